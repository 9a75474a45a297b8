import { codeOf, type StateCode } from '@standoff/engine';
import type { Casebook } from '@standoff/study';
import { keyOfLevels, levelsOfKey } from './level-keys.ts';
import type { StateKey } from './shown-conflict.ts';

/** The key of a state: see `keyOfLevels`, or its id in a graph model. */
export function keyOf(casebook: Casebook, state: StateCode): StateKey {
  return casebook.space.representation === 'graph'
    ? casebook.stateId(state)
    : keyOfLevels(casebook.states.levels(state));
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
