import { commonDivisor } from '../amounts/common-divisor.ts';
import { readDecimal, unitsOf } from '../amounts/decimal.ts';
import { limits } from '../source/limits.ts';
import { endsOf } from './amount-ends.ts';
import type { Quantity } from './formula.ts';
import { amountCases, type LinearCase, type RangeOf } from './linear-cases.ts';

/** What an amount may come to, in units of 10^-decimals. */
export interface AmountValues {
  readonly decimals: number;
  readonly cases: readonly LinearCase[];
  /** Each difference that counts: of two values that some threshold lies between, the one at it or above is the larger. Ascending. */
  readonly thresholds: readonly bigint[];
}

/**
 * What an amount may come to, as far as it makes a difference: with steps, only how often n fits in counts, from 0 on and down from
 * it. What it comes to in no feasible state may be among it.
 */
export function valuesOf(
  amount: Quantity,
  steps: string | undefined,
  rangeOf: RangeOf,
): AmountValues | 'too-many' {
  const found = amountCases(amount, rangeOf);
  // What cannot be computed was refused when the file was read.
  if (typeof found === 'string') return { decimals: 0, cases: [], thresholds: [] };
  const step = steps === undefined ? undefined : readDecimal(steps)!;
  const decimals = Math.max(found.decimals, step?.decimals ?? 0);
  const scale = 10n ** BigInt(decimals - found.decimals);
  const cases = found.cases.map((one) => scaled(one, scale));
  const ends = cases.map((one) => endsOf(one, rangeOf));
  const least = ends.map(([low]) => low).reduce(smaller);
  const most = ends.map(([, high]) => high).reduce((one, other) => -smaller(-one, -other));
  const spacing = step === undefined ? spacingOf(cases, ends, least) : unitsOf(step, decimals);
  if (spacing === 0n) return { decimals, cases, thresholds: [] };
  // Steps begin at 0, and single values at the least.
  const first = step === undefined ? least : floorTo(least, spacing);
  const count = (most - first) / spacing;
  if (count >= BigInt(limits.numberLevels)) return 'too-many';
  const thresholds = Array.from(
    { length: Number(count) },
    (_, k) => first + spacing * BigInt(k + 1),
  );
  return { decimals, cases, thresholds };
}

/** The largest number by multiples of which all values lie apart. */
function spacingOf(
  cases: readonly LinearCase[],
  ends: readonly (readonly [bigint, bigint])[],
  least: bigint,
): bigint {
  const apart = [
    ...ends.map(([low]) => low - least),
    ...cases.flatMap(({ levels, truths }) => [...levels, ...truths].map(([, times]) => times)),
  ];
  return apart.map((one) => (one < 0n ? -one : one)).reduce(commonDivisor, 0n);
}

function scaled({ when, levels, truths, constant }: LinearCase, scale: bigint): LinearCase {
  return {
    when,
    levels: levels.map(([option, times]) => [option, times * scale] as const),
    truths: truths.map(([formula, times]) => [formula, times * scale] as const),
    constant: constant * scale,
  };
}

function floorTo(value: bigint, spacing: bigint): bigint {
  const rest = value % spacing;
  return value - (rest < 0n ? rest + spacing : rest);
}

function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
