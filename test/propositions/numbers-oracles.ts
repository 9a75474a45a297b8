import type { AmountWish, Kind, Of } from '@standoff/propositions';
import { comesTo } from './literal-amounts.ts';
import type { LiteralWorld } from './literal-world.ts';
import type { Oracle } from './oracle.ts';

export type NumbersKind = Extract<Kind, 'frontierOfTwo' | 'onFrontier'>;

type Sides = Of<'frontierOfTwo'>['of'];

/** How much better a state is for one of two in what it gets. */
function gain(w: LiteralWorld, { amount, wants }: Sides[number], from: number, to: number): number {
  const [before, after] = [from, to].map((s) => comesTo(w, amount as AmountWish, s));
  const difference = Math.round((after! - before!) * 1e6) / 1e6;
  return wants === 'more' ? difference : -difference;
}

/** Whether one state gives neither less, and one of them more. */
function dominates(w: LiteralWorld, of: Sides, to: number, from: number): boolean {
  const gains = of.map((side) => gain(w, side, from, to));
  return gains.every((one) => one >= 0) && gains.some((one) => one > 0);
}

const isBest = (w: LiteralWorld, of: Sides, s: number) =>
  !w.states.some((other) => dominates(w, of, other, s));

export const numbersOracles: { readonly [K in NumbersKind]: Oracle<K> } = {
  frontierOfTwo: ({ of, n, states }, w) =>
    w.states.length === states && w.states.filter((s) => isBest(w, of, s)).length === n,
  onFrontier: ({ of, state, better }, w) =>
    better === undefined
      ? isBest(w, of, w.at(state))
      : isBest(w, of, w.at(better)) && dominates(w, of, w.at(better), w.at(state)),
};
