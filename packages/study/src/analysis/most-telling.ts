import { distanceTo, type StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { Analysis } from './analysis.ts';
import { holdsAsGiven } from './outcomes.ts';

/** A number for a cell, the lower the more telling. */
export type Criterion = (cell: number) => number;

const FAR = 1e9;

/**
 * What makes a state worth telling of, most important first: that it is the status quo, that it
 * holds as the file reads its decision makers, that it holds under many concepts, that it has a
 * name, that improvements lead there in few moves, that little differs from the status quo.
 */
export function criteriaOf(analysis: Analysis): Criterion[] {
  const { casebook, fromStatusQuo } = analysis;
  const { space, stateNames } = casebook;
  const named = new Set([...stateNames.keys()].map((state) => space.cellOf(state)));
  const held = heldCounter(analysis);
  return [
    (cell) => (cell === fromStatusQuo?.cell ? 0 : 1),
    (cell) => (holdsAsGiven(analysis, cell) ? 0 : 1),
    (cell) => -held(cell),
    (cell) => (named.has(cell) ? 0 : 1),
    (cell) => (fromStatusQuo ? (distanceTo(fromStatusQuo.byImprovements, cell) ?? FAR) : 0),
    (cell) => changesFromStatusQuo(casebook, space.codeOf(cell)),
  ];
}

/** Counts under how many of the concepts a cell is an equilibrium. */
function heldCounter({ equilibria }: Analysis): (cell: number) => number {
  const marks = [...equilibria.values()];
  return (cell) => {
    let held = 0;
    for (const each of marks) held += Number(each.has(cell));
    return held;
  };
}

/** How many options stand elsewhere than in the status quo. */
function changesFromStatusQuo({ states, statusQuo }: Casebook, code: StateCode): number {
  if (statusQuo === undefined) return 0;
  const now = states.levels(statusQuo);
  return states.levels(code).filter((level, k) => level !== now[k]).length;
}

/**
 * The most telling of some cells, best first; of equals the one that comes first. Cells are compared
 * by one criterion after the other, so that a great many cost little, however many of them are wanted.
 */
export function mostTelling(
  cells: Iterable<number>,
  limit: number,
  criteria: readonly Criterion[],
): number[] {
  let best: Chosen[] = [];
  let last: Chosen | undefined;
  for (const cell of cells) {
    if (last !== undefined && !comesBefore(cell, last, criteria)) continue;
    best.push({ cell, values: criteria.map((criterion) => criterion(cell)) });
    if (best.length < 2 * limit) continue;
    best = inOrder(best, limit);
    last = best[limit - 1];
  }
  return inOrder(best, limit).map(({ cell }) => cell);
}

/** The first of some cells; those that are equal stay as they stand. */
function inOrder(cells: readonly Chosen[], limit: number): Chosen[] {
  return cells.toSorted((one, other) => compareValues(one.values, other.values)).slice(0, limit);
}

function compareValues(one: readonly number[], other: readonly number[]): number {
  for (let k = 0; k < one.length; k++) {
    const difference = one[k]! - other[k]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A cell with what the criteria say of it, which every further cell is compared with. */
interface Chosen {
  readonly cell: number;
  readonly values: readonly number[];
}

function comesBefore(cell: number, { values }: Chosen, criteria: readonly Criterion[]): boolean {
  for (let k = 0; k < criteria.length; k++) {
    const difference = criteria[k]!(cell) - values[k]!;
    if (difference !== 0) return difference < 0;
  }
  return false;
}
