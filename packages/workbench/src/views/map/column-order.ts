/** Two items in neighbouring columns that a line connects, the left one first. */
export type Link = readonly [string, string];

const SWEEPS = 8;

/**
 * Orders the items of each column so that few lines cross: back and forth over the columns each item
 * moves to the mean place of those it is connected with, and the best order found is kept (Sugiyama,
 * Tagawa and Toda 1981).
 */
export function orderColumns(
  columns: readonly (readonly string[])[],
  links: readonly Link[],
): string[][] {
  let order = columns.map((column) => [...column]);
  let best = order;
  let fewest = countCrossings(order, links);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    order = sweepOnce(order, links, sweep % 2 === 0);
    const crossings = countCrossings(order, links);
    if (crossings < fewest) {
      fewest = crossings;
      best = order;
    }
  }
  return best;
}

function sweepOnce(
  columns: readonly (readonly string[])[],
  links: readonly Link[],
  rightwards: boolean,
): string[][] {
  const order = columns.map((column) => [...column]);
  const sequence = order.map((_, k) => k);
  if (!rightwards) sequence.reverse();
  for (const k of sequence.slice(1)) {
    const beside = placesIn(order[rightwards ? k - 1 : k + 1]!);
    const own = placesIn(order[k]!);
    const meanOf = (item: string) => {
      const others = links.flatMap(([a, b]) => {
        if (rightwards) return b === item ? [a] : [];
        return a === item ? [b] : [];
      });
      const places = others.flatMap((other) => beside.get(other) ?? []);
      if (places.length === 0) return own.get(item)!;
      return places.reduce((sum, place) => sum + place, 0) / places.length;
    };
    const means = new Map(order[k]!.map((item) => [item, meanOf(item)]));
    order[k]!.sort((a, b) => means.get(a)! - means.get(b)!);
  }
  return order;
}

function placesIn(column: readonly string[]): Map<string, number> {
  return new Map(column.map((item, place) => [item, place]));
}

/** How many pairs of lines cross. */
export function countCrossings(
  columns: readonly (readonly string[])[],
  links: readonly Link[],
): number {
  const place = new Map(columns.flatMap((column) => [...placesIn(column)]));
  const columnOf = new Map(
    columns.flatMap((column, k) => column.map((item) => [item, k] as const)),
  );
  let crossings = 0;
  links.forEach(([a, b], first) => {
    for (const [c, d] of links.slice(first + 1)) {
      if (columnOf.get(a) !== columnOf.get(c)) continue;
      const left = place.get(a)! - place.get(c)!;
      const right = place.get(b)! - place.get(d)!;
      if (left * right < 0) crossings++;
    }
  });
  return crossings;
}
