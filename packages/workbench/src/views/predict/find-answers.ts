import { type AnswerSheet, CODE_START, readSheet } from './answer-code.ts';

/** Something in pasted text that is, or ought to be, an answer; with the number of its line, from 1. */
export type FoundAnswer =
  | {
      readonly status: 'read';
      readonly line: number;
      readonly sheet: AnswerSheet;
      readonly code: string;
    }
  | {
      readonly status: 'incomplete' | 'unreadable' | 'no-answer';
      readonly line: number;
    };

export interface Findings {
  readonly found: readonly FoundAnswer[];
  /** Whether there was more than is read. */
  readonly isCut: boolean;
}

/** In UTF-16 units: some thousand mails. */
const LONGEST_PASTE = 2 ** 21;
const MOST_ANSWERS = 1000;

/** A code, or a link to an assignment that has none in it. */
const PLACES = new RegExp(
  `(?<![A-Za-z0-9])${CODE_START}[A-Za-z0-9_-]*|[?&]predict=[^\\s&"'<>]*`,
  'g',
);
/** How mail breaks a line in the middle of a word: with or without a sign for it, and marks of a quotation before the rest. */
const REST = /=?\r?\n[>| \t]*([A-Za-z0-9_-]+)/y;
/** A code of the longest kind fills so many lines of mail at most. */
const MOST_LINES = 24;

/** Finds answers in text that was pasted together: links or codes, one on a line or in the midst of mail. */
export function findAnswers(pasted: string): Findings {
  const text = pasted.slice(0, LONGEST_PASTE);
  const found: FoundAnswer[] = [];
  const lineAt = lineCounter(text);
  for (const { 0: place, index } of text.matchAll(PLACES)) {
    if (found.length === MOST_ANSWERS) return { found, isCut: true };
    const line = lineAt(index);
    if (place.startsWith(CODE_START)) found.push({ line, ...readOver(text, index, place) });
    else if (!place.includes(CODE_START)) found.push({ line, status: 'no-answer' });
    else {
      const at = index + place.indexOf(CODE_START);
      found.push({ line, ...readOver(text, at, lettersAt(text, at)) });
    }
  }
  return { found, isCut: pasted.length > LONGEST_PASTE };
}

function lettersAt(text: string, at: number): string {
  const letters = /[A-Za-z0-9_-]*/y;
  letters.lastIndex = at;
  return letters.exec(text)?.[0] ?? '';
}

type Reading =
  | { readonly status: 'read'; readonly sheet: AnswerSheet; readonly code: string }
  | { readonly status: 'incomplete' | 'unreadable' };

/** Reads a code, with what follows on the next lines where its end is missing. */
function readOver(text: string, index: number, place: string): Reading {
  let letters = place;
  let at = index + place.length;
  let first: Reading | undefined;
  for (let k = 0; k < MOST_LINES; k++) {
    const read = readSheet(letters);
    if (read.status === 'read') return read;
    first ??= { status: read.fault };
    if (read.fault !== 'incomplete') return first;
    REST.lastIndex = at;
    const rest = REST.exec(text);
    if (rest === null) return first;
    letters += rest[1]!;
    at += rest[0].length;
  }
  return first!;
}

/** The number of the line at places that are asked for in their order. */
function lineCounter(text: string): (index: number) => number {
  let line = 1;
  let before = 0;
  return (index) => {
    for (
      let at = text.indexOf('\n', before);
      at >= 0 && at < index;
      at = text.indexOf('\n', before)
    ) {
      line += 1;
      before = at + 1;
    }
    return line;
  };
}

/** The first address in a text that leads to an assignment: what stands after its `#`. */
export function findAssignmentLink(pasted: string): string | undefined {
  return /#(\/[^\s"'<>?#]+\/[^\s"'<>?#]*\?[^\s"'<>]*predict=[^\s"'<>]*)/.exec(
    pasted.slice(0, LONGEST_PASTE),
  )?.[1];
}
