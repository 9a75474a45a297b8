import type { Formula } from '@standoff/propositions';

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
): boolean {
  const is = (part: Formula): boolean => truthIn(levels, part, isState, isFact);
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'comparison': {
      const level = levels.find(([option]) => option === formula.option)![1];
      return OPERATORS[formula.operator](level, formula.level);
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
