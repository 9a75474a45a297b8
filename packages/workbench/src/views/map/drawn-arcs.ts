import type { Order, ShownMap, ShownMapArc } from '../../desk/shown-conflict.ts';
import type { ShownJointArc } from '../../desk/shown-joint-map.ts';
import type { Moves } from '../../document/map-choices.ts';

/** A move of one, or a joint move of some. */
export type ShownArc = ShownMapArc | ShownJointArc;

/** A line of the map: a move, and the same decision maker's move back where both are drawn as one. */
export interface Line {
  readonly arc: ShownArc;
  readonly back?: ShownMapArc;
}

export function isJoint(arc: ShownArc): arc is ShownJointArc {
  return 'members' in arc;
}

/** Positions of those who make a move. */
export function makersOf(arc: ShownArc): readonly number[] {
  return isJoint(arc) ? arc.members : [arc.mover];
}

/** Who makes a move, as a key. */
export function makersKey(makers: readonly number[]): string {
  return makers.join('.');
}

/** How its makers like where a move leads; every joint move is an improvement for them. */
export function orderOf(arc: ShownArc): Order {
  return isJoint(arc) ? 'better' : arc.order;
}

const FEW = 16;

/** All moves of a conflict that is shown whole, where these are few; or else the shortest ways. */
export function usualMoves({ arcs, layers }: ShownMap): Moves {
  const whole = layers.every(({ groups }) => groups.length === 0);
  return whole && linesOf(arcs, 'all').length <= FEW ? 'all' : 'ways';
}

/**
 * The lines to draw. Of all moves there and back one line is made, which points to where its maker
 * likes it better.
 */
export function linesOf(arcs: readonly ShownMapArc[], moves: Moves): Line[] {
  if (moves === 'ways') return arcs.filter(({ onWay }) => onWay).map((arc) => ({ arc }));
  const liked = arcs.filter(({ order }) => order === 'better');
  if (moves === 'improvements') return liked.map((arc) => ({ arc }));
  const lines = new Map<string, Line>();
  for (const arc of [...liked, ...arcs.filter(({ order }) => order !== 'better')]) {
    const ends = `${arc.mover} ${[arc.from, arc.to].sort().join(' ')}`;
    const known = lines.get(ends);
    lines.set(ends, known ? { ...known, back: arc } : { arc });
  }
  return [...lines.values()];
}
