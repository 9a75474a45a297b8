import type { Scalar } from 'yaml';
import {
  blockPieces,
  doubleQuotedPieces,
  type Piece,
  plainPieces,
  singleQuotedPieces,
} from './scalar-pieces.ts';
import type { Span } from './span.ts';

/**
 * The text that a YAML scalar stands for, with the way back to the file: quotes, escapes, folded
 * lines and indentation are taken off, and every character still knows where it came from.
 */
export interface ScalarText {
  readonly text: string;
  /** The whole scalar in the source, with its quotes or block header. */
  readonly span: Span;
  /** Where the character at this offset of `text` begins in the source; `text.length` is its end. */
  toSource(offset: number): number;
  /** The stretch of the source from which `text.slice(start, end)` was read. */
  toSourceSpan(start: number, end: number): Span;
}

/** What a scalar of the YAML library says of itself, as far as its text goes. */
export type ScalarParts = Pick<Scalar, 'type' | 'source'> & {
  readonly value?: unknown;
  readonly range?: readonly number[] | null | undefined;
};

/** `source` is the text from which the document with this scalar was parsed. */
export function scalarText(source: string, scalar: ScalarParts): ScalarText {
  const text = scalar.source ?? String(scalar.value ?? '');
  const [start = 0, end = 0] = scalar.range ?? [];
  const quote = quoteLength(scalar.type);
  // Most scalars stand in the source as they are; a backslash is an escape, perhaps a faulty one.
  const asItIs = source.slice(start + quote, end - quote) === text && !/^$|\\/.test(text);
  if (asItIs) return { ...plainText(text, start + quote), span: { start, end } };
  const pieces = piecesOf(scalar.type, source.slice(start, end), text);
  const complete = pieces.map((piece) => piece.text).join('') === text;
  // Where a scalar is itself faulty (a bad escape), every character has the whole scalar as place.
  const used = complete ? pieces : [{ text, start: 0, end: end - start }];
  return fromPlaces(
    text,
    { start, end },
    used.flatMap((piece) => placesOf(piece, start)),
  );
}

/** A text that stands in the source as it is, beginning at `offset`. */
export function plainText(text: string, offset = 0): ScalarText {
  const clamp = (at: number): number => offset + Math.max(0, Math.min(at, text.length));
  return {
    text,
    span: { start: offset, end: offset + text.length },
    toSource: clamp,
    toSourceSpan: (start, end) => ({ start: clamp(start), end: clamp(Math.max(start, end)) }),
  };
}

/** A part of a text; its characters keep their places. */
export function sliceOf(
  { text, toSource, toSourceSpan }: ScalarText,
  from: number,
  to: number,
): ScalarText {
  return {
    text: text.slice(from, to),
    span: toSourceSpan(from, to),
    toSource: (offset) => toSource(from + offset),
    toSourceSpan: (start, end) => toSourceSpan(from + start, from + end),
  };
}

/** A stretch of a text and what is read instead of it. */
export interface Replacement {
  readonly offset: number;
  readonly length: number;
  readonly as: string;
}

/** The text with some stretches read as something else; every character keeps its place. */
export function replaceStretches(
  text: ScalarText,
  replacements: readonly Replacement[],
): ScalarText {
  if (replacements.length === 0) return text;
  const units = Array.from({ length: text.text.length }, (_, at) => text.text.charAt(at));
  for (const { offset, length, as } of replacements) {
    units.fill('', offset, offset + length);
    units[offset] = as;
  }
  const kept = [...units.keys()].filter((at) => units[at] !== '');
  const places = kept.flatMap((at) => {
    const place = text.toSourceSpan(at, at + 1);
    return Array.from({ length: units[at]!.length }, () => place);
  });
  return fromPlaces(units.join(''), text.span, places);
}

/** `places[k]` is where code unit k of the text stands. */
function fromPlaces(text: string, span: Span, places: readonly Span[]): ScalarText {
  const end = places.at(-1)?.end ?? span.start;
  const toSource = (offset: number): number => places[offset]?.start ?? end;
  return {
    text,
    span,
    toSource,
    toSourceSpan: (from, to) => ({
      start: toSource(from),
      end: to > from ? (places[to - 1]?.end ?? end) : toSource(from),
    }),
  };
}

/** A piece that stands in the source letter for letter is counted along; another is one place. */
function placesOf(piece: Piece, origin: number): Span[] {
  const verbatim = piece.end - piece.start === piece.text.length;
  return Array.from({ length: piece.text.length }, (_, at) => ({
    start: origin + piece.start + (verbatim ? at : 0),
    end: origin + (verbatim ? piece.start + at + 1 : piece.end),
  }));
}

function quoteLength(type: Scalar['type']): 0 | 1 {
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
}

function piecesOf(type: Scalar['type'], raw: string, text: string): Piece[] {
  switch (type) {
    case 'QUOTE_DOUBLE':
      return doubleQuotedPieces(raw);
    case 'QUOTE_SINGLE':
      return singleQuotedPieces(raw);
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return blockPieces(raw, text);
    default:
      return plainPieces(raw);
  }
}
