import type { Locator } from '@standoff/language';

/** A part of a paragraph: numbered from 1, characters in code points, the end not included. */
export interface Passage {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Where a place leads in a text. */
export type FoundPassage =
  | { readonly status: 'found'; readonly passage: Passage }
  /** The place is given in words, such as a page. */
  | { readonly status: 'in-words' }
  | { readonly status: 'no-paragraph'; readonly paragraphs: number }
  | { readonly status: 'paragraph-too-short'; readonly characters: number };

/** The paragraphs of a text as places count them: the lines that are not empty. */
export function readParagraphs(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** The passage of a text that a place means: a whole paragraph where it names no characters. */
export function findPassage(
  paragraphs: readonly string[],
  { paragraph, characters }: Pick<Locator, 'paragraph' | 'characters'>,
): FoundPassage {
  if (paragraph === undefined) return { status: 'in-words' };
  const line = paragraphs[paragraph - 1];
  if (line === undefined) return { status: 'no-paragraph', paragraphs: paragraphs.length };
  const { from, to } = characters ?? { from: 0, to: countCharacters(line) };
  const end = offsetOf(line, to);
  if (end === undefined) {
    return { status: 'paragraph-too-short', characters: countCharacters(line) };
  }
  const text = line.slice(offsetOf(line, from), end);
  return { status: 'found', passage: { paragraph, from, to, text } };
}

/** How many code points a line has. */
function countCharacters(line: string): number {
  let count = 0;
  for (const _ of line) count += 1;
  return count;
}

/** The offset in a string where so many code points are behind; undefined where there are fewer. */
function offsetOf(line: string, characters: number): number | undefined {
  let offset = 0;
  for (let count = 0; count < characters; count += 1) {
    const point = line.codePointAt(offset);
    if (point === undefined) return undefined;
    offset += point > 0xffff ? 2 : 1;
  }
  return offset;
}

/** A place as a claim of the file gives it: `article ¶8:120-260 #0123456789abcdef`. */
export function writePlace(
  source: string,
  { paragraph, from, to }: Omit<Passage, 'text'>,
  hash: string,
): string {
  return `${source} ¶${paragraph}:${from}-${to} #${hash}`;
}

/** Something that is said of characters of a paragraph. */
export interface PassageMark {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A stretch of a paragraph with the same marks all along, in the order in which these begin. */
export interface MarkedStretch {
  readonly text: string;
  /** In code points. */
  readonly from: number;
  readonly ids: readonly string[];
}

/** Cuts a paragraph where marks begin and end. Marks may overlap; they lie within the paragraph. */
export function markParagraph(line: string, marks: readonly PassageMark[]): MarkedStretch[] {
  const starts = [...marks].sort((a, b) => a.from - b.from || b.to - a.to);
  const ends = marks.map(({ to }) => to);
  const cuts = [...new Set([0, ...starts.map(({ from }) => from), ...ends])].sort((a, b) => a - b);
  let rest = line;
  let next = 0;
  let active: PassageMark[] = [];
  const stretches: MarkedStretch[] = [];
  for (const [k, from] of cuts.entries()) {
    while (starts[next] && starts[next]!.from <= from) active.push(starts[next++]!);
    active = active.filter(({ to }) => to > from);
    const until = cuts[k + 1];
    const length = until === undefined ? rest.length : offsetOf(rest, until - from)!;
    const text = rest.slice(0, length);
    rest = rest.slice(length);
    if (text !== '') stretches.push({ text, from, ids: active.map(({ id }) => id) });
  }
  return stretches;
}
