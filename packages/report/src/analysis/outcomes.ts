import type { Concept } from '@standoff/engine';
import type { Analysis } from './analysis.ts';

/** The concepts, of those analysed, under which a cell is an equilibrium. */
export function heldUnder({ concepts, equilibria }: Analysis, cell: number): Concept[] {
  return concepts.filter(({ id }) => equilibria.get(id)![cell] === 1);
}

/** Under how many of the concepts a cell is an equilibrium. */
export function countHeld({ equilibria }: Analysis, cell: number): number {
  let held = 0;
  for (const marks of equilibria.values()) held += marks[cell]!;
  return held;
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

/** Cells of the states that are an equilibrium under a concept or under the foresight of the file. */
export function equilibriumCells(analysis: Analysis): number[] {
  const all = [...analysis.equilibria.values()];
  if (analysis.foresight) all.push(analysis.foresight.equilibria);
  const cells: number[] = [];
  for (let cell = 0; cell < analysis.situation.space.cells; cell++) {
    if (all.some((marks) => marks[cell] === 1)) cells.push(cell);
  }
  return cells;
}

/** Equilibria that hold under the same concepts. */
export interface EquilibriumKind {
  readonly held: readonly Concept[];
  readonly cells: readonly number[];
}

/** The equilibria by the set of concepts under which they hold, most concepts first. */
export function equilibriumKinds({ concepts, equilibria, situation }: Analysis): EquilibriumKind[] {
  const marks = concepts.map(({ id }) => equilibria.get(id)!);
  const kinds = new Map<number, number[]>();
  for (let cell = 0; cell < situation.space.cells; cell++) {
    let key = 0;
    for (let k = 0; k < marks.length; k++) key = key * 2 + marks[k]![cell]!;
    if (key === 0) continue;
    const cells = kinds.get(key);
    if (cells) cells.push(cell);
    else kinds.set(key, [cell]);
  }
  return [...kinds.values()]
    .map((cells) => ({
      held: concepts.filter((_, k) => marks[k]![cells[0]!] === 1),
      cells,
    }))
    .sort((a, b) => b.held.length - a.held.length);
}

export function countMarks(marks: Uint8Array): number {
  let marked = 0;
  for (let cell = 0; cell < marks.length; cell++) marked += marks[cell]!;
  return marked;
}
