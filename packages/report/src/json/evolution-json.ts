import type { PathStep } from '@standoff/engine';
import { noReferences, propositionsIn, type References } from '@standoff/propositions';
import {
  type Casebook,
  changedPhrases,
  type Destination,
  type Evolution,
  lexiconOf,
  lossOf,
  movesOf,
  type SpareChange,
  sayChanges,
  type Way,
  type WayWithLosses,
} from '@standoff/study';
import { lexiconFor } from '@standoff/wording';
import { sayDestination, sayNext, sayStart } from '../evolution/evolution-told.ts';
import { meaning, sentencesToJson } from '../sentences/sentences-told.ts';
import type {
  DestinationJson,
  EvolutionJson,
  MoveJson,
  WayJson,
  WayWithLossesJson,
} from '../shapes/evolution.ts';
import type { ModelIdentity } from '../shapes/model-identity.ts';
import { stateToJson } from './analysis-json.ts';
import { Fields, Later, listed } from './draft.ts';
import { draftExplanation } from './explanation-json.ts';
import { lossesToJson } from './losses-json.ts';

/** An evolution as plain data, not written yet: what comes next may be explained by very many replies. */
export function draftEvolution(
  evolution: Evolution,
  model: ModelIdentity,
  variant?: string,
): Fields<EvolutionJson> {
  const { casebook, from, reached, destinations, more, next } = evolution;
  // What sentences speak of is known when they are written.
  const said = noReferences();
  return new Fields<EvolutionJson>({
    format: 'standoff.evolution/1',
    model,
    ...(variant !== undefined && { variant }),
    ...(casebook.reading && { reading: casebook.reading.id }),
    from: stateToJson(casebook, from),
    reached,
    destinations: listed(destinations, (destination) =>
      destinationToJson(evolution, destination, said),
    ),
    finding: sentencesToJson([...sayStart(evolution), ...sayNext(evolution)], said),
    more,
    next: draftExplanation(next, model, variant),
    lexicon: new Later(() => lexiconFor(lexiconOf(casebook), said)),
  });
}

function destinationToJson(
  evolution: Evolution,
  destination: Destination,
  said: References,
): DestinationJson {
  const { casebook } = evolution;
  const { standing, ways } = sayDestination(evolution, destination);
  const { state, heldUnder, heldAsGiven, commonGain, gainers, stuck } = destination;
  const { byAnyMoves, byImprovements, fewestLosses, spareChanges } = destination;
  return {
    state: stateToJson(casebook, state),
    finding: sentencesToJson([...standing, ...ways], said),
    equilibriumUnder: heldUnder.map(({ id }) => id),
    ...(heldAsGiven !== undefined && { equilibriumAsGiven: heldAsGiven }),
    commonGain,
    gainFor: gainers.map((dm) => casebook.movers[dm]!.id),
    stuck,
    byAnyMoves: wayToJson(casebook, byAnyMoves),
    byImprovements: wayToJson(casebook, byImprovements),
    fewestLosses: fewestLosses?.fewest
      ? {
          ...wayWithLossesToJson(casebook, fewestLosses, said),
          ...spareToJson(casebook, fewestLosses, spareChanges),
        }
      : null,
  };
}

function wayWithLossesToJson(
  casebook: Casebook,
  { path, losses }: WayWithLosses,
  said: References,
): WayWithLossesJson {
  const moves = movesOf(casebook, path);
  return {
    path: path.map((step) => moveToJson(casebook, step)),
    losses: lossesToJson(losses, (loss) => meaning(propositionsIn(lossOf(moves, loss)), said)),
  };
}

/** The changes on a way that the gain of their mover does not need; nothing where there are none. */
function spareToJson(
  casebook: Casebook,
  { path }: WayWithLosses,
  spare: readonly SpareChange[],
): Pick<WayWithLossesJson, 'spare'> {
  if (spare.length === 0) return {};
  const { codeOf } = casebook.space;
  return {
    spare: spare.map(({ position, without, gains }) => ({
      move: position + 1,
      without: sayChanges(casebook, without, codeOf(path[position]!.to)),
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
