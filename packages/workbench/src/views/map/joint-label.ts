import type { ShownDecisionMaker } from '../../desk/shown-conflict.ts';
import { abbreviate } from './abbreviate.ts';
import type { Measure } from './text-lines.ts';

/** The names of those who make a move, in the lines of its label. */
export type LineLabel = readonly (readonly LabelName[])[];

export interface LabelName {
  /** Position of the decision maker. */
  readonly position: number;
  /** Its name, with a plus where another follows. */
  readonly text: string;
}

interface LabelSpace {
  readonly room: number;
  readonly font: string;
  readonly measure: Measure;
}

const MOST_LINES = 2;

/** Short names where two lines have room for them, or else initials. */
export function jointLabel(
  members: readonly number[],
  decisionMakers: readonly Pick<ShownDecisionMaker, 'short'>[],
  { room, font, measure }: LabelSpace,
): LineLabel {
  const shorts = decisionMakers.map(({ short }) => short);
  const lay = (names: readonly string[]) =>
    linesOf(
      members.map((position, k) => ({
        position,
        text: `${names[position]!}${k < members.length - 1 ? ' + ' : ''}`,
      })),
      (text) => measure(text.trimEnd(), font) <= room,
    );
  const full = lay(shorts);
  const fits = full.length <= MOST_LINES && members.every((m) => measure(shorts[m]!, font) <= room);
  return fits ? full : lay(abbreviate(shorts));
}

function linesOf(names: readonly LabelName[], fits: (text: string) => boolean): LabelName[][] {
  const lines: LabelName[][] = [];
  for (const name of names) {
    const line = lines.at(-1);
    const text = [...(line ?? []), name].map((each) => each.text).join('');
    if (line !== undefined && fits(text)) line.push(name);
    else lines.push([name]);
  }
  return lines;
}
