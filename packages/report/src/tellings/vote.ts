import { identityOf, vote } from '@standoff/study';
import { votesToJson } from '../json/votes-json.ts';
import { renderVotes } from '../votes/render-votes.ts';
import { levelsReadToJson, tellLevelsRead } from './levels-told.ts';
import { tell, variantIn } from './tell.ts';

/** How votes are told. */
export const voteTold = tell(vote, {
  formats: ['standoff.votes/1'],
  json(answered) {
    const { casebook, from, votes, doubts } = answered.result;
    const model = identityOf(answered.setting.model);
    const document = votesToJson(casebook, from, votes, model, variantIn(answered), doubts);
    return { ...document, ...levelsReadToJson(vote, answered) };
  },
  text(answered, layout) {
    const { votes, doubts } = answered.result;
    const { style, width } = layout;
    const text = votes.map((one) => renderVotes(one, style, width, doubts)).join('\n\n');
    return tellLevelsRead(vote, answered, layout, text);
  },
});
