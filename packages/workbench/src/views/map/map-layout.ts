import type {
  ShownConflict,
  ShownMap,
  ShownMapGroup,
  ShownMapState,
} from '../../desk/shown-conflict.ts';
import { titleOf } from '../../states/state-title.ts';
import { type Link, orderColumns } from './column-order.ts';
import { placeColumns, type Slot } from './column-places.ts';
import { type Line, makersOf } from './drawn-arcs.ts';
import type { Box, Stop } from './geometry.ts';
import { jointLabel, type LineLabel } from './joint-label.ts';
import { betweenCards, type Gaps, type LabelSize, placeLabels } from './label-places.ts';
import { drawLine, type LineDrawing, portsOf, separateLabels } from './line-drawing.ts';
import { sayLoss } from './loss-words.ts';
import { widthOf } from './strands.ts';
import { type Measure, textLines } from './text-lines.ts';

/** A state, with its words broken into lines. */
export interface Card extends Box {
  readonly state: ShownMapState;
  /** Place of its layer. */
  readonly column: number;
  /** From its left edge to all words but the title, which stands beside the mark. */
  readonly wordsInset: number;
  readonly named: boolean;
  readonly title: readonly string[];
  readonly words: readonly string[];
}

/** A group of states that are not drawn one by one. */
export interface Chip extends Box {
  readonly group: ShownMapGroup;
  readonly lines: readonly string[];
}

export interface Column {
  readonly x: number;
  readonly heading: string;
}

/** Where everything of a map stands, in pixels. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
  readonly cards: readonly Card[];
  readonly chips: readonly Chip[];
  /** Top of the band in which the chips stand; absent where there are none. */
  readonly band?: number;
  readonly lines: readonly LabelledLine[];
}

/** A line with what is written on it. */
export interface LabelledLine extends LineDrawing {
  readonly words: LineLabel;
}

export interface LayoutQuestion {
  readonly map: ShownMap;
  readonly conflict: Pick<ShownConflict, 'statusQuo'> & {
    readonly decisionMakers: readonly { readonly short: string }[];
  };
  readonly lines: readonly Line[];
  /** Symbols of the concepts under which a group holds, as a chip says them. */
  readonly sayHeld: (group: ShownMapGroup) => string;
  readonly measure: Measure;
  /** That of the page where nothing is said. */
  readonly spacing?: Spacing;
}

/** How wide a map is laid out, and how much of a state its card says. */
export interface Spacing {
  readonly card: number;
  /** Between two columns. */
  readonly gap: number;
  /** The same where no line passes. */
  readonly bareGap: number;
  readonly wordsInset: number;
  readonly mostWords: number;
  readonly mostAtStart: number;
}

const onPage: Spacing = {
  card: 188,
  gap: 110,
  bareGap: 110,
  wordsInset: 30,
  mostWords: 4,
  mostAtStart: 7,
};

/** On paper, where a narrow drawing has large letters, and nothing can be pressed to read the rest. */
export const onPaper: Spacing = {
  card: 146,
  gap: 104,
  bareGap: 20,
  wordsInset: 11,
  mostWords: 9,
  mostAtStart: 14,
};
/** Beside a label there is room for the head of the line. */
const LABEL_MARGIN = 13;
/** From the middle of a label to above its first line, and to below its last. */
const LABEL_HEIGHT = { above: 9, below: 6 };
export const LABEL_LINE = 14;
/** So many lines have labels all at once; of more only those that stand out. */
export const MOST_LABELS = 26;
const LINE_WIDTH = 3;
const CARD_GAP = 20;
const HEAD = 40;
const LANE = 14;
const BAND_GAP = 34;
const CHIP_GAP = 8;

export const fonts = {
  title: '600 15px "Source Serif 4 Variable"',
  plainTitle: '400 15px "Source Serif 4 Variable"',
  words: '400 12.5px "Source Sans 3 Variable"',
  mover: '650 12.5px "Source Sans 3 Variable"',
  loss: '400 11.5px "Source Sans 3 Variable"',
};
export const TITLE_LINE = 18;
export const WORDS_LINE = 16;
/** From the left edge of a card to its words, and from its top to the first line. */
export const INSET = { x: 30, y: 22 };
const RIGHT = 10;
/** Between two columns, for what is written on a line. */
const roomIn = (gap: number): number => gap - 2 * LABEL_MARGIN;

/** What is written on the lines of each decision maker: its short name as far as there is room. */
export function moverLabels(
  decisionMakers: readonly { readonly short: string }[],
  measure: Measure,
  gap = onPage.gap,
): string[] {
  return decisionMakers.map(
    ({ short }) => textLines(short, fonts.mover, roomIn(gap), 1, measure)[0] ?? '',
  );
}

