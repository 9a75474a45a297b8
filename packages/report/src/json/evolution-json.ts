import type { PathStep } from '@standoff/engine';
import {
  type Casebook,
  changedPhrases,
  type Destination,
  type Evolution,
  type Way,
} from '@standoff/study';
import type { DestinationJson, EvolutionJson, MoveJson, WayJson } from '../shapes/evolution.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { stateToJson } from './analysis-json.ts';
import { explanationToJson } from './explanation-json.ts';

/** An evolution as plain data, ready for `JSON.stringify`. */
export function evolutionToJson(
  { casebook, from, reached, destinations, more, next }: Evolution,
  model: ModelIdentity,
  variant?: string,
): EvolutionJson {
  return {
    format: 'standoff.evolution/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    from: stateToJson(casebook, from),
    reached,
    destinations: destinations.map((destination) => destinationToJson(casebook, destination)),
    more,
    next: explanationToJson(next, model, variant),
  };
}

function destinationToJson(
  casebook: Casebook,
  { state, heldUnder, heldAsGiven, commonGain, stuck, byAnyMoves, byImprovements }: Destination,
): DestinationJson {
  return {
    state: stateToJson(casebook, state),
    equilibriumUnder: heldUnder.map(({ id }) => id),
    ...(heldAsGiven !== undefined && { equilibriumAsGiven: heldAsGiven }),
    commonGain,
    stuck,
    byAnyMoves: wayToJson(casebook, byAnyMoves),
    byImprovements: wayToJson(casebook, byImprovements),
  };
}

function wayToJson(casebook: Casebook, way: Way | undefined): WayJson | null {
  if (way === undefined) return null;
  return {
    length: way.length,
    firstMovers: way.firstMovers.map((dm) => casebook.movers[dm]!.id),
    paths: way.paths.map((path) => path.map((step) => moveToJson(casebook, step))),
  };
}

function moveToJson(casebook: Casebook, { mover, from, to }: PathStep): MoveJson {
  const { space, movers, stateId } = casebook;
  const [before, after] = [space.codeOf(from), space.codeOf(to)];
  return {
    by: movers[mover]!.id,
    to: stateId(after),
    says: changedPhrases(casebook, before, after).join(', '),
  };
}
