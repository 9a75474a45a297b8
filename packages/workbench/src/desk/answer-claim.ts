import { withStates } from '@standoff/propositions';
import type { DecidedJson } from '@standoff/report';
import { type Casebook, writeProposition } from '@standoff/study';
import type { Analysed } from './analyse-text.ts';
import { answerInquiry } from './answer-inquiry.ts';
import type { Kept } from './answerer.ts';
import type { AskedClaim } from './askable-claim.ts';
import type { FoundBy, Reply, ToldDocument } from './inquiry-reply.ts';
import type { Watch } from './latest-asked.ts';
import { shownDoubt } from './read-doubt.ts';
import type { ShownAnswer } from './shown-claim.ts';
import type { ShownDoubt } from './shown-doubt.ts';
import { stateOfKey } from './state-keys.ts';

/** Decides what a sentence claims, as `explain --that` does. */
export async function answerClaim(
  analysed: Analysed,
  claim: AskedClaim,
  watch: Watch,
): Promise<Reply<Kept<ShownAnswer>>> {
  const { casebook } = analysed.analysis;
  const that = writtenClaim(casebook, claim);
  if (that === undefined) return { status: 'refused', problem: 'There is no such state any more.' };
  const asked = { that, ...(casebook.reading === undefined && { doubt: true }) };
  return shownAnswer(await answerInquiry(analysed, 'explain', asked, watch));
}

function shownAnswer(reply: Reply<Kept<ToldDocument<object>>>): Reply<Kept<ShownAnswer>> {
  if (reply.status !== 'answered') return reply;
  const { result, told, again } = reply.told;
  const doubt = doubtIn(result as FoundBy<'explain'>);
  const shown: ShownAnswer = {
    ...(told as ToldDocument<DecidedJson>),
    ...(doubt && { doubt }),
  };
  return {
    status: 'answered',
    told: {
      ...{ result, told: shown },
      ...(again && { again: async (...now) => shownAnswer(await again(...now)) }),
    },
  };
}

/** As text; undefined where one of its states is no longer there. */
function writtenClaim(casebook: Casebook, { that, byKeys }: AskedClaim): string | undefined {
  if (typeof that === 'string') return that;
  if (!byKeys) return writeProposition(casebook, that);
  const named = withStates(that, (key) => {
    const state = stateOfKey(casebook, key);
    return state === undefined ? undefined : casebook.stateId(state);
  });
  return named && writeProposition(casebook, named);
}

function doubtIn(found: FoundBy<'explain'>): ShownDoubt | undefined {
  if (found.of !== 'proposition' || found.doubt?.doubt === undefined) return undefined;
  const { found: doubts, doubt } = found.doubt;
  if ('status' in doubts || doubt.status === 'beyond') return undefined;
  return shownDoubt(doubts, doubt);
}
