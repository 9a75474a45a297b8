import type { StateCode } from '@standoff/engine';
import {
  type Analysis,
  type Casebook,
  type ConflictMap,
  conditionsOf,
  idOfCondition,
  type Layer,
  type MapArc,
  type MapGroup,
  type MapState,
  partsOfGroup,
  sayChanges,
  sayGroup,
  sayHolding,
  sayLayer,
  sayLiking,
  sayState,
  sayWay,
  sayWays,
  tellingPhrases,
  type Ways,
  type WayWithLosses,
} from '@standoff/study';
import type {
  ConceptId,
  ShownGroupPart,
  ShownMap,
  ShownMapArc,
  ShownMapGroup,
  ShownMapState,
  ShownWays,
} from './shown-conflict.ts';
import { keyOf } from './state-keys.ts';

/** A map as plain data, with its number and the coalitions that it was drawn for. */
export function readMap(
  analysis: Analysis,
  map: ConflictMap,
  { number, coalitions }: Pick<ShownMap, 'coalitions'> & { readonly number: number },
): ShownMap {
  const { casebook, states, groups, arcs, from } = map;
  return {
    map: number,
    from: keyOf(casebook, from),
    coalitions,
    layers: layersOf(map).map((layer) => ({
      heading: sayLayer(map, layer),
      states: states
        .filter((state) => state.layer === layer)
        .map((state) => readMapState(analysis, map, state)),
      groups: groups.flatMap((group, k) =>
        group.layer === layer ? [readMapGroup(analysis, group, k)] : [],
      ),
    })),
    arcs: arcs.map((arc) => readArc(casebook, arc)),
  };
}

/** The layers that have states, in their order. */
function layersOf({ states, groups }: ConflictMap): Layer[] {
  const layers = [...new Set([...states, ...groups].map(({ layer }) => layer))];
  return layers.sort((a, b) => (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE));
}

function readMapState(analysis: Analysis, map: ConflictMap, state: MapState): ShownMapState {
  const { casebook } = map;
  const { byAnyMoves, byImprovements, fewestLosses } = state;
  return {
    ...nameState(casebook, state.state),
    id: casebook.stateId(state.state),
    phrases: tellingPhrases(casebook, state.state),
    heldUnder: heldUnder(analysis, state),
    holding: sayHolding(analysis, state),
    likers: sayLiking(map, state),
    liking: state.liking,
    ...(byAnyMoves && {
      byAnyMoves: readWays(analysis, map, byAnyMoves, byImprovements ? undefined : fewestLosses),
    }),
    ...(byImprovements && { byImprovements: readWays(analysis, map, byImprovements) }),
  };
}

/** The concepts under which a state or a group holds, and the foresight of each where it holds so. */
export function heldUnder(
  analysis: Analysis,
  { heldUnder: concepts, holdsAsGiven }: Pick<MapState, 'heldUnder' | 'holdsAsGiven'>,
): ConceptId[] {
  return conditionsOf(analysis)
    .filter((by) => (by === 'given' ? holdsAsGiven : concepts.includes(by)))
    .map(idOfCondition);
}

function nameState(casebook: Casebook, state: StateCode) {
  const name = casebook.stateNames.get(state);
  return {
    key: keyOf(casebook, state),
    ...(name !== undefined && { name }),
    words: sayState(casebook, state),
  };
}

const TOLD_WAYS = 3;

function readWays(
  analysis: Analysis,
  map: ConflictMap,
  ways: Ways,
  fewestLosses?: WayWithLosses,
): ShownWays {
  const { casebook } = map;
  const codeOf = (cell: number) => casebook.space.codeOf(cell);
  const isLonger = fewestLosses !== undefined && fewestLosses.path.length > ways.length;
  const paths = isLonger ? [fewestLosses.path, ...ways.paths] : ways.paths;
  return {
    words: sayWays(map, ways, fewestLosses),
    ways: paths.slice(0, TOLD_WAYS).map((path) => ({
      words: sayWay(analysis, path),
      arcs: path.map(({ mover, from, to }) => nameArc(casebook, mover, codeOf(from), codeOf(to))),
    })),
    more: !ways.complete || paths.length > TOLD_WAYS,
  };
}

function nameArc(casebook: Casebook, mover: number, from: StateCode, to: StateCode): string {
  return `${mover} ${keyOf(casebook, from)} ${keyOf(casebook, to)}`;
}

function readMapGroup(analysis: Analysis, group: MapGroup, position: number): ShownMapGroup {
  return {
    id: String(position),
    heldUnder: heldUnder(analysis, group),
    count: group.cells.length,
    words: sayGroup(analysis, group),
  };
}

function readArc(casebook: Casebook, arc: MapArc): ShownMapArc {
  const { mover, from, to, reason, onWay, reversible } = arc;
  return {
    id: nameArc(casebook, mover, from, to),
    mover,
    from: keyOf(casebook, from),
    to: keyOf(casebook, to),
    words: sayChanges(casebook, from, to),
    order: reason.order,
    greatly: reason.greatly,
    ...(reason.words !== undefined && { because: reason.words }),
    claims: reason.claims,
    onWay,
    reversible,
  };
}

const TOLD_STATES = 6;

/** The states of a group, in parts; undefined where the map has no such group. */
export function readGroup(
  analysis: Analysis,
  { casebook, groups, from }: ConflictMap,
  id: string,
): ShownGroupPart[] | undefined {
  const group = groups[Number(id)];
  return (
    group &&
    partsOfGroup(analysis, from, group, TOLD_STATES).map(({ decisionMakers, count, states }) => ({
      decisionMakers,
      count,
      states: states.map((state) => nameState(casebook, state)),
    }))
  );
}
