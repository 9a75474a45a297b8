import type { Progress, Steps } from './steps.ts';

/** Cells that a plain pass goes through between two pauses: about a millisecond. */
const CHUNK = 2 ** 18;

/** Goes through the cells from 0 on, a run of them at a time, and pauses between two runs. */
export function* inChunks(
  cells: number,
  what: string,
  pass: (start: number, end: number) => void,
): Steps<void> {
  const progress: Progress = { what, passes: 0, share: 0 };
  for (let start = 0; start < cells; start += CHUNK) {
    if (start > 0) yield progress;
    pass(start, Math.min(start + CHUNK, cells));
  }
}
