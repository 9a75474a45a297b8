import type { Levels } from '../kernels/line.ts';
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
  readonly successors: readonly Levels[];
  /** Levels that may become each level in one move, itself included. */
  readonly predecessors: readonly Levels[];
  /** Every level may become every other. */
  readonly free: boolean;
  /** Two changes in a row are always one change, or none. */
  readonly closed: boolean;
  /** Whether somebody else moves this option as well. */
  readonly shared?: boolean;
}

/** How many levels a level may become in one move at most, itself included. */
export function mostSuccessors({ successors }: Pick<Axis, 'successors'>): number {
  return successors.reduce((most, { length }) => Math.max(most, length), 0);
}

/** Where an axis lies. */
export type AxisPlace = Pick<Axis, 'option' | 'levels' | 'word' | 'stride'>;

/** Builds the axis of an option from the limits on its moves. */
export function createAxis(place: AxisPlace, moves: OptionMoves): Axis {
  const { levels } = place;
  if (moves.kind === 'pairs') return axisOfPairs(place, moves.pairs);
  const all = Int32Array.from({ length: levels }, (_, level) => level);
  // Views of one list, so that ten thousand levels take no room for each pair of them.
  const between = (least: number, most: number): Levels =>
    all.subarray(Math.max(0, least), Math.min(levels, most + 1));
  const lists = (of: (level: number) => Levels): Levels[] => Array.from(all, of);
  switch (moves.kind) {
    case 'free': {
      const every = lists(() => all);
      return { ...place, successors: every, predecessors: every, free: true, closed: true };
    }
    case 'one-way':
      return {
        ...place,
        successors: lists((level) => between(level, levels)),
        predecessors: lists((level) => between(0, level)),
        free: levels === 1,
        closed: true,
      };
    case 'step': {
      const beside = lists((level) => between(level - 1, level + 1));
      const free = levels < 3;
      return { ...place, successors: beside, predecessors: beside, free, closed: free };
    }
  }
}

function axisOfPairs(place: AxisPlace, pairs: readonly (readonly [number, number])[]): Axis {
  const { levels } = place;
  const next = Array.from({ length: levels }, (_, level) => new Set([level]));
  const before = Array.from({ length: levels }, (_, level) => new Set([level]));
  for (const [from, to] of pairs) {
    next[from]!.add(to);
    before[to]!.add(from);
  }
  const free = next.every(({ size }) => size === levels);
  const inOrder = (found: ReadonlySet<number>): Levels => Int32Array.from(found).sort();
  return {
    ...place,
    successors: next.map(inOrder),
    predecessors: before.map(inOrder),
    free,
    closed: free || isClosed(next),
  };
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
function isClosed(successors: readonly ReadonlySet<number>[]): boolean {
  return successors.every((next) => {
    for (const middle of next)
      for (const end of successors[middle]!) if (!next.has(end)) return false;
    return true;
  });
}

/** The same axis with its moves turned round. */
export function reverseAxis(axis: Axis): Axis {
  return { ...axis, successors: axis.predecessors, predecessors: axis.successors };
}
