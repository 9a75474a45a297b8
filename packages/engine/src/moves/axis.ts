import type { OptionMoves } from '../model/model.ts';

/** One option as an axis of the product of all options. */
export interface Axis {
  readonly option: number;
  readonly levels: number;
  /** Which word of a listed state holds the level; an array of all combinations has one word. */
  readonly word: number;
  /** Distance between neighbouring levels: in cells, or in what the word counts. */
  readonly stride: number;
  /** Levels that each level may become in one move, itself included. */
  readonly successors: readonly (readonly number[])[];
  /** Levels that may become each level in one move, itself included. */
  readonly predecessors: readonly (readonly number[])[];
  /** Every level may become every other. */
  readonly free: boolean;
  /** Two changes in a row are always one change, or none. */
  readonly closed: boolean;
  /** Whether somebody else moves this option as well. */
  readonly shared?: boolean;
}

/** Where an axis lies. */
export type AxisPlace = Pick<Axis, 'option' | 'levels' | 'word' | 'stride'>;

/** Builds the axis of an option from the limits on its moves. */
export function createAxis(place: AxisPlace, moves: OptionMoves): Axis {
  const { levels } = place;
  const reach = createReach(levels, moves);
  const all = Array.from({ length: levels }, (_, level) => level);
  const successors = all.map((from) => all.filter((to) => reach[from * levels + to] === 1));
  const predecessors = all.map((to) => all.filter((from) => reach[from * levels + to] === 1));
  const free = successors.every((next) => next.length === levels);
  return { ...place, successors, predecessors, free, closed: free || isClosed(successors, reach) };
}

/** `reach[from * levels + to]` is 1 where `from` may become `to` in one move, itself included. */
function createReach(levels: number, moves: OptionMoves): Uint8Array {
  const reach = new Uint8Array(levels * levels);
  for (let from = 0; from < levels; from++) {
    for (let to = 0; to < levels; to++) {
      if (from === to || allows(moves, from, to)) reach[from * levels + to] = 1;
    }
  }
  if (moves.kind === 'pairs') for (const [from, to] of moves.pairs) reach[from * levels + to] = 1;
  return reach;
}

/** Whether one level may become another, which is not the same. */
export function allowsMove(moves: OptionMoves, from: number, to: number): boolean {
  return moves.kind === 'pairs'
    ? moves.pairs.some((pair) => pair[0] === from && pair[1] === to)
    : allows(moves, from, to);
}

/** The same where pairs are not listed, or are marked one by one. */
function allows(moves: OptionMoves, from: number, to: number): boolean {
  switch (moves.kind) {
    case 'free':
      return true;
    case 'one-way':
      return to > from;
    case 'step':
      return Math.abs(to - from) === 1;
    case 'pairs':
      return false;
  }
}

/** Ends at the first two moves that are not one. With all of 256 levels it looks at some millions of pairs. */
function isClosed(successors: readonly (readonly number[])[], reach: Uint8Array): boolean {
  const levels = successors.length;
  return successors.every((next, from) =>
    next.every((middle) => successors[middle]!.every((end) => reach[from * levels + end] === 1)),
  );
}

/** The same axis with its moves turned round. */
export function reverseAxis(axis: Axis): Axis {
  return { ...axis, successors: axis.predecessors, predecessors: axis.successors };
}
