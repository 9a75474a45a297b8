import { nothingIn } from '../kernels/cell-values.ts';
import type { Order, RankedOrder, Seats } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { worstEndsByArcs } from './worst-by-arcs.ts';
import { otherMovers, worstResponse } from './worst-response.ts';

/** What is known of the ends of the others' sequences from a state without a search for them. */
export interface KnownEnds {
  /** Whether one of the ends that are known is accepted. They may be too few, but are reached. */
  someIs(from: number, accept: (end: number) => boolean): boolean;
  /** Whether a body is sure to carry every end over a state. */
  areCarriedOver(from: number, state: number): boolean;
  /** The rank of the end that is worst for one of those who vote; above all ranks where there is none. */
  worstRank(order: Order, from: number): number;
}

/** The worst end for somebody, by state; -1 where the others cannot move. */
interface WorstEnds {
  readonly order: RankedOrder;
  readonly ends: Int32Array;
}

/**
 * The ends that are worst for each of those who vote, from every state. Who does not lose at its worst end
 * votes no at none, and who gains there votes yes at all. Undefined where somebody has no ranks, and
 * so no worst end.
 *
 * `worstResponse` may count the state itself as an end. Where it is one that the body carries over
 * another, it is no sanction against going there.
 */
export function* findWorstEnds(
  situation: Situation,
  body: number,
  seats: Seats,
  response: 'any' | 'improving',
): Steps<KnownEnds | undefined> {
  const known = new Map<Order, WorstEnds>();
  for (const order of votersOf(seats)) {
    if (order.kind !== 'ranked') return undefined;
    if (known.has(order)) continue;
    known.set(order, { order, ends: yield* worstEndsFor(situation, body, order, response) });
  }
  const all = [...known.values()];
  const gains = (order: Order, from: number, state: number): boolean => {
    const { ends, order: ranked } = known.get(order)!;
    return ends[from]! < 0 || ranked.ranks[ends[from]!]! > ranked.ranks[state]!;
  };
  const loses = (order: Order, from: number, state: number): boolean => {
    const { ends, order: ranked } = known.get(order)!;
    return ends[from]! >= 0 && ranked.ranks[ends[from]!]! < ranked.ranks[state]!;
  };
  const { sponsors, needed, byVotes, vetoes, others } = seats;
  const members = [...vetoes.map(({ order }) => order), ...others];
  return {
    worstRank(order, from) {
      const { ends, order: ranked } = known.get(order)!;
      return ends[from]! < 0 ? ranked.rankCount : ranked.ranks[ends[from]!]!;
    },
    someIs(from, accept) {
      for (let k = 0; k < all.length; k++) {
        const end = all[k]!.ends[from]!;
        if (end >= 0 && accept(end)) return true;
      }
      return false;
    },
    areCarriedOver(from, state) {
      if (vetoes.some(({ order, great }) => loses(great ?? order, from, state))) return false;
      if (sponsors && !sponsors.some((order) => gains(order, from, state))) return false;
      if (byVotes !== undefined) {
        const votes = byVotes.voters.reduceRight((all, { order, great }) => {
          const isNo = loses(order, from, state) && loses(great ?? order, from, state);
          return 3 * all + (gains(order, from, state) ? 2 : isNo ? 0 : 1);
        }, 0);
        return byVotes.isSure(votes, from, state);
      }
      return needed <= 0 || members.filter((order) => gains(order, from, state)).length >= needed;
    },
  };
}

function votersOf({ sponsors = [], vetoes, others, byVotes }: Seats): Order[] {
  const seated = [...vetoes, ...(byVotes?.voters ?? [])];
  return [...sponsors, ...others, ...seated.flatMap(({ order, great }) => [order, great ?? order])];
}

/** Places in an order without ties stand for the ends, so that the least place names its end. */
function* worstEndsFor(
  situation: Situation,
  body: number,
  { ranks, rankCount }: RankedOrder,
  response: 'any' | 'improving',
): Steps<Int32Array> {
  const { cells, arrays, small } = situation.space;
  if (small) return worstEndsByArcs(situation, body, ranks, response);
  const next = new Int32Array(rankCount + 1);
  for (let c = 0; c < cells; c++) if (ranks[c]! >= 0) next[ranks[c]! + 1]!++;
  for (let rank = 0; rank < rankCount; rank++) next[rank + 1]! += next[rank]!;
  const places = arrays.values(4, cells);
  const nothing = nothingIn(places);
  const ascending = new Int32Array(cells);
  for (let c = 0; c < cells; c++) {
    places[c] = ranks[c]! < 0 ? nothing : next[ranks[c]!]!++;
    if (ranks[c]! >= 0) ascending[places[c]!] = c;
  }
  yield* worstResponse(situation, otherMovers(situation, body), response, places);
  return Int32Array.from(places, (place) => (place === nothing ? -1 : ascending[place]!));
}
