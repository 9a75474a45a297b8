import type { Model, OwnPreference, PrioritizedPreference } from '../model/model.ts';
import { roundSum } from '../model/round-sum.ts';
import type { StateCode } from '../model/state-code.ts';
import { readStates, type StateReader } from '../model/state-reader.ts';
import { prefersByVote } from './voting.ts';

/** How a decision maker compares two states, and what settles it. */
export interface Comparison {
  /** The first state is better, worse, as good, or not comparable to the second. */
  readonly order: 'better' | 'worse' | 'equal' | 'incomparable';
  /** Whether the difference is a great one. */
  readonly greatly: boolean;
  /** Position of the tier that settles it, where preferences are prioritized. */
  readonly tier?: number;
}

/**
 * Compares two states for a decision maker by its preference as given. It serves explanations: it
 * says which statement settled the comparison. For a body the first state is better if the vote on
 * going there from the second carries, or else worse if the vote the other way round does.
 */
export function compareStates(
  model: Model,
  decisionMaker: number,
  first: StateCode,
  second: StateCode,
): Comparison {
  const { preferences } = model;
  const reader = readStates(model);
  const compareFor = (dm: number, a: StateCode, b: StateCode): Comparison => {
    const preference = preferences[dm]!;
    if (preference.kind !== 'voting') return compare(preference, reader, a, b);
    const compared = {
      prefers: (member: number, x: StateCode, y: StateCode) =>
        compareFor(member, x, y).order === 'better',
      greatlyPrefers(member: number, x: StateCode, y: StateCode) {
        const { order, greatly } = compareFor(member, x, y);
        return order === 'better' && greatly;
      },
      levelOf: (option: number, state: StateCode) => reader.levels(state)[option]!,
    };
    if (a === b) return { order: 'equal', greatly: false };
    if (prefersByVote(preference, compared, a, b)) return { order: 'better', greatly: false };
    const isWorse = prefersByVote(preference, compared, b, a);
    return { order: isWorse ? 'worse' : 'incomparable', greatly: false };
  };
  return compareFor(decisionMaker, first, second);
}

function compare(
  preference: OwnPreference,
  reader: StateReader,
  first: StateCode,
  second: StateCode,
): Comparison {
  switch (preference.kind) {
    case 'prioritized':
      return compareByTiers(preference, reader, first, second);
    case 'ranking': {
      const placeOf = (state: StateCode) => preference.places.findIndex((p) => p.includes(state));
      const [a, b] = [placeOf(first), placeOf(second)];
      const between = preference.greatGaps.slice(Math.min(a, b), Math.max(a, b));
      return { order: orderOf(b - a), greatly: between.includes(true) };
    }
    case 'weights': {
      const total = (state: StateCode) =>
        preference.terms.reduce(
          (sum, { condition, weight }) => sum + (reader.holds(condition, state) ? weight : 0),
          0,
        );
      return compareNumbers(roundSum(roundSum(total(first)) - roundSum(total(second))), preference);
    }
    case 'utility': {
      const values = new Map(preference.values);
      return compareNumbers(values.get(first)! - values.get(second)!, preference);
    }
    case 'relation': {
      const has = (
        pairs: readonly (readonly [StateCode, StateCode])[],
        a: StateCode,
        b: StateCode,
      ) => pairs.some(([better, worse]) => better === a && worse === b);
      if (first === second) return { order: 'equal', greatly: false };
      if (has(preference.better, first, second)) {
        return { order: 'better', greatly: has(preference.greatlyBetter, first, second) };
      }
      if (has(preference.better, second, first)) {
        return { order: 'worse', greatly: has(preference.greatlyBetter, second, first) };
      }
      const { equal = [] } = preference;
      const isEqual = has(equal, first, second) || has(equal, second, first);
      return { order: isEqual ? 'equal' : 'incomparable', greatly: false };
    }
  }
}

function compareByTiers(
  { tiers }: PrioritizedPreference,
  { holds }: StateReader,
  first: StateCode,
  second: StateCode,
): Comparison {
  for (const [tier, { conditions, greatly }] of tiers.entries()) {
    const held = (state: StateCode) => conditions.filter((node) => holds(node, state)).length;
    const difference = held(first) - held(second);
    if (difference !== 0) return { order: orderOf(difference), greatly, tier };
  }
  return { order: 'equal', greatly: false };
}

function compareNumbers(difference: number, { greatGap }: { greatGap?: number }): Comparison {
  return {
    order: orderOf(difference),
    greatly: greatGap !== undefined && difference !== 0 && Math.abs(difference) >= greatGap,
  };
}

function orderOf(difference: number): 'better' | 'worse' | 'equal' {
  if (difference === 0) return 'equal';
  return difference > 0 ? 'better' : 'worse';
}
