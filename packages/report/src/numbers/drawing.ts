import type { NumbersJson } from '../shapes/numbers.ts';

type Amount = NumbersJson['amounts'][number];
type Frontier = NonNullable<NumbersJson['frontier']>;
type Point = Frontier['points'][number];

/** From where to where an amount is drawn. */
export interface AmountScale {
  readonly from: number;
  readonly to: number;
  /** Whether a bar is drawn, which begins at nothing; a dot where all amounts are far from that, as years are. */
  readonly isBar: boolean;
}

/** Positions of the amounts that are drawn: of which somebody wants more or less, if there are any. */
export function drawnAmounts(amounts: readonly Amount[]): number[] {
  const all = amounts.map((_, k) => k);
  const wanted = all.filter((k) => amounts[k]!.wishes.length > 0);
  return wanted.length > 0 ? wanted : all;
}

/** A unit as it stands beside each number; one that is long stands above them alone. */
export function shortUnit(unit: string | undefined): string {
  return unit === undefined || unit.length > 3 ? '' : ` ${unit}`;
}

/** A scale for each amount: the same for all that are counted in the same. */
export function amountScales(amounts: readonly Amount[]): AmountScale[] {
  return amounts.map((amount) => {
    const { unit } = amount;
    const alike = unit === undefined ? [amount] : amounts.filter((one) => one.unit === unit);
    const least = Math.min(...alike.map((one) => Number(one.least)));
    const most = Math.max(...alike.map((one) => Number(one.most)));
    const isBar = least <= 0 || least <= most / 2;
    return isBar
      ? { from: Math.min(0, least), to: Math.max(0, most), isBar }
      : { from: least, to: most, isBar };
  });
}

/** Where a number stands on a scale, and where its bar begins, in hundredths. */
export function onScale(
  { from, to, isBar }: AmountScale,
  number: string,
): { readonly start: number; readonly length: number; readonly zero: number } {
  const place = (value: number) => (to === from ? 0 : (100 * (value - from)) / (to - from));
  const [zero, end] = [place(isBar ? 0 : from), place(Number(number))];
  return { start: Math.min(zero, end), length: Math.abs(end - zero), zero };
}

/** The status quo, then the others from the most of the first amount to the least. */
export function inOrder(states: NumbersJson['states']): NumbersJson['states'] {
  const rank = (one: NumbersJson['states'][number]) =>
    one.statusQuo ? Number.POSITIVE_INFINITY : Number(one.amounts[0]);
  return states.toSorted((one, other) => rank(other) - rank(one));
}

/** A point of a frontier where it is drawn. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly point: Point;
}

interface Tick {
  readonly at: number;
  readonly says: string;
}

/** What two can get, to be drawn: to the right is better for the first, upwards for the second. */
export interface FrontierDrawing {
  readonly width: number;
  readonly height: number;
  /** The ends of both axes, which reach as far as there are points. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly across: readonly Tick[];
  readonly upwards: readonly Tick[];
  /** Through the frontier, as the path of an SVG. */
  readonly line: string;
  readonly points: readonly DrawnPoint[];
  /** Of a point at which states hold, and of others: smaller where there are many. */
  readonly radii: { readonly holding: number; readonly other: number };
}

const WIDTH = 480;
const HEIGHT = 320;
const MARGIN = { left: 44, right: 28, top: 16, bottom: 30 };

/** More points than these are drawn smaller. */
const MANY = 80;

export function drawFrontier({ of, points }: Frontier): FrontierDrawing {
  const [left, right] = [MARGIN.left, WIDTH - MARGIN.right];
  const [top, bottom] = [MARGIN.top, HEIGHT - MARGIN.bottom];
  const [first, second] = [0, 1].map((k) => {
    const all = points.map(({ amounts }) => Number(amounts[k]));
    return { least: Math.min(...all), most: Math.max(...all), isLess: of[k]!.wants === 'less' };
  }) as [Range, Range];
  const across = placeOn(first, left, right);
  const upwards = placeOn(second, bottom, top);
  const drawn = points.map((point) => ({
    x: across(Number(point.amounts[0])),
    y: upwards(Number(point.amounts[1])),
    point,
  }));
  const isMany = points.length > MANY;
  return {
    width: WIDTH,
    height: HEIGHT,
    left,
    right,
    top,
    bottom,
    across: ticksOf(first).map((one) => ({ at: across(one), says: sayNumber(one) })),
    upwards: ticksOf(second).map((one) => ({ at: upwards(one), says: sayNumber(one) })),
    line: pathOf(drawn.filter(({ point }) => point.best)),
    points: drawn,
    radii: isMany ? { holding: 3, other: 1.5 } : { holding: 5, other: 3 },
  };
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly isLess: boolean;
}

function placeOn({ least, most, isLess }: Range, from: number, to: number) {
  return (value: number): number => {
    const share = most === least ? 0.5 : (value - least) / (most - least);
    return round(from + (to - from) * (isLess ? 1 - share : share));
  };
}

function pathOf(points: readonly DrawnPoint[]): string {
  return points.map(({ x, y }, k) => `${k === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Marks at round numbers, and at both ends unless a round one is near. */
function ticksOf({ least, most }: Range): number[] {
  if (most === least) return [least];
  const rough = (most - least) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough)!;
  const inner: number[] = [];
  for (let k = Math.ceil(least / step); k * step <= most; k++) inner.push(exact(k * step));
  const isFree = (end: number) => inner.every((one) => Math.abs(one - end) > 0.6 * step);
  return [
    ...(inner.includes(least) || isFree(least) ? [least] : []),
    ...inner.filter((one) => one !== least && one !== most),
    ...(inner.includes(most) || isFree(most) ? [most] : []),
  ];
}

/** Without the dust of floating point. */
const exact = (value: number) => Number(value.toPrecision(12));

/** `−2.5`, `10,000` */
function sayNumber(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 9 }).replace('-', '−');
}
