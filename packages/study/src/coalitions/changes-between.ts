import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';

/** How many options stand at another level in one state than in the other. */
export function changesBetween({ states }: Casebook, first: StateCode, second: StateCode): number {
  const levels = states.levels(first);
  return states.levels(second).filter((level, k) => level !== levels[k]).length;
}
