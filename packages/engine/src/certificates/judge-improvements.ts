import { ignoresReplies, isOfSanctions } from '../concepts/concept-kinds.ts';
import type { Concept } from '../concepts/define-concept.ts';
import { borrowArray, giveBack } from '../operators/work-arrays.ts';
import { worstRanks } from '../operators/worst-ranks.ts';
import type { RankedOrder } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import { findMoves } from '../situation/seat-bodies.ts';
import type { Situation } from '../situation/situation.ts';
import { findDeterrent } from './build.ts';

/** By what the improvements of a decision maker are judged under a concept. */
export interface ImprovementJudge {
  readonly situation: Situation;
  readonly focal: number;
  readonly concept: Concept;
  /** Whether no reply counts, so that nothing deters. */
  readonly alone: boolean;
  /** The worst that the others can do after a move to a cell, by its rank, where that was found for all cells. */
  readonly worst?: RankedOrder['ranks'];
  readonly ranks?: RankedOrder['ranks'];
}

/**
 * Prepares to judge the improvements of a decision maker one by one. Where its preference ranks the states and
 * the others answer in turn, the worst that they can do is found once for all states; elsewhere a search
 * is made for each. The concept must be one that judges improvements.
 */
export function* judgeImprovements(
  situation: Situation,
  focal: number,
  concept: Concept,
): Steps<ImprovementJudge> {
  const { computation } = concept;
  const alone = ignoresReplies(computation);
  const judge = { situation, focal, concept, alone };
  if (alone || !isOfSanctions(computation)) return judge;
  const { by } = situation.judgementOf(focal);
  if (by.kind !== 'ranks' || by.thresholds || by.except) return judge;
  yield* findMoves(situation.space);
  const worst = borrowArray(situation.space, by.order.ranks);
  yield* worstRanks(situation, focal, by.order, computation, worst);
  return { ...judge, worst, ranks: by.order.ranks };
}

/** Whether it needs no search to judge an improvement. */
export function judgesByRank({ alone, worst, ranks }: ImprovementJudge): boolean {
  return alone || (worst !== undefined && ranks !== undefined);
}

/** The same as `isSafe` where the worst that others can do was found for all cells, or nobody replies; undefined elsewhere. */
export function isSafeByRank(
  { alone, worst, ranks }: ImprovementJudge,
  from: number,
  improvement: number,
): boolean | undefined {
  if (alone) return true;
  return worst && ranks && worst[improvement]! > ranks[from]!;
}

/** Whether nothing deters the decision maker from an improvement, which leads from one cell to another. */
export function* isSafe(
  judge: ImprovementJudge,
  from: number,
  improvement: number,
): Steps<boolean> {
  const known = isSafeByRank(judge, from, improvement);
  if (known !== undefined) return known;
  const { situation, focal, concept } = judge;
  const verdict = { concept: concept.id, decisionMaker: focal, cell: from };
  return (yield* findDeterrent(situation, verdict, improvement)) === undefined;
}

/** Lets the arrays of a judge be used again. Nothing may be asked of it any more. */
export function endJudging({ situation, worst }: ImprovementJudge): void {
  if (worst !== undefined) giveBack(situation.space, worst);
}
