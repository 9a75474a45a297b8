import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws, isQuick } from '../../../test/draws.ts';
import { type Losing, mustLose } from '../src/analyses/must-lose.ts';
import type { Model } from '../src/model/model.ts';
import { workSpent } from '../src/run/pace.ts';
import { runToEnd } from '../src/run/steps.ts';
import { type BuildSpace, chosenSpace, situationFor, sparseSpace } from './analysed.ts';
import { graphConflict, optionConflict } from './conflict-arbitrary.ts';
import { inTurn } from './in-turn.ts';
import { type LiteralGame, literalGame } from './oracles/literal-game.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const anyConflict: fc.Arbitrary<readonly [Model, BuildSpace]> = fc.oneof(
  optionConflict().map((model) => [model, chosenSpace] as const),
  optionConflict().map((model) => [model, sparseSpace] as const),
  graphConflict().map((model) => [model, chosenSpace] as const),
  conflictWithBodies().map((model) => [model, chosenSpace] as const),
);

/** What a body may adopt it prefers; a decision maker may move anywhere. */
const stepsOf = (game: LiteralGame, decisionMakers: number, mover: number, at: number) =>
  mover < decisionMakers ? game.moves(mover, at) : game.improvements(mover, at);

const isLoss = (game: LiteralGame, losing: Losing, mover: number, from: number, to: number) =>
  losing === 'worse' ? game.prefers(mover, from, to) : !game.improvements(mover, from).includes(to);

/**
 * The ends of all legal sequences from a state, each with who moved last and with who has taken a loss on the way:
 * whoever has done so on each that ends in a state must lose.
 */
function literalLosers(game: LiteralGame, model: Model, from: number, to: number, losing: Losing) {
  const { decisionMakers } = model;
  const ends = new Map([['', { at: from, last: -1, lost: [] as number[] }]]);
  // A map hands out what is added while it is gone through.
  for (const { at, last, lost } of ends.values()) {
    for (const mover of game.decisionMakers.filter((each) => each !== last)) {
      for (const next of stepsOf(game, decisionMakers, mover, at)) {
        const loses = mover < decisionMakers && isLoss(game, losing, mover, at, next);
        const all = [...new Set([...lost, ...(loses ? [mover] : [])])].sort();
        ends.set(`${next} ${mover} ${all}`, { at: next, last: mover, lost: all });
      }
    }
  }
  const there = [...ends.values()].filter(({ at }) => at === to);
  const losers = Array.from({ length: decisionMakers }, (_, dm) => dm).filter((dm) =>
    there.every(({ lost }) => lost.includes(dm)),
  );
  return { ways: there.length, losers };
}

test('whoever takes a loss on every legal sequence must lose, and nobody else', () => {
  const met = { none: 0, one: 0, several: 0, unreached: 0, equal: 0 };
  fc.assert(
    fc.property(anyConflict, fc.nat(1000), fc.nat(1000), ([model, build], pick, end) => {
      const game = literalGame(model);
      fc.pre(game.states.length > 0);
      const start = game.states[pick % game.states.length]!;
      const to = game.states[end % game.states.length]!;
      const situation = situationFor(model, build);
      const { cellOf } = situation.space;
      const query = { from: cellOf(start), to: cellOf(to) };
      const found = (['no-improvement', 'worse'] as const).map((losing) => {
        const { ways, losers } = literalLosers(game, model, start, to, losing);
        expect(runToEnd(mustLose(situation, { ...query, losing }))).toEqual(losers);
        const last = [model.decisionMakers - 1];
        const ofLast = runToEnd(mustLose(situation, { ...query, losing, among: last }));
        expect(ofLast).toEqual(losers.filter((dm) => last.includes(dm)));
        return { ways, losers };
      });
      const [{ ways, losers }, worse] = found as [(typeof found)[0], (typeof found)[0]];
      if (ways === 0) met.unreached++;
      else if (losers.length === 0) met.none++;
      else if (losers.length === 1) met.one++;
      else met.several++;
      if (losers.length > worse.losers.length) met.equal++;
    }),
    { numRuns: draws(1875) },
  );
  for (const often of Object.values(met))
    expect(often).toBeGreaterThan(isQuick ? 0 : draws(1875) / 40);
});

test('who is indifferent to each move of its own gains by none, and takes no loss in the narrow sense', () => {
  const stateCount = 20_001;
  const situation = situationFor(inTurn(stateCount));
  const query = { from: 0, to: stateCount - 1 };
  const before = workSpent();
  const steps = mustLose(situation, { ...query, losing: 'no-improvement' });
  let pauses = 0;
  let next = steps.next();
  for (; !next.done; next = steps.next()) pauses++;
  expect(next.value).toEqual([0, 1]);
  // At its first move each finds that it goes no further without a loss.
  expect(workSpent() - before).toBeLessThan(20);
  expect(pauses).toBe(0);
  expect(runToEnd(mustLose(situation, { ...query, losing: 'worse' }))).toEqual([]);
});

test('every move is looked at once for each who must lose, and it pauses', () => {
  // Three who move freely; the first likes nothing better than what is, and the end lies one move of each away.
  const each = 5;
  const options = 3 * each;
  const model: Model = {
    decisionMakers: 3,
    circuit: [
      { op: 'constant', value: true },
      ...Array.from({ length: options }, (_, option) => ({
        op: 'level' as const,
        option,
        in: [true, false],
      })),
    ],
    form: {
      kind: 'options',
      options: Array.from({ length: options }, (_, k) => ({
        owner: Math.floor(k / each),
        levels: 2,
        moves: { kind: 'free' },
      })),
      feasible: 0,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: Array.from({ length: 3 }, () => ({
      kind: 'prioritized' as const,
      tiers: Array.from({ length: each }, (_, k) => ({ conditions: [1 + k], greatly: false })),
    })),
  };
  const situation = situationFor(model);
  const { space } = situation;
  const before = workSpent();
  const steps = mustLose(situation, {
    from: space.cellAt(0),
    to: space.cellAt(space.stateCount - 1),
    losing: 'no-improvement',
  });
  let pauses = 0;
  let next = steps.next();
  for (; !next.done; next = steps.next()) pauses++;
  expect(next.value).toEqual([0, 1, 2]);
  const moves = space.stateCount * 3 * (2 ** each - 1);
  expect(workSpent() - before).toBeLessThan(3 * (moves + 2 * space.stateCount));
  expect(pauses).toBeGreaterThan(0);
});
