import type {
  ShownConflict,
  ShownMap,
  ShownMapGroup,
  ShownMapState,
} from '../analysis/shown-conflict.ts';
import { titleOf } from '../parts/state-title.ts';
import { type Link, orderColumns } from './column-order.ts';
import { placeColumns, type Slot } from './column-places.ts';
import type { Line } from './drawn-arcs.ts';
import type { Box, Stop } from './geometry.ts';
import { jointLabel, type LineLabel } from './joint-label.ts';
import { drawLine, type LineDrawing, portsOf, separateLabels } from './line-drawing.ts';
import { type Measure, textLines } from './text-lines.ts';

/** A state, with its words broken into lines. */
export interface Card extends Box {
  readonly state: ShownMapState;
  /** Place of its layer. */
  readonly column: number;
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
  readonly lines: readonly LineDrawing[];
}

export interface LayoutQuestion {
  readonly map: ShownMap;
  readonly conflict: Pick<ShownConflict, 'statusQuo'>;
  readonly lines: readonly Line[];
  /** Symbols of the concepts under which a group holds, as a chip says them. */
  readonly sayHeld: (group: ShownMapGroup) => string;
  readonly measure: Measure;
  /** Between two columns; narrower on paper than on the page. */
  readonly gap?: number;
}

const CARD_WIDTH = 188;
const COLUMN_GAP = 110;
const LABEL_MARGIN = 8;
/** From the middle of a label to below its second line. */
const LABEL_DEPTH = 22;
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
  gap = COLUMN_GAP,
): string[] {
  return decisionMakers.map(
    ({ short }) => textLines(short, fonts.mover, roomIn(gap), 1, measure)[0] ?? '',
  );
}

/** What is written on the lines of some: of one its short name, of several theirs. */
export function lineLabel(
  makers: readonly number[],
  decisionMakers: readonly { readonly short: string }[],
  measure: Measure,
  gap = COLUMN_GAP,
): LineLabel {
  const [only, ...more] = makers;
  if (only !== undefined && more.length === 0) {
    return [[{ position: only, text: moverLabels(decisionMakers, measure, gap)[only]! }]];
  }
  return jointLabel(makers, decisionMakers, { room: roomIn(gap), font: fonts.mover, measure });
}

/** Lays a map out: layers as columns, few crossings, lines that pass a column get a lane there. */
export function layOut(question: LayoutQuestion): MapLayout {
  const { map, conflict, lines, sayHeld, measure, gap = COLUMN_GAP } = question;
  const columnOf = new Map(
    map.layers.flatMap(({ states }, column) => states.map(({ key }) => [key, column] as const)),
  );
  const cards = new Map(
    map.layers.flatMap(({ states }, column) =>
      states.map((state) => [
        state.key,
        sizeCard(state, titleOf(state, conflict), state.key === map.from, column, measure),
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
  const xOf = (column: number) => column * (CARD_WIDTH + gap);
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
      boxes.set(id, { x: xOf(column), y, width: CARD_WIDTH, height: LANE });
    }
  }
  const ports = portsOf(routes, boxes);
  const drawn = separateLabels(
    routes.map(({ line, stops }, k) => drawLine(line, k, stops, boxes, ports)),
  );
  const bottom = Math.max(
    ...[...boxes.values()].map(({ y, height }) => y + height),
    ...drawn.map(({ label }) => label.y + LABEL_DEPTH),
  );
  const chips = stackChips(map, xOf, bottom + BAND_GAP, sayHeld, measure);
  return {
    width: xOf(map.layers.length - 1) + CARD_WIDTH,
    height: Math.max(bottom, ...chips.map(({ y, height }) => y + height)),
    columns: map.layers.map(({ heading }, column) => ({ x: xOf(column), heading })),
    cards: placed,
    chips,
    ...(chips.length > 0 && { band: bottom + BAND_GAP }),
    lines: drawn,
  };
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
const MOST_WORDS = 4;
const MOST_AT_START = 7;
export const LIKING_HEIGHT = 24;

function sizeCard(
  state: ShownMapState,
  titleText: string,
  start: boolean,
  column: number,
  measure: Measure,
): Card {
  const { name, words, phrases } = state;
  const plain = phrases.join(', ');
  const width = CARD_WIDTH - INSET.x - RIGHT;
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
  const lines = textLines(told, fonts.words, width, start ? MOST_AT_START : MOST_WORDS, measure);
  const height =
    INSET.y -
    TITLE_LINE +
    title.length * TITLE_LINE +
    (lines.length === 0 ? 0 : 3 + lines.length * WORDS_LINE) +
    (start ? 12 : LIKING_HEIGHT + 6);
  return { state, column, named, title, words: lines, x: 0, y: 0, width: CARD_WIDTH, height };
}

function stackChips(
  { layers }: ShownMap,
  xOf: (column: number) => number,
  top: number,
  sayHeld: (group: ShownMapGroup) => string,
  measure: Measure,
): Chip[] {
  return layers.flatMap(({ groups }, column) => {
    let y = top + 8;
    return groups.map((group) => {
      const width = CARD_WIDTH - INSET.x - RIGHT;
      const lines = textLines(sayHeld(group), fonts.words, width, 3, measure);
      const chip = {
        group,
        lines,
        x: xOf(column),
        y,
        width: CARD_WIDTH,
        height: 12 + lines.length * WORDS_LINE,
      };
      y += chip.height + CHIP_GAP;
      return chip;
    });
  });
}
