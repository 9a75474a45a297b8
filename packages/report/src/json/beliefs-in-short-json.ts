import { type Concept, judgesImprovements, type Steps } from '@standoff/engine';
import { addReferences, type Proposition, type References } from '@standoff/propositions';
import {
  type ByError,
  type Casebook,
  type ErrorEffect,
  type Perceptions,
  tellingCells,
} from '@standoff/study';
import { type ErrorWords, gatherMisjudged, sayByError } from '../beliefs/by-error-words.ts';
import { sayCounts } from '../beliefs/perceptions-told.ts';
import type { WordedReason } from '../explain/words-of-steps.ts';
import { meaning } from '../sentences/sentences-told.ts';
import type { PerceptionsJson } from '../shapes/perceptions.ts';
import { stepToJson } from './explanation-json.ts';
import { WRITING } from './names.ts';

type InShortJson = NonNullable<PerceptionsJson['inShort']>[string];
type ByErrorsJson = InShortJson['held-by-error'][number];
type MisjudgedJson = NonNullable<InShortJson['surprises']>[number];

/** Under which concept something is told, and what of the conflict that speaks of. */
interface WithLexicon {
  readonly perceptions: Perceptions;
  readonly concept: Concept;
  readonly said: References;
}

/** So many states of a kind are named. */
const NAMED = 12;

/** What beliefs do to the outcomes under a concept, with those alike together and their reasons. */
export function* beliefsInShort(
  perceptions: Perceptions,
  concept: Concept,
  said: References,
): Steps<InShortJson> {
  const told = { perceptions, concept, said };
  const { casebook } = perceptions.games.truth;
  const belief = perceptions.beliefs.get(concept.id)!;
  const counts = sayCounts(perceptions, [concept]);
  const { shared, heldThoughMisread, heldByError, leftByError } = belief;
  return {
    says: counts.text,
    means: meaning(counts.means, said),
    shared: someOf(casebook, [...shared]),
    'held-though-misread': someOf(casebook, [...heldThoughMisread]),
    'held-by-error': yield* gathered(told, heldByError, 'held'),
    'left-by-error': yield* gathered(told, leftByError, 'left'),
    ...(judgesImprovements(concept) && {
      surprises: misjudgedToJson(told, 'left'),
      missed: misjudgedToJson(told, 'held'),
    }),
  };
}

function someOf(casebook: Casebook, cells: readonly number[]): InShortJson['shared'] {
  const telling = tellingCells(casebook, cells, (cell) => cell, NAMED);
  return {
    count: cells.length,
    states: telling.map((cell) => casebook.stateId(casebook.space.codeOf(cell))),
  };
}

/** So many states are looked at between two pauses: the reasons of each are sought among all misjudged moves. */
const AT_ONCE = 16;

/** States by error, those of the same errors together, the most first. */
function* gathered(
  { perceptions, concept, said }: WithLexicon,
  list: readonly ByError[],
  effect: ErrorEffect,
): Steps<ByErrorsJson[]> {
  const { casebook } = perceptions.games.truth;
  const groups = new Map<string, { errors: readonly ErrorWords[]; cells: number[] }>();
  for (const [k, one] of list.entries()) {
    if (k % AT_ONCE === 0) yield WRITING;
    const errors = sayByError(perceptions, concept, one, effect);
    const key = errors.map(({ says }) => says).join('; ');
    const group = groups.get(key) ?? { errors, cells: [] };
    groups.set(key, group);
    group.cells.push(one.cell);
  }
  return [...groups.values()]
    .sort((a, b) => b.cells.length - a.cells.length)
    .map(({ errors, cells }) => ({
      errors: errors.map((error) => errorToJson(casebook, error, said)),
      ...someOf(casebook, cells),
    }));
}

function misjudgedToJson(
  { perceptions, concept, said }: WithLexicon,
  effect: ErrorEffect,
): MisjudgedJson[] {
  const { casebook } = perceptions.games.truth;
  return gatherMisjudged(perceptions, concept, effect).map(({ from, ...error }) => ({
    ...errorToJson(casebook, error, said),
    ...someOf(
      casebook,
      from.map((state) => casebook.space.cellOf(state)),
    ),
  }));
}

function errorToJson(
  casebook: Casebook,
  { mover, says, means, argument }: ErrorWords,
  said: References,
) {
  addReferences(argument.flatMap(claimedIn), said);
  return {
    mover: casebook.movers[mover]!.id,
    says,
    means: meaning([means], said),
    argument: argument.map((step) => stepToJson(casebook, step, { withMeans: true })),
  };
}

/** All that a step of an argument claims. */
function claimedIn({ means, consequences, steps }: WordedReason): Proposition[] {
  return [...means, ...consequences.map((one) => one.means), ...steps.flatMap(claimedIn)];
}
