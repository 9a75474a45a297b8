import type { ComparisonFormula } from '../formula/formula.ts';

/** At which of an option's levels a comparison holds. */
export function comparisonLevels(
  { operator, level }: Pick<ComparisonFormula, 'operator' | 'level'>,
  levelCount: number,
): boolean[] {
  return Array.from({ length: levelCount }, (_, place) => {
    switch (operator) {
      case '=':
        return place === level;
      case '!=':
        return place !== level;
      case '<':
        return place < level;
      case '<=':
        return place <= level;
      case '>':
        return place > level;
      default:
        return place >= level;
    }
  });
}
