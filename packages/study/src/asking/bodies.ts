import { listOf } from '../prose/lists.ts';
import type { OptionKind } from './option.ts';
import { text } from './words.ts';

/** A body, by its id. */
export const body: OptionKind<string> = {
  ...text('ID', 'one body only'),
  find(asked, { bodies }) {
    const ids = bodies.map(({ id }) => id);
    if (ids.includes(asked)) return { value: asked };
    if (ids.length === 0) return { problem: NOTHING_VOTED_ON };
    const known = ids.length === 1 ? `the only one is ${ids[0]}` : `there are ${listOf(ids)}`;
    return { problem: `no body is called ${asked}; ${known}` };
  },
};

/** Why there are no votes in a model without bodies. */
export const NOTHING_VOTED_ON = 'the model has no bodies, so nothing is voted on';
