import type { RearrangedOrder } from './rearranged-order.ts';

/**
 * Where a tier of an order may be put so that some answers turn, in the sense of `Slack`: a tier decides between two cells as
 * long as it comes before the first of the others in which they differ, and that one does from then on. So an answer turns
 * behind one place at most, and between two turning places all answers are the same, whatever else they are.
 */
export interface TurningPlaces {
  readonly tiers: number;
  /** Places among the other tiers: from 0 to as many as these are, where a tier is left out. */
  readonly places: number;
  /** 1 where some answer turns behind a place: at `tier * places + place`. */
  readonly turns: Uint8Array;
}

/** No answers turn. */
export function noTurningPlaces({ tiers, sequence }: RearrangedOrder): TurningPlaces {
  const places = sequence.length + 1;
  return { tiers, places, turns: new Uint8Array(tiers * places) };
}

/** Adds the places behind which it turns whether the one cell is preferred to the other. */
export function addTurningPlaces(
  order: RearrangedOrder,
  { places, turns }: TurningPlaces,
  better: number,
  worse: number,
): void {
  let first = -1;
  let decided = false;
  let second = -1;
  let next = false;
  order.forEachDifference(better, worse, (place, isBetter) => {
    if (first < 0) {
      first = place;
      decided = isBetter;
      return;
    }
    if (second < 0) {
      second = place;
      next = isBetter;
    }
    if (isBetter !== decided) turns[order.sequence[place]! * places + first] = 1;
  });
  if (first < 0) return;
  // Without the first one the second decides, and places behind it are one fewer; where there is none, nothing is better.
  const last = second < 0 ? places - 2 : second - 1;
  if (decided !== next) turns[order.sequence[first]! * places + last] = 1;
}

/** How many turning places of a tier lie before a place: two places with as many leave all answers alike. */
export function turnsBefore({ places, turns }: TurningPlaces, tier: number, place: number): number {
  let count = 0;
  for (let k = tier * places; k < tier * places + place; k++) count += turns[k]!;
  return count;
}
