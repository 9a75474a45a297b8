import { type Answered, identityOf, type VotesTaken, vote } from '@standoff/study';
import { Fields, writtenAtOnce } from '../json/draft.ts';
import { draftVotes } from '../json/votes-json.ts';
import type { VotesJson } from '../shapes/votes.ts';
import { levelsReadToJson } from './levels-told.ts';
import { tell, variantIn } from './tell.ts';

/** How votes are told. */
export const voteTold = tell(vote, {
  formats: ['standoff.votes/1'],
  json: (answered) => writtenAtOnce(draft(answered)),
  draft,
});

function draft(answered: Answered<VotesTaken>): Fields<VotesJson> {
  const { casebook, from, votes, doubts } = answered.result;
  const model = identityOf(answered.setting.model);
  const { drafts } = draftVotes(casebook, from, votes, model, variantIn(answered), doubts);
  return new Fields<VotesJson>({ ...drafts, ...levelsReadToJson(vote, answered) });
}
