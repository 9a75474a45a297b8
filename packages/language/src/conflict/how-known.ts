import type { Claim, HowKnown, Source } from './conflict.ts';

/** From the surest to the least. */
const SUREST: readonly HowKnown[] = ['read', 'second-hand', 'memory'];

/**
 * How a claim is known: as it says itself, or else as the best known of its sources is; undefined where that is said of
 * none of them.
 */
export function howKnown(
  { sources }: { readonly sources: readonly Pick<Source, 'id' | 'known'>[] },
  { known, at }: Pick<Claim, 'known' | 'at'>,
): HowKnown | undefined {
  if (known !== undefined) return known;
  const of = at.map(({ source }) => sources.find(({ id }) => id === source)?.known);
  return SUREST.find((one) => of.includes(one));
}
