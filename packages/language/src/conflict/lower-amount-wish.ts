import type { NodeIndex } from '@standoff/engine';
import { commonDivisor } from '../amounts/common-divisor.ts';
import { valuesOf } from '../formula/amount-thresholds.ts';
import type { Formula } from '../formula/formula.ts';
import { amountCases, type LinearCase } from '../formula/linear-cases.ts';
import { type Axis, optionKey } from './axes.ts';
import type { CircuitBuilder } from './circuit-builder.ts';
import type { AmountStatement, AmountTerm } from './preference.ts';

interface Lowering {
  readonly builder: CircuitBuilder;
  readonly axes: readonly Axis[];
  readonly positions: ReadonlyMap<string, number>;
}

/** Whether a node is true in some feasible state. */
export type IsPossible = (node: NodeIndex) => boolean;

type Lower = (formula: Formula) => NodeIndex;

/**
 * The conditions of `more: Q` and `less: Q`: for each threshold that it is reached, or not reached, so that a state is the better
 * the more of them hold. A state in which the statement does not matter counts as the best of those in which it does: what none
 * of these attains is no condition.
 */
export function lowerAmountStatement(
  lowering: Lowering,
  { mode, amount, steps, if: condition, unless }: AmountStatement,
  lower: Lower,
  isPossible: IsPossible,
): readonly NodeIndex[] {
  const { builder } = lowering;
  const found = valuesOf(amount, steps, rangesOf(lowering));
  // What has too many values was refused when the file was read.
  if (found === 'too-many') throw new Error('an amount has too many values');
  const reached = found.thresholds.map((threshold) =>
    builder.or(found.cases.map((one) => lowerCase(lowering, one, threshold, lower))),
  );
  // From the easiest to the hardest.
  const conditions = mode === 'more' ? reached : reached.map((node) => builder.not(node)).reverse();
  if (condition === undefined && unless === undefined) return conditions;
  const matters = builder.and([
    ...(condition ? [lower(condition)] : []),
    ...(unless ? [builder.not(lower(unless))] : []),
  ]);
  const isAttained = (node: NodeIndex) => isPossible(builder.and([matters, node]));
  return conditions
    .slice(0, countUntil(conditions, isAttained))
    .map((node) => builder.or([builder.not(matters), node]));
}

/** How many of the first conditions hold somewhere, of which each holds only where those before it do. */
function countUntil(conditions: readonly NodeIndex[], isAttained: IsPossible): number {
  let [low, high] = [0, conditions.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isAttained(conditions[middle - 1]!)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where an amount is so large, in one case of it. */
function lowerCase(
  lowering: Lowering,
  { when, levels, truths, constant }: LinearCase,
  threshold: bigint,
  lower: Lower,
): NodeIndex {
  const { builder, positions, axes } = lowering;
  const unit = [...levels, ...truths]
    .map(([, times]) => (times < 0n ? -times : times))
    .reduce(commonDivisor, 0n);
  const needed = threshold - constant;
  if (unit === 0n) return needed <= 0n ? builder.and(when.map(lower)) : builder.constant(false);
  return builder.and([
    ...when.map(lower),
    builder.sum({
      levels: levels.map(([{ owner, option }, times]) => {
        const position = positions.get(optionKey(owner, option))!;
        const top = axes[position]!.option.levels.length - 1;
        return { option: position, times: Number(times / unit), top };
      }),
      truths: truths.map(([part, times]) => ({ node: lower(part), times: Number(times / unit) })),
      least: Number(roundedUp(needed, unit)),
      most: Number.POSITIVE_INFINITY,
    }),
  ]);
}

function roundedUp(number: bigint, unit: bigint): bigint {
  const quotient = number / unit;
  return number > 0n && quotient * unit !== number ? quotient + 1n : quotient;
}

/** A part of what an amount adds to a sum of weights: so much where its condition holds. */
interface Part {
  readonly condition: NodeIndex;
  readonly weight: number;
}

/**
 * What `{ of: Q, weight: w }` adds, which is w times Q. The level of an option is added up by its binary digits, so that few
 * parts are added.
 */
export function lowerAmountTerm(
  lowering: Lowering,
  { amount, weight }: AmountTerm,
  lower: Lower,
): readonly Part[] {
  const { builder, positions, axes } = lowering;
  const found = amountCases(amount, rangesOf(lowering));
  if (typeof found === 'string') throw new Error(`an amount has too many ${found}`);
  const worth = (units: bigint) => (Number(units) / 10 ** found.decimals) * weight;
  return found.cases.flatMap(({ when, levels, truths, constant }) => {
    const nodes = when.map(lower);
    const part = (node: NodeIndex, units: bigint): Part => ({
      condition: builder.and([...nodes, node]),
      weight: worth(units),
    });
    const digits = levels.flatMap(([{ owner, option }, times]) => {
      const position = positions.get(optionKey(owner, option))!;
      const { length } = axes[position]!.option.levels;
      return Array.from({ length: Math.ceil(Math.log2(length)) }, (_, digit) => {
        const marks = Array.from({ length }, (_, level) => ((level >> digit) & 1) === 1);
        return part(builder.level(position, marks), times << BigInt(digit));
      });
    });
    return [
      part(builder.constant(true), constant),
      ...digits,
      ...truths.map(([formula, times]) => part(lower(formula), times)),
    ];
  });
}

function rangesOf({ axes, positions }: Lowering) {
  return ({ owner, option }: { readonly owner: string; readonly option: string }) =>
    axes[positions.get(optionKey(owner, option))!]!.option.amounts!.range;
}
