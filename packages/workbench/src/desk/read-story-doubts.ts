import type { Steps } from '@standoff/engine';
import { sayStoryGround } from '@standoff/report';
import { doubtsOfStories, limitsAsked, type Misjudgements } from '@standoff/study';
import { shownDoubt } from './read-doubt.ts';
import type { ShownDoubt, ShownStoryDoubts } from './shown-doubt.ts';

/** In how many models the path of each story is walked; undefined where no story takes a step, and nothing is in doubt. */
export function* readStoryDoubts(
  misjudgements: Misjudgements,
): Steps<ShownStoryDoubts | undefined> {
  const doubts = yield* doubtsOfStories(misjudgements, limitsAsked({}));
  if (doubts === undefined) return undefined;
  const { found } = doubts;
  const ground = sayStoryGround(doubts)
    .map(({ text }) => text)
    .join(' ');
  if ('status' in found) return { ground, stories: [] };
  if (found.models === 1n) return undefined;
  const told = misjudgements.stories.map((story): ShownDoubt | undefined => {
    const doubt = doubts.of(story);
    if (doubt === undefined) return undefined;
    return shownDoubt(found, doubt, 'This path ');
  });
  return { ground, stories: told };
}
