import { text } from './words.ts';

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
