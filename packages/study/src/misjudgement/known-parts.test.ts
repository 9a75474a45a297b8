import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { type Errors, isPartOf } from './errors.ts';
import { createKnownParts } from './known-parts.ts';

const LENGTH = 3;

/** Few of each, so that parts are not rare. */
const errors: fc.Arbitrary<Errors> = fc
  .uniqueArray(
    fc.tuple(
      fc.nat(1),
      fc.record({
        orders: fc
          .uniqueArray(fc.tuple(fc.nat(1), fc.shuffledSubarray([0, 1, 2])), {
            selector: at,
            maxLength: 2,
          })
          .map((entries) => new Map(entries)),
        hidden: fc.subarray([0, 1]),
        misread: fc
          .uniqueArray(fc.tuple(fc.constantFrom('war', 'peace'), fc.boolean()), {
            selector: at,
            maxLength: 1,
          })
          .map((entries) => new Map(entries)),
      }),
    ),
    { selector: at, maxLength: 2 },
  )
  .map((entries) => new Map(entries));

function at<T>([key]: readonly [T, unknown]): T {
  return key;
}

test('a part is known where comparing with all finds one', () => {
  let known = 0;
  fc.assert(
    fc.property(fc.array(errors, { maxLength: 6 }), errors, (parts, whole) => {
      const found = createKnownParts(() => LENGTH);
      for (const part of parts) found.add(part);
      const { isKnown, compared } = found.within(whole);
      expect(isKnown).toBe(parts.some((part) => isPartOf(part, whole, () => LENGTH)));
      expect(compared).toBeLessThanOrEqual(parts.length);
      if (isKnown) known++;
    }),
    { numRuns: draws(500) },
  );
  expect(known).toBeGreaterThan(10);
});
