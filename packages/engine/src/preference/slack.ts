import type { RearrangedOrder } from './rearranged-order.ts';

/**
 * Where the tiers of an order may stand without turning some answers: what decides between two cells is the first tier
 * in which they differ, so of each tier it matters only whether it comes before that one. Places are those among the
 * other tiers, from 0 to as many as these are.
 */
export interface Slack {
  /** By tier: put at this place or at one before it, some answer turns; -1 where none does. */
  readonly after: Int32Array;
  /** By tier: put behind this place, some answer turns, and so it does where the tier is left out. */
  readonly before: Int32Array;
}

/** The place that stands for a tier that is left out: behind all others. */
export function leftOut(sequence: readonly number[]): number {
  return sequence.length;
}

/** All tiers may stand anywhere. */
export function anySlack({ tiers, sequence }: RearrangedOrder): Slack {
  return {
    after: new Int32Array(tiers).fill(-1),
    before: new Int32Array(tiers).fill(sequence.length),
  };
}

/** Leaves only places where it also stays as it is whether the one cell is preferred to the other. */
export function keepAnswer(
  order: RearrangedOrder,
  { after, before }: Slack,
  better: number,
  worse: number,
): void {
  let first = -1;
  let decided = false;
  let second = false;
  order.forEachDifference(better, worse, (place, isBetter) => {
    const tier = order.sequence[place]!;
    if (first < 0) {
      first = place;
      decided = isBetter;
      return;
    }
    // Without the first one the second decides; places behind it are one fewer.
    if (!second) keepFirst(order.sequence[first]!, isBetter, place - 1);
    second = true;
    if (isBetter !== decided && after[tier]! < first) after[tier] = first;
  });
  // Where nothing else differs nothing is better without it.
  if (first >= 0 && !second) keepFirst(order.sequence[first]!, false, order.sequence.length - 1);

  function keepFirst(tier: number, without: boolean, last: number): void {
    if (without !== decided && before[tier]! > last) before[tier] = last;
  }
}

/** Leaves only what both leave. */
export function narrow(slack: Slack, other: Slack): void {
  for (let tier = 0; tier < slack.after.length; tier++) {
    if (other.after[tier]! > slack.after[tier]!) slack.after[tier] = other.after[tier]!;
    if (other.before[tier]! < slack.before[tier]!) slack.before[tier] = other.before[tier]!;
  }
}

/** Whether every answer stays as it is with a tier at a place among the others. */
export function isKept({ after, before }: Slack, tier: number, to: number): boolean {
  return to > after[tier]! && to <= before[tier]!;
}
