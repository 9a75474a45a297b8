import { Button } from 'react-aria-components';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { linksOf } from '../../claims/grade-words.ts';
import { DecisionMakerMark } from '../../design/decision-maker-mark.tsx';
import { InOrder } from '../../design/in-order.tsx';
import type { AskableClaim } from '../../desk/askable-claim.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { positionsOf } from '../../document/coalition-choices.ts';
import { capitalize } from '../../words/capitalize.ts';
import { AskSentence } from '../sentence/ask-sentence.tsx';
import { claimOfStep } from '../sentence/claims-about.ts';
import { MomentSituation } from './moment-situation.tsx';
import { type HistoryTold, isJudged, type Moment } from './moments.ts';
import { OpenThen } from './open-then.tsx';

/** An event: whose step it was and what that is to the model, what would explain it, what was open, and what it changed. */
export function MomentPanel({
  conflict,
  told,
  moment,
  number,
  of,
  onWalk,
}: {
  readonly conflict: ShownConflict;
  readonly told: HistoryTold;
  readonly moment: Moment;
  /** Which of the events it is, from 1. */
  readonly number: number;
  readonly of: number;
  readonly onWalk: (way: 'earlier' | 'later') => void;
}) {
  const { on, what, notes, steps } = moment;
  const claims = linksOf(moment);
  return (
    <section className="moment-panel" aria-labelledby="moment-title">
      <div className="row middle gap-5 moment-walk">
        <Button
          className="plain-button"
          data-walk="earlier"
          isDisabled={number === 1}
          onPress={() => onWalk('earlier')}
        >
          ← Earlier
        </Button>
        <Button
          className="plain-button"
          data-walk="later"
          isDisabled={number === of}
          onPress={() => onWalk('later')}
        >
          Later →
        </Button>
        <span className="note walk-count">
          Event {number} of {of}
        </span>
      </div>
      <h3 id="moment-title" className="above-9 moment-title given">
        <span className="soft light moment-on">{on}</span> {what}
      </h3>
      {claims.length > 0 && (
        <p className="above-1 moment-claims">
          <ClaimReferences claims={claims} />
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="above-7 given">
          {note}
        </p>
      ))}
      {steps.map((step) => (
        <JudgedStep
          key={step.mover}
          conflict={conflict}
          step={step}
          asks={asksOf(conflict, told, moment, step)}
        />
      ))}
      {isJudged(moment) && <OpenThen conflict={conflict} told={told} moment={moment} />}
      <MomentSituation conflict={conflict} told={told} moment={moment} />
    </section>
  );
}

/** Whether one that acted alone would do so in the conflict as it is. */
function asksOf(
  conflict: ShownConflict,
  { document, keys }: HistoryTold,
  moment: Moment,
  { mover }: Moment['steps'][number],
): readonly AskableClaim[] {
  const [position] = positionsOf(conflict, [mover]);
  const [from, to] = [moment.before.state, moment.after.state];
  if (moment.kind === 'joint' || position === undefined || from === null || to === null) return [];
  return claimOfStep(conflict, {
    mover: position,
    from: keys[from]!,
    to: keys[to]!,
    concept: document.judgedBy[mover]!,
  });
}

function JudgedStep({
  conflict,
  step,
  asks,
}: {
  readonly conflict: ShownConflict;
  readonly step: Moment['steps'][number];
  readonly asks: readonly AskableClaim[];
}) {
  const { mover, word, expected, says, explained } = step;
  const [position] = positionsOf(conflict, [mover]);
  return (
    <div className="above-7 moment-step">
      <p className="moment-verdict">
        {position !== undefined && (
          <DecisionMakerMark
            decisionMaker={conflict.decisionMakers[position]!}
            position={position}
          />
        )}{' '}
        <strong className={expected === false ? 'moment-mark' : undefined}>{word}</strong>
      </p>
      <p className="serif above-2 large moment-why given">
        {says} <ClaimReferences claims={linksOf(step)} /> <AskSentence text={says} claims={asks} />
      </p>
      {explained.length > 0 && (
        <section className="ruled-above above-10 moment-part" aria-label="What would explain it">
          <h4>What would explain it</h4>
          <InOrder of={explained} draw={(words) => <Explaining words={words} />} />
        </section>
      )}
    </div>
  );
}

/** So many changes of mind are told at once. */
const FEW = 6;

type Explained = Moment['steps'][number]['explained'][number];

function Explaining({ words: { says, changes, more } }: { readonly words: Explained }) {
  const [few, others] = [changes.slice(0, FEW), changes.slice(FEW)];
  return (
    <>
      <p className="given">{says}</p>
      <Changes changes={few} />
      {others.length > 0 && (
        <details className="belief-why">
          <summary>{others.length} more</summary>
          <Changes changes={others} />
        </details>
      )}
      {more > 0 && (
        <p className="note">
          {more === 1
            ? 'One other order does as well, which moves a statement further.'
            : `${capitalize(more.toLocaleString('en'))} other orders do as well, which move a statement further.`}
        </p>
      )}
    </>
  );
}

function Changes({ changes }: { readonly changes: Explained['changes'] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="above-3 moment-changes">
      {changes.map(({ says, ...cited }) => (
        <li key={says} className="given">
          {says} <ClaimReferences claims={linksOf(cited)} />
        </li>
      ))}
    </ul>
  );
}
