import type { BodyReading, ConflictReading } from '../analysis/readings.ts';
import { adoptLevel } from '../document/actions.ts';
import { useWorkspace } from '../document/workspace.ts';
import { ClaimReferences } from '../parts/claim-references.tsx';
import { DecisionMakerMark } from '../parts/decision-maker-mark.tsx';
import { LevelControl } from './level-control.tsx';

/** What an institution has adopted, as controls: who is in it decides, not one of them alone. */
export function BodyOptions({
  conflict,
  body,
}: {
  readonly conflict: ConflictReading;
  readonly body: BodyReading;
}) {
  const adopted = useWorkspace((workspace) => workspace.adopted);
  return (
    <fieldset className="owner body">
      <legend className="body-name given">{body.name}</legend>
      <Members conflict={conflict} body={body} />
      {body.options.map((option) => {
        const { key, name, levels, level, written } = option;
        return (
          <div key={key}>
            <LevelControl
              id={`held-${key}`}
              name={name}
              levels={levels}
              level={level}
              moved={adopted[key] !== undefined}
              onChoose={(to) => void adoptLevel(option, to)}
            />
            {level !== written && (
              <p className="body-note">
                The file has “<span className="given">{levels[written]!.phrase}</span>”: everything
                here is read with what you set.
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

function Members({
  conflict,
  body: { members, others, rule, claims },
}: {
  readonly conflict: ConflictReading;
  readonly body: BodyReading;
}) {
  return (
    <details className="body-members">
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
          <span className="body-others">
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
