import { runToEnd } from '@standoff/engine';
import { expect, test } from 'vitest';
import { analyzeText } from '../../../../test/conflicts/open-model.ts';
import { agreedBy } from './as-agreed.ts';
import type { Deal } from './deal.ts';
import { explainDeals } from './explain-deals.ts';
import { findDeals } from './find-deals.ts';
import { instalmentsOf } from './instalments.ts';
import { changesOfDeal, plannedSteps } from './planned-steps.ts';
import { tellInstalments } from './tell-instalments.ts';

const pipeline = `
standoff: 1
title: A pipeline
decision-makers:
  north:
    options: { gas: { levels: { off: no gas, half: gas at half, full: full gas } } }
    prefers: [south.pay != none, gas = off]
  south:
    options: { pay: { levels: { none: no payment, part: a part paid, all: all paid }, moves: one-way } }
    prefers: [north.gas = full, north.gas != off, pay = none, { not: pay = all }]
status-quo: { north.gas: off, south.pay: none }
`;

function agreed() {
  const analysis = analyzeText(pipeline);
  const from = analysis.casebook.statusQuo!;
  const found = runToEnd(findDeals(analysis, { from, parties: [0, 1] }));
  const explained = runToEnd(explainDeals(analysis, found));
  return { analysis, found: explained, deal: explained.deals.find(({ frontier }) => frontier)! };
}

function changesIn({ casebook }: ReturnType<typeof analyzeText>, { steps, explained }: Deal) {
  return changesOfDeal(casebook, { steps, instalments: explained!.instalments });
}

test('a deal comes apart into changes of one level, which taken in their order are its instalments', () => {
  const { analysis, found, deal } = agreed();
  const changes = changesIn(analysis, deal);
  expect(changes).toEqual([
    { option: 0, level: 1 },
    { option: 1, level: 1 },
    { option: 0, level: 2 },
  ]);
  const planned = plannedSteps(
    analysis,
    found,
    changes.map((one) => [one]),
  );
  const { instalments } = deal.explained!;
  if (instalments.status === 'none') throw new Error(instalments.why);
  expect(planned).toEqual({
    status: 'possible',
    steps: instalments.rounds.flat(),
    after: [
      { gainers: [1], losers: [0], places: [-1, 3] },
      { gainers: [0, 1], losers: [], places: [1, 2] },
      { gainers: [0, 1], losers: [], places: [1, 5] },
    ],
    trust: instalments.trust,
  });
});

test('changes of one party taken together are one step, and who has moved before waits for it', () => {
  const { analysis, found, deal } = agreed();
  const [half, part, full] = changesIn(analysis, deal);
  const planned = plannedSteps(analysis, found, [[part!], [half!, full!]]);
  if (planned.status === 'impossible') throw new Error(String(planned.at));
  expect(planned.steps.map(({ mover, exposed }) => [mover, exposed])).toEqual([
    [1, [1]],
    [0, []],
  ]);
  expect(planned.trust).toMatchObject([{ who: 1, in: [0] }]);
});

test('a step that limits forbid where it stands is told', () => {
  const { analysis, found } = agreed();
  const plan = [[{ option: 1, level: 2 }], [{ option: 1, level: 1 }]];
  expect(plannedSteps(analysis, found, plan)).toEqual({ status: 'impossible', at: 1 });
});

test('instalments are looked for as far as the bound goes, and beyond it that is said', () => {
  const { analysis, found, deal } = agreed();
  const [start, end] = [deal.steps[0]!.from, deal.steps.at(-1)!.to];
  const within = (most: number) =>
    runToEnd(
      instalmentsOf(
        agreedBy(analysis, found.parties),
        { start, base: start, end },
        found.parties,
        most,
      ),
    );
  const all = deal.explained!.instalments;
  const enough = [...Array(50).keys()].find((most) => within(most).status === 'found')!;
  expect(within(enough)).toEqual(all);
  expect(within(enough + 1)).toEqual(all);
  const none = within(enough - 1);
  expect(none).toEqual({ status: 'none', why: 'too-many' });
  expect(tellInstalments(found, deal, none)).toEqual([{ says: { kind: 'instalmentsNotSought' } }]);
});
