import type { Cost, Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import { countingOwn } from '../analysis/progress.ts';
import type { MixedVerdict } from './mixed-ground.ts';

/** The fewest differences that have to be taken from the other conflict for a finding to be as it is there. */
export interface SmallestMixtures {
  /** Undefined where no set brings it about, or none of those that were tried. */
  readonly size: number | undefined;
  /** Where not all were tried: sets of so many were, and are not enough. */
  readonly triedUpTo?: number;
  /** All smallest sets, each as places among the differences, ascending. */
  readonly sets: readonly (readonly number[])[];
}

/** How many sets are tried, and in how many looks; the last one may take more. */
export interface MostMixtures {
  readonly tried: number;
  readonly looks: number;
  /** What one is taken to take before any is tried; nothing is announced where it is left out. */
  readonly each?: LooksEach;
}

/** What a set takes as a rule, and at most. */
export interface LooksEach {
  readonly usual: number;
  readonly most: number;
}

/** What is left where a set takes so many looks, so many of its size are left, and so many differences can matter. */
export type CostOfMixtures = (each: LooksEach, left: number, differences: number) => Cost;

/**
 * Goes through sets by size, all of one size before any larger one, and leaves out only those that cannot matter:
 * if taking a set is not enough, some further difference must be among those that its verdict rests on, since
 * without them it asks the same and is answered alike.
 */
export function* smallestMixtures(
  none: MixedVerdict,
  judge: (set: readonly number[]) => Steps<MixedVerdict>,
  most: MostMixtures,
  announced?: CostOfMixtures,
): Steps<SmallestMixtures> {
  let open = larger([], none);
  let [tried, spent] = [0, 0];
  const announce = function* (each: LooksEach | undefined, left: number): Steps<void> {
    const cost = each && announced?.(each, left, none.restsOn.size);
    if (cost) yield { what: doing.seekingCrux, passes: tried, share: 0, cost };
  };
  yield* announce(most.each, open.size);
  const spend = (looks: number) => {
    spent += looks;
  };
  for (let size = 1; open.size > 0; size++) {
    const sets: (readonly number[])[] = [];
    const next: typeof open = new Map();
    for (const [at, set] of [...open.values()].entries()) {
      if (++tried > most.tried || spent > most.looks) {
        return { size: undefined, triedUpTo: size - 1, sets: [] };
      }
      const verdict = yield* countingOwn(judge(set), spend);
      if (verdict.holds === !none.holds) sets.push(set);
      if (Number.isInteger(Math.log2(tried))) {
        const each = spent / tried;
        yield* announce({ usual: each, most: each }, open.size - at - 1);
      }
      if (sets.length > 0) continue;
      for (const [key, one] of larger(set, verdict)) next.set(key, one);
    }
    yield { what: doing.seekingCrux, passes: tried, share: 0 };
    if (sets.length > 0) return { size, sets: sets.toSorted(byPlaces) };
    open = next;
  }
  return { size: undefined, sets: [] };
}

/** The sets with one difference more, of those that the verdict rests on, each once. */
function larger(set: readonly number[], { restsOn }: MixedVerdict): Map<string, readonly number[]> {
  const others = [...restsOn].filter((difference) => !set.includes(difference));
  return new Map(
    others.map((difference) => {
      const one = [...set, difference].sort((a, b) => a - b);
      return [one.join(), one];
    }),
  );
}

function byPlaces(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, k) => place !== other[k]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}
