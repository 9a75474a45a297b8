import { type DiffLine, diffLines } from './line-diff.ts';

/** A part of a line: a run of words that the other line has as well, or of words that are changed. */
export interface Words {
  readonly text: string;
  readonly isChanged: boolean;
}

/** A line, and where it stands for another one its words. */
export interface MarkedLine extends DiffLine {
  readonly words?: readonly Words[];
}

/** What is alike in less than this share of the words was written anew, and marks would cover all of it. */
const LEAST_ALIKE = 0.3;

/** A paragraph is a line: where so many lines stand for as many others, the words are marked in which each two differ. */
export function markWords(lines: readonly DiffLine[]): MarkedLine[] {
  const marked: MarkedLine[] = [...lines];
  for (let k = 0; k < lines.length; ) {
    const gone = countFrom(lines, k, 'gone');
    const added = countFrom(lines, k + gone, 'new');
    if (gone > 0 && gone === added) {
      for (let n = k; n < k + gone; n++) {
        const [before, after] = wordsOf(lines[n]!.text, lines[n + gone]!.text);
        if (before === undefined || after === undefined) continue;
        marked[n] = { ...lines[n]!, words: before };
        marked[n + gone] = { ...lines[n + gone]!, words: after };
      }
    }
    k += Math.max(1, gone + added);
  }
  return marked;
}

function countFrom(lines: readonly DiffLine[], from: number, kind: DiffLine['kind']): number {
  let count = 0;
  while (lines[from + count]?.kind === kind) count++;
  return count;
}

/** Words with the blanks behind them; none has a line of its own in it. */
const split = (text: string): string => text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g)?.join('\n') ?? '';

function wordsOf(before: string, after: string): [Words[]?, Words[]?] {
  const words = diffLines(split(before), split(after));
  const alike = words.filter(({ kind }) => kind === 'same').length;
  if (alike < LEAST_ALIKE * words.length) return [];
  return [runs(words, 'new'), runs(words, 'gone')];
}

/** Neighbours of one kind are one run; the words of the other line are left out. */
function runs(words: readonly DiffLine[], without: DiffLine['kind']): Words[] {
  const found: { text: string; isChanged: boolean }[] = [];
  for (const { kind, text } of words) {
    if (kind === without) continue;
    const isChanged = kind !== 'same';
    const last = found.at(-1);
    if (last?.isChanged === isChanged) last.text += text;
    else found.push({ text, isChanged });
  }
  return found;
}
