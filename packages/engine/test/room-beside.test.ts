import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../../test/draws.ts';
import type { Model } from '../src/model/model.ts';
import { createSpace, type Limits } from '../src/space/create-space.ts';
import { leaveRoom, roomBeside } from '../src/space/room-beside.ts';
import { analysed, chosenSpace, folding } from './analysed.ts';
import { optionConflict } from './conflict-arbitrary.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

/** The states of a model beside which so many bytes may be written down. */
function withRoom(bytes: number) {
  return folding((model: Model) => {
    const space = chosenSpace(model);
    leaveRoom(space, bytes);
    return space;
  });
}

it('bodies are stable where they are with little room, or none, to write votes and replies down', () => {
  let written = 0;
  let voted = 0;
  fc.assert(
    fc.property(conflictWithBodies(), fc.constantFrom(0, 400, 4000), (model, bytes) => {
      const { situation, table } = analysed(model, withRoom(bytes));
      const { table: expected } = analysed(model, folding(chosenSpace));
      for (const [concept, stable] of expected) {
        expect(table.get(concept)!.map((cells) => [...cells])).toEqual(
          stable.map((cells) => [...cells]),
        );
      }
      for (const { onlyImproves, written: arcs } of situation.space.movers) {
        if (!onlyImproves) continue;
        if ((arcs?.()?.neighbours.length ?? 0) > 0) {
          written++;
          expect(bytes).toBeGreaterThan(0);
        } else voted++;
      }
    }),
    { numRuns: draws(60) },
  );
  expect(written).toBeGreaterThan(0);
  expect(voted).toBeGreaterThan(0);
});

it('what is left of a limit beside the estimate is the room, and an eighth of the limit at least', () => {
  const [model] = fc.sample(optionConflict(), { seed: 1, numRuns: 1 });
  const roomWithin = (limits: Limits) => {
    const result = createSpace(model!, limits);
    if (result.status !== 'created') throw new RangeError('the test model is too large');
    return { room: roomBeside(result.space), estimate: result.choice.bytes };
  };
  const limits = { cells: 2 ** 20, states: 2 ** 20 };
  const { room, estimate } = roomWithin(limits);
  expect(room).toBeUndefined();
  expect(roomWithin({ ...limits, bytes: 10 * estimate }).room).toBe(9 * estimate);
  expect(roomWithin({ ...limits, bytes: estimate + 8 }).room).toBe((estimate + 8) / 8);
});
