import { sayInverseGround, sayInverseSet, sayInverseVerdict } from '@standoff/report';
import { capitalize, type Inverse, judgementsInWords, sayStory } from '@standoff/study';
import { changeBy } from '../desk/change-by.ts';
import { nameState } from './read-beliefs.ts';
import type { ShownLeast, ShownLeastSet, ShownLeastStory } from './shown-deals.ts';

/** So many stories are told, and so many sets of each. */
const MOST_STORIES = 12;
const MOST_SETS = 12;

/** The fewest changes after which a state would hold, as stories of which each set can be tried. */
export function readLeast(found: Inverse): ShownLeast {
  const { size, stories } = found;
  const told = size === undefined || size === 0 ? [] : stories;
  return {
    said: sayInverseGround(found),
    found: sayInverseVerdict(found),
    ...(size !== undefined && { size }),
    stories: told.slice(0, MOST_STORIES).map((story) => readStory(found, story)),
    more: Math.max(0, told.length - MOST_STORIES),
  };
}

function readStory(found: Inverse, story: Inverse['stories'][number]): ShownLeastStory {
  return {
    says: capitalize(sayStory(found.casebook, story)),
    sets: story.sets.slice(0, MOST_SETS).map((set) => readSet(found, set)),
    more: Math.max(0, story.sets.length - MOST_SETS),
  };
}

function readSet(found: Inverse, set: Inverse['sets'][number]): ShownLeastSet {
  const { casebook, states } = found;
  const words = judgementsInWords(casebook, set.judgements);
  return {
    // Which states hold then is told by itself.
    says: sayInverseSet({ ...found, states: states.slice(0, 1) }, set),
    tries: words.map((judgement) => ({
      label: capitalize(judgement.says),
      change: changeBy(judgement),
    })),
    states: states.length === 1 ? [] : set.states.map((state) => nameState(casebook, state)),
  };
}
