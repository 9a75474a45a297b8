import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenSpace } from '../../../test/analysed.ts';
import { conflictWithBodies } from '../../../test/voting-arbitrary.ts';
import { zerosLike } from '../../kernels/cell-values.ts';
import { runToEnd } from '../../run/steps.ts';
import { createSituation } from '../../situation/situation.ts';
import type { Space } from '../../space/space.ts';
import { createBodyMover } from './body-mover.ts';
import type { Mover } from './mover.ts';

function neighbours({ cells, isState }: Space, visit: Mover['forEachTarget']): number[][] {
  return Array.from({ length: cells }, (_, cell) => {
    const found: number[] = [];
    if (isState(cell)) visit(cell, (other) => found.push(other));
    return found.sort((a, b) => a - b);
  });
}

test('a body moves alike whether the drafts that carry are written down or votes are taken anew', () => {
  fc.assert(
    fc.property(conflictWithBodies(), (model) => {
      const space = chosenSpace(model);
      const { orders } = runToEnd(createSituation(space, model));
      const ranked = orders.find((order) => order.kind === 'ranked');
      for (let body = model.decisionMakers; body < orders.length; body++) {
        const [written, anew] = [undefined, -1].map((most) =>
          createBodyMover(space.movers[body]!, orders[body]!, space, most),
        ) as [Mover, Mover];
        for (const visit of ['forEachTarget', 'forEachSource'] as const) {
          expect(neighbours(space, written[visit])).toEqual(neighbours(space, anew[visit]));
        }
        const from = neighbours(space, anew.forEachSource);
        const { listOf, starts, distances } = written.sources!();
        for (let cell = 0; cell < space.cells; cell++) {
          const list = distances.subarray(starts[listOf[cell]!]!, starts[listOf[cell]! + 1]!);
          const sources = [...list].map((distance) => cell + distance).filter(space.isState);
          expect(sources.sort((a, b) => a - b)).toEqual(from[cell]);
        }
        if (!ranked) continue;
        for (const fold of ['best', 'worst', 'worstSource'] as const) {
          const [one, other] = [zerosLike(ranked.ranks), zerosLike(ranked.ranks)];
          written[fold](ranked.ranks, one);
          anew[fold](ranked.ranks, other);
          expect(one).toEqual(other);
        }
      }
    }),
    { numRuns: 100 },
  );
});
