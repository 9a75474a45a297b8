import { analyze } from './analyze.ts';
import { ask } from './ask.ts';
import { coalitions } from './coalitions.ts';
import { compare } from './compare.ts';
import { evolve } from './evolve.ts';
import { explain } from './explain.ts';
import { profiles } from './profiles.ts';
import { vote } from './vote.ts';

/** Everything that can be asked about a conflict, in the order in which it is listed. */
export const inquiries = {
  analyze,
  explain,
  evolve,
  profiles,
  vote,
  coalitions,
  compare,
  ask,
};

export type InquiryId = keyof typeof inquiries;
