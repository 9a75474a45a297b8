import { nearestNames } from '@standoff/language';
import {
  askingProblem,
  type ExpectedValue,
  type KnownNames,
  type Problem,
} from '@standoff/wording';
import type { OptionKind, Read } from './option.ts';

/** What is told of a value that may be anything: `list`, `object`, or the value as it is written. */
export function givenValue(value: unknown): string {
  if (typeof value === 'string') return `"${shorten(value)}"`;
  if (Array.isArray(value)) return 'list';
  if (value === null) return 'null';
  return typeof value === 'object' ? 'object' : String(value);
}

const LONGEST = 60;

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** That an option is something else: `limit is a whole number, not "3"`. */
export function notSo(option: string, expected: ExpectedValue, value: unknown): Problem {
  return askingProblem('wrong-value', { option, expected, given: givenValue(value) });
}

/** The names that there are, and the one that was probably meant where only one is near. */
export function knownNames(asked: string, known: readonly string[]): KnownNames {
  const [near, ...others] = nearestNames(asked, known);
  return { known, ...(near !== undefined && others.length === 0 && { near }) };
}

/** A text in which no name is looked up before the states are known. */
export function text(placeholder: string, about: string): OptionKind<string> {
  return {
    placeholder,
    about,
    fromText: (value) => ({ value }),
    fromJson: (value, name) => (typeof value === 'string' ? { value } : notSo(name, 'text', value)),
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
      : askingProblem('unknown-word', { option: called, words, given: String(value) });
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
      typeof value === 'boolean' ? { value } : notSo(name, 'true-or-false', value),
    schema: { type: 'boolean' },
    find: (value) => ({ value }),
  };
}

/** Refuses a list in which somebody is named twice. */
export function eachOnce(ids: readonly string[]): Read<readonly string[]> {
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  return twice === undefined ? { value: ids } : askingProblem('named-twice', { who: twice });
}
