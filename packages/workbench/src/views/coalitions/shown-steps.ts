import { linksOf } from '../../claims/grade-words.ts';
import type { ToldOf } from '../../desk/inquiry-reply.ts';
import type { ShownConflict, ShownStep } from '../../desk/shown-conflict.ts';
import { positionsOf } from '../../document/coalition-choices.ts';

type ExplanationTold = ToldOf<'explain'>;
type WithArguments = Extract<ExplanationTold['document'], { readonly arguments: unknown }>;
type ArgumentStep = WithArguments['arguments'][number]['steps'][number];

/** The sentences of an argument as the page shows those of anybody. */
export function shownSteps(
  conflict: ShownConflict,
  steps: readonly ArgumentStep[],
  keys: ExplanationTold['keys'],
): ShownStep[] {
  return steps.map((step) => {
    const { kind, text, mover, states, consequences = [], steps: below } = step;
    const [position] = mover === undefined ? [] : positionsOf(conflict, [mover]);
    return {
      kind,
      text,
      says: [text],
      claims: linksOf(step),
      states: states.map((id) => keys[id]!),
      ...(position !== undefined && { mover: position }),
      consequences: consequences.map(({ fact, text: says, ...cited }) => ({
        text: says,
        claims: linksOf(cited),
        id: fact,
        name: conflict.facts.find(({ id }) => id === fact)?.name ?? fact,
      })),
      steps: shownSteps(conflict, below, keys),
    };
  });
}
