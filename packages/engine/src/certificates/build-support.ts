import { searchReplies } from '../operators/replies.ts';
import { prefers } from '../orders/order.ts';
import type { Steps } from '../run/steps.ts';
import type { Certificate } from './certificate.ts';
import { toSteps, type Verdict, type Workshop } from './workshop.ts';

/** What the others could do for the decision maker: a sequence of moves, or all that they can do. */
export function* certifySupport(
  { situation, pace }: Workshop,
  { concept, decisionMaker, cell }: Verdict,
): Steps<Certificate> {
  const { space, orders } = situation;
  const about = { concept, decisionMaker, state: space.codeOf(cell) };
  const accept = (end: number) => prefers(orders[decisionMaker]!, end, cell);
  const question = { focal: decisionMaker, from: cell, response: 'any', accept } as const;
  const found = yield* searchReplies(situation, question, pace);
  if ('reached' in found) {
    const reach = toSteps(situation, found.reached);
    return { verdict: 'stable', ...about, improvements: [], reach };
  }
  const line = toSteps(situation, found.sequence);
  const improvement = line.at(-1)!.to;
  return { verdict: 'unstable', ...about, improvement, replies: [], others: [], line };
}