/** What is written on the lines of some: of one its short name, of several theirs. */
function lineLabel(
  makers: readonly number[],
  decisionMakers: readonly { readonly short: string }[],
  measure: Measure,
  gap = onPage.gap,
): LineLabel {
  const [only, ...more] = makers;
  if (only !== undefined && more.length === 0) {
    return [[{ position: only, text: moverLabels(decisionMakers, measure, gap)[only]! }]];
  }
  return jointLabel(makers, decisionMakers, { room: roomIn(gap), font: fonts.mover, measure });
}

/** Lays a map out: layers as columns, few crossings, lines that pass a column get a lane there. */
export function layOut(question: LayoutQuestion): MapLayout {
  const { map, conflict, lines, measure, spacing = onPage } = question;
  const columnOf = new Map(
    map.layers.flatMap(({ states }, column) => states.map(({ key }) => [key, column] as const)),
  );
  const cards = new Map(
    map.layers.flatMap(({ states }, column) =>
      states.map((state) => [
        state.key,
        sizeCard(state, titleOf(state, conflict), state.key === map.from, column, measure, spacing),
      ]),
    ),
  );
  const routes = lines.map((line, k) => ({ line, stops: stopsOf(line, k, columnOf) }));
  const columns = map.layers.map(({ states }, column) => [
    ...states.map(({ key }) => key),
    ...routes.flatMap(({ stops }) =>
      stops.flatMap(({ id, column: at }) => (at === column && !cards.has(id) ? [id] : [])),
    ),
  ]);
  const links = routes.flatMap(({ stops }) => linksOf(stops));
  const slot = (id: string): Slot => ({ id, height: cards.get(id)?.height ?? LANE });
  const ordered = orderColumns(columns, links).map((column) => column.map(slot));
  const tops = placeColumns(ordered, links, CARD_GAP);
  // A line within a column stands to the right of it.
  const entered = columns.map((_, column) =>
    routes.some(({ stops: [first, ...rest] }) =>
      rest.some((stop) => stop.column === (stop.column === first!.column ? column - 1 : column)),
    ),
  );
  const lefts = leftsOf(entered, spacing);
  const xOf = (column: number) => lefts[column] ?? 0;
  const placed = [...cards.values()].map((card) => ({
    ...card,
    x: xOf(card.column),
    y: HEAD + tops.get(card.state.key)!,
  }));
  const boxes = new Map<string, Box>(placed.map((card) => [card.state.key, card]));
  for (const { stops } of routes) {
    for (const { id, column } of stops) {
      if (boxes.has(id)) continue;
      const y = HEAD + tops.get(id)!;
      boxes.set(id, { x: xOf(column), y, width: spacing.card, height: LANE });
    }
  }
  const ports = portsOf(routes, boxes);
  const drawn = labelled(
    routes.map(({ line, stops }, k) => drawLine(line, k, stops, boxes, ports)),
    gapsBetween(lefts, spacing),
    question,
  );
  const bottom = Math.max(
    ...[...boxes.values()].map(({ y, height }) => y + height),
    ...drawn.map(({ label, size }) => label.y + size.below),
  );
  const chips = stackChips(map, xOf, bottom + BAND_GAP, question);
  return {
    width: Math.max(xOf(map.layers.length - 1) + spacing.card, ...drawn.map(rightOf)),
    height: Math.max(bottom, ...chips.map(({ y, height }) => y + height)),
    columns: map.layers.map(({ heading }, column) => ({ x: xOf(column), heading })),
    cards: placed,
    chips,
    ...(chips.length > 0 && { band: bottom + BAND_GAP }),
    lines: drawn,
  };
}

/** Left edges of the columns; one that no line enters from the left stands nearer. */
function leftsOf(entered: readonly boolean[], { card, gap, bareGap }: Spacing): number[] {
  let left = 0;
  return entered.map((isEntered, column) => {
    if (column > 0) left += card + (isEntered ? gap : bareGap);
    return left;
  });
}

/** What is not covered by a column, from left to right; after the last there is room without end. */
function gapsBetween(lefts: readonly number[], { card }: Spacing): Gaps {
  return lefts.map((left, column) => [left + card, lefts[column + 1] ?? Number.POSITIVE_INFINITY]);
}

interface SizedLine extends LabelledLine {
  readonly size: LabelSize;
}

