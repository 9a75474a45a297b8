import type { Cost, Space } from '@standoff/engine';
import { type Conflict, differencesBetween } from '@standoff/language';
import { leastWithin } from '../analysis/within-bound.ts';
import { looksBetween, nothing, together } from '../estimates/costs.ts';
import { looksAtAll } from '../estimates/losers-cost.ts';
import type { CostOfMixtures, LooksEach } from './smallest-mixtures.ts';

/** So many sets are tried for one finding in one direction, in so many looks: some ten seconds. */
export const MOST = { tried: 5_000, looks: 5e8 };

/** Among more cells single comparisons are followed far. */
export const MOST_CELLS = 2 ** 17;

/** Looks beyond which no crux is sought of two models: about a minute. */
export const MOST_LOOKS = 3e9;

/** So many states that hold in only one of the two are looked at under each concept. */
export const MOST_STATES = 24;

/** So many findings are looked at, about, each from both sides: most of them states that hold in only one of two. */
const MOST_FINDINGS = 4 * MOST_STATES;

/**
 * What explaining why others find otherwise than a first model takes at most: how much of what differs alters a finding is known
 * only once all are analysed.
 */
export function costOfCruxes(space: Space, [first, ...others]: readonly Conflict[]): Cost {
  if (space.cells > MOST_CELLS) return nothing;
  const { most } = looksAtVerdict(space);
  return together(
    ...others.map((other) => {
      const number = differencesBetween(first!, other)?.all.length ?? 0;
      // Without any difference, and with each of them alone.
      const sets = number === 0 ? 0 : 1 + number;
      return looksBetween(0, Math.min(MOST_FINDINGS * 2 * sets * most, MOST_LOOKS));
    }),
  );
}

/** At one verdict, before any was asked for: what a few moves from a state tell, or all that others can do in reply. */
export function looksAtVerdict(space: Space): LooksEach {
  const most = looksAtAll(space);
  const least = Math.max(1, most / space.stateCount);
  return { usual: Math.sqrt(least * most), most };
}

/**
 * What is left to seek where so many searches come after this one, each taken to be as long: single differences are enough, or
 * pairs have to be tried.
 */
export function announcingMixtures(later: number, bound: number): CostOfMixtures {
  return ({ usual, most }, left, differences) => {
    const pairs = Math.min(MOST.tried, (differences * (differences + 1)) / 2);
    const least = leastWithin(usual * (left + later * differences), bound);
    return looksBetween(least, Math.min(most * (left + pairs + later * pairs), bound));
  };
}
