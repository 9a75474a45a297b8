import { vote } from '../inquiries/vote.ts';
import { tellVerdict } from '../votes/tell-votes.ts';
import { tellingDrafts } from '../votes/telling-drafts.ts';
import { ask, type FrontQuestion, told } from './front-question.ts';

/** So many drafts are told of; those that pass come first. */
const MOST_DRAFTS = 2;

/** What becomes of the drafts that tell most, of the first body. */
export const whoDecides: FrontQuestion = {
  id: 'who-decides',
  asked: ({ analysis: { casebook } }) =>
    casebook.conflict.bodies.length > 0 && casebook.statusQuo !== undefined
      ? { is: 'who-decides' }
      : undefined,
  *answer(ground) {
    const found = yield* ask(ground, vote, {});
    if (found.status !== 'answered') return found;
    const [votes] = found.result.votes;
    if (votes === undefined) return told([]);
    return told(
      tellingDrafts(votes, MOST_DRAFTS)
        .slice(0, MOST_DRAFTS)
        .map((draft) => tellVerdict(votes, draft)),
    );
  },
};
