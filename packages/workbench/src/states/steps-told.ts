import { linksOf } from '../claims/grade-words.ts';
import type { ToldOf } from '../desk/inquiry-reply.ts';
import type { ShownConflict, ShownStep } from '../desk/shown-conflict.ts';

type ExplanationTold = ToldOf<'explain'>;
type WithArguments = Extract<ExplanationTold['document'], { readonly arguments: unknown }>;
type StepTold = WithArguments['arguments'][number]['steps'][number];

/** The sentences of an argument as a document tells them, with keys and positions instead of ids. */
export function stepsTold(
  conflict: ShownConflict,
  keys: ExplanationTold['keys'],
  steps: readonly StepTold[],
): ShownStep[] {
  return steps.map((step) => {
    const mover = conflict.decisionMakers.findIndex(({ id }) => id === step.mover);
    return {
      kind: step.kind,
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
      steps: stepsTold(conflict, keys, step.steps),
    };
  });
}
