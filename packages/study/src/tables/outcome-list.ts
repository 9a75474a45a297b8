import { type CoalitionReading, isGain, type Situation, type Steps } from '@standoff/engine';
import type { Formula } from '@standoff/language';
import { doing } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { countHeld, holdsAsGiven, leaversAsGiven } from '../analysis/outcomes.ts';
import { truthOf } from '../casebook/truth.ts';
import { oneOfEach, type StateClasses } from '../classes/state-classes.ts';
import { levelReader } from './level-reader.ts';
import { tellingKeys, toldCells } from './outcome-sections.ts';
import { paretoLayers } from './pareto-layers.ts';
import { sortByKey } from './sort-by-key.ts';
import { type Unleft, unleftCells } from './unleft-cells.ts';

/** Which states to list, and in which order. */
export interface OutcomeQuery {
  /**
   * Id of a concept: only its equilibria. `any`: states that are an equilibrium under some concept,
   * `all`: under every one, `given`: when each is read under the concept given for it.
   */
  readonly heldUnder?: string;
  /** Besides, whatever it holds under: what the headline speaks of. */
  readonly withTold?: boolean;
  /** Only states that everybody prefers to the status quo. */
  readonly commonGains?: boolean;
  /** Only states that are better than the status quo for one or for those who act together, by a reading of that. */
  readonly jointGains?: JointGains;
  /** Only states that some, alone or together, would not leave; those that meet the rest are looked at. */
  readonly unleft?: Unleft;
  /** Only states in which these options have these levels. */
  readonly levels?: readonly {
    /** Position of the option. */
    readonly option: number;
    readonly level: number;
  }[];
  /** Only states in which it is true. */
  readonly where?: Formula;
  /** Only one state of each class, the first in the order. */
  readonly classes?: StateClasses;
  readonly order: OutcomeOrder;
}

/** One, or the members of a coalition, and what an improvement of it is. */
interface JointGains {
  readonly members: readonly number[];
  readonly reading: CoalitionReading;
}

export type OutcomeOrder =
  /** By number, as the file counts them. */
  | { readonly by: 'number' }
  /** The most telling first: see `outcomeSections`. */
  | { readonly by: 'telling' }
  /** By what a decision maker likes, best first; by number where its order is no ranking. */
  | { readonly by: 'preference'; readonly decisionMaker: number }
  /** By the Pareto layers of what some like, best first; by number where an order of theirs is no ranking. */
  | { readonly by: 'joint-preference'; readonly members: readonly number[] }
  /** By the level of an option, the first or the last of its levels first. */
  | { readonly by: 'level'; readonly option: number; readonly descending: boolean }
  /** By how many would leave under a concept, or `given` for their own, equilibria first. */
  | { readonly by: 'leavers'; readonly concept: string };

/** Cells of the states that a query asks for, in its order. */
export function* listOutcomes(analysis: Analysis, query: OutcomeQuery): Steps<Int32Array> {
  const sorted = yield* sortOutcomes(analysis, query);
  return query.classes ? Int32Array.from(oneOfEach(query.classes, sorted)) : sorted;
}

function* sortOutcomes(analysis: Analysis, query: OutcomeQuery): Steps<Int32Array> {
  const selected = yield* selectCells(analysis, query);
  const { order, unleft } = query;
  const cells = unleft ? yield* unleftCells(analysis, selected, unleft) : selected;
  if (order.by === 'joint-preference') {
    const layers = yield* paretoLayers(analysis.situation, order.members, cells);
    return layers === undefined ? cells : sortByKey(cells, Float64Array.from(layers));
  }
  const keys = keysOf(analysis, order, cells);
  if (keys === undefined) return cells;
  yield { what: doing.sortingOutcomes, passes: 1, share: 0.8 };
  return sortByKey(cells, keys);
}

function keysOf(
  analysis: Analysis,
  order: Exclude<OutcomeOrder, { by: 'joint-preference' }>,
  cells: Int32Array,
): Float64Array | undefined {
  if (order.by === 'telling') return tellingKeys(analysis, cells);
  const keyOf = sortKey(analysis, order);
  return keyOf && Float64Array.from(cells, keyOf);
}

