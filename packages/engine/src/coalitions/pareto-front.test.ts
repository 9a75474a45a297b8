import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFront } from './pareto-front.ts';

const vectors = fc
  .integer({ min: 1, max: 4 })
  .chain((length) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: length, maxLength: length })),
  );

function frontOf(taken: readonly (readonly number[])[]) {
  const front = createFront();
  for (const vector of taken) front.take(vector);
  return front;
}

describe('a Pareto front', () => {
  it('holds each vector that no other is at least in everything, once', () => {
    fc.assert(
      fc.property(vectors, (taken) => {
        const isAtLeast = (one: readonly number[], other: readonly number[]) =>
          one.every((value, k) => value >= other[k]!);
        const once = taken.filter((one, k) => taken.findIndex((o) => `${o}` === `${one}`) === k);
        const expected = once.filter((one) =>
          once.every((other) => other === one || !isAtLeast(other, one)),
        );
        expect(frontOf(taken).vectors.map(String).sort()).toEqual(expected.map(String).sort());
      }),
    );
  });

  it('exceeds what one of all vectors exceeds in everything', () => {
    fc.assert(
      fc.property(vectors, fc.nat(), (taken, at) => {
        fc.pre(taken.length > 0);
        const bar = taken[at % taken.length]!.map((value) => value - 1);
        const exceeded = taken.some((one) => one.every((value, k) => value > bar[k]!));
        expect(frontOf(taken).exceeds(bar)).toBe(exceeded);
        const highest = bar.map((_, k) => Math.max(...taken.map((one) => one[k]!)));
        expect(frontOf(taken).exceeds(highest)).toBe(false);
      }),
    );
  });
});
