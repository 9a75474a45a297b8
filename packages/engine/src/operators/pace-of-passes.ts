import { createPace } from '../run/pace.ts';

/** Passes between two pauses, however little they look at: each takes some microseconds beside. */
const PASSES = 256;

/*
 * Both are of all passes, not of those over one array: coalitions settle thousands of arrays in a row, each in a few passes, and
 * whoever began to count with each would not pause between them.
 */
const pace = createPace();
let passes = 0;

/** Counts a pass, or a part of one, whose work is counted already; true where it is time to pause. */
export function isPauseDue(): boolean {
  passes += 1;
  if (!pace.spend(0) && passes < PASSES) return false;
  passes = 0;
  return true;
}
