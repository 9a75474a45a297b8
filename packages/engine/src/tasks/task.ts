import type { MovePolicy, ShortestLengths } from '../analyses/shortest-lengths.ts';
import type { Computation } from '../concepts/define-concept.ts';
import type { CellValues } from '../kernels/cell-values.ts';
import type { SortedImprovements } from '../moves/improvements/improvement-fold.ts';
import type { ReadingId } from '../readings/define-reading.ts';

/**
 * A part of an analysis that needs nothing of others but results that are there before it begins, so
 * that it can be done by another thread. Tasks and results are plain data.
 */
export type Task =
  /** The ranks of the states for a decision maker. */
  | { readonly kind: 'order'; readonly decisionMaker: number }
  /** Its improvements, sorted. */
  | { readonly kind: 'improvements'; readonly decisionMaker: number }
  /** The states that are stable for it. */
  | {
      readonly kind: 'stability';
      readonly decisionMaker: number;
      readonly computation: Computation;
      /** The reading of preferences; the general one when left out. */
      readonly reading?: ReadingId;
    }
  /** What moves lead to from a cell. */
  | { readonly kind: 'reachability'; readonly from: number; readonly policy: MovePolicy };

export type TaskResult =
  | {
      readonly kind: 'order';
      readonly decisionMaker: number;
      readonly ranks: CellValues;
      readonly rankCount: number;
    }
  | {
      readonly kind: 'improvements';
      readonly decisionMaker: number;
      /** Absent where this mover does without: whoever needs its improvements prepares them itself. */
      readonly sorted?: SortedImprovements;
    }
  | {
      readonly kind: 'stability';
      readonly decisionMaker: number;
      readonly computation: Computation;
      readonly reading?: ReadingId;
      /** The words of the set of the stable states. */
      readonly stable: Uint32Array;
    }
  | {
      readonly kind: 'reachability';
      readonly from: number;
      readonly policy: MovePolicy;
      readonly lengths: readonly Int32Array[];
      readonly shortest?: ShortestLengths;
    };
