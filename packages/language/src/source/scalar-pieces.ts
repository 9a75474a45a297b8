import type { Span } from './span.ts';

/** A stretch of a raw scalar and the text that it stands for. */
export interface Piece extends Span {
  readonly text: string;
}

/** Line breaks with the blanks around them, then blanks, then single characters. */
const flow = String.raw`([ \t]*(?:\r?\n[ \t]*)+)|([ \t]+)|([^])`;
const plainForm = new RegExp(flow, 'g');
const singleQuotedForm = new RegExp(`('')|${flow}`, 'g');
const doubleQuotedForm = new RegExp(
  String.raw`(\\\r?\n[ \t]*|\\x.{2}|\\u.{4}|\\U.{8}|\\[^])|${flow}`,
  'g',
);

export function plainPieces(raw: string): Piece[] {
  return flowPieces(raw, plainForm);
}

export function singleQuotedPieces(raw: string): Piece[] {
  return quotedPieces(raw, singleQuotedForm);
}

export function doubleQuotedPieces(raw: string): Piece[] {
  return quotedPieces(raw, doubleQuotedForm);
}

function quotedPieces(raw: string, form: RegExp): Piece[] {
  return flowPieces(raw.slice(1, -1), form).map(({ text, start, end }) => ({
    text,
    start: start + 1,
    end: end + 1,
  }));
}

function flowPieces(raw: string, form: RegExp): Piece[] {
  return Array.from(raw.matchAll(form), (match) => ({
    text: flowValue(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function flowValue(raw: string): string {
  if (raw === "''") return "'";
  if (raw.length > 1 && raw.startsWith('\\')) return escapeValue(raw);
  return raw.includes('\n') ? foldedBreaks(raw) : raw;
}

/** One line break is read as a blank, several as one break fewer (YAML 1.2, 6.5 line folding). */
function foldedBreaks(raw: string): string {
  const breaks = raw.split('\n').length - 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

const namedEscapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};

/** An escaped line break stands for nothing, an escaped blank or sign for itself. */
function escapeValue(raw: string): string {
  if (raw.includes('\n')) return '';
  const code = Number.parseInt(raw.slice(2), 16);
  if (raw.length > 2) return code <= 0x10ffff ? String.fromCodePoint(code) : raw;
  const letter = raw.charAt(1);
  return namedEscapes[letter] ?? letter;
}

/**
 * A block scalar keeps all characters of its lines but blanks, in order. So the other characters of
 * header-less source and text are paired one by one, and what is between two pairs is a gap.
 */
export function blockPieces(raw: string, text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = raw.indexOf('\n') + 1 || raw.length;
  for (const [part] of text.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)) {
    const blank = /^[ \t\r\n]/.test(part);
    const start = at;
    while (at < raw.length && /[ \t\r\n]/.test(raw.charAt(at))) at += 1;
    if (blank) pieces.push(...gapPieces(part, raw, start, at));
    else pieces.push({ text: part, start: at, end: at + part.length });
    if (!blank) at += part.length;
  }
  return pieces;
}

/** Blanks just before the next word stand in the source as they are; the others share the rest. */
function gapPieces(part: string, raw: string, start: number, end: number): Piece[] {
  let kept = 0;
  while (kept < part.length && raw.charAt(end - 1 - kept) === part.charAt(part.length - 1 - kept)) {
    kept += 1;
  }
  const split = Math.max(start, end - kept);
  return [
    { text: part.slice(0, part.length - kept), start, end: split },
    { text: part.slice(part.length - kept), start: split, end },
  ];
}
