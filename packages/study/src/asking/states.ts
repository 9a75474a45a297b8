import { askingProblem } from '@standoff/wording';
import type { OptionKind } from './option.ts';
import { notSo, text } from './words.ts';

/**
 * A state: an id (`s37`), `status-quo`, a named state or a deal by its id or name, levels over the status
 * quo (`dprk.tests = frozen, us.posture = talks`), or another formula that is true in exactly one state. Which
 * it means is found once the states are known.
 */
export const state = text(
  'STATE',
  'id, named state, status-quo, deal, or formula such as "dprk.tests = frozen"',
);

/** A state that a body could adopt, said as a state is, but that levels are laid over the state from where it starts. */
export const draft = text(
  'STATE',
  'one draft only: a state, or levels over the state from where it starts',
);

/** A state by its name or id, or anything else as a formula: all states in which it is true. */
export const stateOrFormula = text(
  'STATE',
  'id, named state, status-quo or deal; anything else is a formula, such as "dprk.tests = frozen"',
);

/** What is to be true. */
export const formula = text('FORMULA', 'what is to be true, such as "dprk.tests = frozen"');

/** Several states, each said as one is. Commands divide them by semicolons: levels have commas. */
export const states: OptionKind<readonly string[]> = {
  placeholder: 'STATES',
  about: { command: 'states, divided by semicolons', program: 'a list of states' },
  fromText(all) {
    const value = all
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return value.length > 0 ? { value } : askingProblem('no-states-given');
  },
  fromJson(value, name) {
    const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
    return isList && value.length > 0 ? { value } : notSo(name, 'states', value);
  },
  schema: { type: 'array', items: { type: 'string' }, minItems: 1 },
  find: (value) => ({ value }),
};
