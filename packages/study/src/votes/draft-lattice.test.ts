import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { createLattice, isBetween } from './draft-lattice.ts';

/** A start, drafts from it by their levels, and which of them pass. */
const question = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .chain((counts) => {
    const state = fc.tuple(...counts.map((count) => fc.integer({ min: 0, max: count - 1 })));
    return fc
      .tuple(state, fc.uniqueArray(state, { maxLength: 40, selector: (levels) => levels.join() }))
      .map(([start, states]) => ({
        start,
        drafts: states.filter((levels) => levels.join() !== start.join()),
      }));
  })
  .chain(({ start, drafts }) =>
    fc
      .uint8Array({ minLength: drafts.length, maxLength: drafts.length, max: 1 })
      .map((passes) => ({ start, drafts, passes })),
  );

it('finds what no other draft goes further than, whether drafts are laid out or compared', () => {
  fc.assert(
    fc.property(question, ({ start, drafts, passes }) => {
      const all = [...drafts.keys()];
      const isPart = (a: number, b: number) => a !== b && isBetween(drafts[a]!, start, drafts[b]!);
      const farthest = (some: readonly number[]) =>
        some.filter((a) => !some.some((b) => isPart(a, b)));
      const passing = all.filter((k) => passes[k] === 1);
      for (const most of [undefined, 0]) {
        const lattice = createLattice(start, drafts, most);
        expect(lattice.farthest(passes)).toEqual(farthest(passing));
        for (const draft of all) {
          if (passes[draft] === 1) continue;
          const within = passing.filter((other) => isPart(other, draft));
          expect(lattice.farthestWithin(passes, draft)).toEqual(farthest(within));
          for (const other of within) {
            const between = all.filter((k) =>
              isBetween(drafts[k]!, drafts[other]!, drafts[draft]!),
            );
            expect(lattice.between(other, draft)).toEqual(between);
          }
        }
      }
    }),
    { numRuns: draws(500) },
  );
});

it('lays out drafts by the thousand', () => {
  const options = 14;
  const drafts = Array.from({ length: 2 ** options - 1 }, (_, k) =>
    Array.from({ length: options }, (_, option) => ((k + 1) >> option) & 1),
  );
  const half = drafts.map((levels) => levels.reduce((sum, level) => sum + level, 0));
  const passes = Uint8Array.from(half, (sum) => (sum <= options / 2 ? 1 : 0));
  const lattice = createLattice(Array(options).fill(0), drafts);
  // As many as there are ways to choose seven of fourteen.
  expect(lattice.farthest(passes)).toHaveLength(3432);
  expect(lattice.farthestWithin(passes, drafts.length - 1)).toHaveLength(3432);
});
