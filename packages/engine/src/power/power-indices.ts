import type { Steps } from '../run/steps.ts';
import { countByHalves, MOST_HALVED, workByHalves } from './count-by-halves.ts';
import { cellsOf, countByTable, MOST_CELLS, workByTable } from './count-by-table.ts';
import type { VotingGame } from './voting-game.ts';
import type { WinningCounts, YesHarms } from './winning-counts.ts';

/** A fraction in its lowest terms. */
export interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** How much the vote of a member matters, all votes of yes and no alike. */
export interface MemberPower {
  /** Coalitions that win with it and lose without it. */
  readonly swings: bigint;
  /** Its swings among all coalitions of the others: the index of Banzhaf. */
  readonly banzhaf: Fraction;
  /** Its swings among those of all; absent where nobody has any. */
  readonly share?: Fraction;
  /** The share of orders in which it is the one with whom those before it win: the index of Shapley and Shubik. */
  readonly shapley: Fraction;
}

export interface PowerIndices {
  readonly status: 'found';
  /** How many of all coalitions win. */
  readonly winning: bigint;
  readonly of: bigint;
  readonly members: readonly MemberPower[];
}

/** That there are more members than are halved, and more sums than a table holds. */
export interface TooManySums {
  readonly status: 'too-many-sums';
  readonly cells: number;
}

/**
 * How many coalitions win, and the power of each member after Banzhaf, Rutgers Law Review 19 (1965) 317-343, and Shapley and Shubik,
 * American Political Science Review 48 (1954) 787-792, exactly. Not told where a yes in place of a no can make a coalition lose.
 */
export function* powerIndices(game: VotingGame): Steps<PowerIndices | YesHarms | TooManySums> {
  const { members } = game;
  const cells = cellsOf(game);
  if (members > MOST_HALVED && cells > MOST_CELLS) return { status: 'too-many-sums', cells };
  const counts = yield* members > MOST_HALVED ? countByTable(game) : countByHalves(game);
  return counts.status === 'counted' ? indicesOf(counts) : counts;
}

/** Looks that it takes, nothing where it is refused. */
export function workOfPower(game: VotingGame): number {
  if (game.members <= MOST_HALVED) return workByHalves(game);
  return cellsOf(game) > MOST_CELLS ? 0 : workByTable(game);
}

function indicesOf({ total, having }: WinningCounts): PowerIndices {
  const members = having.length;
  const factorials = [1n];
  for (let k = 1; k <= members; k++) factorials.push(factorials[k - 1]! * BigInt(k));
  const found = having.map((own) => {
    let swings = 0n;
    let orders = 0n;
    for (let size = 1; size <= members; size++) {
      // Without it as many win as are without it and win: since yes helps, each of these wins with it as well.
      const turned = own[size]! - (total[size - 1]! - own[size - 1]!);
      swings += turned;
      orders += turned * factorials[size - 1]! * factorials[members - size]!;
    }
    return { swings, orders };
  });
  const all = found.reduce((sum, { swings }) => sum + swings, 0n);
  return {
    status: 'found',
    winning: total.reduce((sum, one) => sum + one, 0n),
    of: 2n ** BigInt(members),
    members: found.map(({ swings, orders }) => ({
      swings,
      banzhaf: fraction(swings, 2n ** BigInt(members - 1)),
      ...(all > 0n && { share: fraction(swings, all) }),
      shapley: fraction(orders, factorials[members]!),
    })),
  };
}

function fraction(above: bigint, below: bigint): Fraction {
  let [one, other] = [above, below];
  while (other !== 0n) [one, other] = [other, one % other];
  return { above: above / one, below: below / one };
}
