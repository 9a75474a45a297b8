import type { Formula } from '../formula/formula.ts';
import type { FormulaScope } from '../formula/formula-scope.ts';
import type { OptionLevel } from './conflict.ts';

/**
 * The levels that a formula sets, if it does nothing but set options to levels: `a.b = c and d.e`,
 * where `d.e` is an option that is taken or, behind `not`, is not. In the order in which they are written.
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

/** That some levels give an option two, which no state has: `a.x is given two levels, yes and no`. */
export function sayContradiction(
  levels: readonly OptionLevel[],
  { owners }: Pick<FormulaScope, 'owners'>,
): string | undefined {
  for (const [k, { option, level }] of levels.entries()) {
    const before = levels.slice(0, k).find((one) => isSameOption(one, option));
    if (before === undefined || before.level === level) continue;
    const ids = owners.known.get(option.owner)?.options.known.get(option.option)?.levels ?? [];
    return `${option.owner}.${option.option} is given two levels, ${ids[before.level]} and ${ids[level]}`;
  }
  return undefined;
}

function isSameOption({ option: one }: OptionLevel, other: OptionLevel['option']): boolean {
  return one.owner === other.owner && one.option === other.option;
}
