import type { Proposition } from '@standoff/propositions';
import type { DecidedJson } from '@standoff/report';
import { writeProposition } from '@standoff/study';
import type { Analysed } from './analyse-text.ts';
import { answerInquiry } from './answer-inquiry.ts';
import type { Kept } from './answerer.ts';
import type { FoundBy, Reply, ToldDocument } from './inquiry-reply.ts';
import type { Watch } from './latest-asked.ts';
import { shownDoubt } from './read-doubt.ts';
import type { ShownAnswer } from './shown-claim.ts';
import type { ShownDoubt } from './shown-doubt.ts';

/** Decides what a sentence claims, as `explain --that` does. */
export async function answerClaim(
  analysed: Analysed,
  that: Proposition,
  watch: Watch,
): Promise<Reply<Kept<ShownAnswer>>> {
  const { casebook } = analysed.analysis;
  const asked = {
    that: writeProposition(casebook, that),
    ...(casebook.reading === undefined && { doubt: true }),
  };
  const reply = await answerInquiry(analysed, 'explain', asked, watch);
  if (reply.status !== 'answered') return reply;
  const { result, told } = reply.told;
  const doubt = doubtIn(result as FoundBy<'explain'>);
  const shown: ShownAnswer = {
    ...(told as ToldDocument<DecidedJson>),
    ...(doubt && { doubt }),
  };
  return { status: 'answered', told: { result, told: shown } };
}

function doubtIn(found: FoundBy<'explain'>): ShownDoubt | undefined {
  if (found.of !== 'proposition' || found.doubt?.doubt === undefined) return undefined;
  const { found: doubts, doubt } = found.doubt;
  return 'status' in doubts ? undefined : shownDoubt(doubts, doubt, 'This ');
}
