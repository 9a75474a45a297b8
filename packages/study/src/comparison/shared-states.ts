import type { Casebook } from '../casebook/casebook.ts';

/**
 * Whether the states of two conflicts are the same by their codes: the same options with the same
 * levels, or the same states of a graph. Which of them are feasible may differ.
 */
export function sharesStates(one: Casebook, other: Casebook): boolean {
  const [first, second] = [axesOf(one), axesOf(other)];
  return first.length === second.length && first.every((axis, k) => axis === second[k]);
}

/** What a code is made of, in order. Ids have no slash and no comma. */
function axesOf({ conflict, options }: Casebook): string[] {
  if (conflict.graphStates.length > 0) return conflict.graphStates.map(({ id }) => id);
  return options.map(({ option }) => {
    const levels = option.levels.map(({ id }) => id).join(',');
    return `${option.owner}/${option.id}/${levels}`;
  });
}
