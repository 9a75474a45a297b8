import {
  type CellSet,
  type CoalitionReading,
  type Concept,
  type ConceptId,
  coalitionReadings,
  coalitionStability,
  isOfSanctions,
  jointMovesFrom,
  type ReadingOfImprovement,
  type Steps,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { hasCoalitionVersion } from '../analysis/coalition-version.ts';
import { withShare } from '../analysis/progress.ts';
import type { ReadBy } from '../analysis/read-by.ts';
import { conceptOfCoalition } from './concept-of-coalition.ts';
import { undeterredFrom } from './undeterred.ts';

/** Coalitions that are looked at beside the decision makers, and how their improvements are read. */
export interface ChosenCoalitions {
  /** Positions of the members of each, ascending. */
  readonly coalitions: readonly (readonly number[])[];
  readonly reading: CoalitionReading;
}

/**
 * Which of some coalitions would leave a state together. Nothing is known of a state before it is looked
 * at, or so many others that all were gone through: that is a search from each, and of many states few are
 * ever read.
 */
export interface CoalitionVerdicts {
  readonly coalitions: readonly (readonly number[])[];
  readonly reading: ReadingOfImprovement;
  /** The concepts, of those analysed, that have a version for coalitions. */
  readonly concepts: readonly Concept[];
  /** Looks at some cells, at each once. */
  lookAt(cells: Iterable<number>): Steps<void>;
  /**
   * Positions of the coalitions that would leave a cell; nobody under a concept without a version for
   * coalitions. Throws a RangeError for a cell that was not looked at.
   */
  leaving(by: ReadBy, cell: number): readonly number[];
}

/** Fewer cells than one in so many are looked at one by one, more by going through all states. */
const FEW = 32;

/**
 * The verdicts of some coalitions in an analysis, in the general reading of preferences: an individual
 * verdict stands, and a coalition test is added to it. Throws a RangeError for another reading.
 */
export function createCoalitionVerdicts(
  analysis: Analysis,
  { coalitions, reading }: ChosenCoalitions,
): CoalitionVerdicts {
  if (analysis.reading) throw new RangeError('coalitions have only the general reading');
  const { situation } = analysis;
  const known = new Map<number, ReadonlyMap<ConceptId, readonly number[]>>();
  const conceptsOf = coalitions.map((members) => conceptsFor(analysis, members));
  function* look(cell: number): Steps<void> {
    const leaving = new Map<ConceptId, number[]>();
    for (const [k, members] of coalitions.entries()) {
      const coalition = { members, reading };
      const moves = yield* jointMovesFrom(situation, coalition, cell);
      const undeterred = undeterredFrom(situation, coalition, cell);
      for (const concept of conceptsOf[k]!) {
        const leaves = yield* undeterred.isOne(moves, concept);
        if (leaves) leaving.set(concept.id, [...(leaving.get(concept.id) ?? []), k]);
      }
    }
    known.set(cell, leaving);
  }
  /** Where each coalition stays, once all states were gone through. */
  let staying: readonly ReadonlyMap<ConceptId, CellSet>[] | undefined;
  function* lookAtAll(): Steps<void> {
    const found: ReadonlyMap<ConceptId, CellSet>[] = [];
    for (const [k, members] of coalitions.entries()) {
      const stays = new Map<ConceptId, CellSet>();
      for (const [at, { id, computation }] of conceptsOf[k]!.entries()) {
        if (!isOfSanctions(computation)) continue;
        const stability = coalitionStability(situation, { members, reading }, computation);
        const share = (k + at / conceptsOf[k]!.length) / coalitions.length;
        stays.set(id, yield* withShare(stability, () => share));
      }
      found.push(stays);
      yield { what: doing.askingCoalitions, passes: k, share: (k + 1) / coalitions.length };
    }
    staying = found;
    known.clear();
  }
  const leavingUnder = (id: ConceptId, cell: number): readonly number[] => {
    if (staying !== undefined) {
      return [...staying.keys()].filter((k) => staying![k]!.get(id)?.has(cell) === false);
    }
    const verdicts = known.get(cell);
    if (verdicts === undefined) throw new RangeError(`cell ${cell} was not looked at`);
    return verdicts.get(id) ?? [];
  };
  return {
    coalitions,
    reading: coalitionReadings.find(({ id }) => id === reading)!,
    concepts: analysis.concepts.filter(hasCoalitionVersion),
    *lookAt(cells) {
      if (staying !== undefined) return;
      const unknown = [...new Set(cells)].filter((cell) => !known.has(cell));
      if (unknown.length * FEW > analysis.casebook.space.stateCount) return yield* lookAtAll();
      for (const [k, cell] of unknown.entries()) {
        const share = k / unknown.length;
        yield { what: doing.askingCoalitions, passes: k, share };
        yield* withShare(look(cell), () => share);
      }
    },
    leaving(by, cell) {
      if (by !== 'given') return leavingUnder(by.id, cell);
      return [...coalitions.keys()].filter((k) => {
        const concept = conceptOfCoalition(analysis, coalitions[k]!);
        return concept !== undefined && leavingUnder(concept.id, cell).includes(k);
      });
    },
  };
}

/** Every concept by which a coalition is read somewhere, of those with a version for coalitions. */
function conceptsFor(analysis: Analysis, members: readonly number[]): Concept[] {
  const own = conceptOfCoalition(analysis, members);
  const isNew = own !== undefined && !analysis.concepts.some(({ id }) => id === own.id);
  return [...analysis.concepts, ...(isNew ? [own] : [])].filter(hasCoalitionVersion);
}
