import type { Reading } from '@standoff/engine';

/** Whether only what is greatly worse deters in a reading; in the general one, which goes without, not. */
export function isGreatOnly(reading: Reading | undefined): boolean {
  return reading?.counts.deters === 'greatly-worse';
}
