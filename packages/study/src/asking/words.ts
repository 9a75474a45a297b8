import { nearestNames } from '@standoff/language';
import type { OptionKind, Problem, Read } from './option.ts';

/** How a value that may be anything is called in a message. */
export function sayValue(value: unknown): string {
  if (typeof value === 'string') return `"${shorten(value)}"`;
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  return typeof value === 'object' ? 'an object' : String(value);
}

const LONGEST = 60;

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** That an option is something else: `limit is a whole number, not "3"`. */
export function notSo(name: string, expected: string, value: unknown): Problem {
  return { problem: `${name} is ${expected}, not ${sayValue(value)}` };
}

/** `; did you mean …?`, or the list of what there is. */
export function suggest(asked: string, known: readonly string[]): string {
  const near = nearestNames(asked, known);
  return near.length === 1 ? `; did you mean ${near[0]}?` : `; there are ${known.join(', ')}`;
}

/** A text in which no name is looked up before the states are known. */
export function text(placeholder: string, about: string): OptionKind<string> {
  return {
    placeholder,
    about,
    fromText: (value) => ({ value }),
    fromJson: (value, name) =>
      typeof value === 'string' ? { value } : notSo(name, 'a text', value),
    schema: { type: 'string' },
    find: (value) => ({ value }),
  };
}

/** One of a few words; `called` says what they are, as in `strength`. */
export function choice<W extends string>(
  placeholder: string,
  words: readonly W[],
  { called, ...said }: Pick<OptionKind<W>, 'about' | 'otherwise'> & { readonly called: string },
): OptionKind<W> {
  const isWord = (value: unknown): value is W => words.some((word) => word === value);
  const read = (value: unknown): Read<W> =>
    isWord(value)
      ? { value }
      : { problem: `${called} is one of ${words.join(', ')}, not ${String(value)}` };
  return {
    placeholder,
    ...said,
    words,
    fromText: read,
    fromJson: read,
    schema: { enum: words },
    find: (value) => ({ value }),
  };
}

/** What the flag alone says. */
export function flag(about: string): OptionKind<boolean> {
  return {
    about,
    fromText: () => ({ value: true }),
    fromJson: (value, name) =>
      typeof value === 'boolean' ? { value } : notSo(name, 'true or false', value),
    schema: { type: 'boolean' },
    find: (value) => ({ value }),
  };
}

/** Refuses a list in which somebody is named twice. */
export function eachOnce(ids: readonly string[]): Read<readonly string[]> {
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  return twice === undefined ? { value: ids } : { problem: `${twice} is named twice` };
}
