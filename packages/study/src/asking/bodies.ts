import { listOf } from '@standoff/wording';
import type { OptionKind, Read } from './option.ts';
import { eachOnce, notSo, text } from './words.ts';

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

/** Bodies by their ids. Commands write `council,court`. */
export const bodies: OptionKind<readonly string[]> = {
  placeholder: 'LIST',
  about: {
    command: 'bodies, separated by commas',
    program: 'a list of the ids of bodies',
  },
  fromText(text) {
    const value = text.split(',').map((id) => id.trim());
    return value.includes('') ? { problem: 'give ids separated by commas' } : { value };
  },
  fromJson(value, name) {
    const isList = Array.isArray(value) && value.every((id) => typeof id === 'string');
    return isList ? { value } : notSo(name, 'a list of ids of bodies', value);
  },
  schema: { type: 'array', items: { type: 'string' } },
  find(asked, conflict): Read<readonly string[]> {
    const faults = asked.map((id) => body.find(id, conflict)).filter((one) => 'problem' in one);
    return faults[0] ?? eachOnce(asked);
  },
};
