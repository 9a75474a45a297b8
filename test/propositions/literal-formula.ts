import type { Formula, Quantity } from '@standoff/propositions';

const OPERATORS = {
  '=': (a: number, b: number) => a === b,
  '!=': (a: number, b: number) => a !== b,
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
} as const;

/** Whether a formula is true where options are at some levels. */
export function truthIn(
  levels: readonly (readonly [option: string, level: number])[],
  formula: Formula,
  isState: (id: string) => boolean,
  isFact: (id: string) => boolean = () => {
    throw new RangeError('facts are not read here');
  },
  numberAt: (option: string, level: number) => number = () => {
    throw new RangeError('amounts are not read here');
  },
): boolean {
  const is = (part: Formula): boolean => truthIn(levels, part, isState, isFact, numberAt);
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'comparison': {
      const level = levels.find(([option]) => option === formula.option)![1];
      return OPERATORS[formula.operator](level, formula.level);
    }
    case 'amounts': {
      const value = (quantity: Quantity): number => amountIn(quantity, levels, numberAt, is);
      return OPERATORS[formula.operator](value(formula.first), value(formula.second));
    }
    case 'state':
      return isState(formula.state);
    case 'fact':
      return isFact(formula.fact);
    case 'not':
      return !is(formula.of);
    case 'and':
      return is(formula.left) && is(formula.right);
    case 'or':
      return is(formula.left) || is(formula.right);
    case 'implies':
      return !is(formula.left) || is(formula.right);
    case 'iff':
      return is(formula.left) === is(formula.right);
  }
}

/** What an amount comes to, in floating point: exact for the whole numbers of tests. */
export function amountIn(
  quantity: Quantity,
  levels: readonly (readonly [option: string, level: number])[],
  numberAt: (option: string, level: number) => number,
  is: (formula: Formula) => boolean,
): number {
  const value = (part: Quantity): number => amountIn(part, levels, numberAt, is);
  switch (quantity.kind) {
    case 'number':
      return Number(quantity.number);
    case 'option': {
      const [option, level] = levels.find(([one]) => one === quantity.option)!;
      return numberAt(option, level);
    }
    case 'sum':
      return quantity.terms.reduce(
        (sum, { minus, of }) => sum + (minus ? -value(of) : value(of)),
        0,
      );
    case 'named':
      return value(quantity.of);
    case 'times':
      return Number(quantity.factor) * value(quantity.of);
    case 'count':
      return quantity.of.filter(is).length;
    case 'if':
      return value(is(quantity.when) ? quantity.so : quantity.otherwise);
    default:
      return Math[quantity.kind](...quantity.among.map(value));
  }
}
