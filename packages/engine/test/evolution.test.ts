import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { expectSame } from '../../../test/expect-same.ts';
import { distanceTo, type MovePolicy, reachableFrom } from '../src/analyses/evolution.ts';
import { firstMoversTo, type PathStep, shortestPaths } from '../src/analyses/shortest-ways.ts';
import { isStuck } from '../src/analyses/stuck.ts';
import type { Model } from '../src/model/model.ts';
import { runToEnd } from '../src/run/steps.ts';
import type { Space } from '../src/space/space.ts';
import { type BuildSpace, chosenSpace, situationFor, sparseSpace } from './analysed.ts';
import { chicken } from './chicken.ts';
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

/** Lengths of shortest legal sequences, by walking them one after the other. */
function literalDistances(game: LiteralGame, from: number, policy: MovePolicy) {
  const step = policy === 'any' ? game.moves : game.improvements;
  const distances = new Map([[from, 0]]);
  const seen = new Set<string>();
  let ends: { at: number; last: number }[] = [{ at: from, last: -1 }];
  for (let length = 1; ends.length > 0; length++) {
    const next: { at: number; last: number }[] = [];
    for (const { at, last } of ends) {
      for (const mover of game.decisionMakers.filter((dm) => dm !== last)) {
        for (const to of step(mover, at)) {
          if (seen.has(`${to} ${mover}`)) continue;
          seen.add(`${to} ${mover}`);
          next.push({ at: to, last: mover });
          if (!distances.has(to)) distances.set(to, length);
        }
      }
    }
    ends = next;
  }
  return distances;
}

test.each(['any', 'improving'] as const)('distances by %s moves are those of a walk', (policy) => {
  fc.assert(
    fc.property(anyConflict, fc.nat(1000), ([model, build], pick) => {
      const game = literalGame(model);
      fc.pre(game.states.length > 0);
      const from = game.states[pick % game.states.length]!;
      const situation = situationFor(model, build);
      const { space } = situation;
      const reach = runToEnd(reachableFrom(situation, space.cellOf(from), policy));
      const distances = literalDistances(game, from, policy);
      for (const s of game.states) {
        expectSame(distanceTo(reach, space.cellOf(s)), distances.get(s));
      }
    }),
    { numRuns: draws(1_000) },
  );
});

test.each(['any', 'improving'] as const)('shortest paths by %s moves are legal', (policy) => {
  fc.assert(
    fc.property(anyConflict, fc.nat(1000), ([model, build], pick) => {
      const game = literalGame(model);
      fc.pre(game.states.length > 0);
      const from = game.states[pick % game.states.length]!;
      const situation = situationFor(model, build);
      const { space } = situation;
      const reach = runToEnd(reachableFrom(situation, space.cellOf(from), policy));
      for (const s of game.states) {
        const cell = space.cellOf(s);
        const paths = shortestPaths(situation, reach, cell, 5);
        expect(paths.length > 0).toBe((distanceTo(reach, cell) ?? 0) > 0);
        for (const path of paths) expectLegal(game, policy, from, s, inCodes(space, path));
      }
    }),
    { numRuns: draws(500) },
  );
});

function inCodes({ codeOf }: Space, path: readonly PathStep[]): PathStep[] {
  const code = (cell: number) => Number(codeOf(cell));
  return path.map(({ mover, from, to }) => ({ mover, from: code(from), to: code(to) }));
}

function expectLegal(
  game: LiteralGame,
  policy: MovePolicy,
  from: number,
  to: number,
  path: readonly PathStep[],
): void {
  let at = from;
  let last = -1;
  for (const step of path) {
    expect(step.from).toBe(at);
    expect(step.mover).not.toBe(last);
    const moves = policy === 'any' ? game.moves : game.improvements;
    expect(moves(step.mover, at)).toContain(step.to);
    at = step.to;
    last = step.mover;
  }
  expect(at).toBe(to);
}

interface Sequence {
  readonly movers: readonly number[];
  readonly at: number;
}

/** More sequences, or moves in one, than these are not written out. */
const WRITTEN_OUT = 5_000;
const LONGEST = 12;

/** All legal sequences with one move more. */
function lengthen(game: LiteralGame, policy: MovePolicy, sequences: readonly Sequence[]) {
  const step = policy === 'any' ? game.moves : game.improvements;
  return sequences.flatMap(({ movers, at }) =>
    game.decisionMakers
      .filter((mover) => mover !== movers.at(-1))
      .flatMap((mover) => step(mover, at).map((to) => ({ movers: [...movers, mover], at: to }))),
  );
}

/**
 * Who makes the first move of a shortest legal sequence to each state, by writing out all legal sequences
 * of one move, of two and so on; states that take too many are left out.
 */
function literalFirstMovers(game: LiteralGame, from: number, policy: MovePolicy) {
  const firstMovers = new Map<number, Set<number>>();
  let sequences: readonly Sequence[] = [{ movers: [], at: from }];
  for (let length = 1; length <= LONGEST && sequences.length < WRITTEN_OUT; length++) {
    sequences = lengthen(game, policy, sequences);
    const known = new Set([from, ...firstMovers.keys()]);
    for (const { movers, at } of sequences.filter((sequence) => !known.has(sequence.at))) {
      firstMovers.set(at, (firstMovers.get(at) ?? new Set()).add(movers[0]!));
    }
  }
  return firstMovers;
}

