import { type Concept, distanceTo } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { Analysis } from './analysis.ts';

/** The concepts, of those analysed, under which a cell is an equilibrium. */
export function heldUnder({ concepts, equilibria }: Analysis, cell: number): Concept[] {
  return concepts.filter(({ id }) => equilibria.get(id)![cell] === 1);
}

/** Whether a state is an equilibrium under the foresight that the file gives. */
export function holdsAsGiven({ foresight }: Analysis, cell: number): boolean {
  return foresight?.equilibria[cell] === 1;
}

/** Decision makers, by position, for whom a cell is not stable under a concept. */
export function leavers({ stability }: Analysis, concept: Concept, cell: number): number[] {
  return stability
    .get(concept.id)!
    .map((stable, dm) => (stable[cell] === 1 ? -1 : dm))
    .filter((dm) => dm >= 0);
}

/** Cells of the states that are an equilibrium in any of the readings. */
export function equilibriumCells(analysis: Analysis): number[] {
  const all = [...analysis.equilibria.values()];
  if (analysis.foresight) all.push(analysis.foresight.equilibria);
  const cells: number[] = [];
  for (let cell = 0; cell < analysis.situation.space.cells; cell++) {
    if (all.some((marks) => marks[cell] === 1)) cells.push(cell);
  }
  return cells;
}

export function countMarks(marks: Uint8Array): number {
  let marked = 0;
  for (const mark of marks) marked += mark;
  return marked;
}

/**
 * The same cells with the most telling first: the status quo, what holds as the file reads its
 * decision makers, what holds under most concepts, what has a name, what is fewest moves away.
 */
export function byInterest(analysis: Analysis, cells: readonly number[]): number[] {
  const keys = new Map(cells.map((cell) => [cell, interest(analysis, cell)]));
  return [...cells].sort((a, b) => compareKeys(keys.get(a)!, keys.get(b)!) || a - b);
}

function interest(analysis: Analysis, cell: number): number[] {
  const { casebook, fromStatusQuo } = analysis;
  const code = casebook.space.codeOf(cell);
  return [
    code === casebook.statusQuo ? 0 : 1,
    holdsAsGiven(analysis, cell) ? 0 : 1,
    -heldUnder(analysis, cell).length,
    casebook.stateNames.has(code) ? 0 : 1,
    fromStatusQuo ? (distanceTo(fromStatusQuo.byImprovements, cell) ?? FAR) : 0,
    changesFromStatusQuo(casebook, code),
  ];
}

const FAR = 1e9;

/** How many options stand elsewhere than in the status quo. */
export function changesFromStatusQuo({ states, statusQuo }: Casebook, code: number): number {
  if (statusQuo === undefined) return 0;
  const now = states.levels(statusQuo);
  return states.levels(code).filter((level, k) => level !== now[k]).length;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((value, at) => value !== b[at]);
  return k < 0 ? 0 : a[k]! - b[k]!;
}
