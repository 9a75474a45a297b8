import { useId } from 'react';
import { Button } from 'react-aria-components';
import type { StateKey } from '../analysis/shown-conflict.ts';
import type {
  ShownDilutionPath,
  ShownDilutionStep,
  ShownDraft,
  ShownTurned,
} from '../analysis/shown-votes.ts';
import { ClaimReferences } from '../parts/claim-references.tsx';
import { colourOf } from '../parts/decision-maker-mark.tsx';
import { sayOutcome, sayScore } from './vote-words.ts';
import './dilution-walk.css';

interface Props {
  /** The draft that the way starts from. */
  readonly start: ShownDraft;
  readonly path: ShownDilutionPath;
  readonly drafts: readonly ShownDraft[];
  /** Where on the way one is. */
  readonly at: StateKey;
  readonly onStep: (key: StateKey) => void;
}

/** From a draft that fails to one that passes, by the smallest changes: whose vote each of them turns. */
export function DilutionWalk({ start, path, drafts, at, onStep }: Props) {
  const title = useId();
  const keys = [start.key, ...path.steps.map(({ key }) => key)];
  const next = path.steps[keys.indexOf(at)];
  const stepTo = (key: StateKey) => drafts.find((draft) => draft.key === key)!;
  return (
    <section className="walk" aria-labelledby={title}>
      <h3 id={title} className="eyebrow">
        The way to a draft that passes, by the smallest changes
      </h3>
      <ol className="walk-steps">
        <li className="walk-step">
          <StepButton draft={start} words={start.words} at={at} onStep={onStep} />
        </li>
        {path.steps.map((step) => (
          <li key={step.key} className="walk-step">
            <StepButton draft={stepTo(step.key)} words={step.change} at={at} onStep={onStep} />
            <Turned step={step} />
          </li>
        ))}
      </ol>
      {next && (
        <Button className="strong-button walk-next" onPress={() => onStep(next.key)}>
          Weaken it: {next.change} →
        </Button>
      )}
    </section>
  );
}

function StepButton({
  draft,
  words,
  at,
  onStep,
}: {
  readonly draft: ShownDraft;
  readonly words: string;
  readonly at: StateKey;
  readonly onStep: (key: StateKey) => void;
}) {
  return (
    <button
      type="button"
      className="walk-go given"
      aria-current={draft.key === at ? 'step' : undefined}
      onClick={() => onStep(draft.key)}
    >
      <span className={draft.passes ? 'walk-mark walk-passes' : 'walk-mark'} aria-hidden="true" />
      <span className="walk-words">{words}</span>{' '}
      <span className="walk-result">
        {sayOutcome(draft)}, {sayScore(draft)}
      </span>
    </button>
  );
}

function Turned({ step: { turned } }: { readonly step: ShownDilutionStep }) {
  if (turned.length === 0) return <p className="walk-nobody">Nobody votes otherwise for that.</p>;
  return (
    <ul className="walk-turned">
      {turned.map((one) => (
        <li
          key={one.after.id}
          className="given"
          style={one.after.position === undefined ? undefined : colourOf(one.after.position)}
        >
          <strong className="reason-name">{one.after.name}</strong> turns {sayTurn(one)}: it{' '}
          {one.after.because}. <ClaimReferences claims={one.after.claims} />
        </li>
      ))}
    </ul>
  );
}

function sayTurn({ before, after }: ShownTurned): string {
  const veto = before.veto && before.vote === 'no' ? ' (a veto)' : '';
  return `from ${words[before.vote]}${veto} to ${words[after.vote]}`;
}

const words: Record<ShownTurned['after']['vote'], string> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstention',
  absent: 'absence',
};
