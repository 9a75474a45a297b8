import type { QuantityOf } from '@standoff/propositions';
import type { ComparisonOperator } from './formula.ts';

interface Amounts<F, O> {
  readonly first: QuantityOf<F, O>;
  readonly operator: ComparisonOperator;
  readonly second: QuantityOf<F, O>;
  readonly atLeast?: true;
}

/** Two amounts that are compared, as a file has them. */
export function printAmounts<F, O>(
  { first, operator, second, atLeast }: Amounts<F, O>,
  formula: (formula: F) => string,
  option: (option: O) => string,
): string {
  const print = (quantity: QuantityOf<F, O>) => printQuantity(quantity, formula, option);
  if (atLeast && first.kind === 'count' && second.kind === 'number') {
    return `at least ${second.number} of (${first.of.map(formula).join(', ')})`;
  }
  return `${print(first)} ${operator} ${print(second)}`;
}

/** An amount, as a file has it. */
export function printQuantity<F, O>(
  quantity: QuantityOf<F, O>,
  formula: (formula: F) => string,
  option: (option: O) => string,
): string {
  const print = (part: QuantityOf<F, O>) => printQuantity(part, formula, option);
  const factor = (part: QuantityOf<F, O>) =>
    part.kind === 'sum' ? `(${print(part)})` : print(part);
  switch (quantity.kind) {
    case 'number':
      return quantity.number;
    case 'option':
      return option(quantity.option);
    case 'named':
      return quantity.quantity;
    case 'sum':
      return quantity.terms
        .map(({ minus, of }, k) => {
          const sign = k === 0 ? (minus ? '- ' : '') : minus ? ' - ' : ' + ';
          return sign + (k === 0 && !minus ? print(of) : factor(of));
        })
        .join('');
    case 'times': {
      const { of } = quantity;
      const part = of.kind === 'times' ? `(${print(of)})` : factor(of);
      return quantity.factor === '-1' ? `- ${part}` : `${quantity.factor} * ${part}`;
    }
    case 'count':
      return `count(${quantity.of.map(formula).join(', ')})`;
    case 'if':
      return `if(${[formula(quantity.when), print(quantity.so), print(quantity.otherwise)].join(', ')})`;
    default:
      return `${quantity.kind}(${quantity.among.map(print).join(', ')})`;
  }
}
