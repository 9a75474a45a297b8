import type { CellArrays } from '../kernels/cell-arrays.ts';
import type { Circuit, NodeIndex } from '../model/circuit.ts';
import type { StateCode } from '../model/state-code.ts';
import type { StateWords } from '../model/state-words.ts';
import type { Mover } from '../moves/movers/mover.ts';
import type { Steps } from '../run/steps.ts';

/** How states are laid out: the whole product of levels, feasible states only, or a list as given. */
export type Representation = 'dense' | 'sparse' | 'graph';

/**
 * The states of a conflict and the moves between them, behind one interface for every
 * representation. Arrays that run over the states have `cells` entries; a representation may have
 * cells that are not feasible states, and folds neither read nor write a meaning there.
 */
export interface Space {
  readonly representation: Representation;
  readonly cells: number;
  readonly stateCount: number;
  /**
   * Whether there are so few moves that verdicts are found by following each of them, which costs less
   * than folds over all cells.
   */
  readonly small: boolean;
  /** Whether several move an option, so that what they change at once need not add up; never where left out. */
  readonly sharesOptions?: boolean;
  /**
   * One object in all spaces that lay out the same states in the same cells, whoever moves in them by
   * whatever vote and whichever formulas are read: what rests on the states alone is kept by it.
   */
  readonly layout: object;
  /** Where arrays over the cells come from. */
  readonly arrays: CellArrays;
  /**
   * The states, where a search had to find them; another thread builds the space from them without
   * searching again.
   */
  readonly states?: StateWords;
  /**
   * One per decision maker, then one per body. A body's reaches all its drafts; in the space of a
   * situation, which knows preferences, only those that its members carry.
   */
  readonly movers: readonly Mover[];
  isState(cell: number): boolean;
  /** 1 in the cells that are states and 0 in others; left out where every cell is a state. */
  readonly feasible?: Uint8Array;
  /** The cell of a state code, or -1 if no feasible state has that code. */
  cellOf(code: StateCode): number;
  codeOf(cell: number): StateCode;
  /** Position of a feasible state among the feasible states, from 0, in the order of codes. */
  ordinalOf(cell: number): number;
  /** The reverse of `ordinalOf`, or -1 if there are not that many states. */
  cellAt(ordinal: number): number;
  /** The same states, moves and drafts, with the formulas of another circuit to evaluate. */
  reading(circuit: Circuit): Space;
  /**
   * Truth of circuit nodes, block by block: `truths[k][c - start]` is 1 where roots[k] holds. It
   * takes as long as there are cells, so it goes in steps.
   */
  evaluateSteps(roots: readonly NodeIndex[], consume: ConsumeBlock): Steps<void>;
  /**
   * The cell in which each listed mover's options stand as in the cell beside it and all others as
   * in `from`; -1 if it is not feasible, or two of them bring one option to different levels; undefined where
   * states are not made of options.
   */
  combine(from: number, changes: readonly Change[]): number | undefined;
}

/**
 * Reads a block: the truths of each root in its cells, and the same four cells to a word, which may hold
 * anything beyond the end of the block. `changed` marks with 1 the roots whose truths may differ from those in
 * the block before; left out where all may.
 */
export type ConsumeBlock = (
  start: number,
  length: number,
  truths: readonly Uint8Array[],
  words: readonly Int32Array[],
  changed?: Uint8Array,
) => void;

export interface Change {
  readonly mover: number;
  readonly cell: number;
}
