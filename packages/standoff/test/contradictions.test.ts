import { describe, expect, it } from 'vitest';
import { ask, deal, inverse, misjudge, sweep } from '../src/index.ts';
import { modelOf } from './small-conflicts.ts';

const model = modelOf(`
standoff: 1
title: Two gates
decision-makers:
  ann: { options: { ship: { levels: [none, few, many] }, open: yes/no }, prefers: [open] }
  bob: { options: { open: yes/no }, prefers: [open] }
facts:
  never: ann.open and not ann.open
  beyond: ann.ship > many
  opened: ann.open
  perhaps: { when: bob.open, chance: 0.3 }
status-quo: { ann.ship: none, ann.open: no, bob.open: no }
`);

const asking: [string, (formula: string) => unknown][] = [
  ['inverse', (where) => inverse(model, { where, concept: 'nash' })],
  ['deal', (target) => deal(model, { parties: ['ann', 'bob'], target })],
  ['misjudge towards it', (reach) => misjudge(model, { reach })],
  ['misjudge away from it', (avoid) => misjudge(model, { avoid })],
  ['sweep', (formula) => sweep(model, { findings: [`unreached ${formula}`] })],
  ['ask', (formula) => ask(model, { formula })],
];

describe.each(asking)('a contradiction is refused by %s', (_, answer) => {
  it.each(['never', 'beyond', 'ann.ship > many', 'not opened and ann.open', 'never and bob.open'])(
    '%s',
    async (formula) => {
      await expect((async () => answer(formula))()).rejects.toThrow(
        /true in no feasible state|feasible in which|no level meets/,
      );
    },
  );
});

it('what a fact in doubt would make true is no contradiction', async () => {
  expect(misjudge(model, { reach: 'perhaps and ann.open', upTo: 1 })).toHaveProperty('stories');
  expect(await ask(model, { formula: 'perhaps' })).toMatchObject({ equilibria: {} });
});
