import { lastStart } from './last-start.ts';
import type { Span } from './span.ts';

/** A file as text: where its lines are. */
export interface SourceText {
  /** As it is shown in messages, for example `korea-2017.standoff.yaml`. */
  readonly name: string;
  readonly text: string;
  /** How many lines there are; at least one. */
  readonly lineCount: number;
  /** Line and column of an offset in UTF-16 code units, both counted from 1, the column in code units. */
  position(offset: number): Position;
  /** The line without its line break. Empty for a line that does not exist. */
  lineText(line: number): string;
  /** Offset of the first character of a line, numbered from 1. */
  lineStart(line: number): number;
  /** Of a text that was written from parts of files: where a stretch of it comes from. */
  readonly origin?: (span: Span) => Origin | undefined;
}

/** Where a stretch of a text stands. */
export interface Origin {
  readonly source: SourceText;
  readonly span: Span;
}

/** Where a place is shown: in the file from which it comes. */
export function originOf(source: SourceText, span: Span): Origin {
  return source.origin?.(span) ?? { source, span };
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines end with LF or CRLF. Offsets outside the text count as its nearest end. */
export function createSourceText(name: string, text: string): SourceText {
  const starts = lineStarts(text);
  const lineStart = (line: number): number => starts[line - 1] ?? text.length;
  return {
    name,
    text,
    lineCount: starts.length,
    lineStart,
    position: (offset) => positionAt(starts, Math.max(0, Math.min(offset, text.length))),
    lineText: (line) => text.slice(lineStart(line), lineEnd(text, starts[line] ?? text.length)),
  };
}

/** Where a line ends without its break, given where the next one begins. */
function lineEnd(text: string, next: number): number {
  if (text.charAt(next - 1) !== '\n') return next;
  return text.charAt(next - 2) === '\r' ? next - 2 : next - 1;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionAt(starts: readonly number[], offset: number): Position {
  const line = lastStart(starts, offset);
  return { line: line + 1, column: offset - starts[line]! + 1 };
}
