import { describe, expect, it } from 'vitest';
import { chicken, river } from '../../../../test/conflicts/models.ts';
import { openText } from '../../../../test/conflicts/open-model.ts';
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
      claims: ['water'],
    });
  });

  it('names the facts that the statement turns on, and what they rest on', () => {
    const { greatly, consequences } = reasonFor(casebook, down, state('s6'), state('s2'));
    expect(greatly).toBe(true);
    expect(consequences.map(({ text, claims }) => ({ text, claims }))).toEqual([
      {
        text: 'Flood (chance 0.75), because Burst dam (because “the river is dammed” and “a raid”)',
        claims: ['flood'],
      },
    ]);
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
    expect(reasonFor(graph, 0, cc, cd).words).toBe('place 2 of 4 against place 3 of 4');
  });

  it.each([
    [
      'statements of equal rank, of which only those count that differ',
      'prefers: [ { equally: [ x, { want: y, says: Why not }, not x or y ] } ]',
      '“Why not”',
    ],
    ['a sum of weights', 'weights: { x: 1, y: 0.5 }', 'a weight of 0.5 against a weight of 0'],
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
