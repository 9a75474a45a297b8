import type { CSSProperties } from 'react';
import type { ShownConflict } from '../../desk/shown-conflict.ts';

/** Where the columns of the table begin; the first two are the pin and the name. */
export interface OutcomeColumns {
  readonly options: number;
  readonly concepts: number;
  readonly count: number;
  /** Whether the verdicts stand before the options, so that they are in sight however many those are. */
  readonly verdictsFirst: boolean;
}

export function columnsOf(conflict: ShownConflict, tight: boolean): OutcomeColumns {
  const options = optionCount(conflict);
  const concepts = conflict.concepts.length;
  const verdictsFirst = tight || options > MOST_BEFORE_VERDICTS;
  return {
    options: verdictsFirst ? 2 + concepts : 2,
    concepts: verdictsFirst ? 2 : 2 + options,
    count: 2 + options + concepts,
    verdictsFirst,
  };
}

/** With more options than so many the verdicts would be out of sight on a usual screen. */
const MOST_BEFORE_VERDICTS = 12;

/** Widths of the column of an option, and of a letter in it with the space around all of them, in rem. */
const OPTION = { least: 3.2, most: 5, letter: 0.45, around: 0.7 };

/** As wide as the longest word in the columns of options needs, within limits. */
function optionWidth({ decisionMakers }: ShownConflict): number {
  const longest = decisionMakers.reduce((length, { short, options }) => {
    const words = options.flatMap(({ name, levels }) => [
      ...name.split(/\s+/),
      ...levels.flatMap(({ inColumn }) => inColumn.split(/\s+/)),
    ]);
    return Math.max(
      length,
      ...words.map((word) => word.length),
      options.length === 0 ? 0 : short.length / options.length,
    );
  }, 0);
  const { least, most, letter, around } = OPTION;
  return Math.min(most, Math.max(least, longest * letter + around));
}

/** Height of a row, in pixels: so many lines of words as the name needs in its column. */
export function rowHeight(
  conflict: ShownConflict,
  { narrow, withLeavers, withCoalitions }: Omit<Widths, 'tight' | 'inWords'>,
): number {
  if (withLeavers && withCoalitions) return 72;
  if (narrow) return 68;
  if (optionCount(conflict) === 0) return 36;
  return withLeavers || levelLines(conflict) > 2 ? 54 : 42;
}

/** So many letters of what a level says take two lines of its column. */
const TWO_LINES = 26;

/** On how many lines the words of levels stand. */
function levelLines({ decisionMakers }: ShownConflict): number {
  const isLong = decisionMakers.some(({ options }) =>
    options.some(({ levels }) => levels.some(({ inColumn }) => inColumn.length > TWO_LINES)),
  );
  return isLong ? 3 : 2;
}

/** Widths of a letter of a symbol, which is set bold, and of the space around all of them, in rem. */
const SYMBOL = { letter: 0.5, around: 0.5 };

/** Shorter symbols, such as those of the usual concepts, have room anyway. */
const LONG_SYMBOL = 5;

/** Of a letter of a word, which is set smaller, and of the space around it, in rem. */
const WORD = { letter: 0.37, around: 0.24 };

/** As wide as the longest symbol of a concept needs, or the longest word for it; on a phone words are turned. */
function symbolWidth(
  { concepts }: ShownConflict,
  { inWords, narrow }: Pick<Widths, 'inWords' | 'narrow'>,
): number {
  const longestOf = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
  if (inWords) {
    const words = concepts.flatMap(({ reckonedWith }) => reckonedWith.split(' '));
    return narrow ? 0 : longestOf(words) * WORD.letter + WORD.around;
  }
  const longest = longestOf(concepts.map(({ symbol }) => symbol));
  return longest < LONG_SYMBOL ? 0 : longest * SYMBOL.letter + SYMBOL.around;
}

interface Widths {
  /** A phone. */
  readonly narrow: boolean;
  /** A phone or a tablet, or any window without room for all columns. */
  readonly tight: boolean;
  readonly withLeavers: boolean;
  /** Whether concepts are named in words and states by no ids. */
  readonly inWords: boolean;
  /** Whether coalitions count. */
  readonly withCoalitions: boolean;
}

