import type { BodyVotes, DraftVote } from './vote.ts';

/**
 * The drafts that are worth telling of where there are too many for all: the strongest that pass, then the
 * others that pass, what goes furthest first, then those that fail, what most vote for first. All, in their
 * own order, where there are no more than that.
 */
export function tellingDrafts(votes: BodyVotes, most: number): readonly DraftVote[] {
  const { drafts, strongest, inFavour } = votes;
  if (drafts.length <= most) return drafts;
  const isStrongest = new Set(strongest);
  const { levels } = votes.casebook.states;
  const start = levels(votes.from);
  const ranked = drafts.map((vote, k) => ({
    vote,
    inFavour: inFavour[k]!,
    class: isStrongest.has(vote.draft) ? 0 : vote.passes ? 1 : 2,
    distance: levels(vote.draft).reduce((sum, level, k) => sum + Math.abs(level - start[k]!), 0),
  }));
  ranked.sort(
    (a, b) =>
      a.class - b.class || (a.class === 2 ? b.inFavour - a.inFavour : 0) || b.distance - a.distance,
  );
  return ranked.slice(0, most).map(({ vote }) => vote);
}
