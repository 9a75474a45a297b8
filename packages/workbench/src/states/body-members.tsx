import { ClaimReferences } from '../claims/claim-references.tsx';
import { DecisionMakerMark } from '../design/decision-maker-mark.tsx';
import type { ShownBody, ShownConflict } from '../desk/shown-conflict.ts';

/** Who is in an institution, and behind that how they decide together. */
export function BodyMembers({
  conflict,
  body: { members, others, rule, claims },
}: {
  readonly conflict: ShownConflict;
  readonly body: ShownBody;
}) {
  return (
    <details className="small body-members">
      <summary>
        {members.map((position) => (
          <span key={position}>
            <DecisionMakerMark
              decisionMaker={conflict.decisionMakers[position]!}
              position={position}
            />{' '}
          </span>
        ))}
        {others.length > 0 && (
          <span className="soft">
            {members.length > 0 && 'and '}
            {others.length} {others.length === 1 ? 'other' : 'others'}
          </span>
        )}
      </summary>
      <p className="given">
        {rule} <ClaimReferences claims={claims} />
      </p>
      {others.length > 0 && (
        <p className="given">How the others vote is given by the file: {others.join(', ')}.</p>
      )}
    </details>
  );
}
