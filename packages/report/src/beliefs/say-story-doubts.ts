import { type Story, type StoryDoubts, sayDoubtThat } from '@standoff/study';
import { listOf, proseName } from '@standoff/wording';
import { sayGround } from '../sweep/say-doubts.ts';

/** What is in doubt, when a story stands and what is held, before any figure; or why nothing is reckoned. */
export function sayStoryGround({ found, held }: StoryDoubts): string {
  if ('status' in found) return `How sure the stories are, is not reckoned: ${found.problem}.`;
  const ground = sayGround(found, { doubts: [] });
  if (found.models === 1n) return ground;
  const { decisionMakers } = found.casebook;
  const name = (position: number) => proseName(decisionMakers[position]!.name);
  const pictures = held.map(({ viewer, of }) => `what ${name(viewer)} takes ${name(of)} to want`);
  const beside = held.length === 0 ? '' : `, and as written ${listOf(pictures)}`;
  return `${ground} A story stands in a model where its path is walked with its first set of errors; where it is not, another path may lead there. What is misjudged is held as in the story${beside}. A share of models is not a likelihood.`;
}

/** How sure a story is, as a sentence; nothing where it is not reckoned of any, or nothing is in doubt. */
export function sayStoryDoubt(story: Story, doubts: StoryDoubts | undefined): string[] {
  const doubt = doubts?.of(story);
  if (doubt === undefined || doubts === undefined || 'status' in doubts.found) return [];
  if (doubts.found.models === 1n) return [];
  return [sayDoubtThat(doubts.found, doubt, 'this path is walked')];
}
