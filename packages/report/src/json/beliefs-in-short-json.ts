import { type Concept, judgesImprovements, type Steps } from '@standoff/engine';
import { type ByError, type Casebook, type Perceptions, tellingCells } from '@standoff/study';
import {
  type ErrorEffect,
  type ErrorWords,
  gatherMisjudged,
  sayByError,
} from '../beliefs/by-error-words.ts';
import { sayBeliefCounts } from '../beliefs/render-perceptions.ts';
import type { PerceptionsJson } from '../shapes/perceptions.ts';
import { stepToJson } from './explanation-json.ts';
import { WRITING } from './names.ts';

type InShortJson = NonNullable<PerceptionsJson['inShort']>[string];
type ByErrorsJson = InShortJson['held-by-error'][number];
type MisjudgedJson = NonNullable<InShortJson['surprises']>[number];

/** So many states of a kind are named. */
const NAMED = 12;

/** What beliefs do to the outcomes under a concept, with those alike together and their reasons. */
export function* beliefsInShort(perceptions: Perceptions, concept: Concept): Steps<InShortJson> {
  const { casebook } = perceptions.games.truth;
  const belief = perceptions.beliefs.get(concept.id)!;
  const { shared, heldThoughMisread, heldByError, leftByError } = belief;
  return {
    says: sayBeliefCounts(belief),
    shared: someOf(casebook, [...shared]),
    'held-though-misread': someOf(casebook, [...heldThoughMisread]),
    'held-by-error': yield* gathered(perceptions, concept, heldByError, 'held'),
    'left-by-error': yield* gathered(perceptions, concept, leftByError, 'left'),
    ...(judgesImprovements(concept) && {
      surprises: misjudgedToJson(perceptions, concept, 'left'),
      missed: misjudgedToJson(perceptions, concept, 'held'),
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
  perceptions: Perceptions,
  concept: Concept,
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
      errors: errors.map((error) => errorToJson(casebook, error)),
      ...someOf(casebook, cells),
    }));
}

function misjudgedToJson(
  perceptions: Perceptions,
  concept: Concept,
  effect: ErrorEffect,
): MisjudgedJson[] {
  const { casebook } = perceptions.games.truth;
  return gatherMisjudged(perceptions, concept, effect).map(({ from, ...error }) => ({
    ...errorToJson(casebook, error),
    ...someOf(
      casebook,
      from.map((state) => casebook.space.cellOf(state)),
    ),
  }));
}

function errorToJson(casebook: Casebook, { mover, says, argument }: ErrorWords) {
  return {
    mover: casebook.movers[mover]!.id,
    says,
    argument: argument.map((step) => stepToJson(casebook, step)),
  };
}
