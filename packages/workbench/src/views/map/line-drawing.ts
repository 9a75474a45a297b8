import { isJoint, type Line, makersOf } from './drawn-arcs.ts';
import type { Box, Stop } from './geometry.ts';
import { courseOf, type Point, type Stretch, strandsOf } from './strands.ts';

/** An arrowhead at a point, to the right (1) or to the left (-1). */
export interface Head extends Point {
  readonly direction: 1 | -1;
}

/** A line as it is drawn. */
export interface LineDrawing extends Line {
  /** The paths of its strands: one for each who makes the move. */
  readonly strands: readonly string[];
  /** Points along its middle. */
  readonly course: readonly Point[];
  /** Middle of its label, which stands on the line. */
  readonly label: Point;
  readonly head: Head;
  /** Where the move back arrives, if there is one. */
  readonly tail: Head;
}

/** Where a line leaves or reaches a box, and how many do so on the same side. */
interface Port extends Point {
  readonly beside: number;
}

/** By line and end: `3 left`. */
type Ports = ReadonlyMap<string, Port>;

interface Route {
  readonly line: Line;
  readonly stops: readonly Stop[];
}

/** The end of a line at a side of a card. */
interface End {
  readonly port: string;
  readonly towards: number;
  readonly strands: number;
}

/**
 * Spreads the ends of lines over the sides of the cards, in the order of where they come from, so
 * that they do not cross right at the card. Each has as much room as it has strands.
 */
export function portsOf(routes: readonly Route[], boxes: ReadonlyMap<string, Box>): Ports {
  const sides = new Map<string, End[]>();
  const add = (side: string, end: End) => sides.set(side, [...(sides.get(side) ?? []), end]);
  routes.forEach(({ line, stops }, k) => {
    const strands = makersOf(line.arc).length;
    const [first, second] = stops as [Stop, Stop];
    const [before, last] = stops.slice(-2) as [Stop, Stop];
    const same = first.column === last.column;
    const towards = (stop: Stop) => middleOf(boxes.get(stop.id)!);
    add(`${first.id} right`, { port: `${k} left`, towards: towards(second), strands });
    add(`${last.id} ${same ? 'right' : 'left'}`, {
      port: `${k} right`,
      towards: towards(before),
      strands,
    });
  });
  const ports = new Map<string, Port>();
  for (const [side, ends] of sides) {
    const space = side.lastIndexOf(' ');
    const box = boxes.get(side.slice(0, space))!;
    const x = side.endsWith(' right') ? box.x + box.width : box.x;
    ends.sort((a, b) => a.towards - b.towards);
    const all = ends.reduce((sum, { strands }) => sum + strands, 0);
    let before = 0.5;
    for (const { port, strands } of ends) {
      const y = box.y + (box.height * (before + strands / 2)) / (all + 1);
      ports.set(port, { x, y, beside: ends.length });
      before += strands;
    }
  }
  return ports;
}

function middleOf({ y, height }: Box): number {
  return y + height / 2;
}

/** How near the middles of two labels may come. */
const APART = { x: 72, y: 30 };

/** Moves labels down until none stands on another. */
export function separateLabels(lines: readonly LineDrawing[]): LineDrawing[] {
  const placed: Point[] = [];
  const labels = new Map<LineDrawing, Point>();
  for (const line of [...lines].sort((a, b) => a.label.y - b.label.y)) {
    let { label } = line;
    const covers = ({ x, y }: Point) =>
      Math.abs(x - label.x) < APART.x && Math.abs(y - label.y) < APART.y;
    for (let other = placed.find(covers); other; other = placed.find(covers)) {
      label = { x: label.x, y: Math.floor(other.y + APART.y) + 1 };
    }
    placed.push(label);
    labels.set(line, label);
  }
  return lines.map((line) => ({ ...line, label: labels.get(line)! }));
}

const HEAD_LENGTH = 9;
const BULGE = 64;

/** Draws a line from left to right through its stops, or around the side within one column. */
export function drawLine(
  line: Line,
  position: number,
  stops: readonly Stop[],
  boxes: ReadonlyMap<string, Box>,
  ports: Ports,
): LineDrawing {
  const left = ports.get(`${position} left`)!;
  const right = ports.get(`${position} right`)!;
  const rightwards = stops.at(-1)!.id === line.arc.to;
  if (stops[0]!.column === stops.at(-1)!.column) {
    const [from, to] = rightwards ? [left, right] : [right, left];
    return { ...line, ...bulge(from, to, line) };
  }
  const lanes = stops.slice(1, -1).flatMap(({ id }) => {
    const box = boxes.get(id)!;
    return [
      { x: box.x, y: middleOf(box) },
      { x: box.x + box.width, y: middleOf(box) },
    ];
  });
  const start: Head = { ...left, direction: -1 };
  const end: Head = { ...right, direction: 1 };
  const points = [
    withoutHead(start, !rightwards || line.back !== undefined),
    ...lanes,
    withoutHead(end, rightwards || line.back !== undefined),
  ];
  const stretches = stretchesThrough(points);
  return {
    ...line,
    strands: strandsOf(stretches, makersOf(line.arc).length),
    course: courseOf(stretches),
    label: labelAt(points, left.beside < right.beside, isJoint(line.arc) ? HALFWAY : ALONG),
    head: rightwards ? end : start,
    tail: rightwards ? start : end,
  };
}

/** A line ends where its arrowhead begins. */
function withoutHead({ x, y, direction }: Head, headed: boolean): Point {
  return { x: headed ? x - direction * HEAD_LENGTH : x, y };
}

/** How far along the first or last stretch of its line a label stands. */
const ALONG = 0.28;
/** Where the names of several take all the room between two columns. */
const HALFWAY = 0.5;

/** A label stands on its line, towards the end where fewer lines come together. */
function labelAt(points: readonly Point[], atStart: boolean, along: number): Point {
  const [from, to] = atStart ? points.slice(0, 2) : points.slice(-2);
  return onStretch(from!, to!, atStart ? along : 1 - along);
}

/** A point of the curve between two points: level at both ends. */
function onStretch(from: Point, to: Point, along: number): Point {
  const rest = 1 - along;
  const near = rest * rest * (rest + 3 * along);
  const middle = (from.x + to.x) / 2;
  const x = rest ** 3 * from.x + 3 * rest * along * middle + along ** 3 * to.x;
  return { x, y: near * from.y + (1 - near) * to.y };
}

/** Level at every point. */
function stretchesThrough(points: readonly Point[]): Stretch[] {
  return points.slice(1).map((to, k) => {
    const from = points[k]!;
    const middle = (from.x + to.x) / 2;
    return [from, { x: middle, y: from.y }, { x: middle, y: to.y }, to];
  });
}

function bulge(
  from: Point,
  to: Point,
  { arc, back }: Line,
): Pick<LineDrawing, 'strands' | 'course' | 'label' | 'head' | 'tail'> {
  const out = from.x + BULGE;
  const start = { x: back === undefined ? from.x : from.x + HEAD_LENGTH, y: from.y };
  const end = { x: to.x + HEAD_LENGTH, y: to.y };
  const stretch: Stretch = [start, { x: out, y: from.y }, { x: out, y: to.y }, end];
  return {
    strands: strandsOf([stretch], makersOf(arc).length),
    course: courseOf([stretch]),
    label: { x: from.x + BULGE * 0.75, y: (from.y + to.y) / 2 },
    head: { ...to, direction: -1 },
    tail: { ...from, direction: -1 },
  };
}