const PAUSE = 4096;

type Condition = (cell: number) => boolean;

function* selectCells(analysis: Analysis, query: OutcomeQuery): Steps<Int32Array> {
  const { space } = analysis.casebook;
  const conditions = conditionsOf(analysis, query);
  const found = new Int32Array(space.stateCount);
  let count = 0;
  for (let cell = 0; cell < space.cells; cell++) {
    if (cell % PAUSE === 0) {
      yield { what: doing.lookingThrough, passes: 0, share: (0.7 * cell) / space.cells };
    }
    if (space.isState(cell) && conditions.every((holds) => holds(cell))) found[count++] = cell;
  }
  return found.slice(0, count);
}

/** What a state must meet, the quickest to look at first. */
function conditionsOf(
  analysis: Analysis,
  { heldUnder, withTold, commonGains, jointGains, levels = [], where }: OutcomeQuery,
): Condition[] {
  const { casebook, fromStatusQuo } = analysis;
  const told = new Set(withTold ? toldCells(analysis) : []);
  const gains = new Set(commonGains ? fromStatusQuo?.commonGains : []);
  return [
    ...(heldUnder === undefined ? [] : [orTold(told, isHeldUnder(analysis, heldUnder))]),
    ...levels.map(({ option, level }): Condition => {
      const levelOf = levelReader(casebook, option);
      return (cell) => levelOf(cell) === level;
    }),
    ...(commonGains ? [(cell: number) => gains.has(cell)] : []),
    ...(jointGains ? [isJointGain(analysis, jointGains)] : []),
    ...(where === undefined
      ? []
      : [(cell: number) => truthOf(casebook, where, casebook.space.codeOf(cell)).holds]),
  ];
}

function orTold(told: ReadonlySet<number>, holds: Condition): Condition {
  return told.size === 0 ? holds : (cell) => told.has(cell) || holds(cell);
}

function isHeldUnder(analysis: Analysis, heldUnder: string): Condition {
  if (heldUnder === 'any') return (cell) => countHeld(analysis, cell) > 0;
  if (heldUnder === 'all') return (cell) => countHeld(analysis, cell) === analysis.concepts.length;
  if (heldUnder === 'given') return (cell) => holdsAsGiven(analysis, cell);
  const held = analysis.equilibria.get(heldUnder);
  return (cell) => held?.has(cell) === true;
}

/** Whether a state is better than the status quo for a coalition; none is where there is no status quo. */
function isJointGain(
  { situation, fromStatusQuo }: Analysis,
  { members, reading }: JointGains,
): Condition {
  if (fromStatusQuo === undefined) return () => false;
  const now = fromStatusQuo.cell;
  return (cell) => isGain(situation.orders, members, reading, cell, now);
}

/** A number for each cell, the lower the earlier; none where the order of the cells is the one. */
function sortKey(
  analysis: Analysis,
  order: Exclude<OutcomeOrder, { by: 'joint-preference' | 'telling' }>,
): ((cell: number) => number) | undefined {
  switch (order.by) {
    case 'number':
      return undefined;
    case 'preference':
      return preferenceKey(analysis.situation, order.decisionMaker);
    case 'level': {
      const levelOf = levelReader(analysis.casebook, order.option);
      return order.descending ? (cell) => -levelOf(cell) : levelOf;
    }
    case 'leavers':
      return leaversKey(analysis, order.concept);
  }
}

function preferenceKey(
  { orders }: Situation,
  decisionMaker: number,
): ((cell: number) => number) | undefined {
  const order = orders[decisionMaker];
  return order?.kind === 'ranked' ? (cell) => -order.ranks[cell]! : undefined;
}

function leaversKey(analysis: Analysis, concept: string): ((cell: number) => number) | undefined {
  if (concept === 'given') return (cell) => leaversAsGiven(analysis, cell).length;
  const tables = analysis.stability.get(concept);
  return tables && ((cell) => tables.reduce((sum, stable) => sum + (stable.has(cell) ? 0 : 1), 0));
}
