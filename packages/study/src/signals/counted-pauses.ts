import { type Concept, type Cost, countWork, dependenceOf, type Steps } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { looks } from '../estimates/costs.ts';

/** What a pass over few states takes beside these, in looks: in many games there are very many of them. */
const LOOKS_BESIDE = 1000;

/** The same steps; what short passes take is counted where they pause. */
export function* countingPauses<T>(steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    countWork(LOOKS_BESIDE);
    yield step.value;
  }
}

/** Rounds of all others until nothing changes, as a rule. */
const ROUNDS = 3;

/** What is counted so where the verdicts for everybody in one game are found. */
export function pausing({ movers }: Pick<Casebook, 'movers'>, concepts: readonly Concept[]): Cost {
  const settled = concepts.filter((concept) =>
    ['improvements', 'orders'].includes(dependenceOf(concept)),
  );
  const passes = concepts.length + settled.length * ROUNDS * (movers.length - 1);
  return looks(LOOKS_BESIDE * movers.length * passes);
}
