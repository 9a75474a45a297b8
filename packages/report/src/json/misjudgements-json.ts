import { noReferences, type References } from '@standoff/propositions';
import {
  type Casebook,
  changedPhrases,
  errorAt,
  type FatalStep,
  lexiconOf,
  type Misjudgements,
  type Story,
  type StoryDoubts,
  sayErrors,
  tellSet,
} from '@standoff/study';
import { lexiconFor } from '@standoff/wording';
import {
  headMisjudgements,
  sayErrorSets,
  sayMisjudgementsHeld,
  sayStory,
  sayStoryGround,
} from '../beliefs/misjudgements-told.ts';
import { meaning, type SentenceTold, sentencesToJson } from '../sentences/sentences-told.ts';
import type { MisjudgementsJson } from '../shapes/misjudgements.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { sanctionToJson, unstableToJson } from './certificate-json.ts';
import { citationsToJson } from './citations-json.ts';
import { doubtToJson, modelsToJson } from './doubt-json.ts';

type StoryJson = MisjudgementsJson['stories'][number];
type StepJson = StoryJson['path'][number];

/** What was asked: what must not happen, or what is to come about. */
export type TargetAsked = Pick<MisjudgementsJson, 'avoid' | 'reach'>;

/** The fewest errors of belief that lead somewhere, as plain data. */
export function misjudgementsToJson(
  misjudgements: Misjudgements,
  asked: TargetAsked,
  model: ModelIdentity,
  variant?: string,
  doubts?: StoryDoubts,
): MisjudgementsJson {
  const { casebook, found, size, count, stories } = misjudgements;
  const { query, ways, seen } = found;
  const { hidden, signals } = seen.games;
  const isClosed = ways.closed && size === undefined;
  const said = noReferences();
  const held = sayMisjudgementsHeld(misjudgements);
  const sets = sayErrorSets(misjudgements);
  return {
    format: 'standoff.misjudgements/1',
    model,
    ...(variant !== undefined && { variant }),
    ...asked,
    heading: headMisjudgements(misjudgements, asked.avoid === undefined ? 'reach' : 'avoid'),
    held: inOne(held),
    notes: sentencesToJson(held, said),
    found: inOne(sets),
    verdict: sentencesToJson(sets, said),
    concept: query.concept.id,
    hidden,
    signals: signals.map(({ id }) => id),
    facts: query.facts,
    size: size ?? null,
    proof: {
      kind: isClosed && !query.facts ? 'unreachable' : 'exhausted',
      upTo: query.upTo,
      ...(ways.closed && {
        closed: ways.reached.map((cell) => casebook.stateId(casebook.space.codeOf(cell))),
      }),
    },
    count,
    ...(doubts && { inDoubt: groundToJson(doubts, said) }),
    stories: stories.map((story) => storyToJson(misjudgements, story, doubts, said)),
    lexicon: lexiconFor(lexiconOf(casebook), said),
  };
}

function inOne(sentences: readonly SentenceTold[]): string {
  return sentences.map(({ text }) => text).join(' ');
}

function groundToJson(
  doubts: StoryDoubts,
  said: References,
): NonNullable<MisjudgementsJson['inDoubt']> {
  const told = sayStoryGround(doubts);
  const means = told.flatMap((one) => meaning(one.means, said));
  return { ...modelsToJson(doubts.found), says: inOne(told), ...(means.length > 0 && { means }) };
}

function storyToJson(
  misjudgements: Misjudgements,
  story: Story,
  doubts: StoryDoubts | undefined,
  said: References,
): StoryJson {
  const { casebook, found } = misjudgements;
  const { path, kinds, size, sets, closedBy } = story;
  const { errors, steps, unseen, closing } = sayStory(misjudgements, story);
  return {
    path: path.map((step, k) => stepToJson(casebook, found, step, steps[k]!, said)),
    kinds: [...kinds],
    overlooked: path.flatMap(({ mover, overlooked }, k) =>
      overlooked === undefined
        ? []
        : [
            {
              mover: casebook.movers[mover]!.id,
              step: k + 1,
              sanction: sanctionToJson(casebook, overlooked),
            },
          ],
    ),
    about: errors.predicate,
    means: meaning(errors.means, said),
    size,
    count: sets.length,
    ...doubtOf(story, doubts),
    sets: sets.map((set) => sayErrors(found.seen, set)),
    setsMean: sets.map((set) => meaning([tellSet(misjudgements, story, set)], said)),
    closedBy: {
      signals: closedBy.map(({ id }) => id),
      knowledge: unseen.map(({ text }) => text),
      rests: unseen.map(({ text, means, claims }) => ({
        says: text,
        means: meaning(means, said),
        ...citationsToJson(claims),
      })),
      closing: sentencesToJson(closing, said),
    },
  };
}

function doubtOf(story: Story, doubts: StoryDoubts | undefined): Pick<StoryJson, 'doubt'> {
  const doubt = doubts?.of(story);
  if (doubt === undefined || doubts === undefined || 'status' in doubts.found) return {};
  return { doubt: doubtToJson(doubts.found, doubt) };
}

function stepToJson(
  casebook: Casebook,
  found: Misjudgements['found'],
  step: FatalStep,
  sentence: SentenceTold,
  said: References,
): StepJson {
  const { mover, from, to, seemsSafe, overlooked, feared } = step;
  return {
    mover: casebook.movers[mover]!.id,
    from: casebook.stateId(from),
    to: casebook.stateId(to),
    says: changedPhrases(casebook, from, to).join(', '),
    sentence: sentence.text,
    means: meaning(sentence.means, said),
    error: errorAt(found, step),
    ...(seemsSafe && { seemsSafe: unstableToJson(casebook, seemsSafe) }),
    ...(overlooked && { overlooked: sanctionToJson(casebook, overlooked) }),
    ...(feared && { feared: sanctionToJson(casebook, feared) }),
  };
}
