import type { PathStep } from '@standoff/engine';
import {
  type Casebook,
  changedPhrases,
  type Destination,
  type Evolution,
  type SpareChange,
  type Way,
  type WayWithLosses,
} from '@standoff/study';
import type {
  DestinationJson,
  EvolutionJson,
  MoveJson,
  WayJson,
  WayWithLossesJson,
} from '../shapes/evolution.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { stateToJson } from './analysis-json.ts';
import { Fields, listed } from './draft.ts';
import { draftExplanation } from './explanation-json.ts';
import { lossesToJson } from './losses-json.ts';

/** An evolution as plain data, not written yet: what comes next may be explained by very many replies. */
export function draftEvolution(
  { casebook, from, reached, destinations, more, next }: Evolution,
  model: ModelIdentity,
  variant?: string,
): Fields<EvolutionJson> {
  return new Fields<EvolutionJson>({
    format: 'standoff.evolution/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    from: stateToJson(casebook, from),
    reached,
    destinations: listed(destinations, (destination) => destinationToJson(casebook, destination)),
    more,
    next: draftExplanation(next, model, variant),
  });
}

function destinationToJson(casebook: Casebook, destination: Destination): DestinationJson {
  const { state, heldUnder, heldAsGiven, commonGain, gainers, stuck } = destination;
  const { byAnyMoves, byImprovements, fewestLosses, spareChanges } = destination;
  return {
    state: stateToJson(casebook, state),
    equilibriumUnder: heldUnder.map(({ id }) => id),
    ...(heldAsGiven !== undefined && { equilibriumAsGiven: heldAsGiven }),
    commonGain,
    gainFor: gainers.map((dm) => casebook.movers[dm]!.id),
    stuck,
    byAnyMoves: wayToJson(casebook, byAnyMoves),
    byImprovements: wayToJson(casebook, byImprovements),
    fewestLosses: fewestLosses?.fewest
      ? { ...wayWithLossesToJson(casebook, fewestLosses), ...spareToJson(spareChanges) }
      : null,
  };
}

function wayWithLossesToJson(
  casebook: Casebook,
  { path, losses }: WayWithLosses,
): WayWithLossesJson {
  return {
    path: path.map((step) => moveToJson(casebook, step)),
    losses: lossesToJson(losses),
  };
}

/** The changes on a way that the gain of their mover does not need; nothing where there are none. */
function spareToJson(spare: readonly SpareChange[]): Pick<WayWithLossesJson, 'spare'> {
  if (spare.length === 0) return {};
  return {
    spare: spare.map(({ position, change, gains }) => ({
      move: position + 1,
      without: change,
      gains,
    })),
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
