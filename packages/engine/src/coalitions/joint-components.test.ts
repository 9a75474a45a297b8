import fc from 'fast-check';
import { expect, it } from 'vitest';
import { situationFor } from '../../test/analysed.ts';
import { graphConflict, optionConflict } from '../../test/conflict-arbitrary.ts';
import { Rules, switches } from '../../test/rules.ts';
import { workSpent } from '../run/pace.ts';
import { runToEnd } from '../run/steps.ts';
import type { Space } from '../space/space.ts';
import { jointComponents, reachedCells } from './joint-components.ts';

/** All cells to which moves of some movers lead, one after the other, and the start. */
function reachedByWalking(space: Space, movers: readonly number[], from: number): Set<number> {
  const reached = new Set([from]);
  for (const cell of reached) {
    for (const mover of movers) {
      space.movers[mover]!.forEachTarget(cell, (target) => reached.add(target));
    }
  }
  return reached;
}

it('joint components are cells that reach each other, and lead to what is reached', () => {
  fc.assert(
    fc.property(fc.oneof(optionConflict(), graphConflict()), fc.nat(), (model, bits) => {
      const { space } = situationFor(model);
      const movers = [...space.movers.keys()].filter((mover) => (bits >> mover) & 1);
      const components = runToEnd(jointComponents(space, movers));
      const { componentOf, successorsOf, count } = components;
      const reached = reachedCells(components);
      const cells = Array.from({ length: space.cells }, (_, cell) => cell);
      const walked = cells.map((cell) => reachedByWalking(space, movers, cell));
      for (const cell of cells) {
        if (!space.isState(cell)) {
          expect(componentOf[cell]).toBe(-1);
          continue;
        }
        const alike = cells.filter((other) => componentOf[other] === componentOf[cell]);
        const expected = [...walked[cell]!].filter((other) => walked[other]!.has(cell));
        expect(alike).toEqual(expected.sort((a, b) => a - b));
        expect(new Set(reached(componentOf[cell]!))).toEqual(walked[cell]);
      }
      for (const [component, successors] of successorsOf) {
        for (const successor of successors) expect(successor).toBeLessThan(component);
      }
      expect(Math.max(-1, ...componentOf) + 1).toBe(count);
    }),
  );
});

it('joint components count the moves that are looked through', () => {
  const rules = new Rules();
  const form = switches(10, rules.and(), 2);
  const none = { kind: 'weights', terms: [] } as const;
  const { space } = situationFor({
    decisionMakers: 2,
    circuit: rules.nodes,
    form,
    preferences: [none, none],
  });
  const start = workSpent();
  runToEnd(jointComponents(space, [0, 1]));
  // Two of five options each lead from every state to 31 others, of which each is looked at twice or more.
  expect(workSpent() - start).toBeGreaterThan((2 * 2 * 31 * space.cells) / 4);
});
