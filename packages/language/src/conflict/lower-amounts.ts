import type { NodeIndex } from '@standoff/engine';
import type { AmountsFormula, ComparisonOperator, Formula } from '../formula/formula.ts';
import { differenceOf, type LinearCase } from '../formula/linear-cases.ts';
import { type Axis, optionKey } from './axes.ts';
import type { CircuitBuilder } from './circuit-builder.ts';

interface Lowering {
  readonly builder: CircuitBuilder;
  readonly axes: readonly Axis[];
  readonly positions: ReadonlyMap<string, number>;
}

/** The node that is true where a comparison of two amounts is. */
export function lowerAmounts(
  lowering: Lowering,
  formula: AmountsFormula,
  lower: (formula: Formula) => NodeIndex,
): NodeIndex {
  const { builder, axes, positions } = lowering;
  const axisOf = (key: string) => axes[positions.get(key)!]!;
  const cases = differenceOf(
    formula,
    ({ owner, option }) => axisOf(optionKey(owner, option)).option.amounts!.range,
  );
  // What cannot be computed was refused when the file was read.
  if (typeof cases === 'string') throw new Error(`a comparison has too many ${cases}`);

  const sums = cases.map((one) => {
    const [least, most] = limitsOf(formula.operator, one.constant);
    return builder.and([
      ...one.when.map(lower),
      builder.sum({
        levels: one.levels.map(([{ owner, option }, times]) => {
          const position = positions.get(optionKey(owner, option))!;
          return {
            option: position,
            times: Number(times),
            top: axes[position]!.option.levels.length - 1,
          };
        }),
        truths: one.truths.map(([part, times]) => ({ node: lower(part), times: Number(times) })),
        least,
        most,
      }),
    ]);
  });
  const holds = builder.or(sums);
  return formula.operator === '!=' ? builder.not(holds) : holds;
}

/** Between what the sum without its constant lies, so that it is so to 0. */
function limitsOf(
  operator: ComparisonOperator,
  constant: LinearCase['constant'],
): readonly [least: number, most: number] {
  const zero = Number(-constant);
  switch (operator) {
    case '=':
    case '!=':
      return [zero, zero];
    case '>':
      return [zero + 1, Number.POSITIVE_INFINITY];
    case '>=':
      return [zero, Number.POSITIVE_INFINITY];
    case '<':
      return [Number.NEGATIVE_INFINITY, zero - 1];
    case '<=':
      return [Number.NEGATIVE_INFINITY, zero];
  }
}
