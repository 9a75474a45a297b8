import { linksOf } from '../claims/grade-words.ts';
import type { ToldOf } from '../desk/inquiry-reply.ts';
import type { ShownConflict, ShownStep } from '../desk/shown-conflict.ts';

type ExplanationTold = ToldOf<'explain'>['document'];
type WithArguments = Extract<ExplanationTold, { readonly arguments: unknown }>;
type ArgumentStepTold = WithArguments['arguments'][number]['steps'][number];
type Decided = Extract<ExplanationTold, { readonly asked: unknown }>;
type ReasonTold = Decided['reasons'][number];

/** The sentences of an argument, or reasons, as a document tells them, with keys and positions instead of ids. */
export function stepsTold(
  conflict: Pick<ShownConflict, 'decisionMakers'>,
  keys: ToldOf<'explain'>['keys'],
  steps: readonly (ArgumentStepTold | ReasonTold)[],
): ShownStep[] {
  return steps.map((step) => {
    const mover = conflict.decisionMakers.findIndex(({ id }) => id === step.mover);
    return {
      kind: 'kind' in step ? step.kind : 'reason',
      text: step.text,
      says: [step.text],
      claims: linksOf(step),
      states: step.states.map((id) => keys[id]!),
      ...(mover >= 0 && { mover }),
      consequences: (step.consequences ?? []).map(({ fact, text, ...cited }) => ({
        id: fact,
        text,
        claims: linksOf(cited),
      })),
      steps: stepsTold(conflict, keys, 'because' in step ? step.because : step.steps),
    };
  });
}
