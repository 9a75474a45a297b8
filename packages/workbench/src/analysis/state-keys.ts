import { codeOf, type StateCode } from '@standoff/engine';
import type { Casebook } from '@standoff/report';
import type { StateKey } from './readings.ts';

const RADIX = 36;

/** The key of a state: the level of every option, one digit each, or its id in a graph model. */
export function keyOf(casebook: Casebook, state: StateCode): StateKey {
  if (casebook.space.representation === 'graph') return casebook.stateId(state);
  return keyOfLevels(casebook.states.levels(state));
}

export function keyOfLevels(levels: readonly number[]): StateKey {
  return levels.map((level) => level.toString(RADIX)).join('');
}

/** The feasible state with a key, if there is one; keys of another model find none. */
export function stateOfKey(casebook: Casebook, key: StateKey): StateCode | undefined {
  if (casebook.space.representation === 'graph') return casebook.stateWithId(key);
  const code = codeOfKey(casebook, key);
  return code !== undefined && casebook.states.isState(code) ? code : undefined;
}

/** The code of a combination of levels, feasible or not; undefined if it is none of this model. */
export function codeOfKey({ model, options }: Casebook, key: StateKey): StateCode | undefined {
  const levels = [...key].map((digit) => Number.parseInt(digit, RADIX));
  const isOne =
    model.form.kind === 'options' &&
    levels.length === options.length &&
    options.every(({ option }, k) => levels[k]! < option.levels.length);
  return isOne ? codeOf(model.form, levels) : undefined;
}
