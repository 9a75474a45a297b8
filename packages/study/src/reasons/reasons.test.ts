import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { sayConsequenceOf } from '../../../../test/conflicts/steps-said.ts';
import { claimsOf } from '../words/claim-links.ts';
import { reasonFor } from './reasons.ts';

describe('why one state is preferred to another', () => {
  const { casebook } = openText(river);
  const [up, down] = [0, 1];
  const state = (id: string) => casebook.stateWithId(id)!;

  it('is the first statement in which they differ, with its claims', () => {
    const reason = reasonFor(casebook, up, state('s1'), state('s2'));
    expect(reason).toMatchObject({
      order: 'worse',
      greatly: false,
      words: '“Water for its own fields”',
      claims: [{ claim: 'water' }],
    });
  });

  it('names the facts that the statement turns on, and what they rest on', () => {
    const { greatly, consequences } = reasonFor(casebook, down, state('s6'), state('s2'));
    expect(greatly).toBe(true);
    expect(
      consequences.map((one) => ({ text: sayConsequenceOf(casebook, one), claims: one.claims })),
    ).toEqual([
      {
        text: 'Flood (chance 0.75), because of “Burst dam”; “Burst dam” because of “the river is dammed” and “a raid”',
        claims: [{ claim: 'flood' }],
      },
    ]);
  });

  it('has the grades of its claims, of the weakest where several are given', () => {
    const graded = river
      .replace('because: water, says: Water', 'because: { water: suggests }, says: Water')
      .replace('because: flood }\n  flooded', 'because: { flood: part } }\n  flooded')
      .replace('chance: likely }', 'chance: likely, because: { flood: says } }');
    const { casebook: other } = openText(graded);
    const { claims } = reasonFor(other, up, state('s1'), state('s2'));
    expect(claims).toEqual([{ claim: 'water', grade: 'suggests' }]);
    const { consequences } = reasonFor(other, down, state('s6'), state('s2'));
    expect(consequences[0]?.claims).toEqual([{ claim: 'flood', grade: 'part' }]);
  });

  it.each([
    ['how sure it is', 'water, says: Water', 'water, sure: 0.7, says: Water', ' (70 % sure)'],
    [
      'a share of a per cent',
      'water, says: Water',
      'water, sure: 0.995, says: Water',
      ' (99.5 % sure)',
    ],
    [
      'what may be the case instead',
      '{ want: dam = shut, because: water, says: Water for its own fields }',
      '{ or-else: [{ want: dam = shut, sure: 0.6, says: Water for its own fields }, not dam = shut] }',
      ' (60 % sure; or else “the river runs”)',
    ],
  ])('says of a statement %s', (_, plain, doubted, says) => {
    const { casebook: other } = openText(river.replace(plain, doubted));
    const { words } = reasonFor(other, up, state('s1'), state('s2'));
    expect(words ?? '“Water for its own fields”').toBe(`“Water for its own fields”${says}`);
  });

  it('says the chance of facts behind a statement, near and far', () => {
    const doubtful = river.replace('down.raid, because: flood }', 'down.raid, chance: 0.6 }');
    const { casebook: other } = openText(doubtful);
    const { words, consequences } = reasonFor(other, down, state('s6'), state('s2'));
    expect(words).toBe('“No flood” (Flood: chance 0.75; Burst dam: chance 0.6)');
    expect(sayConsequenceOf(other, consequences[0]!)).toContain(
      'because of “Burst dam” (chance 0.6); “Burst dam” because of “the river',
    );
  });

  it('says nothing where nothing differs', () => {
    expect(reasonFor(casebook, up, state('s1'), state('s1'))).toEqual({
      order: 'equal',
      greatly: false,
      claims: [],
      consequences: [],
    });
  });

  it('is the place in a ranking where there are no statements', () => {
    const graph = openText(chicken).casebook;
    const [cc, cd] = [graph.stateWithId('cc')!, graph.stateWithId('cd')!];
    expect(reasonFor(graph, 0, cc, cd).words).toBe('ranked second of four, against third');
  });

  it('cites what the weights that differ cite, the heaviest first, and then their owner', () => {
    const weights =
      '{ of: x, weight: 1, because: c1 }, { of: y, weight: 2, because: c2 }, { of: war, weight: -3, because: c3 }, { of: x or not x, weight: 5, because: c4 }';
    const { casebook: other } = openText(`standoff: 1
title: T
decision-makers: { a: { options: { x: yes/no, y: yes/no }, because: c5, weights: [${weights}] } }
facts: { war: { when: a.x and a.y, name: War, because: c1 } }
sources: { s: { title: S } }
claims: { ${[1, 2, 3, 4, 5].map((k) => `c${k}: { says: C, at: s ¶1 }`).join(', ')} }
`);
    const reason = reasonFor(other, 0, other.stateWithId('s4')!, other.stateWithId('s3')!);
    expect(reason.words).toBe('5 points against 7: -3 for “War” and +1 for “x”');
    expect(claimsOf(reason.claims)).toEqual(['c3', 'c1', 'c5']);
    expect(reason.consequences.map((one) => sayConsequenceOf(other, one))).toEqual([
      'War, because of “x” and “y”',
    ]);
  });

  it('names a fact once that turns the votes of several members', () => {
    const { casebook: other } = openText(`standoff: 1
title: T
decision-makers:
  a: { options: { x: yes/no }, prefers: [not war] }
  b: { options: { y: yes/no }, prefers: [not war] }
bodies: { c: { members: [a, b], adopts: 2 votes, options: { ban: yes/no } } }
facts: { war: { when: a.x and not c.ban, name: War } }
`);
    const [without, banned] = [
      { x: 1, ban: 0 },
      { x: 1, ban: 1 },
    ].map(({ x, ban }) => other.stateWithId(`s${1 + x + 4 * ban}`)!);
    const { order, consequences } = reasonFor(other, 2, banned!, without!);
    expect(order).toBe('better');
    expect(consequences.map((one) => sayConsequenceOf(other, one))).toEqual([
      'War, because of “x” and “not ban”',
    ]);
  });

  it.each([
    [
      'statements of equal rank, of which only those count that differ',
      'prefers: [ { equally: [ x, { want: y, says: Why not }, not x or y ] } ]',
      '“Why not”',
    ],
    [
      'a sum of weights, with what counts in one of the two only',
      'weights: { x: 1, y: 0.5, x or not x: 7 }',
      '7.5 points against 7: +0.5 for “y”',
    ],
    [
      'what weighs most, in its words, and how much else there is',
      'weights: [{ of: not y, weight: -2, says: Silence }, { of: y, weight: 9 }, { of: y or x, weight: 1 }, { of: not x and not y, weight: -1 }, { of: y and not x, weight: -4, says: Y without X }, { of: x, weight: 50 }, { of: y, weight: 0 }]',
      '6 points against -3: +9 for “y” and -4 for “Y without X” against -2 for “Silence”, and 2 more',
    ],
    ['a value', 'utility: { s1: 0, s2: 1, s3: 2, s4: 3 }', 'a value of 2 against a value of 0'],
    [
      'a value that differs by less than is usually shown',
      'utility: { s1: 0, s2: 1, s3: 0.0000000001, s4: 3 }',
      'a value of 1e-10 against a value of 0',
    ],
    ['nothing but the relation', 'relation: [ s3 > s1 ]', undefined],
  ])('can be %s', (_, preference, words) => {
    const { casebook: other } = openText(
      `standoff: 1\ntitle: T\ndecision-makers: { a: { options: { x: yes/no, y: yes/no }, ${preference} } }\n`,
    );
    const reason = reasonFor(other, 0, other.stateWithId('s3')!, other.stateWithId('s1')!);
    expect(reason).toMatchObject({ order: 'better' });
    expect(reason.words).toBe(words);
  });
});
