import { misfitOf } from '../src/analyses/misfit.ts';
import { analyzeStability, type StabilityTable } from '../src/analyses/stability.ts';
import type { Concept } from '../src/concepts/define-concept.ts';
import { concepts, families } from '../src/concepts/index.ts';
import { countMovers, type Model } from '../src/model/model.ts';
import { canBeRead } from '../src/readings/can-be-read.ts';
import type { Reading } from '../src/readings/define-reading.ts';
import { runToEnd } from '../src/run/steps.ts';
import { readSituation } from '../src/situation/read-situation.ts';
import { createSituation, type Situation } from '../src/situation/situation.ts';
import { createSpace } from '../src/space/create-space.ts';
import { searchFeasible } from '../src/space/feasible-search.ts';
import type { Space } from '../src/space/space.ts';
import { createSparseSpace } from '../src/space/sparse-space.ts';

export interface Analysed {
  readonly situation: Situation;
  readonly concepts: readonly Concept[];
  readonly table: StabilityTable;
}

/** Builds the states of a model. */
export type BuildSpace = (model: Model) => Space;

/** The space of a model that is small enough to enumerate, as an analysis would choose it. */
export function chosenSpace(model: Model): Space {
  const result = createSpace(model);
  if (result.status !== 'created') throw new RangeError('the test model is too large');
  return result.space;
}

/**
 * The sparse space of an option model, however few combinations it has. Small words make states as
 * wide as those of a vast product.
 */
export function sparseSpace(model: Model, largestWord?: number): Space {
  const { form, circuit } = model;
  if (form.kind === 'graph') throw new RangeError('a graph model has no options');
  const maxStates = Number.POSITIVE_INFINITY;
  const words = largestWord === undefined ? {} : { largestWord };
  const request = { node: form.feasible, maxStates, ...words };
  const result = runToEnd(searchFeasible(form, circuit, request));
  if (result.status !== 'listed') throw new RangeError('the search did not end');
  return runToEnd(createSparseSpace(form, circuit, countMovers(model), result.states, largestWord));
}

/** The same with a word for every option or two. */
export function narrowSpace(model: Model): Space {
  return sparseSpace(model, 4);
}

/** The same space, in which verdicts are found by folds however few moves there are. */
export function folding(build: BuildSpace): BuildSpace {
  return (model) => ({ ...build(model), small: false });
}

export function situationFor(model: Model, build: BuildSpace = chosenSpace): Situation {
  return runToEnd(createSituation(build(model), model));
}

/** A model analysed in a reading of preferences, under every concept that has it. */
export function analysedIn(
  model: Model,
  reading: Reading,
  build: BuildSpace = chosenSpace,
): Analysed {
  const situation = readSituation(situationFor(model, build), model, reading);
  const applicable = concepts.filter(
    (concept) => canBeRead(concept, reading) && misfitOf(concept, model) === undefined,
  );
  return {
    situation,
    concepts: applicable,
    table: runToEnd(analyzeStability(situation, applicable)),
  };
}

/** Concepts that look at one reply of the others, whether one after the other or at once. */
export const ofOneReply = concepts.filter(({ computation }) =>
  ['sanction', 'simultaneous'].includes(computation.kind),
);

/** All other registered concepts, and some of each family. */
export const further: readonly Concept[] = [
  ...concepts.filter((concept) => !ofOneReply.includes(concept)),
  ...families.flatMap(({ examples, member }) => examples.map(member)),
];

/** A model analysed under every concept of these that applies to it. */
export function analysed(
  model: Model,
  build: BuildSpace = chosenSpace,
  asked: readonly Concept[] = ofOneReply,
): Analysed {
  const situation = situationFor(model, build);
  const applicable = asked.filter((concept) => misfitOf(concept, model) === undefined);
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
  return [...table.get(concept)![dm]!].map((cell) => Number(situation.space.codeOf(cell)));
}
