import type { CSSProperties } from 'react';
import type { ConflictReading } from '../analysis/readings.ts';

/** Where the columns of the table begin; the first two are the pin and the name. */
export interface OutcomeColumns {
  readonly options: number;
  readonly concepts: number;
  readonly count: number;
  /** Whether the verdicts stand before the options, so that a phone shows them beside the name. */
  readonly verdictsFirst: boolean;
}

export function columnsOf(conflict: ConflictReading, narrow: boolean): OutcomeColumns {
  const options = optionCount(conflict);
  const concepts = conflict.concepts.length;
  return {
    options: narrow ? 2 + concepts : 2,
    concepts: narrow ? 2 : 2 + options,
    count: 2 + options + concepts,
    verdictsFirst: narrow,
  };
}

/** Height of a row, in pixels: so many lines of words as the name needs in its column. */
export function rowHeight(conflict: ConflictReading, { narrow, withLeavers }: Widths): number {
  if (narrow) return 68;
  if (optionCount(conflict) === 0) return 36;
  return withLeavers ? 54 : 42;
}

interface Widths {
  readonly narrow: boolean;
  readonly withLeavers: boolean;
}

/** Widths of the columns, in rem. */
export function columnStyle(conflict: ConflictReading, widths: Widths): CSSProperties {
  const { narrow, withLeavers } = widths;
  const options = optionCount(conflict);
  const concepts = conflict.concepts.length;
  const pin = narrow ? 1.75 : 2;
  const name = narrow ? 9.6 : withLeavers ? 11.5 : 18;
  const concept = withLeavers ? 4.9 : narrow ? 2.2 : 2.75;
  const option = 4.6;
  const named = narrow ? `${name}rem` : `minmax(${name}rem, 6fr)`;
  const levels = options === 0 ? '' : `repeat(${options}, minmax(${option}rem, 1fr))`;
  const verdicts = `repeat(${concepts}, ${concept}rem)`;
  const rest = narrow ? `${verdicts} ${levels}` : `${levels} ${verdicts}`;
  const width = pin + name + option * options + concept * concepts;
  return {
    '--fixed': `${pin + name}rem`,
    '--pin': `${pin}rem`,
    '--columns': `${pin}rem ${named} ${rest}`,
    '--width': `${width}rem`,
    '--lines': narrow ? 4 : withLeavers ? 3 : 2,
    '--row': `${rowHeight(conflict, widths)}px`,
    ...(options === 0 && !narrow && { maxWidth: `${width + 20}rem` }),
  } as CSSProperties;
}

function optionCount({ decisionMakers }: ConflictReading): number {
  return decisionMakers.reduce((sum, { options }) => sum + options.length, 0);
}
