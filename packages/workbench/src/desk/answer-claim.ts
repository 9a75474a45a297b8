import type { Proposition } from '@standoff/propositions';
import { writeProposition } from '@standoff/study';
import { linksOf } from '../claims/grade-words.ts';
import type { Analysed } from './analyse-text.ts';
import { answerInquiry } from './answer-inquiry.ts';
import type { Kept } from './answerer.ts';
import type { FoundBy, Reply, ToldOf } from './inquiry-reply.ts';
import type { Watch } from './latest-asked.ts';
import { shownDoubt } from './read-doubt.ts';
import type { ShownAnswer } from './shown-claim.ts';
import type { ShownStep } from './shown-conflict.ts';
import type { ShownDoubt } from './shown-doubt.ts';

type Told = ToldOf<'explain'>;
type Document = Extract<Told['document'], { readonly asked: unknown }>;
type Reason = Document['reasons'][number];

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
  const { document, keys } = told as Told & { readonly document: Document };
  const doubt = doubtIn(result as FoundBy<'explain'>);
  const shown: ShownAnswer = {
    written: document.asked.written,
    verdict: document.verdict.map((one) => ({ text: one.text, claims: linksOf(one) })),
    reasons: document.reasons.map((reason) => stepOf(reason, keys, analysed)),
    rests: document.claims.map(({ id }) => id),
    ...(doubt && { doubt }),
  };
  return { status: 'answered', told: { result, told: shown } };
}

function doubtIn(found: FoundBy<'explain'>): ShownDoubt | undefined {
  if (found.of !== 'proposition' || found.doubt?.doubt === undefined) return undefined;
  const { found: doubts, doubt } = found.doubt;
  return 'status' in doubts ? undefined : shownDoubt(doubts, doubt, 'This ');
}

function stepOf(reason: Reason, keys: Told['keys'], analysed: Analysed): ShownStep {
  const { movers } = analysed.analysis.casebook;
  const mover = movers.findIndex(({ id }) => id === reason.mover);
  return {
    kind: 'reason',
    text: reason.text,
    claims: linksOf(reason),
    states: reason.states.map((id) => keys[id]!),
    ...(mover >= 0 && { mover }),
    consequences: (reason.consequences ?? []).map(({ fact, text, ...cited }) => ({
      id: fact,
      text,
      claims: linksOf(cited),
    })),
    steps: reason.because.map((one) => stepOf(one, keys, analysed)),
  };
}
