import { codeOf, type OptionForm } from '@standoff/engine';

/** The code of a state, or undefined where there are too many combinations for a certificate. */
export function codeOfLevels(form: OptionForm, levels: readonly number[]): number | undefined {
  const states = form.options.reduce((product, option) => product * option.levels, 1);
  return states <= Number.MAX_SAFE_INTEGER ? Number(codeOf(form, levels)) : undefined;
}
