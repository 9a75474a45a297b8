/**
 * In which orders some sums put things, and which part of the ranges of weights each order takes: by the definition, in
 * floating point. The part is integrated over one weight after the other. Between all places where planes meet it is a polynomial of
 * at most the third degree, of which two points of Gauss give the integral.
 */
export interface Sum {
  readonly constant: number;
  readonly slopes: readonly number[];
}

type Plane = readonly number[];

/** By the order, best first, its part of the cube from -1 to 1; those of no part are left out. */
export function literalOrders(sums: readonly Sum[], dimensions: number): Map<string, number> {
  const planes = sums.flatMap(({ constant, slopes }, k) =>
    sums
      .slice(k + 1)
      .map(
        (other): Plane => [
          constant - other.constant,
          ...slopes.map((slope, at) => slope - other.slopes[at]!),
        ],
      ),
  );
  const sides = Array.from({ length: dimensions }, (_, at) =>
    [1, -1].map((end): Plane => [end, ...unit(at, dimensions)]),
  ).flat();
  const parts = new Map<string, number>();
  integrate(sums, [...planes, ...sides], dimensions, [], 1, parts);
  const all = 2 ** dimensions;
  return new Map(
    [...parts].filter(([, part]) => part > 1e-12).map(([key, part]) => [key, part / all]),
  );
}

function unit(at: number, dimensions: number): number[] {
  return Array.from({ length: dimensions }, (_, k) => (k === at ? 1 : 0));
}

/** The last of the dimensions that are left takes its value, by points of Gauss between all corners. */
function integrate(
  sums: readonly Sum[],
  planes: readonly Plane[],
  left: number,
  taken: readonly number[],
  weight: number,
  parts: Map<string, number>,
): void {
  if (left === 0) {
    const order = orderAt(sums, taken);
    parts.set(order, (parts.get(order) ?? 0) + weight);
    return;
  }
  const corners = choose(planes, left)
    .flatMap((some) => meetingOf(some, left) ?? [])
    .filter((at) => at > -1 && at < 1);
  const ends = [-1, ...new Set(corners.sort((a, b) => a - b)), 1];
  for (const [k, to] of ends.entries()) {
    const from = ends[k - 1];
    if (from === undefined || to - from < 1e-13) continue;
    const [middle, half] = [(from + to) / 2, (to - from) / 2];
    for (const side of left === 1 ? [0] : [-1, 1]) {
      const at = middle + (side * half) / Math.sqrt(3);
      const share = left === 1 ? 2 * half : half;
      const cut = planes.map((plane) => [plane[0]! + plane[left]! * at, ...plane.slice(1, left)]);
      integrate(sums, cut, left - 1, [at, ...taken], weight * share, parts);
    }
  }
}

function orderAt(sums: readonly Sum[], point: readonly number[]): string {
  const values = sums.map(({ constant, slopes }) =>
    slopes.reduce((sum, slope, k) => sum + slope * point[k]!, constant),
  );
  return [...sums.keys()].sort((a, b) => values[b]! - values[a]!).join();
}

function choose(planes: readonly Plane[], size: number): Plane[][] {
  if (size === 0) return [[]];
  return planes.flatMap((plane, k) =>
    choose(planes.slice(k + 1), size - 1).map((others) => [plane, ...others]),
  );
}

/** The last coordinate of the point in which so many planes meet, by elimination; none where they meet in no single point. */
function meetingOf(planes: readonly Plane[], dimensions: number): number | undefined {
  const rows = planes.map((plane) => [...plane.slice(1), -plane[0]!]);
  for (let k = 0; k < dimensions; k++) {
    const best = rows
      .map((row, at) => ({ at, size: at < k ? -1 : Math.abs(row[k]!) }))
      .reduce((one, other) => (other.size > one.size ? other : one));
    if (best.size < 1e-10) return undefined;
    [rows[k], rows[best.at]] = [rows[best.at]!, rows[k]!];
    for (const [at, row] of rows.entries()) {
      if (at <= k) continue;
      const factor = row[k]! / rows[k]![k]!;
      rows[at] = row.map((value, column) => value - factor * rows[k]![column]!);
    }
  }
  const last = rows[dimensions - 1]!;
  return last[dimensions]! / last[dimensions - 1]!;
}
