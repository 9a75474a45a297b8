import { vote } from '@standoff/study';
import type { voteTold } from '../tellings/vote.ts';
import { renderVotes } from '../votes/render-votes.ts';
import type { InTextOf } from './in-text.ts';
import { tellLevelsRead } from './levels-read.ts';

/** Votes, as text. */
export const voteInText: InTextOf<typeof voteTold> = {
  details: true,
  text(answered, layout) {
    const { votes, doubts } = answered.result;
    const text = votes.map((one) => renderVotes(one, layout, doubts)).join('\n\n');
    return tellLevelsRead(vote, answered, layout, text);
  },
};
