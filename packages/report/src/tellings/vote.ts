import { identityOf, vote } from '@standoff/study';
import { votesToJson } from '../json/votes-json.ts';
import { renderVotes } from '../votes/render-votes.ts';
import { tell, variantIn } from './tell.ts';

/** How votes are told. */
export const voteTold = tell(vote, {
  formats: ['standoff.votes/1'],
  json(answered) {
    const { casebook, from, votes, doubts } = answered.result;
    const model = identityOf(answered.setting.model);
    return votesToJson(casebook, from, votes, model, variantIn(answered), doubts);
  },
  text: ({ result }, { style, width }) =>
    result.votes.map((one) => renderVotes(one, style, width, result.doubts)).join('\n\n'),
});
