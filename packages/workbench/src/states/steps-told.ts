import { linksOf } from '../claims/grade-words.ts';
import type { ToldOf } from '../desk/inquiry-reply.ts';
import type { ShownConflict, ShownStep } from '../desk/shown-conflict.ts';
import type { ShownWays } from './argument-steps.tsx';

type ExplanationTold = ToldOf<'explain'>['document'];
type WithArguments = Extract<ExplanationTold, { readonly arguments: unknown }>;
type ArgumentStepTold = WithArguments['arguments'][number]['steps'][number];
type Keys = ToldOf<'explain'>['keys'];

/** The sentences of an argument, as a document tells them, with keys and positions instead of ids. */
export function stepsTold(
  conflict: Pick<ShownConflict, 'decisionMakers'>,
  keys: Keys,
  steps: readonly ArgumentStepTold[],
): ShownStep[] {
  return steps.map((step) => ({
    kind: step.kind,
    claims: linksOf(step),
    ...waysTold(conflict, keys, step),
    consequences: (step.consequences ?? []).map(({ fact, text, ...cited }) => ({
      id: fact,
      text,
      claims: linksOf(cited),
    })),
    steps: stepsTold(conflict, keys, step.steps),
  }));
}

/** What a sentence of a document says, and where it leads. */
export function waysTold(
  { decisionMakers }: Pick<ShownConflict, 'decisionMakers'>,
  keys: Keys,
  { text, states, mover }: Pick<ArgumentStepTold, 'text' | 'states' | 'mover'>,
): ShownWays {
  const position = decisionMakers.findIndex(({ id }) => id === mover);
  return {
    text,
    says: [text],
    states: states.map((id) => keys[id]!),
    ...(position >= 0 && { mover: position }),
  };
}
