import type {
  Computation,
  Concept,
  ConceptId,
  SanctionComputation,
} from '../concepts/define-concept.ts';
import { sequentialSanction } from '../concepts/sequential.ts';
import { anticipationStability } from '../operators/anticipation-stability.ts';
import { exchangeStability } from '../operators/exchange-stability.ts';
import { relationStability } from '../operators/relation-stability.ts';
import { sanctionStability } from '../operators/sanction-stability.ts';
import { simultaneousStability } from '../operators/simultaneous-stability.ts';
import { forgetReplies } from '../operators/stability-by-regions.ts';
import { supportStability } from '../operators/support-stability.ts';
import { thresholdStability } from '../operators/threshold-stability.ts';
import type { JudgedByRanks } from '../preference/judgement.ts';
import { canBeRead, sayCannotBeRead } from '../readings/can-be-read.ts';
import { reporting } from '../run/reporting.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { CellSet } from '../sets/cell-set.ts';
import { findMoves } from '../situation/seat-bodies.ts';
import type { Situation } from '../situation/situation.ts';

/** For each concept and decision maker the stable states. */
export type StabilityTable = ReadonlyMap<ConceptId, readonly CellSet[]>;

/** The verdicts, if they are known already, for a concept and a decision maker. */
export type KnownVerdicts = (concept: Concept, decisionMaker: number) => CellSet | undefined;

const noneKnown: KnownVerdicts = () => undefined;

/**
 * Which states are stable for whom under which concept. Concepts that need options are left out of
 * graph models by the caller, and concepts that have only the general reading of others; asking for
 * one there throws a RangeError.
 * What is known already is taken over as it is.
 */
export function* analyzeStability(
  situation: Situation,
  concepts: readonly Concept[],
  known: KnownVerdicts = noneKnown,
): Steps<StabilityTable> {
  const table = new Map<ConceptId, readonly CellSet[]>();
  const total = concepts.length * situation.orders.length;
  let passes = 0;
  for (const concept of concepts) {
    if (concept.needsOptions && situation.space.representation === 'graph') {
      throw new RangeError(`${concept.symbol} needs states made of options`);
    }
    if (situation.reading && !canBeRead(concept)) throw new RangeError(sayCannotBeRead(concept));
    const kernel = prepare(situation, concept, sequentialIn(table, concepts));
    const stable: CellSet[] = [];
    for (let dm = 0; dm < situation.orders.length; dm++) {
      const done = table.size * situation.orders.length + dm;
      const report = (): Progress => ({
        what: `${concept.symbol} for decision maker ${dm + 1} of ${situation.orders.length}`,
        passes: ++passes,
        share: 0.2 + (0.8 * done) / total,
      });
      stable.push(known(concept, dm) ?? (yield* reporting(kernel(dm), report)));
      yield report();
    }
    table.set(concept.id, stable);
  }
  forgetReplies(situation);
  return table;
}

type Kernel = (decisionMaker: number) => Steps<CellSet>;

/** The verdicts of sequential stability, if they are in the table already. */
function sequentialIn(
  table: StabilityTable,
  concepts: readonly Concept[],
): readonly CellSet[] | undefined {
  const sequential = concepts.find(({ computation }) => computation === sequentialSanction);
  return sequential && table.get(sequential.id);
}

function prepare(
  situation: Situation,
  { computation }: Concept,
  knownSequential: readonly CellSet[] | undefined,
): Kernel {
  let sequentiallyStable = knownSequential;
  return function* (dm) {
    if (needsSequential(computation)) {
      sequentiallyStable ??= yield* stabilityForAll(situation, sequentialSanction);
    }
    return yield* stabilityFor(situation, dm, computation, sequentiallyStable);
  };
}

/** Whether verdicts rest on the sequential stability of everybody. */
export function needsSequential(computation: Computation): boolean {
  return (
    computation.kind === 'simultaneous' &&
    (computation.alsoSequential || computation.joiners === 'sequentially-unstable')
  );
}

/** The states that are stable for one decision maker. */
export function* stabilityFor(
  situation: Situation,
  decisionMaker: number,
  computation: Computation,
  sequentiallyStable: readonly CellSet[] = [],
): Steps<CellSet> {
  if (computation.kind === 'sanction') {
    return yield* stabilityBySanction(situation, decisionMaker, computation);
  }
  yield* findMoves(situation.space);
  switch (computation.kind) {
    case 'simultaneous':
      return yield* simultaneousStability(
        situation,
        decisionMaker,
        computation,
        sequentiallyStable,
      );
    case 'exchange':
      return yield* exchangeStability(situation, decisionMaker, computation);
    case 'anticipation':
      return yield* anticipationStability(situation, decisionMaker, computation);
    case 'support':
      return yield* supportStability(situation, decisionMaker);
  }
}

/** Stability for one decision maker by whichever operator its order and the reading allow. */
function* stabilityBySanction(
  situation: Situation,
  decisionMaker: number,
  computation: SanctionComputation,
): Steps<CellSet> {
  // Where nobody responds, the orders of the others need not be known.
  if (computation.response !== 'none') yield* findMoves(situation.space);
  const { by } = situation.judgementOf(decisionMaker);
  return by.kind === 'ranks'
    ? yield* stabilityByRanks(situation, decisionMaker, by, computation)
    : yield* relationStability(situation, decisionMaker, computation);
}

/**
 * All that a verdict compares is compared with the state itself, so only those few states whose own
 * comparisons are not by rank have to be looked at one by one.
 */
function* stabilityByRanks(
  situation: Situation,
  decisionMaker: number,
  { order, thresholds, except }: JudgedByRanks,
  computation: SanctionComputation,
): Steps<CellSet> {
  const byRanks = thresholds
    ? yield* thresholdStability(situation, decisionMaker, order, thresholds, computation)
    : yield* sanctionStability(situation, decisionMaker, order, computation);
  if (except === undefined) return byRanks;
  const looked = yield* relationStability(situation, decisionMaker, computation, except);
  return byRanks.without(CellSet.of(byRanks.cells, except)).or(looked);
}

function* stabilityForAll(
  situation: Situation,
  computation: SanctionComputation,
): Steps<CellSet[]> {
  const stable: CellSet[] = [];
  for (let dm = 0; dm < situation.orders.length; dm++) {
    stable.push(yield* stabilityBySanction(situation, dm, computation));
  }
  return stable;
}
