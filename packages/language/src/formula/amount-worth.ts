import { mostDecimals } from '../amounts/decimal.ts';
import { endsOf } from './amount-ends.ts';
import type { Quantity } from './formula.ts';
import { amountCases, type RangeOf } from './linear-cases.ts';

/**
 * What an amount may add to a sum of weights at most. Sums are rounded to nine decimals: up to here what adding in floating point
 * leaves out is less than a half of the last.
 */
export const MOST_WORTH = 100_000;

/** Whether so many times an amount can be added up exactly. */
export function isWeighed(amount: Quantity, weight: number, rangeOf: RangeOf): boolean {
  const found = amountCases(amount, rangeOf);
  if (typeof found === 'string') return false;
  const most = found.cases
    .flatMap((one) => endsOf(one, rangeOf))
    .map((units) => Math.abs((Number(units) / 10 ** found.decimals) * weight));
  return (
    most.every((one) => one <= MOST_WORTH) && decimalsOf(weight) + found.decimals <= mostDecimals
  );
}

/** How many digits a number has behind the point. */
function decimalsOf(number: number): number {
  const [, digits = '', exponent = '0'] =
    /^-?\d+(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(number)) ?? [];
  return Math.max(0, digits.length - Number(exponent));
}
