import { type Casebook, lastAdoption } from '@standoff/study';
import type { ShownAdoption } from './shown-conflict.ts';
import { keyOf } from './state-keys.ts';

/** Where drafts of a body started before it adopted what is the case, if the timeline tells of that. */
export function readAdoption(casebook: Casebook, mover: number): ShownAdoption | undefined {
  const found = lastAdoption(casebook, mover);
  if (found === undefined) return undefined;
  const { before, on, what } = found;
  return { from: keyOf(casebook, before), on, what };
}
