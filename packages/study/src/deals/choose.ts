import { roundSum, type StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import type { Choice, Solution } from './deal.ts';

/** Numbers that differ by less than this share are one: what is left is rounding. */
const NOISE = 1e-9;

/**
 * What two rules of bargaining choose of some deals, each of which every party prefers to the status quo. Both were
 * made for sets that have all their mixtures; here there are only these deals.
 *
 * - Nash, Econometrica 18 (1950) 155: the greatest product of gains over the status quo.
 * - Kalai and Smorodinsky, Econometrica 43 (1975) 513: gains are taken as shares of the greatest gain that the party has
 *   in any of these deals; the greatest smallest share, of equals the greatest second smallest, and so on, as Imai
 *   has it, Econometrica 51 (1983) 389.
 */
export function choose(
  casebook: Casebook,
  from: StateCode,
  deciders: readonly number[],
  deals: readonly StateCode[],
): Choice {
  const readers = deciders.map((party) => numbersOf(casebook, party));
  const missing = deciders.filter((_, k) => readers[k] === undefined);
  if (missing.length > 0) return { status: 'no-numbers', of: missing };
  const gainsIn = (state: StateCode) => readers.map((read) => roundSum(read!(state) - read!(from)));
  const gains = new Map(deals.map((state) => [state, gainsIn(state)]));
  const greatest = deciders.map((_, k) =>
    deals.reduce<number>((most, state) => Math.max(most, gains.get(state)![k]!), 0),
  );
  const shares = new Map(
    deals.map((state) => [state, gains.get(state)!.map((gain, k) => gain / greatest[k]!)]),
  );
  const solve = (rule: Solution['rule'], scores: (own: readonly number[]) => readonly number[]) => {
    const states = greatestBy(deals, (state) => scores(shares.get(state)!));
    return { rule, states, gains: states.map((state) => gains.get(state)!) };
  };
  return {
    status: 'chosen',
    solutions: [
      // The product of shares is the product of gains but for a factor that is the same everywhere.
      solve('nash', (own) => [own.reduce((product, share) => product * share, 1)]),
      solve('kalai-smorodinsky', (own) => [...own].sort((a, b) => a - b)),
    ],
  };
}

/** How much a state is worth to a decision maker whose preference is given in numbers. */
function numbersOf(
  { model, states }: Casebook,
  party: number,
): ((state: StateCode) => number) | undefined {
  const preference = model.preferences[party]!;
  switch (preference.kind) {
    case 'weights':
      return (state) =>
        roundSum(
          preference.terms.reduce(
            (sum, { condition, weight }) => sum + (states.holds(condition, state) ? weight : 0),
            0,
          ),
        );
    case 'utility': {
      const values = new Map(preference.values);
      return (state) => values.get(state)!;
    }
    default:
      return undefined;
  }
}

/** Those with the greatest scores, the first of which counts most. */
function greatestBy(
  states: readonly StateCode[],
  scoresOf: (state: StateCode) => readonly number[],
): StateCode[] {
  const scores = new Map(states.map((state) => [state, scoresOf(state)]));
  let best: StateCode[] = [];
  for (const state of states) {
    const sign = best.length === 0 ? 1 : compare(scores.get(state)!, scores.get(best[0]!)!);
    if (sign > 0) best = [state];
    else if (sign === 0) best.push(state);
  }
  return best;
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [k, score] of one.entries()) {
    const difference = score - other[k]!;
    if (Math.abs(difference) > NOISE * Math.max(score, other[k]!)) return Math.sign(difference);
  }
  return 0;
}
