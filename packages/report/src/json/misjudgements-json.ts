import {
  type Casebook,
  changedPhrases,
  errorAt,
  type FatalStep,
  knowledgeThatCloses,
  type Misjudgements,
  type Story,
  type StoryDoubts,
  sayErrors,
} from '@standoff/study';
import {
  headMisjudgements,
  sayErrorsOf,
  sayFatalStep,
  sayMisjudgementsFound,
  sayMisjudgementsHeld,
} from '../beliefs/render-misjudgements.ts';
import { sayStoryGround } from '../beliefs/say-story-doubts.ts';
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
  return {
    format: 'standoff.misjudgements/1',
    model,
    ...(variant !== undefined && { variant }),
    ...asked,
    heading: headMisjudgements(misjudgements, asked.avoid !== undefined),
    held: sayMisjudgementsHeld(misjudgements),
    found: sayMisjudgementsFound(misjudgements),
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
    ...(doubts && { inDoubt: { ...modelsToJson(doubts.found), says: sayStoryGround(doubts) } }),
    stories: stories.map((story) => storyToJson(misjudgements, story, doubts)),
  };
}

function storyToJson(
  { casebook, found }: Misjudgements,
  story: Story,
  doubts: StoryDoubts | undefined,
): StoryJson {
  const { path, kinds, size, sets, closedBy } = story;
  const knowledge = knowledgeThatCloses(found.seen, story);
  return {
    path: path.map((step) => stepToJson(casebook, found, step)),
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
    about: sayErrorsOf(story),
    size,
    count: sets.length,
    ...doubtOf(story, doubts),
    sets: sets.map((set) => sayErrors(found.seen, set).map(({ json }) => json)),
    closedBy: {
      signals: closedBy.map(({ id }) => id),
      knowledge: knowledge.map(({ text }) => text),
      rests: knowledge.map(({ text, reason }) => ({
        says: `${text}.`,
        ...citationsToJson(reason.claims),
      })),
    },
  };
}

function doubtOf(story: Story, doubts: StoryDoubts | undefined): Pick<StoryJson, 'doubt'> {
  const doubt = doubts?.of(story);
  if (doubt === undefined || doubts === undefined || 'status' in doubts.found) return {};
  return { doubt: doubtToJson(doubts.found, doubt) };
}

function stepToJson(casebook: Casebook, found: Misjudgements['found'], step: FatalStep): StepJson {
  const { mover, from, to, seemsSafe, overlooked, feared } = step;
  return {
    mover: casebook.movers[mover]!.id,
    from: casebook.stateId(from),
    to: casebook.stateId(to),
    says: changedPhrases(casebook, from, to).join(', '),
    sentence: sayFatalStep(casebook, step),
    error: errorAt(found, step),
    ...(seemsSafe && { seemsSafe: unstableToJson(casebook, seemsSafe) }),
    ...(overlooked && { overlooked: sanctionToJson(casebook, overlooked) }),
    ...(feared && { feared: sanctionToJson(casebook, feared) }),
  };
}
