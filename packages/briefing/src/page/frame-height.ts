import type { Element, ElementContent } from 'hast';
import { hasClass } from './has-class.ts';

/*
 * How high a frame has to be for a figure, where nobody tells: its own page tells exactly, but to a page that listens. What is
 * reckoned here from the numbers of the style is rather too much than too little.
 */

/** How wide frames are on a phone and in the column of a page, in points. */
const NARROW = 360;
const WIDE = 640;

/** The windows in which frames are so wide. */
const NARROW_WINDOW = 390;
const WIDE_WINDOW = 670;

/** The root of the style is 18 points. */
const ROOT = 18;

/** How a kind of line is set, in parts of the root: its letters, its lines, and what is left below and above. */
interface Setting {
  readonly size: number;
  readonly line: number;
  readonly after: number;
  readonly inset?: number;
}

const PLAIN: Setting = { size: 0.95, line: 1.5, after: 0.6 };
const SMALL: Setting = { size: 0.875, line: 1.45, after: 0.6 };
const TIGHT: Setting = { size: 0.95, line: 1.5, after: 0 };

const SETTINGS: readonly (readonly [name: string, setting: Setting])[] = [
  ['figure-kicker', { size: 0.85, line: 1.4, after: 0.15 }],
  ['figure-title', { size: 1.1, line: 1.3, after: 0.5 }],
  ['verdict', { size: 1.25, line: 1.35, after: 0.6 }],
  ['claim-says', { size: 1.1, line: 1.4, after: 0.6 }],
  ['statement', { size: 1.1, line: 1.4, after: 0.6 }],
  ['mover', { size: 0.95, line: 1.6, after: 0 }],
  ['moved', { size: 1.1, line: 1.35, after: 0 }],
  ['worth', { ...SMALL, after: 0 }],
  ...['held', 'key', 'kept', 'grounds', 'consequence', 'doubt', 'claim-places'].map(
    (name): [string, Setting] => [name, SMALL],
  ),
];

/** What stands to the left of a block, and what it adds below, in parts of the root. */
const AROUND: readonly (readonly [name: string, left: number, height: number])[] = [
  ['move', 2.4, 1],
  ['branch', 1.6, 0.7],
  ['branch-end', 1, 1],
  ['threat', 0, 1.4],
  ['draft', 0, 1.1],
  ['figure-judgement', 1, -1.6],
  ['figure-claim', 1, -1.6],
];

/** How much of its size a letter is wide, and what is left open at the ends of lines. */
const LETTER = 0.47;
const FILLED = 0.94;

interface FrameHeights {
  readonly narrow: number;
  readonly wide: number;
}

/** The heights of a frame for a figure and the line below it that says whose it is, in points. */
export function frameHeights(figure: Element, attribution: string): FrameHeights {
  const heightAt = (width: number) => heightIn(figure, attribution, width);
  return { narrow: heightAt(NARROW), wide: heightAt(WIDE) };
}

/** The height of a frame as a style says it: between the two, by the window. */
export function frameStyle({ narrow, wide }: FrameHeights): string | undefined {
  if (narrow <= wide) return undefined;
  const steep = (narrow - wide) / (WIDE_WINDOW - NARROW_WINDOW);
  const from = Math.round(wide + steep * WIDE_WINDOW);
  return `height:clamp(${wide}px,calc(${from}px - ${Math.round(100 * steep)}vw),${narrow}px)`;
}

function heightIn(figure: Element, attribution: string, width: number): number {
  const inner = width - 1.5 * ROOT;
  // The rules and margins of a figure, and what stands below it.
  const around = 3.5 + linesOf(attribution.length, inner, 0.85) * 0.85 * 1.45 + 0.75;
  return Math.ceil((around * ROOT + heightOf(figure, inner)) / 10) * 10;
}

function heightOf(node: ElementContent, width: number): number {
  if (node.type !== 'element') return 0;
  if (node.tagName === 'svg') return Number(node.properties['height'] ?? 0) + 0.7 * ROOT;
  if (node.tagName === 'table') return tableHeight(node, width);
  if (hasClass(node, 'square')) return squareHeight(node, width);
  const [, left, more] = AROUND.find(([name]) => hasClass(node, name)) ?? ['', 0, 0];
  const room = width - left * ROOT;
  if (!node.children.some(isBlock)) return textHeight(node, room) + more * ROOT;
  const lists = hasClass(node, 'standings') ? 1 * node.children.length : 0;
  const inner = node.children.reduce((sum, child) => sum + heightOf(child, room), 0);
  return inner + (more + lists) * ROOT;
}

const BLOCKS = ['p', 'li', 'ol', 'ul', 'div', 'section', 'table', 'svg', 'dl', 'dt', 'dd'];

function isBlock(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return BLOCKS.includes(node.tagName) || /^h[1-6]$|^figcaption$/.test(node.tagName);
}

function textHeight(node: Element, width: number): number {
  const text = textOf(node);
  if (text === '') return 0;
  const { size, line, after, inset = 0 } = settingOf(node);
  // Beside a share stands its bar.
  const bar = hasClass(node, 'doubt') ? 30 : 0;
  const lines = linesOf(text.length + bar, width - inset * ROOT, size);
  return (lines * size * line + after) * ROOT;
}

function settingOf(node: Element): Setting {
  const found = SETTINGS.find(([name]) => hasClass(node, name));
  if (found !== undefined) return found[1];
  if (/^h[1-6]$/.test(node.tagName)) return { size: 1, line: 1.35, after: 0.3 };
  return node.tagName === 'li' ? TIGHT : PLAIN;
}

function linesOf(letters: number, width: number, size: number): number {
  return Math.ceil((letters * size * ROOT * LETTER) / (width * FILLED));
}

/** Cells share what the names of the rows leave, and are never narrower than the style lets them be. */
function tableHeight(table: Element, width: number): number {
  const rows = rowsIn(table).map((row) =>
    row.children.filter((cell): cell is Element => cell.type === 'element'),
  );
  const columns = Math.max(1, ...rows.map((row) => row.length)) - 1;
  const cell = Math.max(4.5 * ROOT, (width - 6 * ROOT) / Math.max(1, columns)) - 0.6 * ROOT;
  const heights = rows.map((row) => {
    const lines = Math.max(
      ...row.map((one) => linesOf(textOf(one).length, row.length === 1 ? width : cell, 1.02)),
    );
    return lines * 0.9 * 1.35 + (row.length === 1 ? 1.15 : 0.9);
  });
  return heights.reduce((sum, one) => sum + one, 1) * ROOT;
}

function rowsIn(node: ElementContent): Element[] {
  if (node.type !== 'element') return [];
  return node.tagName === 'tr' ? [node] : node.children.flatMap(rowsIn);
}

/** Two rows of two corners, with the sides between them. */
function squareHeight(square: Element, width: number): number {
  const corners = square.children.filter(
    (child): child is Element => child.type === 'element' && hasClass(child, 'corner'),
  );
  const across = (width - 5.8 * ROOT) / 2 - 1.2 * ROOT;
  const heights = corners.map((corner) => heightOf(corner, across) + 0.2 * ROOT);
  const [first = 0, second = 0, third = 0, last = 0] = heights;
  return Math.max(first, second) + Math.max(third, last) + 3.5 * ROOT;
}

/** What frames of these widths do not show. */
const UNSEEN = ['unseen', 'looks'];

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  const isShown = node.type === 'element' && !UNSEEN.some((name) => hasClass(node, name));
  return isShown ? node.children.map(textOf).join('') : '';
}
