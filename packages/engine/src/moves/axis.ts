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
}

/** Where an axis lies. */
export type AxisPlace = Pick<Axis, 'option' | 'levels' | 'word' | 'stride'>;

/** Builds the axis of an option from the limits on its moves. */
export function createAxis(place: AxisPlace, moves: OptionMoves): Axis {
  const { levels } = place;
  const all = Array.from({ length: levels }, (_, level) => level);
  const successors = all.map((from) => all.filter((to) => to === from || allows(moves, from, to)));
  const predecessors = all.map((to) => all.filter((from) => successors[from]!.includes(to)));
  return {
    ...place,
    successors,
    predecessors,
    free: successors.every((next) => next.length === levels),
    closed: successors.every((next) => isClosed(next, successors)),
  };
}

function allows(moves: OptionMoves, from: number, to: number): boolean {
  switch (moves.kind) {
    case 'free':
      return true;
    case 'one-way':
      return to > from;
    case 'step':
      return Math.abs(to - from) === 1;
    case 'pairs':
      return moves.pairs.some(([a, b]) => a === from && b === to);
  }
}

function isClosed(next: readonly number[], successors: readonly (readonly number[])[]): boolean {
  return next.every((middle) => successors[middle]!.every((end) => next.includes(end)));
}

/** The same axis with its moves turned round. */
export function reverseAxis(axis: Axis): Axis {
  return { ...axis, successors: axis.predecessors, predecessors: axis.successors };
}
