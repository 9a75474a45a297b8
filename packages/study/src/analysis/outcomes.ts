import { CellSet, type Concept } from '@standoff/engine';
import type { Analysis } from './analysis.ts';

/** The concepts, of those analysed, under which a cell is an equilibrium. */
export function heldUnder({ concepts, equilibria }: Analysis, cell: number): Concept[] {
  return concepts.filter(({ id }) => equilibria.get(id)!.has(cell));
}

/** Under how many of the concepts a cell is an equilibrium. */
export function countHeld({ equilibria }: Analysis, cell: number): number {
  let held = 0;
  for (const cells of equilibria.values()) if (cells.has(cell)) held++;
  return held;
}

/** Whether a state is an equilibrium under the foresight that the file gives. */
export function holdsAsGiven({ foresight }: Analysis, cell: number): boolean {
  return foresight?.equilibria.has(cell) === true;
}

/** Those, by position, for whom a cell is not stable under their own concepts; nobody where none are given. */
export function leaversAsGiven({ foresight, stability }: Analysis, cell: number): number[] {
  return (foresight?.profile ?? []).flatMap(({ id }, dm) =>
    stability.get(id)![dm]!.has(cell) ? [] : [dm],
  );
}

/** Decision makers, by position, for whom a cell is not stable under a concept. */
export function leavers({ stability }: Analysis, concept: Concept, cell: number): number[] {
  return stability
    .get(concept.id)!
    .map((stable, dm) => (stable.has(cell) ? -1 : dm))
    .filter((dm) => dm >= 0);
}

/** Cells of the states that are an equilibrium under a concept or under the foresight of the file. */
export function equilibriumCells(analysis: Analysis): number[] {
  return [...equilibriumSet(analysis)];
}

/** The same as a set. */
export function equilibriumSet({ casebook, equilibria, foresight }: Analysis): CellSet {
  const none = CellSet.of(casebook.space.cells, []);
  const all = [...equilibria.values(), ...(foresight ? [foresight.equilibria] : [])];
  return all.reduce((any, one) => any.or(one), none);
}

function membersOfAny([first, ...others]: readonly CellSet[]): number[] {
  return first === undefined ? [] : [...others.reduce((any, one) => any.or(one), first)];
}

/** Equilibria that hold under the same concepts. */
export interface EquilibriumKind {
  readonly held: readonly Concept[];
  readonly cells: readonly number[];
}

/** The equilibria by the set of concepts under which they hold, most concepts first. */
export function equilibriumKinds({ concepts, equilibria }: Analysis): EquilibriumKind[] {
  const sets = concepts.map(({ id }) => equilibria.get(id)!);
  const kinds = new Map<number, number[]>();
  for (const cell of membersOfAny(sets)) {
    const key = sets.reduce((bits, set) => 2 * bits + (set.has(cell) ? 1 : 0), 0);
    const cells = kinds.get(key);
    if (cells) cells.push(cell);
    else kinds.set(key, [cell]);
  }
  return [...kinds.values()]
    .map((cells) => ({
      held: concepts.filter((_, k) => sets[k]!.has(cells[0]!)),
      cells,
    }))
    .sort((a, b) => b.held.length - a.held.length);
}
