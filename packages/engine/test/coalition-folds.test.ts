import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { coalitionReadings } from '../src/coalitions/coalition-reading.ts';
import { coalitionStability } from '../src/coalitions/coalition-stability.ts';
import { departuresFrom } from '../src/coalitions/departures.ts';
import { subsetsOf } from '../src/coalitions/gains.ts';
import { jointEnds } from '../src/coalitions/joint-ends.ts';
import { hasFolds } from '../src/coalitions/joint-improvements.ts';
import { jointMovesFrom, respondTo } from '../src/coalitions/joint-moves.ts';
import { withAlliance } from '../src/coalitions/wedge.ts';
import { concepts } from '../src/concepts/index.ts';
import type { Model } from '../src/model/model.ts';
import { createPace, workSpent } from '../src/run/pace.ts';
import { runToEnd } from '../src/run/steps.ts';
import { conflictWithAgreements } from './agreement-arbitrary.ts';
import { chosenSpace, situationFor, sparseSpace } from './analysed.ts';
import { optionConflict } from './conflict-arbitrary.ts';
import { Rules, range, switches } from './rules.ts';
import { conflictWithBodies } from './voting-arbitrary.ts';

const readings = coalitionReadings.map(({ id }) => id);

it('folds over all states find what a search from each state finds', () => {
  let folded = 0;
  let searched = 0;
  fc.assert(
    fc.property(
      fc.oneof(optionConflict(), conflictWithBodies(), conflictWithAgreements()),
      fc.constantFrom(...readings),
      fc.nat(),
      fc.constantFrom(chosenSpace, sparseSpace),
      (model, reading, bits, build) => {
        const situation = situationFor(model, build);
        const { space } = situation;
        const all = subsetsOf([...model.preferences.keys()]);
        const coalition = { members: all[bits % all.length]!, reading };
        if (hasFolds(situation, coalition)) folded++;
        else searched++;
        const allied = runToEnd(withAlliance(situation, coalition, Number.POSITIVE_INFINITY))!;
        const ends = (moves: readonly { party: readonly number[]; to: number }[]) =>
          moves.map(({ party, to }) => `${party} ${to}`).sort();
        const alliance = allied.allied.space.movers.at(-1)!;
        const reached = (cell: number) => {
          const found = new Set<number>();
          alliance.forEachTarget(cell, (end) => found.add(end));
          return found;
        };
        const endsOf = runToEnd(jointEnds(situation, coalition));
        for (let cell = 0; cell < space.cells; cell++) {
          if (!space.isState(cell)) continue;
          if (alliance.closed) {
            const once = reached(cell);
            for (const end of once)
              expect([...reached(end)].every((one) => once.has(one))).toBe(true);
          }
          const moves = runToEnd(jointMovesFrom(situation, coalition, cell));
          expect(ends(runToEnd(endsOf(cell)))).toEqual(ends(moves));
          expect(reached(cell)).toEqual(new Set(moves.map(({ to }) => to)));
          if (allied.jointMoves) {
            expect(ends(allied.jointMoves.get(cell) ?? [])).toEqual(ends(moves));
          }
        }
        for (const { computation } of concepts) {
          if (computation.kind !== 'sanction') continue;
          const stable = runToEnd(coalitionStability(situation, coalition, computation));
          for (let cell = 0; cell < space.cells; cell++) {
            if (!space.isState(cell)) continue;
            const moves = runToEnd(jointMovesFrom(situation, coalition, cell));
            const departures = departuresFrom(situation, coalition, cell);
            expect(stable.has(cell)).toBe(!runToEnd(departures.leaves(moves, computation)));
          }
        }
      },
    ),
  );
  // Neither of the two is left out by accident.
  expect(folded).toBeGreaterThan(draws(100) / 6);
  expect(searched).toBeGreaterThan(0);
});

it('one joint move after the other is deterred by what deters it by itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(optionConflict(), conflictWithBodies(), conflictWithAgreements()),
      fc.constantFrom(...readings),
      fc.nat(),
      (model, reading, bits) => {
        const situation = situationFor(model);
        const all = subsetsOf([...model.preferences.keys()]);
        const coalition = { members: all[bits % all.length]!, reading };
        for (let state = 0; state < situation.space.cells; state++) {
          if (!situation.space.isState(state)) continue;
          const departures = departuresFrom(situation, coalition, state);
          for (const move of runToEnd(jointMovesFrom(situation, coalition, state))) {
            for (const { computation } of concepts) {
              if (computation.kind !== 'sanction') continue;
              const threat = { coalition, party: move.party, state, computation };
              const alone = runToEnd(respondTo(situation, threat, move.to, createPace()));
              const leaves = runToEnd(departures.leaves([move], computation));
              expect(leaves).toBe('reached' in alone);
            }
          }
        }
      },
    ),
  );
});

/** Two with six options each: whatever one of them gains the other loses. */
function opposed(): Model {
  const rules = new Rules();
  const terms = range(0, 12).map((option) => ({
    condition: rules.yes(option),
    weight: 2 ** option,
  }));
  const against = terms.map(({ condition, weight }) => ({ condition, weight: -weight }));
  const feasible = rules.and();
  return {
    decisionMakers: 2,
    circuit: rules.nodes,
    form: switches(12, feasible, 2),
    preferences: [
      { kind: 'weights', terms },
      { kind: 'weights', terms: against },
    ],
  };
}

it('from where a coalition gains nothing its joint moves are not gone through', () => {
  const situation = situationFor(opposed());
  const steps = withAlliance(situation, { members: [0, 1], reading: 'all' }, 2 ** 20);
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses++;
  expect(step.value!.allied.space.movers.at(-1)!.canMove).toBe(false);
  // Of 2^12 states each reaches every other: gone through pair by pair they make 512 pauses.
  expect(pauses).toBeLessThan(100);
});

/** Two with five options each who want the same. */
function agreed(): Model {
  const rules = new Rules();
  const terms = range(0, 10).map((option) => ({
    condition: rules.yes(option),
    weight: 2 ** option,
  }));
  const feasible = rules.and();
  return {
    decisionMakers: 2,
    circuit: rules.nodes,
    form: switches(10, feasible, 2),
    preferences: [
      { kind: 'weights', terms },
      { kind: 'weights', terms },
    ],
  };
}

it('listing the joint moves of an alliance, and going through them, is counted by the moves', () => {
  const situation = situationFor(agreed());
  const listed = (2 ** 10 * (2 ** 10 - 1)) / 2;
  const start = workSpent();
  const coalition = { members: [0, 1], reading: 'all' } as const;
  const { allied } = runToEnd(withAlliance(situation, coalition, 2 ** 20))!;
  const written = workSpent();
  expect(written - start).toBeGreaterThan(4.5 * listed);
  const values = Int32Array.from({ length: allied.space.cells }, (_, cell) => cell);
  allied.space.movers.at(-1)!.worst(values, values.slice());
  expect(workSpent() - written).toBeGreaterThan(listed / 16);
});

it('where parts of an alliance may act alone, each end that is handed over is counted', () => {
  const situation = situationFor(agreed());
  const start = workSpent();
  const coalition = { members: [0, 1], reading: 'movers' } as const;
  runToEnd(withAlliance(situation, coalition, 2 ** 20));
  const listed = (2 ** 10 * (2 ** 10 - 1)) / 2;
  const lookedAt = 2 ** 20 + 2 * 2 ** 15;
  expect(workSpent() - start).toBeGreaterThan(4.5 * listed + 1.5 * lookedAt);
});