/** The least widths of the columns and of all together, in rem. */
function leastWidths(conflict: ShownConflict, widths: Omit<Widths, 'tight'>) {
  const { narrow, withLeavers, withCoalitions, inWords } = widths;
  const options = optionCount(conflict);
  const pin = narrow ? 1.75 : 2;
  const name = narrow ? 9.6 : withLeavers || inWords ? 11.5 : options === 0 ? 18 : 14;
  const leavers = withCoalitions ? 5.8 : 4.9;
  const concept = Math.max(
    withLeavers ? leavers : narrow ? 2.2 : 2.75,
    symbolWidth(conflict, widths),
  );
  const option = optionWidth(conflict);
  const all = pin + name + option * options + concept * conflict.concepts.length;
  return { pin, name, concept, option, all };
}

/** The part of a window that the page leaves free beside the table, at most so many rem, and the scroll bar. */
const BESIDE = { share: 0.044, most: 5, bar: 1 };

/** What a comparison takes that stands beside the table, with the space between them, in rem. */
const COMPARISON = 24.5;

/** Whether a window has room for all columns, as a media query. */
export function hasRoom(
  conflict: ShownConflict,
  widths: Omit<Widths, 'tight'>,
  isBesideComparison = false,
): string {
  const comparison = isBesideComparison ? COMPARISON : 0;
  const table = leastWidths(conflict, widths).all + BESIDE.bar + comparison;
  const window = Math.min(table / (1 - BESIDE.share), table + BESIDE.most);
  return `(min-width: ${window.toFixed(2)}rem)`;
}

/** What a phone leaves of its width beside the table, in rem. */
const BESIDE_ON_PHONE = 2.2;

/** The least width of a name on a phone, in rem. */
const LEAST_NAME = 6;

/** A verdict is no narrower than a finger needs, and what it says on a phone is as wide as a ninth of that or so. */
const VERDICT_ON_PHONE = '9vw';

/** Widths of name and verdict: on the narrowest phone as wide as leaves all verdicts in sight. */
function widthsOfFirst({ concepts }: ShownConflict, narrow: boolean, name: number, one: number) {
  if (!narrow) return { name: `${name}rem`, concept: `${one}rem` };
  const concept = `max(1.5rem, min(${one}rem, ${VERDICT_ON_PHONE}))`;
  const left = `100vw - ${BESIDE_ON_PHONE}rem - var(--pin) - ${concepts.length} * ${concept}`;
  return { name: `max(${LEAST_NAME}rem, min(${name}rem, ${left}))`, concept };
}

/** Widths of the columns, in rem. */
export function columnStyle(conflict: ShownConflict, widths: Widths): CSSProperties {
  const { narrow, tight, withLeavers } = widths;
  const options = optionCount(conflict);
  const concepts = conflict.concepts.length;
  const { pin, name, concept, option, all: width } = leastWidths(conflict, widths);
  const isTight = narrow && !withLeavers;
  const first = widthsOfFirst(conflict, isTight, name, concept);
  const named = narrow ? first.name : `minmax(${first.name}, 6fr)`;
  const levels = options === 0 ? '' : `repeat(${options}, minmax(${option}rem, 1fr))`;
  const verdicts = `repeat(${concepts}, ${first.concept})`;
  const { verdictsFirst } = columnsOf(conflict, tight);
  const rest = verdictsFirst ? `${verdicts} ${levels}` : `${levels} ${verdicts}`;
  return {
    '--fixed': `calc(${pin}rem + ${first.name})`,
    '--pin': `${pin}rem`,
    '--columns': `${pin}rem ${named} ${rest}`,
    '--width': isTight
      ? `calc(${pin + option * options}rem + ${first.name} + ${concepts} * ${first.concept})`
      : `${width}rem`,
    '--level-lines': narrow ? 4 : levelLines(conflict),
    '--lines': narrow ? 4 : withLeavers ? 3 : 2,
    '--row': `${rowHeight(conflict, widths)}px`,
    ...(options === 0 && !narrow && { maxWidth: `${width + 20}rem` }),
  } as CSSProperties;
}

function optionCount({ decisionMakers }: ShownConflict): number {
  return decisionMakers.reduce((sum, { options }) => sum + options.length, 0);
}
