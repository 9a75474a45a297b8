import { type Outcome, outcomeKey, type Verdict } from './pair.ts';

/** Holds where an option has one of some levels. */
export interface Literal {
  readonly option: number;
  readonly levels: readonly number[];
}

/** What a preference statement asks for. */
export type Wish =
  /** The literal, wherever all conditions hold. */
  | {
      readonly kind: 'literal';
      readonly literal: Literal;
      readonly conditions: readonly Literal[];
    }
  /** None of these outcomes. */
  | { readonly kind: 'avoid'; readonly outcomes: readonly Outcome[] };

/** Wishes of equal rank: compared by how many hold. */
export type Rank = readonly Wish[];

function literalHolds({ option, levels }: Literal, outcome: Outcome): boolean {
  return levels.includes(outcome[option]!);
}

function wishHolds(wish: Wish, outcome: Outcome): boolean {
  if (wish.kind === 'avoid') {
    const key = outcomeKey(outcome);
    return !wish.outcomes.some((avoided) => outcomeKey(avoided) === key);
  }
  const applies = wish.conditions.every((condition) => literalHolds(condition, outcome));
  return !applies || literalHolds(wish.literal, outcome);
}

/** How many wishes of a rank hold. */
export function scoreOf(rank: Rank, outcome: Outcome): number {
  return rank.reduce((sum, wish) => sum + (wishHolds(wish, outcome) ? 1 : 0), 0);
}

/** Decided by the first rank in which the two differ. */
export function compareByRanks(ranks: readonly Rank[], first: Outcome, second: Outcome): Verdict {
  for (const rank of ranks) {
    const difference = scoreOf(rank, first) - scoreOf(rank, second);
    if (difference !== 0) return difference > 0 ? 'first' : 'second';
  }
  return 'same';
}
