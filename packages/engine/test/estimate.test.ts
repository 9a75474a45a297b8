import { expect, test } from 'vitest';
import { estimateTime } from '../src/analyses/estimate.ts';
import { findConcept } from '../src/concepts/find-concept.ts';
import type { Model, Preference } from '../src/model/model.ts';
import { findReading } from '../src/readings/index.ts';
import { markedCells } from '../src/sets/cell-set.ts';
import { leaveRoom } from '../src/space/room-beside.ts';
import { chosenSpace } from './analysed.ts';

const indifferent: Extract<Preference, { kind: 'prioritized' }> = {
  kind: 'prioritized',
  tiers: [],
};
const unrelated: Preference = { kind: 'relation', better: [], greatlyBetter: [], unknown: [] };

/** Decision makers with `options` Y/N options each. */
function conflict(decisionMakers: number, options: number, preference: Preference): Model {
  return {
    decisionMakers,
    circuit: [{ op: 'constant', value: true }],
    form: {
      kind: 'options',
      options: Array.from({ length: decisionMakers * options }, (_, k) => ({
        owner: Math.floor(k / options),
        levels: 2,
        moves: { kind: 'free' },
      })),
      feasible: 0,
      oneOptionAtATime: false,
      forbiddenMoves: [],
    },
    preferences: Array(decisionMakers).fill(preference),
  };
}

function estimate(model: Model, concept: string, exploring = false) {
  const concepts = [findConcept(concept)!];
  return estimateTime(model, chosenSpace(model), { concepts, exploring });
}

test('an estimate grows with the states in proportion', () => {
  const small = estimate(conflict(2, 1, indifferent), 'nash');
  const large = estimate(conflict(2, 2, indifferent), 'nash');
  expect(small).toEqual({ milliseconds: (4 * 2 * (60 + 3)) / 1e6 });
  expect(large.milliseconds).toBeCloseTo(4 * small.milliseconds, 12);
});

test('looking further ahead is estimated to take longer, and exploring adds to it', () => {
  const model = conflict(3, 2, indifferent);
  const times = ['nash', 'gmr', 'smr', 'seq', 'sseq'].map((id) => estimate(model, id).milliseconds);
  expect(times.toSorted((a, b) => a - b)).toEqual(times);
  expect(new Set(times).size).toBe(5);
  expect(estimate(model, 'nash', true).milliseconds).toBeGreaterThan(times[0]!);
});

test('the more moves are followed the longer it is estimated to take', () => {
  const model = conflict(3, 2, indifferent);
  for (const ids of [
    ['gmr', 'maximin4', 'maximin7', 'maximin10'],
    ['nash', 'l1', 'l2', 'l20', 'nm'],
    ['seq', 'cmr4', 'cmr8'],
  ]) {
    const times = ids.map((id) => estimate(model, id).milliseconds);
    expect(times.toSorted((a, b) => a - b)).toEqual(times);
  }
  expect(estimate(model, 'policy').milliseconds).toBe(estimate(model, 'maximin10').milliseconds);
});

test('what an earlier analysis has left is estimated without ordering the states again', () => {
  const model = conflict(2, 1, indifferent);
  const concepts = [findConcept('nash')!];
  const space = chosenSpace(model);
  const known = (_: unknown, dm: number) => (dm === 0 ? markedCells(new Uint8Array(4)) : undefined);
  const rest = estimateTime(model, space, { concepts, exploring: false, known });
  expect(rest).toEqual({ milliseconds: (4 * 3) / 1e6 });
});

test('for what is decided by search the estimate is a range, unless the worst case is soon over', () => {
  // Two with one option each: 4 states × 1 improvement × 1 reply × 2 states that the other can bring about.
  const few: Preference = { ...unrelated, better: [[0, 1]] };
  const ordering = 4 * 2 * 60;
  expect(estimate(conflict(2, 1, few), 'gmr')).toEqual({
    milliseconds: (ordering + 2 * 20 * (4 * 2)) / 1e6,
  });
  // Of six options each there are 63 moves from a state; 100 improvements at most, as many as are listed.
  const listed = Array.from({ length: 100 }, (_, k) => [k, k + 1] as const);
  const searched = estimate(conflict(2, 6, { ...unrelated, better: listed }), 'gmr');
  const [states, moves] = [2 ** 12, 63];
  expect(searched).toEqual({
    milliseconds: (states * 2 * 60 + 2 * 20 * 100 * 16) / 1e6,
    upTo: (states * 2 * 60 + 2 * 20 * states * moves * moves * 64) / 1e6,
  });
  expect(estimate(conflict(2, 6, indifferent), 'sim')).toHaveProperty('upTo');
  expect(estimate(conflict(2, 6, indifferent), 'seq')).not.toHaveProperty('upTo');
});

