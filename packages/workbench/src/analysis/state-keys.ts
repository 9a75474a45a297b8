import { codeOf, type StateCode } from '@standoff/engine';
import type { Casebook } from '@standoff/study';
import type { StateKey } from './shown-conflict.ts';

const RADIX = 36;

/** The key of a state: see `keyOfLevels`, or its id in a graph model. */
export function keyOf(casebook: Casebook, state: StateCode): StateKey {
  return casebook.space.representation === 'graph'
    ? casebook.stateId(state)
    : keyOfLevels(casebook.states.levels(state));
}

/**
 * The level of every option: a digit for each as long as digits are enough, `0z21`; else each as a
 * number with a point before it, `.0.36.2.1`.
 */
export function keyOfLevels(levels: readonly number[]): StateKey {
  return levels.every((level) => level < RADIX)
    ? levels.map((level) => level.toString(RADIX)).join('')
    : levels.map((level) => `.${level}`).join('');
}

/** The levels that a key says; undefined if it is not written as keys are. */
export function levelsOfKey(key: StateKey): readonly number[] | undefined {
  const levels = key.startsWith('.')
    ? key.slice(1).split('.').map(Number)
    : [...key].map((digit) => Number.parseInt(digit, RADIX));
  return levels.every(Number.isInteger) && keyOfLevels(levels) === key ? levels : undefined;
}

/** The feasible state with a key, if there is one; keys of another model find none. */
export function stateOfKey(casebook: Casebook, key: StateKey): StateCode | undefined {
  if (casebook.space.representation === 'graph') return casebook.stateWithId(key);
  const code = codeOfKey(casebook, key);
  return code !== undefined && casebook.states.isState(code) ? code : undefined;
}

/** The code of a combination of levels, feasible or not; undefined if it is none of this model. */
export function codeOfKey({ model, options }: Casebook, key: StateKey): StateCode | undefined {
  const levels = levelsOfKey(key);
  const isOne =
    model.form.kind === 'options' &&
    levels?.length === options.length &&
    options.every(({ option }, k) => levels[k]! < option.levels.length);
  return isOne ? codeOf(model.form, levels) : undefined;
}
