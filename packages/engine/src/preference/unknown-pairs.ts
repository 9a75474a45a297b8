import type { OwnPreference, Preference, Tier, UnknownPair } from '../model/model.ts';
import { runToEnd } from '../run/steps.ts';
import type { Space } from '../space/space.ts';

/** Which pairs of states a decision maker cannot compare. Cells. */
export interface Unknown {
  isUnknown(first: number, second: number): boolean;
  /**
   * Whether the first state is greatly better, where that depends on which statements are right: with
   * all that may be, or with some. Left out where it is as the preference says.
   */
  readonly greatly?: Greatly;
  /** The cells of all such pairs, where they are listed; any cell may be in one otherwise. */
  readonly cells?: readonly number[];
}

/** In a pair of states of which it is known how they compare. */
export type Greatly = (better: number, worse: number) => 'surely' | 'perhaps' | 'not';

/**
 * What is not known of a preference: the pairs listed so; of statements of which one or the other is
 * right, the pairs that would compare otherwise if it were the other; of a relation, the pairs that
 * are not listed at all. Undefined where everything is known.
 */
export function unknownIn(space: Space, preference: OwnPreference): Unknown | undefined {
  const listed = pairsOf(space, preference.unknown ?? []);
  if (preference.kind === 'relation') {
    const known = pairsOf(space, [...preference.better, ...(preference.equal ?? [])]);
    return { isUnknown: (a, b) => a !== b && (listed.has(a, b) || !known.has(a, b)) };
  }
  if (preference.kind === 'prioritized' && preference.tiers.some(({ orElse }) => orElse)) {
    const compare = alternativesIn(space, preference.tiers);
    // Tiers whose difference is a great one come first.
    const compareGreatly = alternativesIn(
      space,
      preference.tiers.filter(({ greatly }) => greatly),
    );
    return {
      isUnknown: (a, b) => a !== b && (listed.has(a, b) || compare(a, b).size > 1),
      greatly(better, worse) {
        const signs = compareGreatly(better, worse);
        if (!signs.has(1)) return 'not';
        return signs.size > 1 ? 'perhaps' : 'surely';
      },
    };
  }
  if (listed.cells.length === 0) return undefined;
  return { isUnknown: listed.has, cells: listed.cells };
}

/**
 * How much of a preference is not known: nothing, some listed pairs, or, as far as one can tell without
 * looking, any pair of states.
 */
export function doubtIn(preference: Preference): 'none' | 'pairs' | 'any' {
  if (preference.kind === 'voting') return 'none';
  if (preference.kind === 'relation') return 'any';
  if (preference.kind === 'prioritized' && preference.tiers.some(({ orElse }) => orElse))
    return 'any';
  return (preference.unknown ?? []).length > 0 ? 'pairs' : 'none';
}

interface Pairs {
  has(first: number, second: number): boolean;
  readonly cells: readonly number[];
}

/** Pairs of feasible states as cells, in either order. */
function pairsOf(space: Space, pairs: readonly UnknownPair[]): Pairs {
  const partners = new Map<number, Set<number>>();
  const add = (cell: number, partner: number) => {
    const all = partners.get(cell) ?? new Set<number>();
    partners.set(cell, all.add(partner));
  };
  for (const [first, second] of pairs) {
    const [a, b] = [space.cellOf(first), space.cellOf(second)];
    if (a < 0 || b < 0 || a === b) continue;
    add(a, b);
    add(b, a);
  }
  return {
    has: (first, second) => partners.get(first)?.has(second) ?? false,
    cells: [...partners.keys()],
  };
}

/** 1, 0 and -1 for better, as good and worse: each that is possible. */
type PossibleSigns = (first: number, second: number) => ReadonlySet<number>;

/**
 * How two states may compare, whichever of the alternatives are right. Tier by tier it is seen which
 * comparisons are possible; a tier that cannot leave them tied ends it. What holds where is evaluated
 * when the first pair is asked about.
 */
function alternativesIn(space: Space, tiers: readonly Tier[]): PossibleSigns {
  let scores: (readonly Uint16Array[])[] | undefined;
  return (first, second) => {
    scores ??= tiers.map(({ conditions, orElse }) => [
      scoresOf(space, conditions),
      ...(orElse ? [scoresOf(space, orElse)] : []),
    ]);
    const possible = new Set<number>();
    for (const alternatives of scores) {
      const signs = alternatives.map((score) => Math.sign(score[first]! - score[second]!));
      for (const sign of signs) if (sign !== 0) possible.add(sign);
      if (!signs.includes(0)) return possible;
    }
    return possible.add(0);
  };
}

/** How many of the conditions hold in each cell. */
function scoresOf(space: Space, conditions: readonly number[]): Uint16Array {
  const scores = new Uint16Array(space.cells);
  runToEnd(
    space.evaluateSteps(conditions, (start, length, truths) => {
      for (const truth of truths) for (let c = 0; c < length; c++) scores[start + c]! += truth[c]!;
    }),
  );
  return scores;
}
