import type { Gathering, OutcomeGroup, OutcomeSection } from '../../desk/shown-outcomes.ts';

/** A line of the table: the head of a section, a gathered row, or an outcome by its position in the list. */
export type OutcomeLine =
  | { readonly kind: 'section'; readonly section: OutcomeSection }
  | { readonly kind: 'group'; readonly group: OutcomeGroup; readonly id: string }
  | { readonly kind: 'outcome'; readonly position: number; readonly isGathered: boolean };

export interface OutcomeLines {
  readonly count: number;
  lineAt(line: number): OutcomeLine;
}

interface Listed extends Gathering {
  /** Of the outcomes. */
  readonly count: number;
}

/** The same for gathered rows of the same section that hold under the same concepts. */
export function keyOfGroup(section: OutcomeSection, { held }: OutcomeGroup): string {
  return `${section} ${held.map((holds) => (holds ? '+' : '-')).join('')}`;
}

/** Lines one after the other of which the first is told in full. */
interface Stretch {
  /** The first line. */
  readonly from: number;
  readonly line: OutcomeLine;
}

/**
 * The lines of a list, of which there may be a million: only where something else begins is remembered. A list
 * of one section has no heads, and the status quo needs none.
 */
export function linesOf(
  { count, sections, groups }: Listed,
  { gathered, unfolded }: { readonly gathered: boolean; readonly unfolded: readonly string[] },
): OutcomeLines {
  const stretches: Stretch[] = [];
  let lines = 0;
  const add = (line: OutcomeLine, length: number) => {
    if (length === 0) return;
    stretches.push({ from: lines, line });
    lines += length;
  };
  const outcomes = (from: number, end: number, isGathered = false) =>
    add({ kind: 'outcome', position: from, isGathered }, end - from);
  const withHeads = sections.filter(({ section }) => section !== 'now').length > 1;
  const parts = sections.length === 0 ? [undefined] : sections;
  for (const [k, part] of parts.entries()) {
    const end = sections[k + 1]?.from ?? count;
    let position = part?.from ?? 0;
    if (part && part.section !== 'now' && withHeads) add({ kind: 'section', ...part }, 1);
    for (const group of groups) {
      if (part === undefined || !gathered || group.from < position || group.from >= end) continue;
      outcomes(position, group.from);
      const id = keyOfGroup(part.section, group);
      add({ kind: 'group', group, id }, 1);
      position = group.from + group.count;
      if (unfolded.includes(id)) outcomes(group.from, position, true);
    }
    outcomes(position, end);
  }
  return {
    count: lines,
    lineAt(number) {
      const { from, line } = stretches[lastBefore(stretches, number)]!;
      return line.kind === 'outcome' ? { ...line, position: line.position + number - from } : line;
    },
  };
}

/** Which stretch a line is in, found by halving. */
function lastBefore(stretches: readonly Stretch[], line: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (stretches[middle]!.from <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}
