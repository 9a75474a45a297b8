import { alsoSay } from '../kinds/known.ts';
import { voteClauses } from '../kinds/votes.ts';

/** Brings the words for votes and drafts: called once by whatever tells of them. */
export function speakOfVotes(): void {
  alsoSay(voteClauses);
}
