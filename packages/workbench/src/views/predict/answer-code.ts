import { fingerprint } from './fingerprint.ts';

/** What somebody said of a decision maker. */
export type Said = 'stays' | 'leaves';

/** The answers of one student to an assignment. */
export interface AnswerSheet {
  /** Fingerprints of the text and of what was asked about it. */
  readonly text: string;
  readonly questions: string;
  /** In the order of the questions; undefined where nothing was said. */
  readonly said: readonly (Said | undefined)[];
  /** As the student wrote it; empty where none was given. */
  readonly name: string;
}

export type ReadSheet =
  | { readonly status: 'read'; readonly sheet: AnswerSheet; readonly code: string }
  | { readonly status: 'damaged'; readonly fault: 'incomplete' | 'unreadable' };

/** What every code begins with: answers, version 1. */
export const CODE_START = 'SA1-';
export const LONGEST_NAME = 40;
export const MOST_QUESTIONS = 1000;

const TEXT = 6;
const QUESTIONS = 4;
const COUNT_AT = TEXT + QUESTIONS;
const HEAD = COUNT_AT + 2;
const CHECK = 4;
const PER_BYTE = 4;
const byNumber = [undefined, 'stays', 'leaves'] as const;

/** Answers in letters that mail and addresses leave alone: 2 bits for each, and a check at the end. */
export function writeSheet({ text, questions, said, name }: AnswerSheet): string {
  const named = new TextEncoder().encode(cleanName(name));
  const body = Uint8Array.from([
    ...bytesOf(text).slice(0, TEXT),
    ...bytesOf(questions).slice(0, QUESTIONS),
    said.length >> 8,
    said.length & 0xff,
    ...packSaid(said),
    named.length,
    ...named,
  ]);
  return `${CODE_START}${toLetters(Uint8Array.from([...body, ...checkOf(body)]))}`;
}

/**
 * Reads a code, which may have been cut, or made to harm. What stands after it, as a sign of a sentence that has run
 * into it, is left out: the code says its own length.
 */
export function readSheet(written: string): ReadSheet {
  const bytes = fromLetters(written.slice(CODE_START.length));
  if (bytes.length < HEAD) return damaged('incomplete');
  const count = (bytes[COUNT_AT]! << 8) | bytes[COUNT_AT + 1]!;
  if (count === 0 || count > MOST_QUESTIONS) return damaged('unreadable');
  const nameAt = HEAD + Math.ceil(count / PER_BYTE);
  const end = nameAt + 1 + (bytes[nameAt] ?? 0);
  if (bytes.length < end + CHECK) return damaged('incomplete');
  const body = bytes.slice(0, end);
  if (checkOf(body).some((byte, k) => byte !== bytes[end + k])) return damaged('unreadable');
  const sheet = {
    text: toDigits(body.slice(0, TEXT)),
    questions: toDigits(body.slice(TEXT, COUNT_AT)),
    said: unpackSaid(body.slice(HEAD, nameAt), count),
    name: cleanName(new TextDecoder().decode(body.slice(nameAt + 1))),
  };
  return { status: 'read', sheet, code: writeSheet(sheet) };
}

function damaged(fault: 'incomplete' | 'unreadable'): ReadSheet {
  return { status: 'damaged', fault };
}

/** A name on one line, without signs that cannot be seen or that turn the direction of what follows. */
export function cleanName(name: string): string {
  const seen = name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return [...seen].slice(0, LONGEST_NAME).join('').trim();
}

function packSaid(said: AnswerSheet['said']): number[] {
  const packed = Array<number>(Math.ceil(said.length / PER_BYTE)).fill(0);
  for (const [k, each] of said.entries()) {
    const at = Math.floor(k / PER_BYTE);
    packed[at] = packed[at]! | (byNumber.indexOf(each) << (2 * (k % PER_BYTE)));
  }
  return packed;
}

function unpackSaid(packed: Uint8Array, count: number): (Said | undefined)[] {
  return Array.from({ length: count }, (_, k) => {
    const byte = packed[Math.floor(k / PER_BYTE)]!;
    return byNumber[(byte >> (2 * (k % PER_BYTE))) & 3];
  });
}

function checkOf(body: Uint8Array): number[] {
  return bytesOf(fingerprint(toDigits(body))).slice(0, CHECK);
}

function bytesOf(digits: string): number[] {
  return (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

function toDigits(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toLetters(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** All whole bytes that the letters give. */
function fromLetters(letters: string): Uint8Array {
  const whole = letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0));
  const binary = atob(whole.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
