import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { expectIncluded, expectSameList } from '../../../test/expect-same.ts';
import { analyzeStability } from '../src/analyses/stability.ts';
import { buildCertificate } from '../src/certificates/build.ts';
import { verifyCertificate } from '../src/certificates/verify.ts';
import { jointMovesFrom } from '../src/coalitions/joint-moves.ts';
import { concepts } from '../src/concepts/index.ts';
import type { Model, OwnPreference } from '../src/model/model.ts';
import { canBeRead } from '../src/readings/can-be-read.ts';
import { findReading, readings } from '../src/readings/index.ts';
import { runToEnd } from '../src/run/steps.ts';
import { readSituation } from '../src/situation/read-situation.ts';
import {
  type Analysed,
  analysed,
  analysedIn,
  further,
  situationFor,
  stableStates,
} from './analysed.ts';
import { graphConflict, optionConflict, smallConflicts } from './conflict-arbitrary.ts';

const runs = { numRuns: draws(150) };
const shape = { ...smallConflicts, maxCells: 16, degreesAndDoubts: true };
const anyConflict = fc.oneof(optionConflict(shape), graphConflict(shape));
const strong = findReading('strong')!;
const bySanctions = concepts.filter(({ computation }) => computation.kind === 'sanction');
const ofUnknown = readings.filter(({ unknown }) => unknown !== undefined);

test('a state stable in a reading is stable in every reading that it implies', () => {
  fc.assert(
    fc.property(anyConflict, (model) => {
      const found = new Map(readings.map((reading) => [reading.id, analysedIn(model, reading)]));
      for (const { id, implies } of readings) {
        for (const implied of implies) {
          const weaker = found.get(implied)!;
          const both = found.get(id)!.concepts.filter((concept) => weaker.table.has(concept.id));
          for (const concept of both) {
            for (let dm = 0; dm < model.decisionMakers; dm++) {
              const stronger = stableStates(found.get(id)!, concept.id, dm);
              const held = stableStates(weaker, concept.id, dm);
              expectIncluded(stronger, held, () => `${concept.id}: ${id}, ${implied}`);
            }
          }
        }
      }
    }),
    runs,
  );
});

test('no reading implies one that it does not declare', () => {
  const undeclared = readings.flatMap((one) =>
    readings
      .filter((other) => other !== one && !one.implies.includes(other.id))
      .map((other) => ({ one, other })),
  );
  const models = fc.sample(anyConflict, { numRuns: 400, seed: 1 });
  const open = models.reduce((left, model) => {
    if (left.length === 0) return left;
    const found = new Map(readings.map((reading) => [reading, analysedIn(model, reading)]));
    return left.filter(({ one, other }) => impliedIn(found.get(one)!, found.get(other)!));
  }, undeclared);
  expect(open.map(({ one, other }) => `${one.id} ${other.id}`)).toEqual([]);
});

/** Whether whatever is stable in the one is in the other. */
function impliedIn(one: Analysed, other: Analysed): boolean {
  return bySanctions.every(({ id }) =>
    one.table.get(id)!.every((stable, dm) => stable.without(other.table.get(id)![dm]!).count === 0),
  );
}

test('concepts imply each other in every reading as they do in the general one', () => {
  fc.assert(
    fc.property(anyConflict, fc.constantFrom(...readings), (model, reading) => {
      const analysis = analysedIn(model, reading);
      for (const { id, implies } of analysis.concepts) {
        for (const implied of implies.filter((other) => analysis.table.has(other))) {
          for (let dm = 0; dm < model.decisionMakers; dm++) {
            expectIncluded(stableStates(analysis, id, dm), stableStates(analysis, implied, dm));
          }
        }
      }
    }),
    runs,
  );
});

test('where nothing is greatly worse, only who has no improvement is strongly stable', () => {
  fc.assert(
    fc.property(fc.oneof(optionConflict(), graphConflict()), (model) => {
      const general = analysed(model);
      const analysis = analysedIn(model, strong);
      for (const { id } of analysis.concepts) {
        for (let dm = 0; dm < model.decisionMakers; dm++) {
          expectSameList(stableStates(analysis, id, dm), stableStates(general, 'nash', dm));
        }
      }
    }),
    runs,
  );
});

