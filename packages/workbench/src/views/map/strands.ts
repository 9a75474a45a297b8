/** A point of the drawing, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stretch of a line: from its first to its last point, drawn towards the two between. */
export type Stretch = readonly [Point, Point, Point, Point];

/** From the middle of one strand to that of the next. */
const BETWEEN = 3.4;
/** So many straight pieces look like the curve beside a stretch. */
const PIECES = 18;

/** A line as the paths of its strands side by side: one for each who makes the move. */
export function strandsOf(stretches: readonly Stretch[], count: number): string[] {
  if (count === 1) return [pathOf(stretches)];
  return Array.from({ length: count }, (_, k) =>
    pathBeside(stretches, (k - (count - 1) / 2) * BETWEEN),
  );
}

/** Points along the middle of a line, close to each other. */
export function courseOf(stretches: readonly Stretch[]): Point[] {
  return stretches.flatMap((stretch) =>
    Array.from({ length: PIECES + 1 }, (_, at) => beside(stretch, at / PIECES, 0)),
  );
}

/** How far the outermost strands are apart. */
export function widthOf(count: number): number {
  return (count - 1) * BETWEEN;
}

function pathOf(stretches: readonly Stretch[]): string {
  const curves = stretches.map(([, a, b, to]) => `C${say(a)} ${say(b)} ${say(to)}`);
  return `M${say(stretches[0]![0])}${curves.join('')}`;
}

/** The path that keeps a distance to the right of a line, as one goes along it. */
function pathBeside(stretches: readonly Stretch[], distance: number): string {
  const points = stretches.flatMap((stretch, k) =>
    Array.from({ length: PIECES + 1 }, (_, at) => beside(stretch, at / PIECES, distance)).slice(
      k === 0 ? 0 : 1,
    ),
  );
  return `M${points.map(say).join('L')}`;
}

function beside([a, b, c, d]: Stretch, t: number, distance: number): Point {
  const rest = 1 - t;
  const at = (along: 'x' | 'y') =>
    rest ** 3 * a[along] +
    3 * rest * rest * t * b[along] +
    3 * rest * t * t * c[along] +
    t ** 3 * d[along];
  const slope = (along: 'x' | 'y') =>
    rest * rest * (b[along] - a[along]) +
    2 * rest * t * (c[along] - b[along]) +
    t * t * (d[along] - c[along]);
  const [dx, dy] = [slope('x'), slope('y')];
  const length = Math.hypot(dx, dy) || 1;
  return { x: at('x') - (dy / length) * distance, y: at('y') + (dx / length) * distance };
}

function say({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
