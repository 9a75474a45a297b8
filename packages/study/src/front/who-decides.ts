import { vote } from '../inquiries/vote.ts';
import { tellAdopted, tellBody, tellVerdict } from '../votes/tell-votes.ts';
import { tellingDrafts } from '../votes/telling-drafts.ts';
import { ask, type FrontQuestion, told } from './front-question.ts';

/** So many drafts are told of; those that pass come first. */
const MOST_DRAFTS = 2;

/** Whether any draft of the first body would pass, what it adopted already, and what becomes of the drafts that tell most. */
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
    const [pass] = tellBody(votes);
    const drafts = tellingDrafts(votes, MOST_DRAFTS).slice(0, MOST_DRAFTS);
    return told([
      pass!,
      ...tellAdopted(votes),
      ...drafts.map((draft) => tellVerdict(votes, draft)),
    ]);
  },
};
