import { type Concept, distanceTo, prefers, type Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { exploreFrom } from '../analysis/surroundings.ts';
import { groupsAlike } from '../words/groups-alike.ts';
import type { Compared, Otherwise } from './deal.ts';
import { frontierOf, sumOfRanks } from './frontier.ts';

/** So many of the best are told. */
const TOLD = 3;

/** What could come about without a deal. */
export interface WithoutDeal {
  /** Whether improvements lead to a cell by themselves. */
  isReached(cell: number): boolean;
  /** What a deal has to be compared with. */
  otherwise(deal: number): Steps<Otherwise[]>;
}

/**
 * The equilibria that legal sequences of improvements reach from a start, for each concept, and which of them
 * are best for some parties. The start counts where it is an equilibrium: nothing may happen.
 */
export function* withoutDeal(
  analysis: Analysis,
  start: number,
  deciders: readonly number[],
): Steps<WithoutDeal> {
  const { situation, concepts, equilibria, fromStatusQuo, casebook } = analysis;
  const around =
    fromStatusQuo?.cell === start ? fromStatusQuo : yield* exploreFrom(situation, start);
  const { byImprovements } = around;
  const isReached = (cell: number) => distanceTo(byImprovements, cell) !== undefined;
  const held = concepts.map((concept) => ({
    concept,
    cells: [...equilibria.get(concept.id)!].filter((cell) => cell === start || isReached(cell)),
  }));
  const kinds: { concepts: readonly Concept[]; cells: number[]; best: readonly number[] }[] = [];
  for (const kind of groupsAlike(held, ({ cells }) => cells.join(' '))) {
    const { cells } = kind[0]!;
    const best = yield* bestOf(analysis, deciders, cells);
    kinds.push({ concepts: kind.map(({ concept }) => concept), cells, best });
  }
  const compare = (deal: number, cell: number): Compared => {
    const all = casebook.decisionMakers.map((_, dm) => dm);
    return {
      state: casebook.space.codeOf(cell),
      gainers: all.filter((dm) => prefers(situation.orders[dm]!, deal, cell)),
      losers: all.filter((dm) => prefers(situation.orders[dm]!, cell, deal)),
    };
  };
  return {
    isReached: (cell) => cell !== start && isReached(cell),
    *otherwise(deal) {
      const told: Otherwise[] = [];
      for (const { concepts: under, cells, best: all } of kinds) {
        // Only where the deal itself is among the best others may be best without it.
        const others = () => cells.filter((cell) => cell !== deal);
        const best = all.includes(deal) ? yield* bestOf(analysis, deciders, others()) : all;
        told.push({
          concepts: under,
          reached: cells.length - (cells.includes(deal) ? 1 : 0),
          best: best.slice(0, TOLD).map((cell) => compare(deal, cell)),
          more: Math.max(0, best.length - TOLD),
        });
      }
      return told;
    },
  };
}

/** Those on the frontier of the parties, the ones with most places together first. */
function* bestOf(
  { situation }: Analysis,
  deciders: readonly number[],
  cells: readonly number[],
): Steps<readonly number[]> {
  const sum = (cell: number) => sumOfRanks(situation, deciders, cell);
  return [...(yield* frontierOf(situation, deciders, cells))].sort(
    (a, b) => sum(b) - sum(a) || a - b,
  );
}
