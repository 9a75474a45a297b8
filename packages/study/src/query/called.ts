/** The thing with this id, else the one that is called so. */
export function called<T extends { readonly id: string; readonly name?: string }>(
  things: readonly T[],
  asked: string,
): T | undefined {
  return things.find(({ id }) => id === asked) ?? things.find(({ name }) => name === asked);
}
