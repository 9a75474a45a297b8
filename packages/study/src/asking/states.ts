import { text } from './words.ts';

/**
 * A state: an id (`s37`), `status-quo`, a named state or a deal by its id or name, levels over the status
 * quo (`dprk.tests = frozen, us.posture = talks`), or a formula that is true in exactly one state. Which
 * it means is found once the states are known.
 */
export const state = text(
  'STATE',
  'id, named state, status-quo, deal, or formula such as "dprk.tests = frozen"',
);

/** What is to be true. */
export const formula = text('FORMULA', 'what is to be true, such as "dprk.tests = frozen"');
