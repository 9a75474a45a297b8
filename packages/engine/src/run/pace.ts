/**
 * Says when long work that is made of many small pieces should pause: once so much was done since
 * the last pause, however it was spread over the pieces.
 */
export interface Pace {
  /** Counts work; true where it is time to pause. */
  spend(work: number): boolean;
}

/** Looks at single moves or states between two pauses: some milliseconds. */
const LOOKS = 2 ** 15;

let spent = 0;

/** All work that was spent so far, counted instead of timed, so that tests can hold estimates to it. */
export function workSpent(): number {
  return spent;
}

export function createPace(between: number = LOOKS): Pace {
  let left = between;
  return {
    spend(work) {
      spent += work;
      left -= work;
      if (left > 0) return false;
      left = between;
      return true;
    },
  };
}
