import { expect } from 'vitest';
import type { createVerifier } from '../packages/engine/src/certificates/verify.ts';

// To take note of one `expect` takes Vitest some twenty microseconds. Loops over all states of thousands of conflicts
// ask it only where something is not as it should be.

/** `expect(found).toBe(wanted)`. */
export function expectSame(found: unknown, wanted: unknown, about?: () => string): void {
  if (!Object.is(found, wanted)) expect(found, about?.()).toBe(wanted);
}

/** `expect(found).toEqual(wanted)`. */
export function expectSameList(
  found: readonly number[],
  wanted: readonly number[],
  about?: () => string,
): void {
  const isSame = found.length === wanted.length && found.every((n, k) => Object.is(n, wanted[k]));
  if (!isSame) expect(found, about?.()).toEqual(wanted);
}

/** That a certificate was found to be valid. */
export function expectValid(verified: ReturnType<ReturnType<typeof createVerifier>>): void {
  if (!verified.valid) expect(verified).toEqual({ valid: true });
}

/** That all of a list are in another. */
export function expectIncluded(
  some: readonly number[],
  found: readonly number[],
  about?: () => string,
): void {
  const isIncluded = some.every((number) => found.includes(number));
  if (!isIncluded) expect(found, about?.()).toEqual(expect.arrayContaining([...some]));
}
