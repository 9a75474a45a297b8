import type { BodyVotes } from '@standoff/study';

/** A document holds so many ballots of one body at most: some ten megabytes. */
const MOST_BALLOTS = 2 ** 16;

/** How many drafts of a body a document holds at most. */
export function draftsInDocument({ body }: Pick<BodyVotes, 'body'>): number {
  return Math.floor(MOST_BALLOTS / Math.max(1, body.members.length));
}
