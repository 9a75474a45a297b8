import type { CellSet } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';

/** Some of a list of cells that tell most: the status quo, what has a name, and then in the order of their ids. */
export function tellingCells<T>(
  { space, statusQuo, stateNames }: Pick<Casebook, 'space' | 'statusQuo' | 'stateNames'>,
  items: readonly T[],
  cellOf: (item: T) => number,
  limit: number,
): T[] {
  // Of very many there is nothing to sort: whatever is not told is not kept.
  const [first, named, others]: [T[], T[], T[]] = [[], [], []];
  for (const item of items) {
    const code = space.codeOf(cellOf(item));
    const alike = code === statusQuo ? first : stateNames.has(code) ? named : others;
    if (alike.length < limit) alike.push(item);
  }
  return [...first, ...named, ...others].slice(0, limit);
}

/** The same of the members of a set, of which no more are gone through than are told. */
export function tellingMembers(
  { space, statusQuo, stateNames }: Pick<Casebook, 'space' | 'statusQuo' | 'stateNames'>,
  cells: CellSet,
  limit: number,
): number[] {
  const first = statusQuo === undefined ? [] : [space.cellOf(statusQuo)];
  const named = Array.from(stateNames.keys(), (code) => space.cellOf(code)).sort((a, b) => a - b);
  const told = new Set<number>();
  for (const some of [[...first, ...named].filter((cell) => cells.has(cell)), cells]) {
    for (const cell of some) {
      if (told.size >= limit) return [...told];
      told.add(cell);
    }
  }
  return [...told];
}
