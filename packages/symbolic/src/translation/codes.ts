import type { OptionForm } from '@standoff/engine';

/** The levels of the state with this code. */
export function levelsOfCode({ options }: OptionForm, code: number): number[] {
  let rest = code;
  return options.map(({ levels }) => {
    const level = rest % levels;
    rest = (rest - level) / levels;
    return level;
  });
}

/** The code of a state, or undefined where the states are too many to have exact codes. */
export function codeOfLevels(
  { options }: OptionForm,
  levels: readonly number[],
): number | undefined {
  const states = options.reduce((product, option) => product * option.levels, 1);
  if (states > Number.MAX_SAFE_INTEGER) return undefined;
  return options.reduceRight((code, option, k) => code * option.levels + levels[k]!, 0);
}
