import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Space } from './space.ts';

export interface States {
  /** The cells that are states, in ascending order. */
  readonly cells: Int32Array;
  /** 1 for each of these cells, 0 for those that are not states. */
  readonly marks: Uint8Array;
  readonly set: CellSet;
}

const known = new WeakMap<Space['layout'], States>();

/** The states of a space as a list: for work that would go through all cells again and again. */
export function statesOf({ layout, cells, isState }: Space): States {
  const before = known.get(layout);
  if (before !== undefined) return before;
  const marks = Uint8Array.from({ length: cells }, (_, cell) => (isState(cell) ? 1 : 0));
  const found: States = {
    cells: Int32Array.from(marks.keys()).filter((cell) => marks[cell] === 1),
    marks,
    set: markedCells(marks),
  };
  known.set(layout, found);
  return found;
}
