import { Button } from 'react-aria-components';
import type { ShownConflict } from '../analysis/shown-conflict.ts';
import type { ShownExplaining, ShownJudgedStep, ShownMoment } from '../analysis/shown-history.ts';
import { ClaimReferences } from '../claims/claim-references.tsx';
import { DecisionMakerMark } from '../design/decision-maker-mark.tsx';
import { capitalize } from '../words/capitalize.ts';
import { MomentSituation } from './moment-situation.tsx';
import { OpenThen } from './open-then.tsx';

/** An event: whose step it was and what that is to the model, what would explain it, what was open, and what it changed. */
export function MomentPanel({
  conflict,
  moment,
  number,
  of,
  onWalk,
}: {
  readonly conflict: ShownConflict;
  readonly moment: ShownMoment;
  /** Which of the events it is, from 1. */
  readonly number: number;
  readonly of: number;
  readonly onWalk: (way: 'earlier' | 'later') => void;
}) {
  const { date, what, notes, steps, open } = moment;
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
        <span className="soft light moment-on">{date}</span> {what.text}
      </h3>
      {what.claims.length > 0 && (
        <p className="above-1 moment-claims">
          <ClaimReferences claims={what.claims} />
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="above-7 given">
          {note}
        </p>
      ))}
      {steps.map((step) => (
        <JudgedStep key={step.mover} conflict={conflict} step={step} />
      ))}
      {open && <OpenThen conflict={conflict} open={open} />}
      <MomentSituation conflict={conflict} moment={moment} />
    </section>
  );
}

function JudgedStep({
  conflict,
  step: { mover, word, isUnexpected, why, explained },
}: {
  readonly conflict: ShownConflict;
  readonly step: ShownJudgedStep;
}) {
  return (
    <div className="above-7 moment-step">
      <p className="moment-verdict">
        <DecisionMakerMark decisionMaker={conflict.decisionMakers[mover]!} position={mover} />{' '}
        <strong className={isUnexpected ? 'moment-mark' : undefined}>{word}</strong>
      </p>
      <p className="serif above-2 large moment-why given">
        {why.text} <ClaimReferences claims={why.claims} />
      </p>
      {explained.length > 0 && (
        <section className="ruled-above above-10 moment-part" aria-label="What would explain it">
          <h4>What would explain it</h4>
          {explained.map((words, k) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two sets of members may be told alike
            <Explaining key={k} words={words} />
          ))}
        </section>
      )}
    </div>
  );
}

/** So many changes of mind are told at once. */
const FEW = 6;

function Explaining({ words: { heading, changes, more } }: { readonly words: ShownExplaining }) {
  const [few, others] = [changes.slice(0, FEW), changes.slice(FEW)];
  return (
    <>
      <p className="given">{heading}</p>
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

function Changes({ changes }: { readonly changes: ShownExplaining['changes'] }) {
  if (changes.length === 0) return null;
  return (
    <ul className="above-3 moment-changes">
      {changes.map(({ text, claims }) => (
        <li key={text} className="given">
          {text} <ClaimReferences claims={claims} />
        </li>
      ))}
    </ul>
  );
}
