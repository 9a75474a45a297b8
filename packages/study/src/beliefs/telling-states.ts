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
