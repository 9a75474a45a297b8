import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../../../test/draws.ts';
import { chosenSpace } from '../../../test/analysed.ts';
import { conflictWithBodies } from '../../../test/voting-arbitrary.ts';
import { zerosLike } from '../../kernels/cell-values.ts';
import { runToEnd } from '../../run/steps.ts';
import { createSituation } from '../../situation/situation.ts';
import type { Space } from '../../space/space.ts';
import { createBodyMover, type VoteKeeping } from './body-mover.ts';
import type { Mover } from './mover.ts';

function neighbours({ cells, isState }: Space, visit: Mover['forEachTarget']): number[][] {
  return Array.from({ length: cells }, (_, cell) => {
    const found: number[] = [];
    if (isState(cell)) visit(cell, (other) => found.push(other));
    return found.sort((a, b) => a - b);
  });
}

const anew: VoteKeeping = {
  mostWritten: -1,
  someDrafts: Infinity,
  manyDrafts: Infinity,
  mostListed: -1,
  mostInGroups: 0,
  mostWords: 0,
};
const kept: readonly (readonly [string, VoteKeeping])[] = [
  ['written down', { ...anew, mostWritten: Infinity }],
  ['counted together and written down', { ...anew, mostWritten: Infinity, someDrafts: 0 }],
  ['sorted in groups', { ...anew, mostWritten: Infinity, someDrafts: 0, mostInGroups: Infinity }],
  [
    'listed and sorted in groups',
    { ...anew, mostWritten: Infinity, manyDrafts: 0, mostListed: Infinity, mostInGroups: Infinity },
  ],
  ['listed', { ...anew, mostWritten: Infinity, manyDrafts: 0, mostListed: Infinity }],
  ['kept as bits', { ...anew, manyDrafts: 0, mostWords: Infinity }],
  ['counted together whenever they are read', { ...anew, manyDrafts: 0 }],
];

test.each(kept)(
  'a body moves alike whether drafts that carry are %s or voted on anew',
  (_, keeping) => {
    fc.assert(
      fc.property(conflictWithBodies(), (model) => {
        const space = chosenSpace(model);
        const { orders } = runToEnd(createSituation(space, model));
        const ranked = orders.find((order) => order.kind === 'ranked');
        for (let body = model.decisionMakers; body < orders.length; body++) {
          // Of small spaces all moves are written down.
          const large = { ...space, small: false };
          const [before, one] = [anew, keeping].map((how) =>
            createBodyMover(space.movers[body]!, orders[body]!, large, how),
          ) as [Mover, Mover];
          runToEnd(one.prepare!());
          for (const visit of ['forEachTarget', 'forEachSource'] as const) {
            expect(neighbours(space, one[visit])).toEqual(neighbours(space, before[visit]));
          }
          const from = neighbours(space, before.forEachSource);
          const { listOf, starts, distances } = one.sources!();
          for (let cell = 0; cell < space.cells; cell++) {
            const list = distances.subarray(starts[listOf[cell]!]!, starts[listOf[cell]! + 1]!);
            const sources = [...list].map((distance) => cell + distance).filter(space.isState);
            expect(sources.sort((a, b) => a - b)).toEqual(from[cell]);
          }
          if (!ranked) continue;
          for (const fold of ['best', 'worst', 'worstSource'] as const) {
            const [found, wanted] = [zerosLike(ranked.ranks), zerosLike(ranked.ranks)];
            one[fold](ranked.ranks, found);
            before[fold](ranked.ranks, wanted);
            expect(found).toEqual(wanted);
          }
        }
      }),
      { numRuns: draws(100) },
    );
  },
);

test('drafts that are put to the vote together are visited in the same order', () => {
  const written: VoteKeeping = { ...anew, mostWritten: Infinity };
  const together = { ...written, someDrafts: 0 };
  const inGroups = { ...together, mostInGroups: Infinity };
  fc.assert(
    fc.property(conflictWithBodies(), (model) => {
      const space = chosenSpace(model);
      const { orders } = runToEnd(createSituation(space, model));
      const large = { ...space, small: false };
      for (let body = model.decisionMakers; body < orders.length; body++) {
        const [before, one, other] = [written, together, inGroups].map((how) => {
          const mover = createBodyMover(space.movers[body]!, orders[body]!, large, how);
          runToEnd(mover.prepare!());
          return mover.written!();
        });
        expect(one).toEqual(before);
        expect(other).toEqual(before);
      }
    }),
    { numRuns: draws(100) },
  );
});
