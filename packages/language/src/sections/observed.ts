import type { NameSyntax } from '../formula/formula-syntax.ts';
import type { Word } from '../shapes/shape.ts';
import type { Span } from '../source/span.ts';
import type { Checking } from './checking.ts';
import { findOption } from './option-levels.ts';
import { preferenceKeys } from './preference.ts';

/** The option of the observed with this name, which may be written without its owner. */
export function checkOwnOption(name: NameSyntax, observed: Word, checking: Checking): string[] {
  const found = findOption(name, observed.text, checking);
  if (!found) return [];
  if (found.owner !== observed.text) {
    const message = `${found.owner}.${found.option} is not an option of ${observed.text}`;
    checking.report('option-of-another', name.span, message);
  }
  return [found.option];
}

/** What can be said of a decision maker only: what it wants, and how it sees others. */
const wishes = [...preferenceKeys, 'greatly', 'unknown', 'add', 'at', 'drop', 'perceptions'];

/** Whether it is a body that is seen here. A wish that is said of it is reported. */
export function isSeenBody(
  { text: id }: Word,
  keys: ReadonlyMap<string, Span>,
  possible: string,
  { names, report }: Checking,
): boolean {
  if (!names.bodies.known.has(id)) return false;
  const key = wishes.find((one) => keys.has(one));
  const span = key === undefined ? undefined : keys.get(key);
  if (span) {
    const message = `"${key}" is said of ${id}, which is a body and has no wishes or views of its own`;
    report('preference-of-body', span, message, {
      help: `say it of its members; of a body can be said: ${possible}`,
    });
  }
  return true;
}
