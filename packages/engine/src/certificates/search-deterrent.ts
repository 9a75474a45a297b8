import type { SanctionComputation } from '../concepts/define-concept.ts';
import { type Ends, NO_ENDS, type ReplyStep, searchReplies } from '../operators/replies.ts';
import { isSanction } from '../operators/sanction.ts';
import type { Steps } from '../run/steps.ts';
import type { Verdict, Workshop } from './workshop.ts';

/** A shortest sequence that deters, or all that the others can bring about where none does. Cells. */
export type DeterrentSearch =
  | { readonly sequence: readonly ReplyStep[] }
  | { readonly reached: Ends };

/** Searches what deters a decision maker in a cell from an improvement, where the others answer in turn. */
export function* searchDeterrent(
  { situation, pace }: Workshop,
  { decisionMaker, cell }: Pick<Verdict, 'decisionMaker' | 'cell'>,
  { response, counter }: Pick<SanctionComputation, 'response' | 'counter'>,
  improvement: number,
): Steps<DeterrentSearch> {
  if (response === 'none') return { reached: NO_ENDS };
  const accept = (end: number) => isSanction(situation, decisionMaker, cell, end, counter);
  const question = { focal: decisionMaker, from: improvement, response, accept };
  return yield* searchReplies(situation, question, pace);
}
