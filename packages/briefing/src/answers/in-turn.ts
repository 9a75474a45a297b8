import type { Offered } from '../figures/judgement.ts';

/**
 * The changes one after the other, each at the place where its statement stands by then: first those that change places, which must
 * not touch each other, then those that drop, from below.
 */
export function inTurn(changes: readonly Offered[]): readonly Offered[] | undefined {
  const swaps = changes.filter(({ kind }) => kind === 'swap');
  const touches = swaps.some((one, k) =>
    swaps.slice(k + 1).some(({ of, place }) => of === one.of && Math.abs(place - one.place) < 2),
  );
  if (touches) return undefined;
  const placeNow = ({ of, place }: Offered): number => {
    const swapped = (at: number) => swaps.some((one) => one.of === of && one.place === at);
    return swapped(place) ? place + 1 : swapped(place - 1) ? place - 1 : place;
  };
  const drops = changes
    .filter(({ kind }) => kind === 'drop')
    .map((one) => ({ ...one, place: placeNow(one) }))
    .sort((a, b) => b.place - a.place);
  return [...swaps, ...drops];
}
