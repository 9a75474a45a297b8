import { noReferences } from '@standoff/propositions';
import { type Inverse, judgementsInWords, lexiconOf } from '@standoff/study';
import { lexiconFor } from '@standoff/wording';
import { sayChangeSets, sayChanges, sayInverseHeld, saySet } from '../inverse/inverse-told.ts';
import { meaning, sentencesToJson } from '../sentences/sentences-told.ts';
import type { InverseJson } from '../shapes/inverse.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { MOST_SETS } from './sets-reader.ts';

/** The fewest changes after which a state holds, as plain data. */
export function inverseToJson(found: Inverse, model: ModelIdentity, variant?: string): InverseJson {
  const { casebook, states, concept, changing, upTo, size, sets, stories, traces } = found;
  const positions = new Map(sets.map((set, position) => [set, position]));
  const said = noReferences();
  const held = sayInverseHeld(found);
  const verdict = sayChangeSets(found);
  return {
    format: 'standoff.inverse/1',
    model,
    ...(variant !== undefined && { variant }),
    states: states.map(casebook.stateId),
    held: held.map(({ text }) => text),
    notes: sentencesToJson(held, said),
    found: verdict.text,
    means: meaning(verdict.means, said),
    concept: concept.id,
    of: changing.map((position) => casebook.decisionMakers[position]!.id),
    upTo,
    size: size ?? null,
    provedAbove: size === undefined ? upTo : size - 1,
    count: sets.length,
    sets: sets.slice(0, MOST_SETS).map((set) => ({
      ...saidAs(saySet(found, set)),
      edits: judgementsInWords(casebook, set.judgements),
      states: set.states.map(casebook.stateId),
    })),
    stories: stories.map((story) => ({
      ...saidAs(sayChanges(found, story)),
      sets: story.sets.map((set) => positions.get(set)!).filter((one) => one < MOST_SETS),
    })),
    traces,
    lexicon: lexiconFor(lexiconOf(casebook), said),
  };

  function saidAs({ text, means }: ReturnType<typeof saySet>) {
    return { says: text, means: meaning(means, said) };
  }
}
