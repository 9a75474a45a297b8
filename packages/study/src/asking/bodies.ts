import { askingProblem } from '@standoff/wording';
import type { OptionKind, Read } from './option.ts';
import { eachOnce, notSo, text } from './words.ts';

/** A body, by its id. */
export const body: OptionKind<string> = {
  ...text('ID', 'one body only'),
  find(asked, { bodies }) {
    const ids = bodies.map(({ id }) => id);
    if (ids.includes(asked)) return { value: asked };
    return ids.length === 0
      ? askingProblem('no-bodies')
      : askingProblem('unknown-body', { name: asked, known: ids });
  },
};

/** Bodies by their ids. Commands write `council,court`. */
export const bodies: OptionKind<readonly string[]> = {
  placeholder: 'LIST',
  about: {
    command: 'bodies, separated by commas',
    program: 'a list of the ids of bodies',
  },
  fromText(text) {
    const value = text.split(',').map((id) => id.trim());
    return value.includes('') ? askingProblem('empty-id') : { value };
  },
  fromJson(value, name) {
    const isList = Array.isArray(value) && value.every((id) => typeof id === 'string');
    return isList ? { value } : notSo(name, 'bodies', value);
  },
  schema: { type: 'array', items: { type: 'string' } },
  find(asked, conflict): Read<readonly string[]> {
    const faults = asked.map((id) => body.find(id, conflict)).filter((one) => 'problem' in one);
    return faults[0] ?? eachOnce(asked);
  },
};
