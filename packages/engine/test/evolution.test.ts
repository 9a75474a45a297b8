import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  distanceTo,
  type MovePolicy,
  type PathStep,
  reachableFrom,
  shortestPaths,
} from '../src/analyses/evolution.ts';
import { isStuck } from '../src/analyses/stuck.ts';
import type { Model } from '../src/model/model.ts';
import { runToEnd } from '../src/run/steps.ts';
import type { Space } from '../src/space/space.ts';
import { type BuildSpace, chosenSpace, situationFor, sparseSpace } from './analysed.ts';
import { chicken } from './chicken.ts';
import { graphConflict, optionConflict } from './conflict-arbitrary.ts';
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
        expect(distanceTo(reach, space.cellOf(s))).toBe(distances.get(s));
      }
    }),
    { numRuns: 1_000 },
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
    { numRuns: 500 },
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