test.each(['any', 'improving'] as const)(
  'who moves first of all shortest sequences of %s moves is who does when all are written out',
  (policy) => {
    let compared = 0;
    fc.assert(
      fc.property(anyConflict, fc.nat(1000), ([model, build], pick) => {
        const game = literalGame(model);
        fc.pre(game.states.length > 0);
        const from = game.states[pick % game.states.length]!;
        const situation = situationFor(model, build);
        const { space } = situation;
        const reach = runToEnd(reachableFrom(situation, space.cellOf(from), policy));
        for (const [s, movers] of literalFirstMovers(game, from, policy)) {
          const found = runToEnd(firstMoversTo(situation, reach, space.cellOf(s)));
          expect(found).toEqual([...movers].sort((a, b) => a - b));
          compared++;
        }
        expect(runToEnd(firstMoversTo(situation, reach, space.cellOf(from)))).toEqual([]);
      }),
      { numRuns: draws(1_000) },
    );
    expect(compared).toBeGreaterThan(draws(1_000));
  },
);

/** Decision makers with switches, one of which may be thrown at a time, and no likings. */
function switches(decisionMakers: number, each: number): Model {
  return {
    decisionMakers,
    circuit: [{ op: 'constant', value: true }],
    form: {
      kind: 'options',
      options: Array.from({ length: decisionMakers * each }, (_, k) => ({
        owner: Math.floor(k / each),
        levels: 2,
        moves: { kind: 'free' },
      })),
      feasible: 0,
      oneOptionAtATime: true,
      forbiddenMoves: [],
    },
    preferences: Array.from({ length: decisionMakers }, () => ({ kind: 'prioritized', tiers: [] })),
  };
}

test('who moves first is not read off some of very many paths', () => {
  const situation = situationFor(switches(2, 4));
  const reach = runToEnd(reachableFrom(situation, 0, 'any'));
  const all = 2 ** 8 - 1;
  // 4! · 4! ways for each who begins: the first 200 begin with one of the two.
  const sample = shortestPaths(situation, reach, all, 200).map(([first]) => first!.mover);
  expect(new Set(sample).size).toBe(1);
  expect(shortestPaths(situation, reach, all, 10_000)).toHaveLength(2 * 24 * 24);
  expect(runToEnd(firstMoversTo(situation, reach, all))).toEqual([0, 1]);
});

test('each end of a sequence is walked back from once, however many sequences there are', () => {
  // 14 switches of two: some 5 · 10^7 ways; one has to begin where it has one more to throw.
  const situation = situationFor(switches(2, 7));
  const reach = runToEnd(reachableFrom(situation, 0, 'any'));
  const oneLess = 2 ** 14 - 1 - 2 ** 13;
  expect(distanceTo(reach, oneLess)).toBe(13);
  const steps = firstMoversTo(situation, reach, oneLess);
  let pauses = 0;
  while (!steps.next().done) pauses++;
  // 2 · 2^14 ends with at most seven sources each, and a pause after every 2^15 looks.
  expect(pauses).toBeLessThanOrEqual((2 * 2 ** 14 * (7 + 1)) / 2 ** 15);
  expect(runToEnd(firstMoversTo(situation, reach, oneLess))).toEqual([0]);
});

test('a path as long as the states are many is followed to its end', () => {
  const stateCount = 30_001;
  const situation = situationFor(inTurn(stateCount));
  const reach = runToEnd(reachableFrom(situation, 0, 'any'));
  expect(shortestPaths(situation, reach, stateCount - 1, 2)[0]).toHaveLength(stateCount - 1);
  expect(runToEnd(firstMoversTo(situation, reach, stateCount - 1))).toEqual([0]);
});

/** Prisoner's dilemma: everybody prefers cooperation to the war of all, and nobody gets there. */
const dilemma: Model = {
  ...chicken,
  preferences: [
    { kind: 'ranking', places: [[1], [0], [3], [2]], greatGaps: [false, false, false] },
    { kind: 'ranking', places: [[2], [0], [3], [1]], greatGaps: [false, false, false] },
  ],
};

test('cooperation in the dilemma is stuck: preferred by both and out of reach', () => {
  const situation = situationFor(dilemma);
  const byImprovements = runToEnd(reachableFrom(situation, 3, 'improving'));
  expect([0, 1, 2, 3].filter((s) => isStuck(situation, byImprovements, s))).toEqual([0]);
  const byAnyMoves = runToEnd(reachableFrom(situation, 3, 'any'));
  expect(distanceTo(byAnyMoves, 0)).toBe(2);
});

test('both orders of moving are shortest paths', () => {
  const situation = situationFor(dilemma);
  const reach = runToEnd(reachableFrom(situation, 3, 'any'));
  const firstMovers = shortestPaths(situation, reach, 0, 9).map(([first]) => first!.mover);
  expect(firstMovers.sort()).toEqual([0, 1]);
  expect(shortestPaths(situation, reach, 0, 1)).toHaveLength(1);
});
