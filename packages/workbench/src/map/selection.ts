import type {
  MapArcReading,
  MapGroupReading,
  MapReading,
  MapStateReading,
  StateKey,
} from '../analysis/readings.ts';
import type { Moves, Selection } from '../document/map-choices.ts';

export function statesOf({ layers }: MapReading): MapStateReading[] {
  return layers.flatMap(({ states }) => states);
}

export function groupsOf({ layers }: MapReading): MapGroupReading[] {
  return layers.flatMap(({ groups }) => groups);
}

/** Whether the map shows what was chosen. */
export function isOn(map: MapReading, selection: Selection): boolean {
  if (selection.kind === 'state') return statesOf(map).some(({ key }) => key === selection.key);
  const ids = selection.kind === 'arc' ? map.arcs : groupsOf(map);
  return ids.some(({ id }) => id === selection.id);
}

/** The moves that stand out: those on the ways to a state, or else all that touch it. */
export function litArcs(
  map: MapReading,
  selection: Selection | undefined,
  moves: Moves,
): ReadonlySet<string> | undefined {
  if (selection?.kind === 'arc') return new Set([selection.id]);
  if (selection?.kind !== 'state' || selection.key === map.from) return undefined;
  const state = statesOf(map).find(({ key }) => key === selection.key);
  if (moves === 'ways' && state !== undefined) return arcsOnWays(state);
  return new Set(arcsAt(map, selection.key).map(({ id }) => id));
}

function arcsOnWays({ byAnyMoves, byImprovements }: MapStateReading): Set<string> {
  const ways = [...(byAnyMoves?.ways ?? []), ...(byImprovements?.ways ?? [])];
  return new Set(ways.flatMap(({ arcs }) => arcs));
}

export function arcsAt({ arcs }: MapReading, key: StateKey): MapArcReading[] {
  return arcs.filter(({ from, to }) => from === key || to === key);
}
