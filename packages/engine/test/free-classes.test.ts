import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws, isQuick } from '../../../test/draws.ts';
import { expectSame } from '../../../test/expect-same.ts';
import { searchSequences } from '../src/operators/replies.ts';
import { worstByClasses } from '../src/operators/worst-by-classes.ts';
import { otherMovers } from '../src/operators/worst-response.ts';
import { createPace } from '../src/run/pace.ts';
import { runToEnd } from '../src/run/steps.ts';
import { findMoves } from '../src/situation/seat-bodies.ts';
import type { Situation } from '../src/situation/situation.ts';
import { checkAgainstDefinitions } from './against-definitions.ts';
import { chosenSpace, folding, situationFor } from './analysed.ts';
import type { ConflictShape } from './conflict-arbitrary.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const freely: ConflictShape = {
  decisionMakers: { min: 3, max: 4 },
  maxCells: 32,
  limitedMoves: false,
  relations: false,
};

/** The least value where others can make things end, by following each of their legal sequences. */
function leastFollowed(situation: Situation, movers: readonly number[], values: Int32Array) {
  return values.map((own, from) => {
    const question = { from, response: 'any', accept: () => false } as const;
    const found = runToEnd(searchSequences(situation, movers, question, createPace()));
    if (!('reached' in found)) throw new RangeError('nothing was to be accepted');
    let least = own;
    for (let place = 0; place < found.reached.length; place++) {
      least = Math.min(least, values[found.reached.cellAt(place)]!);
    }
    return least;
  });
}

it('beside who moves as they like the worst that a body and they can do is that of classes', () => {
  let byClasses = 0;
  const drawn = fc.tuple(conflictWithBodies(freely), fc.array(fc.nat(9), { minLength: 32 }));
  fc.assert(
    fc.property(drawn, ([model, drawnValues]) => {
      const situation = situationFor(model, folding(chosenSpace));
      const { space, orders } = situation;
      runToEnd(findMoves(space));
      for (const focal of orders.keys()) {
        const movers = otherMovers(situation, focal);
        const values = Int32Array.from(
          { length: space.cells },
          (_, cell) => drawnValues[cell % 32]!,
        );
        const found = values.slice();
        if (!runToEnd(worstByClasses(space, movers, found))) continue;
        byClasses++;
        expectSame(found.join(), leastFollowed(situation, movers, values).join());
      }
    }),
    { numRuns: draws(1005) },
  );
  expect(byClasses).toBeGreaterThan(isQuick ? 0 : 20);
});

it('verdicts agree with the definitions where all but bodies move as they like', () => {
  checkAgainstDefinitions(conflictWithBodies(freely), chosenSpace, 1 / 16);
});
