import type { Quantity as WrittenQuantity } from '@standoff/language';
import type { AmountWish, Formula } from '@standoff/propositions';
import { plainAmount } from '../../packages/study/src/said/plain-formula.ts';
import { amountIn, truthIn } from './literal-formula.ts';
import type { LiteralWorld } from './literal-world.ts';
import { factHolds } from './oracles-of-arguments.ts';

/** What an amount is told to come to in two states. */
export interface AmountsTold {
  readonly first?: string;
  readonly second?: string;
}

export function quotedAmount(amount: WrittenQuantity): AmountWish {
  return { amount: plainAmount(amount) };
}

/** What an amount comes to in a state. */
export function comesTo(w: LiteralWorld, { amount }: AmountWish, s: number): number {
  return amountIn(amount, w.levels(s), numbersIn(w), (formula) => isSo(w, formula, s));
}

/** The number that a level of an option is. */
export function numbersIn({ conflict }: LiteralWorld) {
  const options = [...conflict.decisionMakers, ...conflict.bodies].flatMap((one) => one.options);
  return (named: string, level: number): number => {
    const found = options.find(({ owner, id }) => `${owner}.${id}` === named)!;
    return Number(found.levels[level]!.id);
  };
}

/** Whether a formula is true in a state. */
export function isSo(w: LiteralWorld, formula: Formula, s: number): boolean {
  return truthIn(
    w.levels(s),
    formula,
    (id) => w.at(id) === s,
    (id) => factHolds(w, id, s),
    numbersIn(w),
  );
}

/** Whether a wish matters in a state. */
function matters(w: LiteralWorld, { if: condition, unless }: AmountWish, s: number): boolean {
  return (
    (condition === undefined || isSo(w, condition, s)) &&
    (unless === undefined || !isSo(w, unless, s))
  );
}

/** Whether a number is told of a state, and rightly, exactly where the wish matters. */
export function isTold(
  w: LiteralWorld,
  wish: AmountWish,
  s: number,
  told: string | undefined,
): boolean {
  return matters(w, wish, s) ? Number(told) === comesTo(w, wish, s) : told === undefined;
}

/** Whether more of an amount that is wanted is in one state than in another; outside its condition it is as good as it ever is inside. */
export function isMore(w: LiteralWorld, wish: AmountWish, one: number, other: number): boolean {
  const { steps, better } = wish;
  const value = (s: number) => {
    const units = Math.round(comesTo(w, wish, s) * 1e6) / 1e6;
    const k = steps === undefined ? units : Math.floor(units / Number(steps) + 1e-9);
    return better === 'less' ? -k : k;
  };
  const inside = w.states.filter((s) => matters(w, wish, s)).map(value);
  const best = inside.length === 0 ? 0 : Math.max(...inside);
  const worth = (s: number) => (matters(w, wish, s) ? value(s) : best);
  return worth(one) > worth(other);
}
