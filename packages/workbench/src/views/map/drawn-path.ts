import type { ShownConflict, ShownMap, ShownMapArc } from '../../desk/shown-conflict.ts';
import type { PathMove } from '../../document/map-choices.ts';
import type { Line } from './drawn-arcs.ts';

/** The moves of a path from where the map is seen from: their ids, without those that are not on the map. */
export function arcsOfPath(
  { arcs, from }: Pick<ShownMap, 'arcs' | 'from'>,
  { decisionMakers }: Pick<ShownConflict, 'decisionMakers'>,
  path: readonly PathMove[] = [],
): ReadonlySet<string> {
  let at = from;
  const found = path.flatMap(({ mover: id, to }) => {
    const move = arcs.find(
      (arc) => arc.from === at && arc.to === to && decisionMakers[arc.mover]?.id === id,
    );
    at = to;
    return move === undefined ? [] : [move.id];
  });
  return new Set(found);
}

/** The lines with those of a path, each of its moves in its own direction. */
export function withPath(
  lines: readonly Line[],
  arcs: readonly ShownMapArc[],
  path: ReadonlySet<string>,
): Line[] {
  const own = arcs.filter(({ id }) => path.has(id)).map((arc) => ({ arc }));
  const backs = lines.filter(({ back }) => back && path.has(back.id));
  return [...lines.filter((line) => !path.has(line.arc.id) && !backs.includes(line)), ...own];
}
