import type { Formula, OptionLevel } from '@standoff/language';

/**
 * The levels that a formula sets, if it does nothing but set options to levels: `a.b = c and d.e`,
 * where `d.e` is an option that is taken or, behind `not`, is not.
 */
export function assignmentsIn(formula: Formula): OptionLevel[] | undefined {
  if (formula.kind === 'and') {
    const left = assignmentsIn(formula.left);
    const right = assignmentsIn(formula.right);
    return left && right && [...left, ...right];
  }
  if (formula.kind === 'comparison' && formula.operator === '=') {
    return [{ option: formula.option, level: formula.level }];
  }
  if (formula.kind === 'not' && formula.of.kind === 'comparison' && formula.of.bare) {
    return [{ option: formula.of.option, level: 0 }];
  }
  return undefined;
}
