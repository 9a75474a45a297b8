import { useMemo } from 'react';
import type { ShownThreat } from '../analysis/shown-beliefs.ts';
import type { ShownConflict } from '../analysis/shown-conflict.ts';
import { ClaimReferences } from '../claims/claim-references.tsx';
import { DecisionMakerMark } from '../design/decision-maker-mark.tsx';
import { AddByForm } from './add-by-form.tsx';
import type { BeliefProps } from './belief-props.ts';
import { BeliefStanding } from './belief-standing.tsx';
import { SignalSwitches } from './signal-switches.tsx';
import { useThreats } from './use-beliefs.ts';

/** Each threat and promise of the file with its verdict in a word, and why in a line. */
export function ThreatsTab({ conflict, grounds, concept, signals }: BeliefProps) {
  const question = useMemo(() => ({ concept, signals }), [concept, signals]);
  const asked = useThreats(conflict, grounds.hasThreats ? question : undefined);
  if (!grounds.hasThreats) {
    return (
      <div className="beliefs-none">
        <h2 className="column beliefs-title">Nobody threatens or promises anything here</h2>
        <p>
          The file names no threat and no promise: if this is so, then I will do that. Name one, and
          this view says whether to carry it out would serve whoever makes it, and where.
        </p>
        <AddByForm
          section="threats"
          says="Name a threat or promise"
          hasForms={grounds.hasOptions}
        />
      </div>
    );
  }
  const { told } = asked;
  return (
    <div className="threats" aria-busy={!asked.isCurrent}>
      <div className="beliefs-lead">
        <div>
          <h2 className="column beliefs-title">Which threats and promises are credible?</h2>
          {told && <p className="note column beliefs-held given">{told.held}</p>}
          <BeliefStanding asked={asked} />
        </div>
        <SignalSwitches conflict={conflict} signals={grounds.signals} />
      </div>
      <ul className="above-10 topped threat-list">
        {told?.threats.map((threat) => (
          <Threat key={threat.id} conflict={conflict} threat={threat} />
        ))}
      </ul>
    </div>
  );
}

function Threat({
  conflict,
  threat: { by, says, means, verdict, isFirm, why, more },
}: {
  readonly conflict: ShownConflict;
  readonly threat: ShownThreat;
}) {
  return (
    <li className="ruled threat">
      <h3 className="large threat-title given">
        <DecisionMakerMark decisionMaker={conflict.decisionMakers[by]!} position={by} />{' '}
        {says === undefined ? means.text : `“${says}”`}{' '}
        <span className={isFirm ? 'badge badge-full' : 'badge'}>{verdict}</span>
      </h3>
      {says !== undefined && (
        <p className="note above-2 given">
          {means.text}. <ClaimReferences claims={means.claims} />
        </p>
      )}
      <p className="says above-3 given">
        {why.text} <ClaimReferences claims={why.claims} />
      </p>
      {more.length > 0 && (
        <details className="belief-why">
          <summary>More about it</summary>
          <ul>
            {more.map(({ text, claims }) => (
              <li key={text} className="small threat-one given">
                {text} <ClaimReferences claims={claims} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
