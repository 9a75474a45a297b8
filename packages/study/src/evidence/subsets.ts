/** All subsets of a list, the empty one first. */
export function subsetsOf<T>([...all]: readonly T[]): readonly (readonly T[])[] {
  const last = all.pop();
  if (last === undefined) return [[]];
  const without = subsetsOf(all);
  return [...without, ...without.map((some) => [...some, last])];
}
