import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestNames } from './nearest-name.ts';

/** The definition, read literally. */
function literalDistance(from: string, to: string): number {
  if (from === '' || to === '') return from.length + to.length;
  const rest = (a: number, b: number) =>
    literalDistance(from.slice(0, from.length - a), to.slice(0, to.length - b));
  const same = from.at(-1) === to.at(-1) ? 0 : 1;
  const swapped = from.length > 1 && from.at(-1) === to.at(-2) && from.at(-2) === to.at(-1);
  return Math.min(
    rest(1, 0) + 1,
    rest(0, 1) + 1,
    rest(1, 1) + same,
    swapped && to.length > 1 ? rest(2, 2) + 1 : Number.POSITIVE_INFINITY,
  );
}

describe('the distance between two names', () => {
  it('is what the definition says', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, fc.nat(5), (from, to, limit) => {
        const distance = literalDistance(from, to);
        expect(editDistance(from, to)).toBe(distance);
        expect(editDistance(from, to, limit) <= limit).toBe(distance <= limit);
      }),
    );
  });

  it('counts a swap of neighbours once', () => {
    expect(editDistance('posutre', 'posture')).toBe(1);
  });
});

describe('the nearest names', () => {
  it('are those with the least distance', () => {
    expect(nearestNames('exercise', ['exercises', 'exerciser', 'posture'])).toEqual([
      'exercises',
      'exerciser',
    ]);
    expect(nearestNames('war', ['wars', 'war', 'wat'])).toEqual(['war']);
  });

  it('are none when nothing is like the name', () => {
    expect(nearestNames('war', ['collapse', 'no'])).toEqual([]);
    expect(nearestNames('', ['collapse'])).toEqual([]);
  });

  it('do not depend on letter case or on the kind of dash', () => {
    expect(nearestNames('US_ON_BORDER', ['us-on-border', 'us-on-borders'])).toEqual([
      'us-on-border',
    ]);
  });

  it('are listed once each', () => {
    expect(nearestNames('wra', ['war', 'war'])).toEqual(['war']);
  });
});
