import { countWork, LOOK_NANOSECONDS } from './pace.ts';

/**
 * What analyses of a space have cost so far, counted instead of timed: the same on every machine and
 * in every run, so that tests can guard it.
 */
export interface Work {
  /** Passes of a mover over the states in search of the worst response. */
  readonly sweeps: number;
  /** Cells that folds have gone through, along whichever line. */
  readonly cells: number;
}

interface Counter {
  sweeps: number;
  cells: number;
}

const counters = new WeakMap<object, Counter>();

/** The work done on a space since it was created. */
export function workOn(space: object): Work {
  return { ...counterOf(space) };
}

/** Nanoseconds for one cell in one pass, on one core of a machine of 2024: an order of magnitude. */
const PASS_NANOSECONDS = { dense: 3, sparse: 25, graph: 50 } as const;
/** The same where kernels take a vector of cells at once. */
const IN_VECTORS = 0.6;

/** The space that folds go through, as far as they are counted. */
interface Counted {
  readonly representation: keyof typeof PASS_NANOSECONDS;
  readonly arrays: { readonly vectorBytes: number };
}

/** Nanoseconds for one cell of a space in one pass; cell by cell where kernels do not serve. */
export function passNanoseconds({ representation, arrays }: Counted, byKernel = true): number {
  return byKernel && arrays.vectorBytes > 0 ? IN_VECTORS : PASS_NANOSECONDS[representation];
}

/** Counts one fold through so many cells. */
export function countFold(space: Counted, cells: number, byKernel = true): void {
  counterOf(space).cells += cells;
  countWork((cells * passNanoseconds(space, byKernel)) / LOOK_NANOSECONDS);
}

/** Counts one sweep, which is a fold through so many cells. */
export function countSweep(space: Counted, cells: number, byKernel = true): void {
  counterOf(space).sweeps++;
  countFold(space, cells, byKernel);
}

/** Counts what is done to each of so many cells between passes of movers, one by one. */
export function countCells(space: Counted, cells: number): void {
  countWork((cells * passNanoseconds(space, false)) / LOOK_NANOSECONDS);
}

function counterOf(space: object): Counter {
  const counter = counters.get(space) ?? { sweeps: 0, cells: 0 };
  counters.set(space, counter);
  return counter;
}
