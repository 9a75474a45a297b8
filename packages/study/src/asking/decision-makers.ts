import { type Conflict, moversOf } from '@standoff/language';
import { listOf } from '../prose/lists.ts';
import type { Read } from './option.ts';
import { suggest } from './words.ts';

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