test('where everything is known every treatment agrees with the reading without one', () => {
  fc.assert(
    fc.property(fc.oneof(optionConflict(shape), graphConflict(shape)).map(known), (model) => {
      for (const reading of ofUnknown) {
        const { strength } = reading;
        const plain = readings.find((other) => other.strength === strength && !other.unknown)!;
        const without = analysedIn(model, plain);
        const analysis = analysedIn(model, reading);
        for (const { id } of analysis.concepts) {
          for (let dm = 0; dm < model.decisionMakers; dm++) {
            expectSameList(stableStates(analysis, id, dm), stableStates(without, id, dm));
          }
        }
      }
    }),
    runs,
  );
});

test('where nothing is greatly worse, only who has no reason to leave is strongly stable by a and b', () => {
  fc.assert(
    fc.property(anyConflict.map(mild), (model) => {
      for (const id of ['strong-a', 'strong-b']) {
        const analysis = analysedIn(model, findReading(id)!);
        for (const concept of analysis.concepts) {
          for (let dm = 0; dm < model.decisionMakers; dm++) {
            expect(stableStates(analysis, concept.id, dm)).toEqual(
              stableStates(analysis, 'nash', dm),
            );
          }
        }
      }
    }),
    runs,
  );
});

/** The model with its doubts, in which no difference is a great one. */
function mild(model: Model): Model {
  return {
    ...model,
    preferences: model.preferences.map((preference) => withoutDegrees(preference as OwnPreference)),
  };
}

function withoutDegrees(preference: OwnPreference): OwnPreference {
  switch (preference.kind) {
    case 'prioritized':
      return {
        ...preference,
        tiers: preference.tiers.map((tier) => ({ ...tier, greatly: false })),
      };
    case 'ranking':
      return { ...preference, greatGaps: preference.greatGaps.map(() => false) };
    case 'relation':
      return { ...preference, greatlyBetter: [] };
    default: {
      const { greatGap, ...rest } = preference;
      return rest;
    }
  }
}

/** The model without doubts; indifferent is who had a relation. */
function known(model: Model): Model {
  return {
    ...model,
    preferences: model.preferences.map((preference) => certain(preference as OwnPreference)),
  };
}

function certain(preference: OwnPreference): OwnPreference {
  switch (preference.kind) {
    case 'relation':
      return { kind: 'prioritized', tiers: [] };
    case 'prioritized':
      return {
        ...preference,
        unknown: [],
        tiers: preference.tiers.map(({ conditions, greatly }) => ({ conditions, greatly })),
      };
    default:
      return { ...preference, unknown: [] };
  }
}

/**
 * The first may go from state 0 to 1, which it likes, and the second on to 2. Greatly worse for the first
 * are the states that one list leaves out, or else those that another does; and 2 is worse in any case.
 */
function doubtfulDegree(tolerable: readonly number[], orElse: readonly number[]): Model {
  return {
    decisionMakers: 2,
    circuit: [tolerable, orElse, [0, 1], [1]].map((states) => ({ op: 'states', in: states })),
    form: { kind: 'graph', stateCount: 3, moves: [[[0, 1]], [[1, 2]]] },
    preferences: [
      {
        kind: 'prioritized',
        tiers: [
          { conditions: [0], orElse: [1], greatly: true },
          { conditions: [2], greatly: false },
          { conditions: [3], greatly: false },
        ],
      },
      { kind: 'prioritized', tiers: [] },
    ],
  };
}

test('what is greatly worse with one of two statements, and worse with both, deters in c and d only', () => {
  const deterred = (model: Model, id: string) =>
    stableStates(analysedIn(model, findReading(id)!), 'gmr', 0).includes(0);
  const all = [0, 1, 2];
  const inBoth = readings.map(({ id }) => [id, deterred(doubtfulDegree([0, 1], [0, 1]), id)]);
  expect(inBoth).toEqual(readings.map(({ id }) => [id, true]));
  for (const [first, second] of [
    [[0, 1], all],
    [all, [0, 1]],
  ] as const) {
    const model = doubtfulDegree(first, second);
    const found = readings.map(({ id }) => [id, deterred(model, id)]);
    expect(Object.fromEntries(found)).toEqual({
      general: true,
      // As written: with the first of the two.
      strong: first !== all,
      'unknown-a': true,
      'unknown-b': true,
      'unknown-c': true,
      'unknown-d': true,
      'strong-a': false,
      'strong-b': false,
      'strong-c': true,
      'strong-d': true,
    });
  }
});

