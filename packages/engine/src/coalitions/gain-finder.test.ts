import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import { situationFor } from '../../test/analysed.ts';
import { optionConflict, smallConflicts } from '../../test/conflict-arbitrary.ts';
import { runToEnd } from '../run/steps.ts';
import { findGains } from './gain-finder.ts';
import { isGain, partiesOf } from './gains.ts';
import { jointComponents, reachedCells } from './joint-components.ts';

it('finds of what some bring about together what is a gain, and looks at no end twice', () => {
  let sorted = 0;
  const drawn = fc.tuple(
    optionConflict({ ...smallConflicts, relations: false }),
    fc.constantFrom('all' as const, 'pareto' as const, 'movers' as const),
    fc.nat(),
  );
  fc.assert(
    fc.property(drawn, ([model, reading, bits]) => {
      const { space, orders } = situationFor(model);
      const members = [...orders.keys()].filter((mover) => (bits >> mover) & 1);
      if (members.length === 0) return;
      for (const party of partiesOf(members, reading)) {
        const components = runToEnd(jointComponents(space, party));
        const finder = findGains(situationFor(model), party, reading, components);
        const reached = reachedCells(components);
        for (let cell = 0; cell < space.cells; cell++) {
          if (!space.isState(cell)) continue;
          const all = [...reached(components.componentOf[cell]!)];
          const gains = all.filter((end) => isGain(orders, party, reading, end, cell));
          const found: number[] = [];
          finder.begin(cell);
          for (let end = finder.next(); end >= 0; end = finder.next()) found.push(end);
          expect(finder.looks()).toBeLessThanOrEqual(all.length);
          if (!finder.inOrder) {
            sorted++;
            gains.sort((a, b) => a - b);
            found.sort((a, b) => a - b);
          }
          expect(found).toEqual(gains);
        }
      }
    }),
    { numRuns: draws(100) },
  );
  expect(sorted).toBeGreaterThan(draws(100));
});
