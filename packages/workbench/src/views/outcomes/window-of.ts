/** Browsers draw nothing beyond some 33 million pixels; the line of items is drawn shorter then. */
const LONGEST = 30_000_000;

/** The part of a long line of equally large items that is in sight, and where it is drawn. */
export interface Window {
  /** How long the line is drawn. */
  readonly length: number;
  readonly first: number;
  /** After the last. */
  readonly end: number;
  /** Where the first is drawn. */
  readonly start: number;
}

interface Line {
  readonly count: number;
  readonly size: number;
  /** How much of the line there is room for. */
  readonly room: number;
}

const BESIDE = 8;

/** What is in sight of a line that is scrolled so far. */
export function windowOf(line: Line, scrolled: number): Window {
  const { count, size, room } = line;
  const length = Math.min(count * size, LONGEST);
  const hidden = hiddenBefore(line, scrolled);
  const first = Math.max(0, Math.floor(hidden / size) - BESIDE);
  const end = Math.min(count, Math.ceil((hidden + room) / size) + BESIDE);
  return { length, first, end, start: scrolled - hidden + first * size };
}

/** How far to scroll so that an item is in sight, from where it stands now. */
export function scrollTo(line: Line, scrolled: number, item: number): number {
  const { size, room } = line;
  const hidden = hiddenBefore(line, scrolled);
  if (item * size < hidden) return scrolledFor(line, item * size);
  if ((item + 1) * size > hidden + room) return scrolledFor(line, (item + 1) * size - room);
  return scrolled;
}

function hiddenBefore(line: Line, scrolled: number): number {
  return scrolled * stretch(line);
}

function scrolledFor(line: Line, hidden: number): number {
  return hidden / stretch(line);
}

/** How much of the line a pixel of scrolling stands for: 1 unless the line is too long. */
function stretch({ count, size, room }: Line): number {
  const full = count * size;
  return full <= LONGEST ? 1 : (full - room) / (LONGEST - room);
}
