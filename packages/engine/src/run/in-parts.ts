import type { Steps } from './steps.ts';

/** What the work is divided into. */
interface Divided<T> {
  readonly id: string;
  readonly count: number;
  /** Whether a part takes so long that it is worth having found elsewhere. */
  readonly isLong: boolean;
  part(at: number): Steps<T>;
  /** What a part found as plain data. */
  write(found: T, at: number): unknown;
  /** Reads what was found elsewhere, which may be anything: undefined where a part does not find such. */
  read(found: unknown, at: number): T | undefined;
}

/** What all parts find, in their order. What nobody hands over is found here. */
export function* inParts<T>({ id, count, isLong, part, write, read }: Divided<T>): Steps<T[]> {
  let handed: readonly unknown[] = [];
  const take = (found: readonly unknown[]) => {
    handed = found;
  };
  function* written(at: number): Steps<unknown> {
    return write(yield* part(at), at);
  }
  if (isLong && count > 1) yield { ...DIVIDING, division: { id, count, part: written, take } };
  const found: T[] = [];
  for (let at = 0; at < count; at++) {
    const known = at < handed.length ? read(handed[at], at) : undefined;
    found.push(known ?? (yield* part(at)));
  }
  return found;
}

/** The ids of the divisions to which it is known that the work comes. */
export function* expectedDivisions(): Steps<readonly string[]> {
  let expected: readonly string[] = [];
  const expect = (ids: readonly string[]) => {
    expected = ids;
  };
  yield { ...DIVIDING, expected: { expect } };
  return expected;
}

const DIVIDING = { what: 'dividing the work', passes: 0, share: 0 };

/** Where a part of so many begins that share a number of things, each as many as the others or one more. */
export function startOfPart(at: number, parts: number, things: number): number {
  return Math.floor((at * things) / parts);
}
