import { createNumberList, type NumberList } from '../sets/number-list.ts';
import type { Space } from '../space/space.ts';
import { createMarks, type Marks } from './marks.ts';

/** What a search of sequences writes down. Its nodes are pairs of a cell and who moved last. */
export interface SearchRoom {
  /** Nodes that were come to. */
  readonly seen: Marks;
  /** Pairs of a cell and a mover whose moves from there were looked at. */
  readonly expanded: Marks;
  /** Cells that were come to. */
  readonly judged: Marks;
  /** The nodes in the order in which they were come to. */
  readonly nodes: NumberList;
  /** For each of them one more than the place of the node before it; 0 for those that follow the start. */
  readonly before: NumberList;
}

/**
 * Rooms that no search is using at the moment; they are empty. Spaces in which others vote or move otherwise share
 * them, so that it costs little to search in very many of these.
 */
const spare = new WeakMap<Space['layout'], Map<number, SearchRoom[]>>();

/** An empty room. Searches of one analysis reuse them, so that a short search costs no more than what it reaches. */
export function borrowRoom(space: Space): SearchRoom {
  return spareFor(space).pop() ?? createRoom(space);
}

/** Lets a room be borrowed again. One that is not given back is simply lost. */
export function giveRoomBack(space: Space, room: SearchRoom): void {
  for (const part of Object.values(room)) part.clear();
  spareFor(space).push(room);
}

function createRoom({ cells, movers }: Space): SearchRoom {
  const pairs = cells * movers.length;
  return {
    seen: createMarks(pairs),
    expanded: createMarks(pairs),
    judged: createMarks(cells),
    nodes: createNumberList(pairs),
    before: createNumberList(pairs + 1),
  };
}

function spareFor({ layout, movers }: Space): SearchRoom[] {
  const bySize = spare.get(layout) ?? new Map<number, SearchRoom[]>();
  const rooms = bySize.get(movers.length) ?? [];
  spare.set(layout, bySize.set(movers.length, rooms));
  return rooms;
}
