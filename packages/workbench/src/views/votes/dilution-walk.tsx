import { useId } from 'react';
import { Button } from 'react-aria-components';
import { ClaimReferences } from '../../claims/claim-references.tsx';
import { linksOf } from '../../claims/grade-words.ts';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { colourOfMember } from './member-colour.ts';
import {
  type BodyVotes,
  type DilutionPath,
  type DraftVote,
  sayOutcome,
  sayScore,
} from './vote-words.ts';
import './dilution-walk.css';

interface Props {
  readonly conflict: ShownConflict;
  readonly body: BodyVotes;
  /** The draft that the way starts from. */
  readonly start: DraftVote;
  readonly path: DilutionPath;
  /** Where on the way one is. */
  readonly at: DraftVote;
  readonly onStep: (draft: DraftVote) => void;
}

type DilutionStep = DilutionPath['steps'][number];
type TurnedVote = DilutionStep['turned'][number];

/** From a draft that fails to one that passes, by the smallest changes: whose vote each of them turns. */
export function DilutionWalk({ conflict, body, start, path, at, onStep }: Props) {
  const title = useId();
  const places = [start.state.id, ...path.steps.map(({ state }) => state)];
  const next = path.steps[places.indexOf(at.state.id)];
  const draftOf = ({ state }: DilutionStep) => body.drafts.find((one) => one.state.id === state)!;
  return (
    <section className="dilution" aria-labelledby={title}>
      <h3 id={title} className="eyebrow">
        The way to a draft that passes, by the smallest changes
      </h3>
      <ol className="above-4 dilution-steps">
        <li className="dilution-step">
          <StepButton draft={start} words={start.says} at={at} onStep={onStep} />
        </li>
        {path.steps.map((step) => (
          <li key={step.state} className="dilution-step">
            <StepButton draft={draftOf(step)} words={step.says} at={at} onStep={onStep} />
            <Turned conflict={conflict} body={body} draft={draftOf(step)} step={step} />
          </li>
        ))}
      </ol>
      {next && (
        <Button className="strong-button above-8" onPress={() => onStep(draftOf(next))}>
          Weaken it: {next.says} →
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
  readonly draft: DraftVote;
  readonly words: string;
  readonly at: DraftVote;
  readonly onStep: (draft: DraftVote) => void;
}) {
  return (
    <button
      type="button"
      className="dilution-go given"
      aria-current={draft === at ? 'step' : undefined}
      onClick={() => onStep(draft)}
    >
      <span
        className={draft.passes ? 'dilution-mark dilution-passes' : 'dilution-mark'}
        aria-hidden="true"
      />
      <span className="link strong dilution-words">{words}</span>{' '}
      <span className="soft">
        {sayOutcome(draft)}, {sayScore(draft)}
      </span>
    </button>
  );
}

function Turned({
  conflict,
  body,
  draft: { votes },
  step: { turned },
}: {
  readonly conflict: ShownConflict;
  readonly body: BodyVotes;
  readonly draft: DraftVote;
  readonly step: DilutionStep;
}) {
  if (turned.length === 0) return <p className="note">Nobody’s vote turns.</p>;
  return (
    <ul className="serif above-2 dilution-turned">
      {turned.map((one) => (
        <li key={one.member} className="given" style={colourOfMember(conflict, one.member)}>
          <strong className="sans reason-name">
            {votes.find(({ member }) => member === one.member)!.name}
          </strong>{' '}
          turns {sayTurn(body, one)}: it {one.because}. <ClaimReferences claims={linksOf(one)} />
        </li>
      ))}
    </ul>
  );
}

function sayTurn({ vetoes }: BodyVotes, { member, from, to }: TurnedVote): string {
  const veto = vetoes.includes(member) && from === 'no' ? ' (a veto)' : '';
  return `from ${words[from]}${veto} to ${words[to]}`;
}

const words: Record<TurnedVote['to'], string> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstention',
  absent: 'absence',
};
