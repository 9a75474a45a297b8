import type { ConceptId, ShownMap } from '../../desk/shown-conflict.ts';
import type { ShownJointArc } from '../../desk/shown-joint-map.ts';
import type { Moves } from '../../document/map-choices.ts';
import { type Line, makersOf } from './drawn-arcs.ts';
import { statesOf } from './selection.ts';

/** The joint moves that are drawn, and what a reader has to know of those that are not. */
export interface JointLines {
  readonly lines: readonly Line[];
  /** Whether some are not drawn because fewer of those who take part have a line there. */
  readonly byFewer: boolean;
  /** Of how many only those that matter most are drawn; absent where all are. */
  readonly of?: number;
}

/** More lines of several strands are no picture any more. */
const MOST = 20;

/**
 * The lines of joint moves: with the shortest ways those from the start alone, and of many those from the
 * start and from where each alone would stay that nothing deters. What fewer of the same have a line for
 * is not drawn again beside it.
 */
export function jointLinesOf(
  arcs: readonly ShownJointArc[],
  drawn: readonly Line[],
  { map, moves, concept }: { map: ShownMap; moves: Moves; concept: ConceptId },
): JointLines {
  const wanted = arcs
    .filter(({ from }) => moves !== 'ways' || from === map.from)
    .sort((a, b) => a.members.length - b.members.length);
  const makersAt = new Map<string, (readonly number[])[]>();
  for (const { arc, back } of drawn) {
    for (const each of back ? [arc, back] : [arc]) put(makersAt, ends(each), makersOf(each));
  }
  const own = wanted.filter((arc) => {
    const others = makersAt.get(ends(arc)) ?? [];
    const byFewer = others.some((makers) => makers.every((one) => arc.members.includes(one)));
    if (!byFewer) put(makersAt, ends(arc), arc.members);
    return !byFewer;
  });
  const byFewer = own.length < wanted.length;
  if (own.length <= MOST) return { lines: own.map((arc) => ({ arc })), byFewer };
  const held = new Set(
    statesOf(map).flatMap(({ key, heldUnder }) => (heldUnder.includes(concept) ? [key] : [])),
  );
  const telling = own.filter(
    ({ from, undeterred }) => from === map.from || (held.has(from) && undeterred.includes(concept)),
  );
  return { lines: telling.map((arc) => ({ arc })), byFewer, of: own.length };
}

function ends({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} ${to}`;
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  lists.set(key, [...(lists.get(key) ?? []), item]);
}
