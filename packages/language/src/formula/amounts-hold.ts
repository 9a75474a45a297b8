import { type Decimal, readDecimal, unitsOf } from '../amounts/decimal.ts';
import type { AmountsFormula, Formula, OptionReference, Quantity } from './formula.ts';

/** What is the case where amounts are compared. */
export interface Standing {
  /** The number at which an option stands. */
  levelOf(option: OptionReference): string;
  holds(formula: Formula): boolean;
}

/** Whether a comparison of amounts is true. */
export function amountsHold(
  { first, operator, second }: AmountsFormula,
  standing: Standing,
): boolean {
  const { units } = plus(amountOf(first, standing), times(amountOf(second, standing), '-1'));
  switch (operator) {
    case '=':
      return units === 0n;
    case '!=':
      return units !== 0n;
    case '<':
      return units < 0n;
    case '<=':
      return units <= 0n;
    case '>':
      return units > 0n;
    case '>=':
      return units >= 0n;
  }
}

const NOTHING: Decimal = { units: 0n, decimals: 0 };

/** How much an amount is. */
export function amountOf(quantity: Quantity, standing: Standing): Decimal {
  const value = (part: Quantity) => amountOf(part, standing);
  switch (quantity.kind) {
    case 'number':
      return readDecimal(quantity.number)!;
    case 'option':
      return readDecimal(standing.levelOf(quantity.option))!;
    case 'sum':
      return quantity.terms.reduce(
        (sum, { minus, of }) => plus(sum, minus ? times(value(of), '-1') : value(of)),
        NOTHING,
      );
    case 'named':
      return value(quantity.of);
    case 'times':
      return times(value(quantity.of), quantity.factor);
    case 'count':
      return { units: BigInt(quantity.of.filter(standing.holds).length), decimals: 0 };
    case 'if':
      return value(standing.holds(quantity.when) ? quantity.so : quantity.otherwise);
    default: {
      const values = quantity.among.map(value);
      const isLess = (one: Decimal, other: Decimal) => plus(one, times(other, '-1')).units < 0n;
      return values.reduce((one, other) =>
        isLess(one, other) === (quantity.kind === 'min') ? one : other,
      );
    }
  }
}

function plus(one: Decimal, other: Decimal): Decimal {
  const decimals = Math.max(one.decimals, other.decimals);
  return { units: unitsOf(one, decimals) + unitsOf(other, decimals), decimals };
}

function times(one: Decimal, factor: string): Decimal {
  const { units, decimals } = readDecimal(factor)!;
  return { units: one.units * units, decimals: one.decimals + decimals };
}
