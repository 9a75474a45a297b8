import type { SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { type Cell, displayCells } from './display-text.ts';

/** A line of a code frame: a line of the file with what is marked in it, or a gap. */
export type FrameLine = { readonly kind: 'gap' } | MarkedLine;

interface MarkedLine {
  readonly kind: 'line';
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** The marked columns of the text, counted from 0. */
  readonly mark: Mark;
}

interface Mark {
  readonly from: number;
  readonly length: number;
}

/** How many lines of a long span are shown in full; of a longer one the first and the last. */
const shownLines = 4;

/** The lines of the file that a span covers, at most `width` columns of each. */
export function codeFrame(source: SourceText, span: Span, width: number): FrameLine[] {
  const first = source.position(span.start).line;
  const last = source.position(Math.max(span.start, span.end - 1)).line;
  const isShown = (line: number): boolean => line === first || source.lineText(line).trim() !== '';
  const lines: number[] = [];
  for (let line = first; line <= last && lines.length <= shownLines; line += 1) {
    if (isShown(line)) lines.push(line);
  }
  const frame = (line: number): FrameLine => frameLine(source, line, span, width);
  if (lines.length <= shownLines) return lines.map(frame);
  let end = last;
  while (!isShown(end)) end -= 1;
  return [frame(first), { kind: 'gap' }, frame(end)];
}

/** Columns on either side of a mark that are laid out, beside what can be shown: the rest of a long line is not. */
const around = 100;

function frameLine(source: SourceText, line: number, span: Span, width: number): FrameLine {
  const text = source.lineText(line);
  const start = source.lineStart(line);
  const indent = text.length - text.trimStart().length;
  const from = Math.max(span.start - start, span.start < start ? indent : 0);
  const to = Math.min(span.end - start, text.trimEnd().length);
  const far = around + width;
  const near = from <= far ? 0 : characterStart(text, from - far);
  const cells = displayCells(text.slice(near, characterStart(text, from + far)));
  return { kind: 'line', line, ...cutLine(cells, from - near, to - near, width) };
}

/** The offset, or the one before it where that is in the midst of a character. */
function characterStart(text: string, offset: number): number {
  return /^[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;
}

/** The part of a line in which the marked characters begin, and the columns of the mark in it. */
function cutLine(
  cells: readonly Cell[],
  from: number,
  to: number,
  width: number,
): Pick<MarkedLine, 'text' | 'mark'> {
  const last = cells.at(-1);
  const total = last ? last.column + last.width : 0;
  const columnAt = (offset: number): number =>
    cells.find((cell) => cell.start >= offset)?.column ?? total;
  const markFrom = columnAt(from);
  const markTo = Math.max(columnAt(to), markFrom + 1);
  const left =
    total <= width ? 0 : Math.max(0, Math.min(markFrom - (width >> 2), total + 1 - width));
  const shown = cells.filter((cell) => isWithin(cell, left, width, total));
  const before = left > 0 ? '…' : '';
  const shownFrom = (shown[0]?.column ?? 0) - before.length;
  const shownTo = left + width < total ? left + width - 1 : Math.max(total, markTo);
  return {
    text: `${before}${shown.map((cell) => cell.text).join('')}${left + width < total ? '…' : ''}`,
    mark: { from: markFrom - shownFrom, length: Math.max(1, Math.min(markTo, shownTo) - markFrom) },
  };
}

/** Whether a cell is in the window of columns; a cut end leaves a column to the sign of the cut. */
function isWithin({ column, width }: Cell, left: number, room: number, total: number): boolean {
  const from = left > 0 ? left + 1 : 0;
  const to = left + room < total ? left + room - 1 : total;
  return column >= from && column + width <= to;
}
