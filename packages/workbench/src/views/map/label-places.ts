import type { Box } from './geometry.ts';
import type { Head, LineDrawing } from './line-drawing.ts';
import type { Point } from './strands.ts';

/** How far the words on a line reach from the point where they stand. */
export interface LabelSize {
  readonly half: number;
  readonly above: number;
  readonly below: number;
}

/** Stretches of the drawing, from left to right, in which words on lines may stand. */
export type Gaps = readonly (readonly [left: number, right: number])[];

/** Between words and what they are not to touch. */
const MARGIN = 4;
/** A label stands at one of so many places along its line. */
const PLACES = 16;

/**
 * Puts each label where on its line it covers least: no arrowhead, as few other lines as possible, then near where it
 * stands by itself. What labels cover of each other is left to `separateLabels`.
 */
export function placeLabels(
  lines: readonly LineDrawing[],
  sizes: readonly LabelSize[],
  gaps: Gaps,
): LineDrawing[] {
  const heads = lines.flatMap(({ head, tail, back }) =>
    (back === undefined ? [head] : [head, tail]).map(boxOfHead),
  );
  const placed: Box[] = [];
  return lines.map((line, k) => {
    const size = sizes[k]!;
    const others = lines.filter((other) => other !== line);
    const costOf = (point: Point) => {
      const box = boxOfLabel(point, size);
      const covered = others.filter(({ course }) => course.some((at) => isIn(box, at))).length;
      const onHeads = heads.filter((head) => overlap(box, head)).length;
      const onLabels = placed.filter((label) => overlap(box, label)).length;
      const away = Math.hypot(point.x - line.label.x, point.y - line.label.y);
      return 1000 * onHeads + 400 * onLabels + 100 * covered + away;
    };
    const places = [line.label, ...alongLine(line.course)]
      .map((point) => betweenCards(point, size, gaps))
      .filter((point) => point !== undefined);
    const label = leastBy(places, costOf) ?? line.label;
    placed.push(boxOfLabel(label, size));
    return { ...line, label };
  });
}

function alongLine(course: readonly Point[]): Point[] {
  const step = Math.max(1, Math.floor(course.length / PLACES));
  return course.filter((_, k) => k % step === 0);
}

/** The point as near as its words have room between the cards; undefined where it stands over a card. */
export function betweenCards({ x, y }: Point, { half }: LabelSize, gaps: Gaps): Point | undefined {
  const gap = gaps.find(([left, right]) => left <= x && x <= right);
  if (gap === undefined) return undefined;
  const [left, right] = gap;
  const kept = Math.min((right - left) / 2, half + MARGIN);
  return { x: Math.min(Math.max(x, left + kept), right - kept), y };
}

function boxOfLabel({ x, y }: Point, { half, above, below }: LabelSize): Box {
  return { x: x - half, y: y - above, width: 2 * half, height: above + below };
}

function boxOfHead({ x, y, direction }: Head): Box {
  return { x: direction > 0 ? x - 10 : x, y: y - 6, width: 10, height: 12 };
}

function isIn({ x, y, width, height }: Box, at: Point): boolean {
  return at.x > x && at.x < x + width && at.y > y && at.y < y + height;
}

function overlap(a: Box, b: Box): boolean {
  const apart = a.x + a.width <= b.x || b.x + b.width <= a.x;
  return !apart && a.y < b.y + b.height && b.y < a.y + a.height;
}

function leastBy<T>(all: readonly T[], costOf: (one: T) => number): T | undefined {
  let least: { readonly one: T; readonly cost: number } | undefined;
  for (const one of all) {
    const cost = costOf(one);
    if (least === undefined || cost < least.cost) least = { one, cost };
  }
  return least?.one;
}
