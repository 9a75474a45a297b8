import { useState } from 'react';
import { useInquiry } from '../../asking/use-inquiry.ts';
import { ManualLink } from '../../design/manual-link.tsx';
import { places } from '../../design/manual-places.ts';
import { VerdictMark } from '../../design/verdict-mark.tsx';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import type { ShownConflict, ShownState } from '../../desk/shown-conflict.ts';
import { GIVEN } from '../../desk/shown-conflict.ts';
import { conceptGivenTo } from '../../document/look.ts';
import { useWorkspace } from '../../document/workspace.ts';
import { Steps } from '../../states/argument-steps.tsx';
import { AskSentence } from '../sentence/ask-sentence.tsx';
import { claimOfVerdict } from '../sentence/claims-about.ts';
import { CoalitionNames } from './coalition-names.tsx';
import { useCoalitionReading } from './coalition-settings.ts';
import { shownSteps } from './shown-steps.ts';

interface Props {
  readonly conflict: ShownConflict;
  readonly state: ShownState;
  readonly members: readonly number[];
}

/** Why some would or would not leave together, down to the claims, and what a split would change. */
export function CoalitionWhy({ conflict, state, members }: Props) {
  const foresight = useWorkspace((workspace) => workspace.foresight);
  const wanted = foresight === GIVEN ? conceptGivenTo(conflict, members) : foresight;
  const asked = conflict.concepts.find(({ id }) => id === wanted);
  const { answer, refusal } = useReasons({ conflict, state, members }, asked);
  // Somebody among them may be gone since they were asked about.
  if (!areKnown(conflict, members)) return <div aria-live="polite" />;
  if (asked && !asked.forCoalitions) {
    return (
      <div aria-live="polite">
        <p>{asked.name} has no version for coalitions. Choose another foresight above.</p>
      </div>
    );
  }
  const told = answer?.explained.document;
  const document = told && 'arguments' in told ? told : undefined;
  const [argument] = document?.arguments ?? [];
  const concept = conflict.concepts.find(({ id }) => id === document?.concepts[0]);
  return (
    <div aria-live="polite">
      {refusal !== undefined && <p>{refusal}</p>}
      {answer && argument && concept && (
        <>
          <p className="serif baseline line gap-5 why-verdict coalition-verdict">
            <VerdictMark stays={argument.verdict === 'stable'} />
            <span>
              <CoalitionNames conflict={conflict} members={members} long />{' '}
              {argument.verdict === 'stable' ? 'would not leave together' : 'would leave together'},{' '}
              {concept.words}.
            </span>
            <AskSentence
              text={sayTogether(conflict, members, argument.verdict === 'stable')}
              claims={claimOfVerdict(conflict, {
                state: state.key,
                concept: concept.id,
                together: members,
                holds: argument.verdict === 'stable',
                says: sayTogether(conflict, members, argument.verdict === 'stable'),
              })}
            />
          </p>
          <Steps
            conflict={conflict}
            steps={shownSteps(conflict, argument.steps, answer.explained.keys)}
          />
          <h3 className="eyebrow above-12">
            If the alliance split <ManualLink place={places.split} about="splitting an alliance" />
          </h3>
          {answer.studied.document.wedges[0]?.says.map((sentence) => (
            <p key={sentence} className="serif above-4 given">
              {sentence}
            </p>
          ))}
        </>
      )}
    </div>
  );
}

function sayTogether(
  { decisionMakers }: ShownConflict,
  members: readonly number[],
  stays: boolean,
): string {
  const names = members.map((member) => decisionMakers[member]!.name).join(' and ');
  return `${names} would ${stays ? 'not ' : ''}leave together`;
}

function areKnown({ decisionMakers }: ShownConflict, members: readonly number[]): boolean {
  return members.every((member) => member < decisionMakers.length);
}

interface Reasons {
  readonly explained: ToldOf<'explain'>;
  readonly studied: ToldOf<'coalitions'>;
}

function areTold(both: { readonly [K in keyof Reasons]: Reasons[K] | undefined }): both is Reasons {
  return both.explained !== undefined && both.studied !== undefined;
}

/** The argument and what a split would change, both of the same question; the former ones stay until then. */
function useReasons(
  { conflict, state, members }: Props,
  concept: ShownConflict['concepts'][number] | undefined,
): { readonly answer?: Reasons | undefined; readonly refusal?: string | undefined } {
  const { id: reading } = useCoalitionReading(conflict);
  const coalition = members.flatMap((position) => conflict.decisionMakers[position]?.id ?? []);
  const isAsked = concept?.forCoalitions && areKnown(conflict, members);
  const about = isAsked ? { state: state.key, reading, concepts: [concept.id] } : undefined;
  const explained = useInquiry(
    conflict,
    'explain',
    about && { ...about, decisionMaker: coalition },
  );
  const studied = useInquiry(
    conflict,
    'coalitions',
    about && { ...about, coalition, only: 'wedges' },
  );
  const [latest, setLatest] = useState<Reasons>();
  const both = { explained: explained.told, studied: studied.told };
  const areNew = latest?.explained !== both.explained || latest?.studied !== both.studied;
  if (areNew && explained.isAnswer && studied.isAnswer && areTold(both)) setLatest(both);
  return { answer: latest, refusal: explained.refusal ?? studied.refusal };
}
