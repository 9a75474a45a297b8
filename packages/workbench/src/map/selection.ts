import type {
  MapArcReading,
  MapGroupReading,
  MapReading,
  MapStateReading,
  StateKey,
} from '../analysis/readings.ts';
import type { Moves } from './drawn-arcs.ts';

/** What is looked at on the map. */
export type Selection =
  | { readonly kind: 'state'; readonly key: StateKey }
  | { readonly kind: 'arc'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string };

export function statesOf({ layers }: MapReading): MapStateReading[] {
  return layers.flatMap(({ states }) => states);
}

export function groupsOf({ layers }: MapReading): MapGroupReading[] {
  return layers.flatMap(({ groups }) => groups);
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
