import { defaultLimits, findConcept, runToEnd } from '@standoff/engine';
import { expect, test } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { certain, type DoubtedOrder } from '../sweep/choices.ts';
import { worldsOf } from '../sweep/worlds.ts';
import { nearestModels } from './nearest-models.ts';

const states = [
  'not ann.confess and not bob.confess',
  'ann.confess and not bob.confess',
  'not ann.confess and bob.confess',
  'ann.confess and bob.confess',
];

/** Some of the four states but not all, as bits. */
const groups = Array.from({ length: 14 }, (_, k) => k + 1);

const wishes = groups
  .map((group) => states.filter((_, state) => group & (1 << state)))
  .map((some) => some.map((state) => `(${state})`).join(' or '));

const prisoners = `
standoff: 1
title: Two prisoners
decision-makers:
  ann: { options: { confess: yes/no }, prefers: [${wishes.join(', ')}] }
  bob: { options: { confess: yes/no }, prefers: [${wishes.join(', ')}] }
status-quo: { ann.confess: no, bob.confess: no }
`;

/** Every order of four states in which some may be alike, by its wishes: the best, the best two ranks, and so on. */
function* weakOrders(better = 0): Generator<readonly number[]> {
  yield [];
  for (const group of groups) {
    if ((group & better) !== better || group === better) continue;
    for (const rest of weakOrders(group)) yield [group - 1, ...rest];
  }
}

test('over all pairs of orders with ties as many make each state hold as are known', () => {
  const opened = openText(prisoners);
  const { conflict, decisionMakers, statusQuo, space } = opened.casebook;
  const sequences = [...weakOrders()];
  expect(sequences).toHaveLength(75);
  const { preference } = conflict.decisionMakers[0]!;
  if (preference.kind !== 'prioritized') throw new Error(preference.kind);
  const order: DoubtedOrder = {
    ...certain,
    pool: preference.statements.map((entry, place) => ({ place, entry, changed: new Set() })),
    choices: sequences.map((sequence) => ({ ...certain.choices[0]!, sequence })),
    weight: 75n,
  };
  const orders = decisionMakers.map(() => order);
  const worlds = runToEnd(worldsOf(opened, orders, conflict, 'swaps', defaultLimits));
  if ('status' in worlds) throw new Error(worlds.status);
  const counts = ['nash', 'seq', 'gmr', 'smr', 'sseq'].map((id) =>
    Array.from({ length: space.stateCount }, (_, cell) => {
      const concept = findConcept(id)!;
      const state = space.codeOf(cell);
      const found = runToEnd(
        nearestModels({
          ...{ finding: { kind: 'stable', state, concept }, world: worlds.worlds[0]!, orders },
          ...{ statusQuo, upTo: 0, maxTraces: 10_000 },
        }),
      );
      return found!.boxes.reduce((sum, [ann, bob]) => sum + ann!.length * bob!.length, 0);
    }),
  );
  expect(counts).toEqual(
    [1936, 2372, 3136, 2500, 2156].map((known) => [known, known, known, known]),
  );
});