test('without doubt about who replies, treatment d of a relation is the general reading', () => {
  const d = findReading('unknown-d')!;
  fc.assert(
    fc.property(fc.oneof(optionConflict(), graphConflict()), (model) => {
      const general = analysed(model);
      const analysis = analysedIn(model, d);
      for (const { id, computation } of analysis.concepts) {
        if (computation.kind === 'sanction' && computation.response === 'improving') continue;
        for (let dm = 0; dm < model.decisionMakers; dm++) {
          expectSameList(stableStates(analysis, id, dm), stableStates(general, id, dm));
        }
      }
    }),
    runs,
  );
});

test('only concepts by sanctions have another reading, and the refusal says which has none', () => {
  const situation = readSituation(situationFor(twoArms), twoArms, strong);
  for (const concept of [...concepts, ...further]) {
    const about = { concept: concept.id, decisionMaker: 0, cell: 0 };
    if (canBeRead(concept)) {
      const certificate = buildCertificate(situation, about);
      expect(verifyCertificate(twoArms, certificate)).toEqual({ valid: true });
      continue;
    }
    const refusal = `${concept.symbol} has only the general reading`;
    expect(() => buildCertificate(situation, about)).toThrow(refusal);
    expect(() => runToEnd(analyzeStability(situation, [concept]))).toThrow(refusal);
    const general = buildCertificate(situationFor(twoArms), about);
    expect(verifyCertificate(twoArms, general)).toEqual({ valid: true });
    expect(verifyCertificate(twoArms, { ...general, reading: 'strong' })).toEqual({
      valid: false,
      problem: 'the concept has no such reading',
    });
  }
});

test('coalitions have no other reading', () => {
  const situation = readSituation(situationFor(twoArms), twoArms, strong);
  const coalition = { members: [0, 1], reading: 'all' } as const;
  expect(() => runToEnd(jointMovesFrom(situation, coalition, 0))).toThrow(
    'coalitions have only the general reading',
  );
});

/** Two who may arm: each dreads the other's arms, greatly or not, and likes its own. */
function twoWhoArm(greatly: boolean): Model {
  const option = { levels: 2, moves: { kind: 'free' as const } };
  return {
    decisionMakers: 2,
    circuit: [
      { op: 'level', option: 0, in: [true, false] },
      { op: 'level', option: 1, in: [true, false] },
      { op: 'level', option: 0, in: [false, true] },
      { op: 'level', option: 1, in: [false, true] },
      { op: 'constant', value: true },
    ],
    form: {
      kind: 'options',
      options: [0, 1].map((owner) => ({ ...option, owner })),
      feasible: 4,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: [
      [1, 2],
      [0, 3],
    ].map(([dread, like]) => ({
      kind: 'prioritized' as const,
      tiers: [
        { conditions: [dread!], greatly },
        { conditions: [like!], greatly: false },
      ],
    })),
  };
}

const twoArms = twoWhoArm(true);

test('a certificate is refused in a reading that it was not made for', () => {
  const situation = readSituation(situationFor(twoArms), twoArms, strong);
  const certificate = buildCertificate(situation, { concept: 'seq', decisionMaker: 0, cell: 0 });
  expect(certificate).toMatchObject({ verdict: 'stable', reading: 'strong' });
  expect(verifyCertificate(twoArms, certificate)).toEqual({ valid: true });
  expect(verifyCertificate(twoArms, { ...certificate, reading: 'nonsense' })).toEqual({
    valid: false,
    problem: 'no reading is called nonsense',
  });
  const mild = twoWhoArm(false);
  expect(verifyCertificate(mild, certificate)).toMatchObject({ valid: false });
  expect(verifyCertificate(mild, { ...certificate, reading: 'general' })).toEqual({ valid: true });
});

test('every reading has a definition in one sentence, a citation, and words of its own', () => {
  for (const { definition, citation, strength, unknown } of readings) {
    expect(definition).toMatch(/^[A-Z][^.]{40,}\.$/);
    expect(citation).toMatch(/\b(19|20)\d\d\b/);
    const same = readings.filter((one) => one.strength === strength && one.unknown === unknown);
    expect(same).toHaveLength(1);
  }
  const strengths = new Set(readings.map(({ strength }) => strength));
  const treatments = new Set(readings.map(({ unknown }) => unknown));
  expect(readings).toHaveLength(strengths.size * treatments.size);
});
