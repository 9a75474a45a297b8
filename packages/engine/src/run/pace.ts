/**
 * Says when long work that is made of many small pieces should pause: once so much was done since
 * the last pause, however it was spread over the pieces.
 */
export interface Pace {
  /** Counts work; true where it is time to pause, since so much was done, here or in what is called from here. */
  spend(work: number): boolean;
}

/** Looks at single moves or states between two pauses: some milliseconds. */
const LOOKS = 2 ** 15;

let spent = 0;

/**
 * All work that was spent so far, in looks at single moves: counted instead of timed, so that how far something has
 * come does not hang on the machine, and tests can hold estimates to it.
 */
export function workSpent(): number {
  return spent;
}

/** Counts work that nobody paces, in looks at single moves. */
export function countWork(work: number): void {
  spent += work;
}

/** Nanoseconds of one look, on one core of a machine of 2024: an order of magnitude. */
export const LOOK_NANOSECONDS = 20;

/** How long so many looks take, in milliseconds. */
export function millisecondsOf(work: number): number {
  return (work * LOOK_NANOSECONDS) / 1e6;
}

export function createPace(between: number = LOOKS): Pace {
  let due = spent + between;
  return {
    spend(work) {
      spent += work;
      if (spent < due) return false;
      due = spent + between;
      return true;
    },
  };
}
