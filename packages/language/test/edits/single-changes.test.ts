import { describe, expect, it } from 'vitest';
import * as edits from '../../src/edits/index.ts';
import { river } from './river.ts';

function edited(outcome: edits.EditOutcome): string {
  if (outcome.status !== 'edited') throw new Error('the edit was refused');
  return outcome.text;
}

/** Edits with the lines that they take away and put in. */
const cases: readonly [
  string,
  (text: string) => edits.EditOutcome,
  readonly string[],
  readonly string[],
][] = [
  [
    'a title',
    (text) => edits.setHead(text, { key: 'title', value: 'One: river' }),
    ['title: Two countries # on one river'],
    ['title: "One: river" # on one river'],
  ],
  [
    'a name',
    (text) => edits.changeDecisionMaker(text, { id: 'upper', change: { name: 'Upper' } }),
    [],
    ['    name: Upper'],
  ],
  [
    'a formula in its quotes',
    (text) =>
      edits.changeStatement(text, {
        decisionMaker: 'upper',
        place: 3,
        change: { formula: 'water = shared', if: null },
      }),
    ["      - { want: 'water = held', if: lower.army = home, because: [c01, c02] }"],
    ["      - { want: 'water = shared', because: [c01, c02] }"],
  ],
  [
    'a rule',
    (text) => edits.changeRule(text, { place: 1, change: { says: 'It cannot be' } }),
    ['  - upper.dam and upper.water = shared'],
    ['  - { when: upper.dam and upper.water = shared, says: It cannot be }'],
  ],
  [
    'the only rule',
    (text) => edits.removeRule(text, { place: 1 }),
    ['infeasible:', '  - upper.dam and upper.water = shared'],
    [],
  ],
  [
    'a fact',
    (text) => edits.changeFact(text, { id: 'war', change: { chance: 'likely' } }),
    ['  war: { when: lower.army = border and upper.dam, because: c01 }'],
    ['  war: { when: lower.army = border and upper.dam, chance: likely, because: c01 }'],
  ],
  [
    'the status quo',
    (text) => edits.setStatusQuoLevel(text, { option: 'upper.dam', level: 'yes' }),
    ['status-quo: { upper.water: held, upper.dam: no, lower.army: home }'],
    ['status-quo: { upper.water: held, upper.dam: yes, lower.army: home }'],
  ],
  [
    'a named state',
    (text) => edits.addNamedState(text, { id: 'calm', levels: { 'lower.army': 'home' } }),
    [],
    ['states:', '  calm: { lower.army: home }'],
  ],
  [
    'a named state with what it is called',
    (text) =>
      edits.addNamedState(text, { id: 'calm', name: 'All calm', levels: { 'lower.army': 'home' } }),
    [],
    ['states:', '  calm: { name: All calm, lower.army: home }'],
  ],
  [
    'a source in braces',
    (text) => edits.addSource(text, { title: 'A speech', kind: 'speech' }),
    ['sources: { report: { title: Report } }'],
    ['sources: { report: { title: Report }, speech: { title: A speech, kind: speech } }'],
  ],
  [
    'the next claim',
    (text) => edits.addClaim(text, { says: 'It snows', at: 'report p. 4' }),
    [],
    ['  c03: { at: report p. 4, says: It snows }'],
  ],
  [
    'a claim',
    (text) => edits.changeClaim(text, { id: 'c01', change: { by: 'the minister' } }),
    ['  c01: { says: It is dry, at: report p. 2 }'],
    ['  c01: { says: It is dry, at: report p. 2, by: the minister }'],
  ],
  [
    'a variant',
    (text) => edits.removeVariant(text, { id: 'dry' }),
    [
      'variants:',
      '  dry: { set: { facts.war.when: "upper.dam", decision-makers.upper.prefers.2: water = held } }',
    ],
    [],
  ],
];

describe('a change of one thing', () => {
  it.each(cases)('touches no other line: %s', (_, run, removed, added) => {
    const outcome = run(river);
    if (outcome.status === 'refused') throw new Error(outcome.reason.message);
    const [before, after] = [river.split('\n'), outcome.text.split('\n')];
    expect(before.filter((line) => !after.includes(line))).toEqual(removed);
    expect(after.filter((line) => !before.includes(line))).toEqual(added);
  });

  it('is refused for what is not there', () => {
    const codes = [
      edits.changeFact(river, { id: 'x', change: { name: 'X' } }),
      edits.removeStatement(river, { decisionMaker: 'upper', place: 9 }),
      edits.removeStatement(river, { decisionMaker: 'x', place: 1 }),
      edits.changeOption(river, { owner: 'upper', option: 'x', change: {} }),
      edits.addRule(river, { formula: 'war and' }),
      edits.removeDeal(river, { id: 'x' }),
    ].map((outcome) => outcome.status === 'refused' && outcome.reason.code);
    expect(codes).toEqual([
      'no-such-entry',
      'no-such-statement',
      'no-such-decision-maker',
      'no-such-option',
      'invalid-formula',
      'no-such-entry',
    ]);
  });

  it('moves a decision maker with all its lines, and back', () => {
    const moved = edited(edits.moveDecisionMaker(river, { id: 'lower', to: 1 }));
    expect(moved.indexOf('  lower:')).toBeLessThan(moved.indexOf('  upper:'));
    expect(moved.split('\n').sort()).toEqual(river.split('\n').sort());
    expect(edited(edits.moveDecisionMaker(moved, { id: 'lower', to: 2 }))).toBe(river);
  });

  it('changes the terms of a deal and keeps those that it does not name', () => {
    const terms = { 'upper.water': 'shared', 'lower.army': 'home' };
    const parties = ['upper', 'lower'];
    const agreed = edited(edits.addDeal(river, { id: 'peace', name: 'Peace', parties, terms }));
    const change = { name: 'Calm', terms: { 'lower.army': 'border' } };
    const changed = edited(edits.changeDeal(agreed, { id: 'peace', change }));
    const other = { ...terms, ...change.terms };
    expect(changed).toBe(
      edited(edits.addDeal(river, { id: 'peace', name: 'Calm', parties, terms: other })),
    );
  });
});
