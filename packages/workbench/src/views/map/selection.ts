import type {
  ShownMap,
  ShownMapGroup,
  ShownMapState,
  StateKey,
} from '../../desk/shown-conflict.ts';
import type { ShownJointArc } from '../../desk/shown-joint-map.ts';
import type { Moves, Selection } from '../../document/map-choices.ts';
import type { ShownArc } from './drawn-arcs.ts';

export function statesOf({ layers }: ShownMap): ShownMapState[] {
  return layers.flatMap(({ states }) => states);
}

export function stateAt(map: ShownMap, wanted: StateKey): ShownMapState | undefined {
  return statesOf(map).find(({ key }) => key === wanted);
}

export function groupsOf({ layers }: ShownMap): ShownMapGroup[] {
  return layers.flatMap(({ groups }) => groups);
}

/** All moves between the states shown: those of one, then the joint ones. */
export function arcsOf({ arcs }: ShownMap, joint: readonly ShownJointArc[]): ShownArc[] {
  return [...arcs, ...joint];
}

/** Whether the map shows what was chosen. */
export function isOn(
  map: ShownMap,
  joint: readonly ShownJointArc[],
  selection: Selection,
): boolean {
  if (selection.kind === 'state') return statesOf(map).some(({ key }) => key === selection.key);
  const ids = selection.kind === 'arc' ? arcsOf(map, joint) : groupsOf(map);
  return ids.some(({ id }) => id === selection.id);
}

/** The moves that stand out: those on the ways to a state, or else all that touch it. */
export function litArcs(
  map: ShownMap,
  joint: readonly ShownJointArc[],
  selection: Selection | undefined,
  moves: Moves,
): ReadonlySet<string> | undefined {
  if (selection?.kind === 'arc') return new Set([selection.id]);
  if (selection?.kind !== 'state' || selection.key === map.from) return undefined;
  const { key } = selection;
  const state = stateAt(map, key);
  if (moves === 'ways' && state !== undefined) {
    const together = joint.filter(({ from, to }) => from === map.from && to === key);
    return new Set([...arcsOnWays(state), ...together.map(({ id }) => id)]);
  }
  return new Set(arcsAt(arcsOf(map, joint), key).map(({ id }) => id));
}

function arcsOnWays({ byAnyMoves, byImprovements }: ShownMapState): Set<string> {
  const ways = [...(byAnyMoves?.ways ?? []), ...(byImprovements?.ways ?? [])];
  return new Set(ways.flatMap(({ arcs }) => arcs));
}

export function arcsAt(arcs: readonly ShownArc[], key: StateKey): ShownArc[] {
  return arcs.filter(({ from, to }) => from === key || to === key);
}
