import { createPace, type Pace, type Situation, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import { sortByKey } from './sort-by-key.ts';

/** Ranks of the cells for one decision maker, higher is better. */
type Ranks = ArrayLike<number>;

/**
 * How far each of some cells is from the best that some can have together. In layer 0 are those that no
 * other of these cells is better than for some of them and worse for none; in layer 1 those of which that
 * is so once layer 0 is taken away; and so on. Undefined where an order of theirs is no ranking.
 */
export function* paretoLayers(
  { orders }: Pick<Situation, 'orders'>,
  members: readonly number[],
  cells: Int32Array,
): Steps<Int32Array | undefined> {
  const rankings = members.flatMap((member): Ranks[] => {
    const order = orders[member]!;
    return order.kind === 'ranked' ? [order.ranks] : [];
  });
  if (rankings.length < members.length) return undefined;
  const layerOf = new Int32Array(cells.length);
  const fronts: Front[] = [];
  const pace = createPace();
  let before: number | undefined;
  for (const place of yield* bestFirst(rankings, cells)) {
    if (pace.spend(1)) yield sorting;
    const cell = cells[place]!;
    const isTie =
      before !== undefined && rankings.every((ranks) => ranks[cell] === ranks[cells[before!]!]);
    layerOf[place] = isTie
      ? layerOf[before!]!
      : yield* enterLayer(fronts, cell, rankings.slice(1), pace);
    before = place;
  }
  return layerOf;
}

const sorting = { what: doing.sortingOutcomes, passes: 1, share: 0.8 };

/** Places of cells by the first ranking, in a tie by the second, and so on, best first. */
function* bestFirst(rankings: readonly Ranks[], cells: Int32Array): Steps<Int32Array> {
  let places: Int32Array = Int32Array.from(cells, (_, place) => place);
  for (const ranks of rankings.toReversed()) {
    yield sorting;
    places = sortByKey(
      places,
      Float64Array.from(places, (place) => -ranks[cells[place]!]!),
    );
  }
  return places;
}

/**
 * The cells of a layer that later ones have to be compared with. They come in the order of the first
 * ranking, so that only the other rankings matter; and where one cell is at least as good in all of these as
 * another, it is enough.
 */
type Front = number[];

/**
 * Puts a cell into the first layer in which nothing is better, and says which that is. What is better
 * in a layer has something better in every layer before it, so that the layer is found by halving.
 */
function* enterLayer(
  fronts: Front[],
  cell: number,
  others: readonly Ranks[],
  pace: Pace,
): Steps<number> {
  const isCovered = (one: number, by: number) => others.every((ranks) => ranks[by]! >= ranks[one]!);
  let first = 0;
  let end = fronts.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    const front = fronts[middle]!;
    if (pace.spend(front.length)) yield sorting;
    if (front.some((by) => isCovered(cell, by))) first = middle + 1;
    else end = middle;
  }
  const front = fronts[first] ?? [];
  fronts[first] = [...front.filter((one) => !isCovered(one, cell)), cell];
  return first;
}