/** Lines with their words, each where it covers least of the others as long as all have words. */
function labelled(
  lines: readonly LineDrawing[],
  gaps: Gaps,
  { conflict, measure, spacing = onPage }: LayoutQuestion,
): SizedLine[] {
  const words = lines.map(({ arc }) =>
    lineLabel(makersOf(arc), conflict.decisionMakers, measure, spacing.gap),
  );
  const sizes = lines.map(({ arc }, k) => sizeOfLabel(words[k]!, sayLoss(arc), measure));
  const near =
    lines.length <= MOST_LABELS
      ? placeLabels(lines, sizes, gaps)
      : lines.map((line, k) => ({
          ...line,
          label: betweenCards(line.label, sizes[k]!, gaps) ?? line.label,
        }));
  return separateLabels(near).map((line, k) => ({ ...line, words: words[k]!, size: sizes[k]! }));
}

function sizeOfLabel(words: LineLabel, loss: string, measure: Measure): LabelSize {
  const names = words.map((row) => row.map(({ text }) => text).join(''));
  const widths = [
    ...names.map((name) => measure(name, fonts.mover)),
    ...(loss === '' ? [] : [measure(loss, fonts.loss)]),
  ];
  const rows = Math.max(1, names.length, loss === '' ? 1 : 2);
  const { above, below } = LABEL_HEIGHT;
  return { half: Math.max(...widths) / 2, above, below: below + (rows - 1) * LABEL_LINE };
}

/** As far to the right as a line goes, with its strands and its words. */
function rightOf({ arc, course, label, size }: SizedLine): number {
  const strands = widthOf(makersOf(arc).length) / 2 + LINE_WIDTH;
  return Math.max(...course.map(({ x }) => x + strands), label.x + size.half + LINE_WIDTH);
}

function stopsOf({ arc }: Line, position: number, columnOf: ReadonlyMap<string, number>): Stop[] {
  const ends = [arc.from, arc.to].map((id) => ({ id, column: columnOf.get(id)! }));
  const [left, right] = ends.sort((a, b) => a.column - b.column) as [Stop, Stop];
  const passed = Math.max(0, right.column - left.column - 1);
  const lanes = Array.from({ length: passed }, (_, k) => ({
    id: `lane ${position} ${k}`,
    column: left.column + 1 + k,
  }));
  return [left, ...lanes, right];
}

/** States of one column that a line connects pull no one anywhere. */
function linksOf(stops: readonly Stop[]): Link[] {
  return stops.slice(1).flatMap((stop, k): Link[] => {
    const before = stops[k]!;
    return before.column === stop.column ? [] : [[before.id, stop.id]];
  });
}

const MOST_TITLE = 4;
export const LIKING_HEIGHT = 24;

function sizeCard(
  state: ShownMapState,
  titleText: string,
  start: boolean,
  column: number,
  measure: Measure,
  { card, wordsInset, mostWords, mostAtStart }: Spacing,
): Card {
  const { name, words, phrases } = state;
  const plain = phrases.join(', ');
  const width = card - INSET.x - RIGHT;
  const named = name !== undefined || titleText.toLowerCase() !== words.toLowerCase();
  const title = textLines(
    titleText,
    named ? fonts.title : fonts.plainTitle,
    width,
    MOST_TITLE,
    measure,
  );
  const more = start ? plain : words;
  const told = more.toLowerCase() === titleText.toLowerCase() ? '' : more;
  const room = card - wordsInset - RIGHT;
  const lines = textLines(told, fonts.words, room, start ? mostAtStart : mostWords, measure);
  const height =
    INSET.y -
    TITLE_LINE +
    title.length * TITLE_LINE +
    (lines.length === 0 ? 0 : 3 + lines.length * WORDS_LINE) +
    (start ? 12 : LIKING_HEIGHT + 6);
  const size = { x: 0, y: 0, width: card, height };
  return { state, column, wordsInset, named, title, words: lines, ...size };
}

function stackChips(
  { layers }: ShownMap,
  xOf: (column: number) => number,
  top: number,
  { sayHeld, measure, spacing: { card } = onPage }: LayoutQuestion,
): Chip[] {
  return layers.flatMap(({ groups }, column) => {
    let y = top + 8;
    return groups.map((group) => {
      const width = card - INSET.x - RIGHT;
      const lines = textLines(sayHeld(group), fonts.words, width, 3, measure);
      const chip = {
        group,
        lines,
        x: xOf(column),
        y,
        width: card,
        height: 12 + lines.length * WORDS_LINE,
      };
      y += chip.height + CHIP_GAP;
      return chip;
    });
  });
}
