import { type Inverse, judgementsInWords, sayStory } from '@standoff/study';
import { sayGround, saySet, sayVerdict } from '../inverse/render-inverse.ts';
import type { InverseJson } from '../shapes/inverse.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { MOST_SETS } from './sets-reader.ts';

/** The fewest changes after which a state holds, as plain data. */
export function inverseToJson(found: Inverse, model: ModelIdentity, variant?: string): InverseJson {
  const { casebook, states, concept, changing, upTo, size, sets, stories, traces } = found;
  const positions = new Map(sets.map((set, position) => [set, position]));
  return {
    format: 'standoff.inverse/1',
    model,
    ...(variant !== undefined && { variant }),
    states: states.map(casebook.stateId),
    held: sayGround(found),
    found: sayVerdict(found),
    concept: concept.id,
    of: changing.map((position) => casebook.decisionMakers[position]!.id),
    upTo,
    size: size ?? null,
    provedAbove: size === undefined ? upTo : size - 1,
    count: sets.length,
    sets: sets.slice(0, MOST_SETS).map((set) => ({
      says: saySet({ ...found, states: states.slice(0, 1) }, set),
      edits: judgementsInWords(casebook, set.judgements),
      states: set.states.map(casebook.stateId),
    })),
    stories: stories.map((story) => ({
      says: sayStory(casebook, story),
      sets: story.sets.map((set) => positions.get(set)!).filter((one) => one < MOST_SETS),
    })),
    traces,
  };
}
