import { useMemo } from 'react';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { linksOf } from '../../claims/grade-words.ts';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { positionsOf } from '../../document/coalition-choices.ts';
import { AddByForm } from './add-by-form.tsx';
import type { BeliefProps } from './belief-props.ts';
import { BeliefStanding } from './belief-standing.tsx';
import { HeldFixed } from './held-fixed.tsx';
import { SignalSwitches } from './signal-switches.tsx';

/** Each threat and promise of the file with its verdict in a word, and why in a line. */
export function ThreatsTab({ conflict, grounds, concept, signals }: BeliefProps) {
  const question = useMemo(() => ({ concepts: [concept], signals }), [concept, signals]);
  const asked = useInquiry(conflict, 'threats', grounds.hasThreats ? question : undefined);
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
          <BeliefStanding asked={asked} />
          {told && (
            <>
              <p className="serif column above-5 given">
                {told.document.counts.map(({ text }) => text).join(' ')}
              </p>
              <HeldFixed>{told.document.held}</HeldFixed>
            </>
          )}
        </div>
        <SignalSwitches conflict={conflict} signals={grounds.signals} />
      </div>
      <ul className="above-10 topped threat-list">
        {told?.document.threats.map((threat) => (
          <Threat key={threat.id} conflict={conflict} threat={threat} />
        ))}
      </ul>
    </div>
  );
}

function Threat({
  conflict,
  threat: { by, quote, means, word, verdict, why, more },
}: {
  readonly conflict: ShownConflict;
  readonly threat: ToldOf<'threats'>['document']['threats'][number];
}) {
  const [position] = positionsOf(conflict, [by]);
  return (
    <li className="ruled threat">
      <h3 className="large threat-title given">
        {position !== undefined && (
          <DecisionMakerMark
            decisionMaker={conflict.decisionMakers[position]!}
            position={position}
          />
        )}{' '}
        {quote === undefined ? means.says : `“${quote}”`}{' '}
        <span className={verdict === 'everywhere' ? 'badge badge-full' : 'badge'}>{word}</span>
      </h3>
      {quote !== undefined && (
        <p className="note above-2 given">
          {means.says} <ClaimReferences claims={linksOf(means)} />
        </p>
      )}
      <p className="says above-3 given">
        {why.says} <ClaimReferences claims={linksOf(why)} />
      </p>
      {more.length > 0 && (
        <details className="belief-why">
          <summary>More about it</summary>
          <ul>
            {more.map(({ says, ...cited }) => (
              <li key={says} className="small threat-one given">
                {says} <ClaimReferences claims={linksOf(cited)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
