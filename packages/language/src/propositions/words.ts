import { commasMeaningAnd } from '../formula/commas-as-and.ts';
import { replaceStretches, type ScalarText, sliceOf } from '../source/scalar-text.ts';
import type { Word } from './proposition-syntax.ts';

/** Where a word of a proposition stands: with what is around it, and what it says. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Words are set apart by blanks; what stands in double quotes or in brackets is one word. */
export function stretchesOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  while (at < text.length) {
    if (isBlank(text, at)) at++;
    else {
      const next = inQuotes(text, at) ?? inBrackets(text, at) ?? plain(text, at);
      found.push(next);
      at = next.end;
    }
  }
  return found;
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}

function inQuotes(text: string, start: number): Stretch | undefined {
  if (text.charAt(start) !== '"') return undefined;
  const close = text.indexOf('"', start + 1);
  return close < 0 ? undefined : { start, end: close + 1, from: start + 1, to: close };
}

function inBrackets(text: string, start: number): Stretch | undefined {
  if (text.charAt(start) !== '(') return undefined;
  const end = closing(text, start);
  return end === undefined ? undefined : { start, end, from: start + 1, to: end - 1 };
}

/** Up to the next blank that stands in no brackets. */
function plain(text: string, start: number): Stretch {
  let end = start;
  while (end < text.length && !isBlank(text, end)) {
    end = (end > start && text.charAt(end) === '(' ? closing(text, end) : undefined) ?? end + 1;
  }
  return { start, end, from: start, to: end };
}

/** Behind the bracket that closes the one here; brackets in quotes are part of a name. */
function closing(text: string, start: number): number | undefined {
  let open = 0;
  for (let at = start; at < text.length; at++) {
    if (text.charAt(at) === '"') at = Math.max(at, text.indexOf('"', at + 1));
    if (text.charAt(at) === '(') open++;
    if (text.charAt(at) === ')' && --open === 0) return at + 1;
  }
  return undefined;
}

/** What some words that follow one another say: of one alone without what is around it. */
export function wordOf(text: ScalarText, stretches: readonly Stretch[]): Word {
  const [first] = stretches;
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('no words are given');
  if (first !== last) return sliceOf(text, first.start, last.end);
  const word = sliceOf(text, first.from, first.to);
  return text.text.charAt(first.start) === '"' && first.from > first.start
    ? { ...word, isQuoted: true }
    : word;
}

export function isInBrackets({ text }: ScalarText, { start, from }: Stretch): boolean {
  return from > start && text.charAt(start) === '(';
}

/** A state as a formula: commas between its parts mean `and`. */
export function asFormula(state: ScalarText): ScalarText {
  const commas = commasMeaningAnd(state.text);
  return replaceStretches(
    state,
    commas.map((offset) => ({ offset, length: 1, as: ' and ' })),
  );
}
