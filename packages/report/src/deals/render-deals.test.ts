import { runToEnd } from '@standoff/engine';
import { answerSteps, inquiries, parse, understand } from '@standoff/study';
import { expect, it } from 'vitest';
import { plainStyle } from '../text/style.ts';
import { renderDeals } from './render-deals.ts';

const file = `
standoff: 1
title: A swap
decision-makers:
  twins: { name: The Twins, plural: yes, options: { give: yes/no }, prefers: [ bob.give, { not: give } ] }
  bob: { name: Bob, options: { give: yes/no }, prefers: [ twins.give, { not: give } ] }
  eve: { name: Eve, options: { climb: { levels: [low, middle, high], moves: step } }, prefers: [ climb = high, { not: climb = middle } ] }
status-quo: { twins.give: no, bob.give: no, eve.climb: low }
deals:
  swap: { name: The swap, parties: [twins, bob], terms: { twins.give: yes, bob.give: yes } }
`;

function told(options: Readonly<Record<string, unknown>>, text = file): string {
  const { model, diagnostics } = parse(text);
  if (model === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const understood = understand(inquiries.deal, model, options, {
    told: 'text',
    called: (option) => option,
  });
  if (understood.status === 'refused') return understood.problem;
  const answer = runToEnd(answerSteps(understood));
  if (answer.status === 'refused') return answer.problem;
  if (answer.status !== 'answered') throw new Error(answer.status);
  // What a deal is stands before all of them.
  return renderDeals(answer.result, plainStyle, 2000).split('\n\n').slice(1).join('\n\n');
}

it('says of a deal of the file who has to trust whom before how it is carried out', () => {
  expect(told({ deal: 'swap' })).toMatchInlineSnapshot(`
    "This is a deal.

    “The swap” (The Twins: give and Bob: give).
      – The Twins have to trust Bob: until then they are worse off than at the status quo.
      – Two steps, in this order: the Twins (The Twins: give); then Bob (Bob: give).
      – It would hold if everybody reckons with replies (GMR, SMR, SEQ, SSEQ), but not under Nash.
      – The Twins would leave it if they looked no further than their own move (Nash).
      – Bob would leave it if it looked no further than its own move (Nash).
      – The Twins rise by one place in their order and Bob by one place."
  `);
});

it('says of one that carries out a deal alone that it is worse off in between', () => {
  expect(told({ parties: ['eve'] })).toMatchInlineSnapshot(`
    "One deal is possible.

    Climb: high.
      – Eve is worse off in between than at the status quo, until a step of its own.
      – Two steps, in this order: Eve (climb: middle); then Eve (climb: high).
      – It would hold under all five concepts analysed.
      – Eve rises by one place in its order."
  `);
});

it('says why a state is no deal', () => {
  expect(told({ parties: ['twins', 'eve'], target: 'bob.give' })).toMatchInlineSnapshot(`
    "None of these states is a deal.

    Bob: give is no deal: the parties cannot bring it about by themselves, and Eve does not prefer it to the status quo.

    “The swap” (The Twins: give and Bob: give) is no deal: the parties cannot bring it about by themselves, and Eve does not prefer it to the status quo.

    Bob: give and climb: middle is no deal: the parties cannot bring it about by themselves, and Eve does not prefer it to the status quo.

    The Twins: give, Bob: give and climb: middle is no deal: the parties cannot bring it about by themselves, and Eve does not prefer it to the status quo.

    Bob: give and climb: high is no deal: the parties cannot bring it about by themselves.

    And one other state is none."
  `);
  expect(told({ parties: ['twins'] })).toBe(
    'They can bring about one other state, and none that each of them would rather have.',
  );
});

it('counts what else is no deal, and says where nobody has to trust anybody', () => {
  expect(told({ parties: ['bob'], target: 'twins.give or bob.give' })).toContain(
    'And four other states are none.',
  );
  const opera = `
standoff: 1
title: An evening
decision-makers:
  ann: { name: Ann, options: { go: yes/no }, relation: ["s2 > s1", "s3 ~ s1", "s4 > s2", "s4 > s1", "s4 > s3", "s2 > s3"] }
  bob: { name: Bob, options: { go: yes/no }, relation: ["s2 > s1", "s3 > s1", "s4 > s2", "s4 > s1", "s4 > s3", "s2 ~ s3"] }
status-quo: { ann.go: no, bob.go: no }
`;
  const both = told({ parties: ['ann', 'bob'], target: 'ann.go and bob.go' }, opera);
  expect(both).toContain(
    'After no step is a party worse off than at the status quo: nobody has to trust anybody.',
  );
  expect(both).toContain('Each party prefers it; their orders have no places to count.');
  const lost = opera.replace(/status-quo.*/, '');
  expect(told({ parties: ['ann', 'bob'] }, lost)).toBe(
    'a deal changes the status quo, and the file gives none',
  );
});

it('refuses what makes no sense, and says why', () => {
  expect(told({})).toBe(
    'give either parties or deal: who agrees, or which deal of the file it is about',
  );
  expect(told({ deal: 'swap', target: 's1' })).toBe(
    'deal says what is agreed on; leave out target',
  );
  expect(told({ deal: 'swop' })).toBe('no deal is called swop; did you mean swap?');
  expect(told({ parties: ['ann'] })).toContain('there is no decision maker "ann"');
  expect(told({ parties: ['bob'], target: 'bob.gives' })).toContain('target:');
});
