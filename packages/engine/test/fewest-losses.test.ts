import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { distanceTo, reachableFrom } from '../src/analyses/evolution.ts';
import { isImprovement, leastCost, lossesFrom } from '../src/analyses/fewest-losses.ts';
import { wayOfFewestLosses } from '../src/analyses/fewest-losses-way.ts';
import type { PathStep } from '../src/analyses/shortest-ways.ts';
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

interface Cost {
  readonly losses: number;
  readonly length: number;
}

const isLess = (one: Cost, other: Cost | undefined) =>
  other === undefined ||
  one.losses < other.losses ||
  (one.losses === other.losses && one.length < other.length);

const isLoss = (game: LiteralGame, mover: number, from: number, to: number) =>
  !game.improvements(mover, from).includes(to);

/** What sequences cost, by improving on what is known of each end until nothing can be improved. */
function literalCosts(game: LiteralGame, start: number): Map<number, Cost> {
  const ends = new Map<string, Cost & { at: number; last: number }>();
  ends.set('start', { at: start, last: -1, losses: 0, length: 0 });
  for (let changed = true; changed; ) {
    changed = false;
    for (const { at, last, losses, length } of [...ends.values()]) {
      for (const mover of game.decisionMakers.filter((dm) => dm !== last)) {
        for (const to of game.moves(mover, at)) {
          const more = Number(isLoss(game, mover, at, to));
          const cost = { losses: losses + more, length: length + 1 };
          if (!isLess(cost, ends.get(`${mover} ${to}`))) continue;
          ends.set(`${mover} ${to}`, { at: to, last: mover, ...cost });
          changed = true;
        }
      }
    }
  }
  const costs = new Map<number, Cost>();
  for (const { at, losses, length } of ends.values()) {
    if (isLess({ losses, length }, costs.get(at))) costs.set(at, { losses, length });
  }
  return costs;
}

/** More beginnings of sequences than these are not written out. */
const WRITTEN_OUT = 3_000;

/** All sequences of so many moves and at most so many losses, to a state; undefined where they are too many. */
function writeOut(game: LiteralGame, start: number, end: number, { losses, length }: Cost) {
  let sequences: { at: number; losses: number; steps: PathStep[] }[] = [
    { at: start, losses: 0, steps: [] },
  ];
  for (let made = 0; made < length; made++) {
    sequences = sequences.flatMap((sequence) =>
      game.decisionMakers
        .filter((mover) => mover !== sequence.steps.at(-1)?.mover)
        .flatMap((mover) =>
          game.moves(mover, sequence.at).map((to) => ({
            at: to,
            losses: sequence.losses + Number(isLoss(game, mover, sequence.at, to)),
            steps: [...sequence.steps, { mover, from: sequence.at, to }],
          })),
        )
        .filter((longer) => longer.losses <= losses),
    );
    if (sequences.length > WRITTEN_OUT) return undefined;
  }
  return sequences.filter(({ at }) => at === end).map(({ steps }) => steps);
}

const outdoneOn = (game: LiteralGame, steps: readonly PathStep[]) =>
  steps.filter(({ mover, from, to }) =>
    game.moves(mover, from).some((other) => game.prefers(mover, other, to)),
  ).length;

/** Stands for how many options a move changes: any number will do. */
const changesOf = (from: number, to: number) => 1 + ((7 * from + 3 * to) % 4);
const changesOn = (steps: readonly PathStep[]) =>
  steps.reduce((sum, { from, to }) => sum + changesOf(from, to), 0);

