import type { ConceptId } from '@standoff/engine';
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
import { byMover, idsOfMembers } from './names.ts';

type ClassesJson = PerceptionsJson['classes'][string];
type MisjudgedJson = PerceptionsJson['surprises'][string][number];

/** What everybody takes the conflict to be, as plain data. */
export function perceptionsToJson(
  perceptions: Perceptions,
  model: ModelIdentity,
  variant?: string,
): PerceptionsJson {
  const { games, concepts, truth, own, beliefs, misjudged } = perceptions;
  const { casebook } = games.truth;
  const each = <T>(of: (concept: ConceptId) => T): Record<string, T> =>
    Object.fromEntries(concepts.map(({ id }) => [id, of(id)]));
  return {
    format: 'standoff.perceptions/1',
    model,
    ...(variant !== undefined && { variant }),
    hidden: games.hidden,
    signals: games.signals.map(({ id }) => id),
    viewers: games.own.map(({ viewer, differs }) => ({
      id: casebook.decisionMakers[viewer]!.id,
      differs,
      says: sayPicture(games, viewer).map(({ text }) => text),
      stability: each((id) => idsOfMembers(casebook, own.get(id)![viewer]!)),
    })),
    truth: each((id) =>
      byMover(casebook, (mover) => idsOfMembers(casebook, truth.get(id)![mover]!)),
    ),
    hyperEquilibria: each((id) => idsOfMembers(casebook, beliefs.get(id)!.hyperEquilibria)),
    classes: each((id) => classesToJson(casebook, beliefs.get(id)!)),
    surprises: Object.fromEntries(
      Array.from(misjudged, ([id, { surprises }]) => [
        id,
        surprises.map((move) => misjudgedToJson(casebook, move)),
      ]),
    ),
    missed: Object.fromEntries(
      Array.from(misjudged, ([id, { missed }]) => [
        id,
        missed.map((move) => misjudgedToJson(casebook, move)),
      ]),
    ),
  };
}

function classesToJson(casebook: Casebook, belief: Belief): ClassesJson {
  const { shared, heldThoughMisread, heldByError, leftByError } = belief;
  const states = (ids: readonly string[]) => ids.map((state) => ({ state }));
  const errors = (list: readonly ByError[]) =>
    list.map(({ cell, by }) => ({
      state: casebook.stateId(casebook.space.codeOf(cell)),
      by: by.map((mover) => casebook.movers[mover]!.id),
    }));
  return {
    shared: states(idsOfMembers(casebook, shared)),
    'held-though-misread': states(idsOfMembers(casebook, heldThoughMisread)),
    'held-by-error': errors(heldByError),
    'left-by-error': errors(leftByError),
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
