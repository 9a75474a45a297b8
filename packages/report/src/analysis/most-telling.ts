import { distanceTo, type StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { Analysis } from './analysis.ts';
import { countHeld, holdsAsGiven } from './outcomes.ts';

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
  return [
    (cell) => (cell === fromStatusQuo?.cell ? 0 : 1),
    (cell) => (holdsAsGiven(analysis, cell) ? 0 : 1),
    (cell) => -countHeld(analysis, cell),
    (cell) => (stateNames.has(space.codeOf(cell)) ? 0 : 1),
    (cell) => (fromStatusQuo ? (distanceTo(fromStatusQuo.byImprovements, cell) ?? FAR) : 0),
    (cell) => changesFromStatusQuo(casebook, space.codeOf(cell)),
  ];
}

/** How many options stand elsewhere than in the status quo. */
function changesFromStatusQuo({ states, statusQuo }: Casebook, code: StateCode): number {
  if (statusQuo === undefined) return 0;
  const now = states.levels(statusQuo);
  return states.levels(code).filter((level, k) => level !== now[k]).length;
}

/**
 * The most telling of some cells, best first; of equals the one that comes first. Cells are compared
 * by one criterion after the other, so that a great many cost little.
 */
export function mostTelling(
  cells: Iterable<number>,
  limit: number,
  criteria: readonly Criterion[],
): number[] {
  const best: number[] = [];
  for (const cell of cells) {
    if (best.length === limit && !comesBefore(cell, best[limit - 1]!, criteria)) continue;
    let place = best.length;
    while (place > 0 && comesBefore(cell, best[place - 1]!, criteria)) place--;
    best.splice(place, 0, cell);
    if (best.length > limit) best.pop();
  }
  return best;
}

function comesBefore(a: number, b: number, criteria: readonly Criterion[]): boolean {
  for (const criterion of criteria) {
    const difference = criterion(a) - criterion(b);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
