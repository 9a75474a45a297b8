/** An order of places other than as written, and the swaps of neighbours that lead to it. */
export interface Rearrangement {
  /** The places of the file, from 0, as they follow one another. */
  readonly places: readonly number[];
  /** The first place of each swap, from 0: a shortest way from the order as written. */
  readonly swaps: readonly number[];
}

/**
 * All orders that so many swaps of neighbours lead to, each once, by the fewest swaps that it takes. `mayPass`
 * says of each place whether it and the next one may change places.
 */
export function rearrangements(
  length: number,
  mayPass: readonly boolean[],
  within: number,
  limit: number,
): readonly Rearrangement[] | undefined {
  const singles = within === 0 ? 0 : mayPass.filter((may) => may).length;
  if (1 + singles > limit) return undefined;
  const written = Array.from({ length }, (_, place) => place);
  const found: Rearrangement[] = [{ places: written, swaps: [] }];
  const seen = new Set([written.join()]);
  for (const { places, swaps } of found) {
    if (swaps.length === within) break;
    for (const [at, may] of mayPass.entries()) {
      // What has passed a place already would only go back.
      if (!may || places[at]! > places[at + 1]!) continue;
      const next = places.with(at, places[at + 1]!).with(at + 1, places[at]!);
      const key = next.join();
      if (seen.has(key)) continue;
      if (found.length >= limit) return undefined;
      seen.add(key);
      found.push({ places: next, swaps: [...swaps, at] });
    }
  }
  return found;
}
