import type { StateCode, Steps } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { heldUnder, holdsAsGiven } from '../analysis/outcomes.ts';
import { exploreFrom, type Surroundings } from '../analysis/surroundings.ts';
import type { ChosenCoalitions } from '../coalitions/coalition-verdicts.ts';
import type { WayWithLosses } from '../evolution/evolution.ts';
import { waysOfFewestLosses } from '../evolution/fewest-losses.ts';
import { arcsBetween } from './arcs.ts';
import type { ConflictMap, Layer, Layering, MapState } from './conflict-map.ts';
import { gatherGroups } from './groups.ts';
import { reachedTogether } from './joint-arcs.ts';
import { chooseLandmarks, isShownWhole } from './landmarks.ts';
import { compareLayers, layersBy } from './layers.ts';
import { waysTo } from './ways.ts';

export interface MapQuery {
  /** Code of the state that everything is seen from. */
  readonly from: StateCode;
  readonly layering: Layering;
  /** Codes of states to show one by one besides those that are shown anyway. */
  readonly also: readonly StateCode[];
  /** Coalitions whose joint moves from the start are worth showing; in the general reading alone. */
  readonly together?: ChosenCoalitions;
}

/** Chooses what a drawing of a conflict shows, seen from a state. */
export function* drawMap(
  analysis: Analysis,
  { from, layering, also, together }: MapQuery,
): Steps<ConflictMap> {
  const { casebook, situation, fromStatusQuo } = analysis;
  const start = casebook.space.cellOf(from);
  const around =
    fromStatusQuo?.cell === start ? fromStatusQuo : yield* exploreFrom(situation, start);
  const askedFor = also.map((state) => casebook.space.cellOf(state));
  const joint =
    together === undefined || isShownWhole(analysis)
      ? new Set<number>()
      : yield* reachedTogether(analysis, together, start);
  const shown = yield* chooseLandmarks(analysis, around, askedFor, joint);
  const ways = yield* waysOfFewestLosses(analysis, around, [...shown]);
  const layerOf = layersBy(layering, analysis, around);
  const states: MapState[] = [];
  for (const cell of mostTelling(shown, shown.size, criteriaOf(analysis))) {
    states.push(yield* describe(analysis, around, layerOf(cell), cell, ways.get(cell)));
  }
  states.sort((a, b) => compareLayers(a.layer, b.layer));
  const groups = yield* gatherGroups(analysis, layerOf, shown);
  const arcs = arcsBetween(analysis, around, states);
  return { casebook, from, layering, states, groups, arcs };
}

function* describe(
  analysis: Analysis,
  { cell: start, byAnyMoves, byImprovements }: Surroundings,
  layer: Layer,
  cell: number,
  fewestLosses: WayWithLosses | undefined,
): Steps<MapState> {
  const { casebook, situation } = analysis;
  const state = casebook.space.codeOf(cell);
  const from = casebook.space.codeOf(start);
  const anyWays = yield* waysTo(situation, byAnyMoves, cell, fewestLosses);
  const improvingWays = yield* waysTo(situation, byImprovements, cell, fewestLosses);
  return {
    state,
    layer,
    heldUnder: heldUnder(analysis, cell),
    holdsAsGiven: holdsAsGiven(analysis, cell),
    liking: casebook.decisionMakers.map((_, dm) =>
      casebook.isUnknown(dm, state, from)
        ? 'incomparable'
        : casebook.compare(dm, state, from).order,
    ),
    ...(anyWays && { byAnyMoves: anyWays }),
    ...(improvingWays && { byImprovements: improvingWays }),
    ...(fewestLosses && { fewestLosses }),
  };
}
