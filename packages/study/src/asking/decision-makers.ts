import { type Conflict, moversOf } from '@standoff/language';
import { listOf } from '@standoff/wording';
import type { OptionKind, Read } from './option.ts';
import { eachOnce, notSo, suggest } from './words.ts';

/** The id of a decision maker or body, which may be given in other letter case or by name. */
export function findDecisionMaker(conflict: Conflict, asked: string): Read<string> {
  const movers = moversOf(conflict);
  const ids = movers.map(({ id }) => id);
  if (ids.includes(asked)) return { value: asked };
  const wanted = asked.toLowerCase();
  const [found, ...others] = movers.filter(({ id, name, short }) =>
    [id, name, short].some((text) => text.toLowerCase() === wanted),
  );
  if (found === undefined) return { problem: sayUnknown(conflict, asked, ids) };
  if (others.length === 0) return { value: found.id };
  const meant = [found, ...others].map(({ id, name }) => `${id} (${name})`);
  return { problem: `"${asked}" can mean ${listOf(meant, 'or')}; give the id` };
}

function sayUnknown({ bodies }: Conflict, asked: string, ids: readonly string[]): string {
  const parts = asked.split(',').map((part) => part.trim());
  if (parts.length > 1 && parts.every((part) => ids.includes(part))) {
    return `"${asked}" names several; for what they do together write ${parts.join('+')}`;
  }
  const what = bodies.length === 0 ? 'decision maker' : 'decision maker or body';
  return `there is no ${what} "${asked}"${suggest(asked, ids)}`;
}

/** Decision makers, bodies left out: they prefer nothing by themselves. Commands write `us,china`. */
export const decisionMakers: OptionKind<readonly string[]> = {
  placeholder: 'LIST',
  about: {
    command: 'decision makers, separated by commas',
    program: 'a list of the ids of decision makers',
  },
  fromText(text) {
    const value = text.split(',').map((id) => id.trim());
    return value.includes('') ? { problem: 'give ids separated by commas' } : { value };
  },
  fromJson(value, name) {
    const isList = Array.isArray(value) && value.every((id) => typeof id === 'string');
    return isList && value.length > 0
      ? { value }
      : notSo(name, 'a list of ids of decision makers', value);
  },
  schema: { type: 'array', items: { type: 'string' }, minItems: 1 },
  find(asked, conflict): Read<readonly string[]> {
    const found: string[] = [];
    for (const one of asked) {
      const read = findDecisionMaker(conflict, one);
      if ('problem' in read) return read;
      if (conflict.bodies.some(({ id }) => id === read.value)) {
        return { problem: `${read.value} is a body, which prefers nothing by itself` };
      }
      found.push(read.value);
    }
    return eachOnce(found);
  },
};
