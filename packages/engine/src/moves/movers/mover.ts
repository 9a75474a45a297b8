import type { CellValues } from '../../kernels/cell-values.ts';
import type { ChangeMarks } from '../../kernels/change-marks.ts';
import type { Order } from '../../orders/order.ts';
import type { Steps } from '../../run/steps.ts';
import type { CellSet } from '../../sets/cell-set.ts';
import type {
  ImprovementFold,
  LowerByFallen,
  SortedImprovements,
} from '../improvements/improvement-fold.ts';
import type { Arcs } from '../tables/arcs.ts';
import type { Sources } from '../tables/sources.ts';
import type { CarriedRows, DraftGroups } from '../votes/carried-rows.ts';

/**
 * The unilateral moves of one decision maker as operators on whole arrays, all of one width in one
 * call; NOTHING is what stands in them for 'no such value'. R(s) are the states that
 * it can reach from s in one move; s itself is never among them.
 */
export interface Mover {
  /**
   * Whether two moves in a row always lead back or to where one move leads. Where that is so for
   * everyone, the rule that nobody moves twice in a row changes nothing. Of a body it is known only
   * once its moves are found, and said not to be so before.
   */
  readonly closed: boolean;
  /**
   * Whether its moves and those of any other mover marked so can be swapped: what the one reaches
   * after the other it also reaches before it. The replies of closed movers then come to one move
   * of each, in any order. Not marked: not known.
   */
  readonly commutes?: boolean;
  /** Whether each of its options may go from any level to any other, and all at once: improvements are then swept by kernels. */
  readonly movesFreely?: boolean;
  /** Cells that one fold goes through, where that is not each cell once. */
  readonly cellsPerFold?: number;
  /** How many states it can reach from one at most, or a little more, where that is known. */
  readonly mostTargets?: number;
  /** Whether all its moves are improvements, as those of a body are. */
  readonly onlyImproves?: boolean;
  /** Of a body: all its drafts as moves, whether they are carried or not. */
  readonly drafts?: Mover;
  /**
   * Finds its moves, where these rest on orders, which must be known. Otherwise they are found when
   * they are first asked for, without a pause.
   */
  prepare?(): Steps<void>;
  /** Where it moves within groups of states that differ in its own options only: these groups. */
  groups?(): DraftGroups;
  /** Its moves as rows of bits, where they are votes that were taken so. */
  rows?(): CarriedRows | undefined;
  /** Its moves by the state in which they begin, where they rest on orders, were found and written down. */
  written?(): Arcs | undefined;
  /** Its moves by the state in which they end, where they are kept so, or are to be. */
  writtenByEnd?(): Arcs | undefined;
  /** Whether it has an option, or in a graph a move. Feasibility and limits may leave it none. */
  readonly canMove: boolean;
  /** All its moves as a table, where that is quicker than visiting them. */
  sources?(): Sources;
  /** Calls `visit` with every state of R(cell). */
  forEachTarget(cell: number, visit: (target: number) => void): void;
  /** Calls `visit` with every state from which the cell is reached in one move. */
  forEachSource(cell: number, visit: (source: number) => void): void;
  /** out[s] = maximum of values over R(s) and s itself. Cells that are not states hold -1. */
  best(values: CellValues, out: CellValues): void;
  /**
   * What `best` of the smaller of values and ranks is compared with the ranks for, without an array
   * between: the states s such that no state of R(s) has both its value and its rank above the
   * rank of s. Where that is cheaper.
   */
  stableStates?(values: CellValues, ranks: CellValues): CellSet;
  /**
   * out[s] = minimum of values over R(s); NOTHING where there is none. Cells that are not states
   * hold NOTHING, here and below.
   */
  worst(values: CellValues, out: CellValues): void;
  /**
   * The same in place and with s itself, where one move after another is one and that is cheap: values[s] becomes the
   * minimum of values over R(s) and s itself. It may pass over what the marks say did not fall since this mover last looked;
   * marks what falls, and says whether anything did. Cells that are not states must hold NOTHING and keep it.
   */
  readonly lower?: ((values: CellValues, marks: ChangeMarks) => boolean) | undefined;
  /**
   * Lowers out[s] to the minimum of values over R(s) for all s, where that was done for the values in `before`: only
   * moves to cells whose values fell since are looked at, from `first` to before `end`. Those are put into `before`. Says
   * whether anything in `out` fell. For moves that are written down.
   */
  readonly lowerByFallen?: LowerByFallen | undefined;
  /** out[s] = minimum of values over the states from which s is reached in one move. */
  worstSource(values: CellValues, out: CellValues): void;
  /**
   * Prepares the operator over unilateral improvements in the given order. What the same mover
   * sorted before, in this thread or another, spares it the sorting.
   */
  improvements(order: Order, sorted?: SortedImprovements): ImprovementFold;
}
