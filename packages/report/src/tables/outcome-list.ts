import { distanceTo, type Situation, type Steps } from '@standoff/engine';
import type { Formula } from '@standoff/language';
import type { Analysis } from '../analysis/analysis.ts';
import { countHeld, holdsAsGiven } from '../analysis/outcomes.ts';
import { truthOf } from '../casebook/truth.ts';

/** Which states to list, and in which order. */
export interface OutcomeQuery {
  /** Id of a concept: only its equilibria. `any`: states that are an equilibrium under some concept. */
  readonly heldUnder?: string;
  /** Only states in which it is true. */
  readonly where?: Formula;
  readonly order: OutcomeOrder;
}

export type OutcomeOrder =
  /** By number, as the file counts them. */
  | { readonly by: 'number' }
  /** The most telling first: the status quo, what holds under many concepts, what is near. */
  | { readonly by: 'telling' }
  /** By what a decision maker likes, best first; by number where its order is no ranking. */
  | { readonly by: 'preference'; readonly decisionMaker: number };

/** Cells of the states that a query asks for, in its order. */
export function* listOutcomes(analysis: Analysis, query: OutcomeQuery): Steps<Int32Array> {
  const cells = yield* selectCells(analysis, query);
  const keyOf = sortKey(analysis, query.order);
  if (keyOf === undefined) return cells;
  const keys = new Float64Array(analysis.casebook.space.cells);
  for (const cell of cells) keys[cell] = keyOf(cell);
  yield { what: 'sorting the outcomes', passes: 1, share: 0.8 };
  return cells.sort((a, b) => keys[a]! - keys[b]! || a - b);
}

const PAUSE = 4096;

function* selectCells(analysis: Analysis, { heldUnder, where }: OutcomeQuery): Steps<Int32Array> {
  const { casebook, equilibria } = analysis;
  const { space } = casebook;
  const marks =
    heldUnder === undefined || heldUnder === 'any' ? undefined : equilibria.get(heldUnder);
  const isHeld = (cell: number) =>
    heldUnder === undefined || (marks ? marks[cell] === 1 : countHeld(analysis, cell) > 0);
  const found = new Int32Array(space.stateCount);
  let count = 0;
  for (let cell = 0; cell < space.cells; cell++) {
    if (cell % PAUSE === 0) {
      yield { what: 'looking through the outcomes', passes: 0, share: (0.7 * cell) / space.cells };
    }
    if (!space.isState(cell) || !isHeld(cell)) continue;
    if (where !== undefined && !truthOf(casebook, where, space.codeOf(cell)).holds) continue;
    found[count++] = cell;
  }
  return found.slice(0, count);
}

/** A number for each cell, the lower the earlier; none where the order of the cells is the one. */
function sortKey(analysis: Analysis, order: OutcomeOrder): ((cell: number) => number) | undefined {
  switch (order.by) {
    case 'number':
      return undefined;
    case 'preference':
      return preferenceKey(analysis.situation, order.decisionMaker);
    case 'telling':
      return (cell) => tellingKey(analysis, cell);
  }
}

function preferenceKey(
  { orders }: Situation,
  decisionMaker: number,
): ((cell: number) => number) | undefined {
  const order = orders[decisionMaker];
  return order?.kind === 'ranked' ? (cell) => -order.ranks[cell]! : undefined;
}

const FARTHEST = 1e6;

/** The criteria of what is most telling as one number. */
function tellingKey(analysis: Analysis, cell: number): number {
  const { casebook, fromStatusQuo, concepts } = analysis;
  const first = cell === fromStatusQuo?.cell ? 0 : 1;
  const given = holdsAsGiven(analysis, cell) ? 0 : 1;
  const held = concepts.length - countHeld(analysis, cell);
  const named = casebook.stateNames.has(casebook.space.codeOf(cell)) ? 0 : 1;
  const distance = fromStatusQuo ? (distanceTo(fromStatusQuo.byImprovements, cell) ?? FARTHEST) : 0;
  const leading = ((first * 2 + given) * (concepts.length + 1) + held) * 2 + named;
  return leading * (FARTHEST + 1) + Math.min(distance, FARTHEST);
}
