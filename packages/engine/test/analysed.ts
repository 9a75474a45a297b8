import { analyzeStability, type StabilityTable } from '../src/analyses/stability.ts';
import type { Concept } from '../src/concepts/define-concept.ts';
import { concepts } from '../src/concepts/index.ts';
import type { Model } from '../src/model/model.ts';
import { runToEnd } from '../src/run/steps.ts';
import { createSituation, type Situation } from '../src/situation/situation.ts';
import { createSpace } from '../src/space/create-space.ts';

export interface Analysed {
  readonly situation: Situation;
  readonly concepts: readonly Concept[];
  readonly table: StabilityTable;
}

/** The situation of a model that is small enough to enumerate. */
export function situationFor(model: Model): Situation {
  const result = createSpace(model);
  if (result.status !== 'created') throw new RangeError('the test model is too large');
  return runToEnd(createSituation(result.space, model));
}

/** A model analysed under every concept that applies to it. */
export function analysed(model: Model): Analysed {
  const situation = situationFor(model);
  const applicable = concepts.filter((c) => model.form.kind === 'options' || !c.needsOptions);
  return {
    situation,
    concepts: applicable,
    table: runToEnd(analyzeStability(situation, applicable)),
  };
}

/** Codes of the states that are stable for a decision maker, in ascending order. */
export function stableStates(
  { situation, table }: Analysed,
  concept: string,
  dm: number,
): number[] {
  const stable = table.get(concept)![dm]!;
  return [...stable.keys()].filter((c) => stable[c] === 1).map((c) => situation.space.codeOf(c));
}
