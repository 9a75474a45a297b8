import type { Casebook } from '../casebook/casebook.ts';

/** Some of a list of cells that tell most: the status quo, what has a name, and then in the order of their ids. */
export function tellingCells<T>(
  { space, statusQuo, stateNames }: Casebook,
  items: readonly T[],
  cellOf: (item: T) => number,
  limit: number,
): T[] {
  const rank = (item: T): number => {
    const code = space.codeOf(cellOf(item));
    if (code === statusQuo) return 0;
    return stateNames.has(code) ? 1 : 2;
  };
  return [...items].sort((a, b) => rank(a) - rank(b)).slice(0, limit);
}
