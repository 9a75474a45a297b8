import { limits } from '@standoff/language';

/** A line of a batch, and its number among all, from 1. */
export interface Line {
  readonly number: number;
  /** Absent where it is too long to be read. */
  readonly text?: string;
}

/** Letters of a line: some models may be in it, each letter of them escaped. */
export const LONGEST_LINE = 16 * limits.fileBytes;
