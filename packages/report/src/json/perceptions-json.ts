import type { Concept, ConceptId, Steps } from '@standoff/engine';
import { noReferences } from '@standoff/propositions';
import {
  type Belief,
  type ByError,
  type Casebook,
  lexiconOf,
  type MisjudgedMove,
  type Perceptions,
  type PerceptionsFound,
} from '@standoff/study';
import { lexiconFor } from '@standoff/wording';
import { sayPerceptionsHeld } from '../beliefs/perceptions-told.ts';
import { meaning } from '../sentences/sentences-told.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { PerceptionsJson } from '../shapes/perceptions.ts';
import { beliefsInShort } from './beliefs-in-short-json.ts';
import { sanctionToJson, stepToJson } from './certificate-json.ts';
import { byKeys, idsOfMembers, plainByKeys, written } from './names.ts';
import { pictureToJson } from './picture-json.ts';

type ClassesJson = NonNullable<PerceptionsJson['classes']>[string];
type MisjudgedJson = NonNullable<PerceptionsJson['surprises']>[string][number];

/**
 * What everybody takes the conflict to be, as plain data, with all states listed or those alike together; with pauses,
 * since they may be very many.
 */
export function* perceptionsToJson(
  perceptions: PerceptionsFound,
  model: ModelIdentity,
  variant?: string,
): Steps<PerceptionsJson> {
  const { games, own, states } = perceptions;
  const { casebook } = games.truth;
  const said = noReferences();
  const held = sayPerceptionsHeld(perceptions);
  const viewers: PerceptionsJson['viewers'][number][] = [];
  for (const { viewer, differs } of games.own) {
    const { says, ...picture } = pictureToJson(perceptions, viewer);
    viewers.push({
      id: casebook.decisionMakers[viewer]!.id,
      differs,
      says,
      ...picture,
      ...(states === 'all' && {
        stability: yield* plainlyByConcept(perceptions, ({ id }) =>
          idsOfMembers(casebook, own.get(id)![viewer]!),
        ),
      }),
    });
  }
  return {
    format: 'standoff.perceptions/1',
    model,
    ...(variant !== undefined && { variant }),
    hidden: games.hidden,
    signals: games.signals.map(({ id }) => id),
    held: held.map(({ text }) => text).join(' '),
    // Words of judgements claim nothing of their own.
    notes: held
      .filter(({ means }) => means.length > 0)
      .map(({ text, means }) => ({ text, means: meaning(means, said) })),
    viewers,
    ...(states === 'all'
      ? yield* allStates(perceptions)
      : {
          inShort: yield* byConcept(perceptions, (concept) =>
            beliefsInShort(perceptions, concept, said),
          ),
        }),
    lexicon: lexiconFor(lexiconOf(casebook), said),
  };
}

function* allStates(perceptions: Perceptions) {
  const { games, truth, beliefs, misjudged } = perceptions;
  const { casebook } = games.truth;
  const { movers } = casebook;
  const held = (id: ConceptId, mover: number) => idsOfMembers(casebook, truth.get(id)![mover]!);
  return {
    truth: yield* byConcept(perceptions, ({ id }) =>
      plainByKeys(
        movers.keys(),
        (mover) => movers[mover]!.id,
        (mover) => held(id, mover),
      ),
    ),
    hyperEquilibria: yield* plainlyByConcept(perceptions, ({ id }) =>
      idsOfMembers(casebook, beliefs.get(id)!.hyperEquilibria),
    ),
    classes: yield* byConcept(perceptions, ({ id }) => classesToJson(casebook, beliefs.get(id)!)),
    surprises: yield* misjudgedMoves(casebook, misjudged, 'surprises'),
    missed: yield* misjudgedMoves(casebook, misjudged, 'missed'),
  };
}

function byConcept<T>(
  { concepts }: Perceptions,
  of: (concept: Concept) => Steps<T>,
): Steps<Record<string, T>> {
  return byKeys(concepts, ({ id }) => id, of);
}

function plainlyByConcept<T>(
  { concepts }: Perceptions,
  of: (concept: Concept) => T,
): Steps<Record<string, T>> {
  return plainByKeys(concepts, ({ id }) => id, of);
}

function misjudgedMoves(
  casebook: Casebook,
  misjudged: Perceptions['misjudged'],
  kind: 'surprises' | 'missed',
): Steps<Record<string, MisjudgedJson[]>> {
  return byKeys(
    misjudged,
    ([id]) => id,
    ([, moves]) => written(moves[kind], (move) => misjudgedToJson(casebook, move)),
  );
}

function* classesToJson(casebook: Casebook, belief: Belief): Steps<ClassesJson> {
  const { shared, heldThoughMisread, heldByError, leftByError } = belief;
  const states = (ids: readonly string[]) => written(ids, (state) => ({ state }));
  const errors = (list: readonly ByError[]) =>
    written(list, ({ cell, by }) => ({
      state: casebook.stateId(casebook.space.codeOf(cell)),
      by: by.map((mover) => casebook.movers[mover]!.id),
    }));
  return {
    shared: yield* states(idsOfMembers(casebook, shared)),
    'held-though-misread': yield* states(idsOfMembers(casebook, heldThoughMisread)),
    'held-by-error': yield* errors(heldByError),
    'left-by-error': yield* errors(leftByError),
  };
}

/** Replies in turn stand under `unseen`; moves that are made at once are told as a sanction. */
function misjudgedToJson(
  casebook: Casebook,
  { mover, from, to, sanction }: MisjudgedMove,
): MisjudgedJson {
  const move = {
    mover: casebook.movers[mover]!.id,
    from: casebook.stateId(from),
    to: casebook.stateId(to),
  };
  if (sanction === undefined) return move;
  return sanction.kind === 'sequence'
    ? { ...move, unseen: sanction.steps.map((step) => stepToJson(casebook, step)) }
    : { ...move, sanction: sanctionToJson(casebook, sanction) };
}
