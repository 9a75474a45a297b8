import { runToEnd } from '@standoff/engine';
import { answerSteps, inquiries, parse, understand } from '@standoff/study';
import { expect, it } from 'vitest';
import { plainStyle } from '../text/style.ts';
import { renderDealGroups } from './render-deal-groups.ts';
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
  const { result } = answer;
  const rendered =
    'groups' in result
      ? renderDealGroups(result, plainStyle, 2000)
      : renderDeals(result, plainStyle, 2000);
  // What a deal is stands before all of them.
  return rendered.split('\n\n').slice(1).join('\n\n');
}

it('says of a deal of the file who has to trust whom before how it is carried out', () => {
  expect(told({ deal: 'swap' })).toMatchInlineSnapshot(`
    "This is a deal.

    “The swap” (The Twins: give and Bob: give).
      – It can be entered only on trust: the Twins have to trust Bob; until then they are worse off than at the status quo, at worst by one place in their order.
      – Two steps, in this order: the Twins (The Twins: give); then Bob (Bob: give).
      – Once the Twins have moved (The Twins: give), Bob would rather stop there than see it through.
      – There are no instalments: nobody has more than one option to move by one level.
      – It would hold if everybody reckons with replies (GMR, SMR, SEQ, SSEQ), but not under Nash.
      – That, and that each party prefers it: stands in 2 of 8 models; hangs on Bob ranking “The Twins: give” above “Bob: not give”; one other judgement would turn it too.
      – The Twins rise by one place in their order and Bob by one place.
      – Otherwise, under all five concepts analysed, improvements lead to no other equilibrium than the status quo.

    Who could gain by breaking it, and what would deter that
    The Twins stay if they reckon with replies (GMR, SMR, SEQ, SSEQ); they would leave if they looked no further than their own move (Nash).
      – They could move to “The Twins: not give”, which they like better: “The Twins: not give”.
        – But Bob could answer with “Bob: not give”, which serves it: “Bob: not give”.
        – For the Twins that is worse than staying: “Bob: give”.
        – No further move of their own would get them anything better than staying (SMR, SSEQ).
    Bob stays if it reckons with replies (GMR, SMR, SEQ, SSEQ); it would leave if it looked no further than its own move (Nash).
      – It could move to “Bob: not give”, which it likes better: “Bob: not give”.
        – But the Twins could answer with “The Twins: not give”, which serves them: “The Twins: not give”.
        – For Bob that is worse than staying: “The Twins: give”.
        – No further move of its own would get it anything better than staying (SMR, SSEQ).
    Nobody else has an improvement from it."
  `);
});

it('says of one that carries out a deal alone that it is worse off in between', () => {
  expect(told({ parties: ['eve'] })).toMatchInlineSnapshot(`
    "One deal is possible.

    Climb: high.
      – Eve is worse off in between than at the status quo, until a step of its own.
      – Two steps, in this order: Eve (climb: middle); then Eve (climb: high).
      – Instalments of one level each are possible, in two rounds: Eve (climb: middle); then Eve (climb: high). Eve is worse off than at the status quo after round 1.
      – It would hold under all five concepts analysed.
      – That, and that each party prefers it: in all 8 models that the judgements in doubt allow.
      – Eve rises by one place in its order.
      – Otherwise, under all five concepts analysed, improvements lead to no other equilibrium than the status quo.

    Nobody has an improvement from it, so there is nothing to deter."
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