test('the way of fewest losses is the best of all sequences when they are written out', () => {
  let compared = 0;
  let lossy = 0;
  let longer = 0;
  fc.assert(
    fc.property(anyConflict, fc.nat(1000), ([model, build], pick) => {
      const game = literalGame(model);
      fc.pre(game.states.length > 0);
      const start = game.states[pick % game.states.length]!;
      const situation = situationFor(model, build);
      const { cellOf, codeOf } = situation.space;
      const code = (cell: number) => Number(codeOf(cell));
      const costs = literalCosts(game, start);
      const all = runToEnd(lossesFrom(situation, cellOf(start)));
      const any = runToEnd(reachableFrom(situation, cellOf(start), 'any'));
      for (const end of game.states) {
        const cost = costs.get(end);
        const cell = cellOf(end);
        expect(leastCost(all, cell)).toEqual(cost);
        if (cost === undefined) continue;
        const found = runToEnd(lossesFrom(situation, cellOf(start), [cell]));
        expect(leastCost(found, cell)).toEqual(cost);
        const changes = (from: number, to: number) => changesOf(code(from), code(to));
        const way = runToEnd(wayOfFewestLosses(situation, found, cell, changes))!;
        const steps = way.path.map(({ mover, from, to }) => ({
          mover,
          from: code(from),
          to: code(to),
        }));
        expect(way.losses).toBe(cost.losses);
        expect(way.path.filter((step) => !isImprovement(situation, step))).toHaveLength(
          cost.losses,
        );
        const sequences = writeOut(game, start, end, cost);
        if (sequences === undefined) continue;
        compared++;
        if (cost.losses > 0) lossy++;
        if (cost.length > distanceTo(any, cell)!) longer++;
        expect(sequences).toContainEqual(steps);
        expect(way.alike).toBe(sequences.length);
        const outdone = Math.min(...sequences.map((each) => outdoneOn(game, each)));
        const best = sequences.filter((each) => outdoneOn(game, each) === outdone);
        expect(outdoneOn(game, steps)).toBe(outdone);
        expect(changesOn(steps)).toBe(Math.min(...best.map(changesOn)));
      }
    }),
    { numRuns: draws(400) },
  );
  expect(compared).toBeGreaterThan(draws(400));
  expect(lossy).toBeGreaterThan(draws(400) / 4);
  expect(longer).toBeGreaterThan(draws(400) / 40);
});

test('of a party alone only its moves count', () => {
  fc.assert(
    fc.property(anyConflict, fc.nat(1000), ([model, build], pick) => {
      const game = literalGame(model);
      fc.pre(game.states.length > 0);
      const start = game.states[pick % game.states.length]!;
      const situation = situationFor(model, build);
      const { cellOf } = situation.space;
      const party = game.decisionMakers.filter((dm) => dm !== pick % game.decisionMakers.length);
      const costs = literalCosts({ ...game, decisionMakers: party }, start);
      const found = runToEnd(lossesFrom(situation, cellOf(start), undefined, party));
      for (const end of game.states) {
        expect(leastCost(found, cellOf(end))).toEqual(costs.get(end));
      }
    }),
    { numRuns: draws(200) },
  );
});

test('a way as long as the states are many, each move a loss, is followed to its end', () => {
  const stateCount = 20_001;
  const situation = situationFor(inTurn(stateCount));
  const steps = lossesFrom(situation, 0, [stateCount - 1]);
  let pauses = 0;
  let next = steps.next();
  for (; !next.done; next = steps.next()) pauses++;
  // Every layer has one end, and is looked for in at most two rounds of each decision maker.
  expect(pauses).toBeLessThan(5 * stateCount);
  const way = runToEnd(wayOfFewestLosses(situation, next.value, stateCount - 1, () => 1))!;
  expect(way).toMatchObject({ losses: stateCount - 1, alike: 1 });
  expect(way.path).toHaveLength(stateCount - 1);
});

test('walking back counts for each end everybody who may have moved before', () => {
  const size = 6;
  const model: Model = {
    decisionMakers: size,
    circuit: [{ op: 'constant', value: true }],
    form: {
      kind: 'options',
      options: Array.from({ length: size }, (_, owner) => ({
        owner,
        levels: 2,
        moves: { kind: 'free' },
      })),
      feasible: 0,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: Array(size).fill({ kind: 'prioritized', tiers: [] }),
  };
  const situation = situationFor(model);
  const { space } = situation;
  const [start, end] = [space.cellOf(0), space.cellAt(space.stateCount - 1)];
  const found = runToEnd(lossesFrom(situation, start, [end]));
  const before = workSpent();
  const way = runToEnd(wayOfFewestLosses(situation, found, end, () => 1));
  expect(way?.path.length).toBe(size);
  // Whoever moves last in any set of them, from where it has one move back.
  const ends = size * 2 ** (size - 1);
  expect(workSpent() - before).toBeGreaterThanOrEqual(ends * size);
});
