/** What has the same key together, in the order in which keys come up. */
export function groupsAlike<T>(all: Iterable<T>, keyOf: (one: T) => unknown): (readonly T[])[] {
  const groups = new Map<unknown, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
