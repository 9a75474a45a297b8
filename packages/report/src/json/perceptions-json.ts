import type { ConceptId, Steps } from '@standoff/engine';
import {
  type Belief,
  type ByError,
  type Casebook,
  type MisjudgedMove,
  type Perceptions,
  sayPicture,
} from '@standoff/study';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import type { PerceptionsJson } from '../shapes/perceptions.ts';
import { sanctionToJson, stepToJson } from './certificate-json.ts';
import { byKeys, idsOfMembers, plainByKeys, written } from './names.ts';

type ClassesJson = PerceptionsJson['classes'][string];
type MisjudgedJson = PerceptionsJson['surprises'][string][number];

/** What everybody takes the conflict to be, as plain data; with pauses, since it may be of very many states. */
export function* perceptionsToJson(
  perceptions: Perceptions,
  model: ModelIdentity,
  variant?: string,
): Steps<PerceptionsJson> {
  const { games, concepts, truth, own, beliefs, misjudged } = perceptions;
  const { casebook } = games.truth;
  const { movers } = casebook;
  const each = <T>(of: (concept: ConceptId) => Steps<T>): Steps<Record<string, T>> =>
    byKeys(
      concepts,
      ({ id }) => id,
      ({ id }) => of(id),
    );
  const plainly = <T>(of: (concept: ConceptId) => T): Steps<Record<string, T>> =>
    plainByKeys(
      concepts,
      ({ id }) => id,
      ({ id }) => of(id),
    );
  const held = (id: ConceptId, mover: number) => idsOfMembers(casebook, truth.get(id)![mover]!);
  const viewers: PerceptionsJson['viewers'][number][] = [];
  for (const { viewer, differs } of games.own) {
    viewers.push({
      id: casebook.decisionMakers[viewer]!.id,
      differs,
      says: sayPicture(games, viewer).map(({ text }) => text),
      stability: yield* plainly((id) => idsOfMembers(casebook, own.get(id)![viewer]!)),
    });
  }
  return {
    format: 'standoff.perceptions/1',
    model,
    ...(variant !== undefined && { variant }),
    hidden: games.hidden,
    signals: games.signals.map(({ id }) => id),
    viewers,
    truth: yield* each((id) =>
      plainByKeys(
        movers.keys(),
        (mover) => movers[mover]!.id,
        (mover) => held(id, mover),
      ),
    ),
    hyperEquilibria: yield* plainly((id) =>
      idsOfMembers(casebook, beliefs.get(id)!.hyperEquilibria),
    ),
    classes: yield* each((id) => classesToJson(casebook, beliefs.get(id)!)),
    surprises: yield* misjudgedMoves(casebook, misjudged, 'surprises'),
    missed: yield* misjudgedMoves(casebook, misjudged, 'missed'),
  };
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
