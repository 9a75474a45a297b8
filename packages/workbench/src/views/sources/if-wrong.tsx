import { Button } from 'react-aria-components';
import { weighClaims } from '../../claims/opened-sources.ts';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import type { ShownDecisionMaker } from '../../desk/shown-conflict.ts';
import type { ClaimWeight } from './claim-weights.ts';
import { TryWithout } from './try-without.tsx';
import type { Weighing } from './use-weights.ts';
import './if-wrong.css';

interface Props {
  readonly claim: string;
  readonly decisionMakers: readonly ShownDecisionMaker[];
  readonly weighing: Weighing;
}

/** What would change if a claim were wrong: worked out when it is asked for. */
export function IfWrong({ claim, decisionMakers, weighing }: Props) {
  const { isAsked, told, refusal } = weighing;
  return (
    <section className="ruled-above above-4 if-wrong" aria-label={`If ${claim} were wrong`}>
      <h4 className="eyebrow">If this were wrong</h4>
      {!isAsked && (
        <Button className="text-button" onPress={() => weighClaims(true)}>
          What would change
        </Button>
      )}
      <div role="status">
        {isAsked && told === undefined && (
          <p className="note if-wrong-note">{refusal ?? 'Working it out …'}</p>
        )}
      </div>
      {told !== undefined && (
        <Changes
          weight={told.claims.find((one) => one.claim === claim)}
          decisionMakers={decisionMakers}
        />
      )}
    </section>
  );
}

function Changes({
  weight,
  decisionMakers,
}: {
  readonly weight: ClaimWeight | undefined;
  readonly decisionMakers: readonly ShownDecisionMaker[];
}) {
  if (weight === undefined) return <p>Nothing cites it, so nothing would change.</p>;
  const { dropped, inDoubt, borne, held, problem } = weight;
  return (
    <>
      <p className="note if-wrong-note">
        Wrong means that it supports nothing, not that the opposite is true. Options, rules, the
        status quo and bodies are held as written, and nothing is put in the place of what is
        dropped.
      </p>
      <Parts title="Dropped: no other claim is cited" parts={dropped} {...{ decisionMakers }} />
      <Parts title="In doubt: others are cited too" parts={inDoubt} {...{ decisionMakers }} />
      {inDoubt.length > 0 && (
        <p className="note if-wrong-note">Each way in which these may stand or not is a model.</p>
      )}
      <p className="note if-wrong-note">{sayRest(borne.length, held.length)}</p>
      <h5 className="small strong if-wrong-title">Then</h5>
      <Verdicts weight={weight} />
      {problem !== undefined && <p className="note if-wrong-note given">{problem}.</p>}
      <TryWithout weight={weight} />
    </>
  );
}

/** What turns: by what is dropped, and in some models of what is in doubt. */
function Verdicts({
  weight: { changes, turns, inDoubt, problem },
}: {
  readonly weight: ClaimWeight;
}) {
  if (turns === 'nothing' && problem === undefined) {
    const either = inDoubt.length > 0 ? ', whichever way what is in doubt is' : '';
    return <p className="serif if-wrong-change">No finding of the headline changes{either}.</p>;
  }
  const { turned } = changes;
  const alone = turns === 'alone' ? turned : 'By what is dropped alone no finding changes.';
  const first = turned !== undefined && alone !== undefined ? [alone] : [];
  return (
    <ul className="if-wrong-changes">
      {[...first, ...changes.inDoubt].map((says) => (
        <li key={says} className="serif if-wrong-change given">
          {says}
        </li>
      ))}
    </ul>
  );
}

/** What cites the claim and stays as it is, counted. */
function sayRest(borne: number, held: number): string {
  const parts = [
    ...(borne > 0 ? [`${borne} that another claim says as well`] : []),
    ...(held > 0 ? [`${held} held as written`] : []),
  ];
  return parts.length === 0 ? '' : `What else cites it stays: ${parts.join(' and ')}.`;
}

function Parts({
  title,
  parts,
  decisionMakers,
}: {
  readonly title: string;
  readonly parts: ClaimWeight['dropped'];
  readonly decisionMakers: readonly ShownDecisionMaker[];
}) {
  if (parts.length === 0) return null;
  return (
    <>
      <h5 className="small strong if-wrong-title">{title}</h5>
      <ul className="if-wrong-parts">
        {parts.map(({ says, decisionMaker, kind }) => {
          const position = decisionMakers.findIndex(({ id }) => id === decisionMaker);
          return (
            <li key={`${decisionMaker} ${kind} ${says}`}>
              {position >= 0 && (
                <>
                  <DecisionMakerMark
                    decisionMaker={decisionMakers[position]!}
                    position={position}
                  />{' '}
                </>
              )}
              <span className="part-text given">{says}</span>{' '}
              <span className="note">{kind === 'fact' ? 'consequence' : 'preference'}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
