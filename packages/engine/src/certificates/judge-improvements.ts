import type { Concept, ConceptId } from '../concepts/define-concept.ts';
import { borrowArray } from '../operators/work-arrays.ts';
import { worstRanks } from '../operators/worst-ranks.ts';
import type { RankedOrder } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import { findMoves } from '../situation/seat-bodies.ts';
import type { Situation } from '../situation/situation.ts';
import { findDeterrent } from './build.ts';

/** Whether nothing deters a decision maker from an improvement, which leads from one cell to another. */
export type JudgesImprovement = (from: number, improvement: number) => Steps<boolean>;

/** Whether a concept says of every single improvement if something deters from it. */
export function judgesImprovements({ computation }: Concept): boolean {
  return computation.kind === 'sanction' || computation.kind === 'simultaneous';
}

/**
 * What judges the improvements of a decision maker one by one. Where its preference ranks the states and
 * the others answer in turn, the worst that they can do is found once for all states; elsewhere a search
 * is made for each. The concept must be one that judges improvements.
 */
export function* judgeImprovements(
  situation: Situation,
  focal: number,
  { computation, id }: Concept,
): Steps<JudgesImprovement> {
  const search = bySearch(situation, focal, id);
  if (computation.kind !== 'sanction') return search;
  if (computation.response === 'none') return always;
  const { by } = situation.judgementOf(focal);
  if (by.kind !== 'ranks' || by.thresholds || by.except) return search;
  yield* findMoves(situation.space);
  const worst = borrowArray(situation.space, by.order.ranks);
  yield* worstRanks(situation, focal, by.order, computation, worst);
  return byRanks(by.order, worst);
}

const always: JudgesImprovement = function* () {
  return true;
};

function byRanks({ ranks }: RankedOrder, worst: RankedOrder['ranks']): JudgesImprovement {
  return function* (from, improvement) {
    return worst[improvement]! > ranks[from]!;
  };
}

function bySearch(situation: Situation, decisionMaker: number, concept: ConceptId) {
  return function* (cell: number, improvement: number): Steps<boolean> {
    const deterrent = yield* findDeterrent(
      situation,
      { concept, decisionMaker, cell },
      improvement,
    );
    return deterrent === undefined;
  };
}