test('readings are estimated to take longer, and to be searched where anything may be unknown', () => {
  const estimateIn = (preference: Preference, reading: string) => {
    const model = conflict(2, 2, preference);
    const concepts = [findConcept('seq')!];
    const asked = { concepts, reading: findReading(reading)!, exploring: false };
    return estimateTime(model, chosenSpace(model), asked);
  };
  const doubt: Preference = {
    ...indifferent,
    tiers: [{ conditions: [0], greatly: false, orElse: [0] }],
  };
  const general = estimateIn(indifferent, 'general');
  expect(estimateIn(indifferent, 'strong').milliseconds).toBeGreaterThan(general.milliseconds);
  expect(estimateIn(indifferent, 'unknown-a')).toEqual(general);
  const pairs = estimateIn({ ...indifferent, unknown: [[0, 1]] }, 'unknown-a');
  expect(pairs.milliseconds).toBeGreaterThan(general.milliseconds);
  // Which moves are passed over because they cannot matter is not known beforehand.
  expect(general).not.toHaveProperty('upTo');
  expect(estimateIn(doubt, 'unknown-a').milliseconds).toBeGreaterThan(general.milliseconds);
});

/** Decision makers with options of their own, and a body of all of them with as many; all rank the states alike. */
function withBody(decisionMakers: number, options: number): Model {
  const model = conflict(decisionMakers + 1, options, indifferent);
  const member = (decisionMaker: number) =>
    ({ kind: 'sincere', decisionMaker, yields: false, veto: false }) as const;
  return {
    ...model,
    decisionMakers,
    preferences: [
      ...model.preferences.slice(0, decisionMakers),
      {
        kind: 'voting',
        members: Array.from({ length: decisionMakers }, (_, dm) => member(dm)),
        votesNeeded: 2,
      },
    ],
  };
}

test('votes of a body are not counted where nobody moves, and verdicts of one whose members rank are not searched for', () => {
  const model = withBody(4, 3);
  const space = chosenSpace(model);
  const ordering = estimateTime(model, space, { concepts: [], exploring: false });
  expect(ordering).toEqual({ milliseconds: (2 ** 15 * 4 * 60) / 1e6 });
  for (const concept of ['nash', 'gmr', 'smr', 'seq', 'sseq']) {
    expect(estimate(model, concept).upTo).toBeUndefined();
  }
  const preferences = model.preferences.with(0, { ...unrelated, better: [[0, 1]] });
  expect(estimate({ ...model, preferences }, 'gmr').upTo).toBeDefined();
});

test('beside little room the improvements of others are written down where not all of their moves fit', () => {
  const model = withBody(4, 3);
  const estimateBeside = (bytes: number, concept: string) => {
    const space = chosenSpace(model);
    leaveRoom(space, bytes);
    return estimateTime(model, space, { concepts: [findConcept(concept)!], exploring: false });
  };
  // Of 32 moves from each of 2^15 states half are improvements, and eight are of one decision maker: 16 bytes for each.
  const enough = 24 * 2 ** 15 * 16;
  expect(estimateBeside(enough, 'seq').upTo).toBeUndefined();
  expect(estimateBeside(enough - 16, 'seq').upTo).toBeDefined();
  // Searches that find nothing to deter go through all replies.
  const times = [enough, enough - 16].map((bytes) => estimateBeside(bytes, 'seq').milliseconds);
  expect(times[1]!).toBeGreaterThan(10 * times[0]!);
  // All replies by any moves lead to one another, and need not be written down.
  expect(estimateBeside(enough - 16, 'gmr').upTo).toBeUndefined();
});
