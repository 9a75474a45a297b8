import { describe, expect, it } from 'vitest';
import { readRecord } from './record.ts';

const sound = `
record: 1
model: duel.standoff.yaml
citation: [A duel]
states:
  A: { is: s1, pattern: N }
  B: { is: s2 }
labels:
  short: { r: nash, s: seq, u: unstable }
published:
  - id: D-1
    place: book p. 3
    standing: published-and-asserted
    values:
      - { what: ranking, by: one, value: [A, B] }
      - { what: labels, by: one, letters: short, order: [A, B], value: r u }
      - what: equilibria
        concept: [nash, seq or sim]
        standing: published-and-believed-wrong
        argument: it does not follow
        value: [A]
        ours: [B]
      - what: equilibria
        concept: gmr
        standing: published-under-another-definition
        definition: one-move-response
        argument: the response is one move
        value: [B]
        ours: [A]
  - id: D-2
    place: book p. 9
    standing: not-read-at-first-hand
    values: [{ what: equilibria, concept: l3, value: [A] }]
reference:
  method: by hand
  results:
    - id: D-1
      standing: computed-and-asserted
      values: [{ what: moves, by: one, value: { A: [B] } }]
`;

function readChanged(from: string, to: string): () => unknown {
  expect(sound).toContain(from);
  return () => readRecord('record.yaml', sound.replace(from, to));
}

describe('reading a record', () => {
  it('takes one that is as described', () => {
    const { model, states, results } = readRecord('record.yaml', sound);
    expect(model).toBe('duel.standoff.yaml');
    expect([...states]).toEqual([
      ['A', { is: 's1', pattern: 'N' }],
      ['B', { is: 's2' }],
    ]);
    const values = results.flatMap((result) => result.values);
    expect(values.map(({ what, place }) => [what, place])).toEqual([
      ['ranking', 'book p. 3'],
      ['labels', 'book p. 3'],
      ['equilibria', 'book p. 3'],
      ['equilibria', 'book p. 3'],
      ['equilibria', 'book p. 9'],
      ['moves', undefined],
    ]);
    expect(values.map(({ assertions }) => assertions.map(({ about }) => about))).toEqual([
      ['by one'],
      ['by one'],
      ['nash', 'seq or sim'],
      ['gmr'],
      ['l3'],
      ['by one'],
    ]);
  });

  it('says where something is wrong', () => {
    expect(readChanged('by: one, value: [A, B]', 'by: one, value: [A, C]')).toThrow(
      'record.yaml:15:46: expected a state of the record, found the text "C"',
    );
  });

  it.each([
    [
      'a key of the record that is not described',
      'citation:',
      'remark: x\ncitation:',
      'no key "remark"',
    ],
    [
      'a key of a result that is not described',
      'place: book',
      'page: 3\n    place: book',
      'no key "page"',
    ],
    [
      'a key of a value that is not described',
      'what: ranking, by',
      'what: ranking, of: one, by',
      'no key "of"',
    ],
    [
      'a key that belongs to another kind',
      'what: ranking, by',
      'what: ranking, from: A, by',
      'no key "from"',
    ],
    ['a kind that is not known', 'what: ranking', 'what: payoffs', 'the text "payoffs"'],
    [
      'a key that is given twice',
      'model: duel',
      'model: x\nmodel: duel',
      'model stands here twice',
    ],
    ['another format version', 'record: 1', 'record: 2', 'expected one of 1'],
    ['no citation', 'citation: [A duel]', 'citation: []', 'at least one entry'],
    ['a value without its kind', 'what: ranking, ', '', '"what" is missing'],
    ['a value without what is asserted', ', value: [A, B]', '', '"value" is missing'],
    ['a state that stands in a set twice', 'value: [A]', 'value: [A, A]', 'A stands here twice'],
    [
      'a concept that is not known',
      'concept: [nash,',
      'concept: [rational,',
      'no concept is called "rational"',
    ],
    [
      'a row of letters that is not given',
      'letters: short',
      'letters: long',
      'expected a row of labels',
    ],
    [
      'letters that do not end with the one for unstable',
      ', u: unstable',
      '',
      'unstable comes last',
    ],
    [
      'a result id that is used twice',
      '  - id: D-1\n    place',
      '  - id: D-1\n    place: p\n    standing: published-and-asserted\n    values: [{ what: moves, by: one, value: {} }]\n  - id: D-1\n    place',
      'the id D-1 stands here twice',
    ],
    [
      'a published value without a place',
      'place: book p. 3',
      'says: nothing',
      '"place" is missing',
    ],
    [
      'a published value without a standing',
      'standing: published-and-asserted',
      'says: nothing',
      '"standing" is missing',
    ],
    [
      'a standing of a reference in what is published',
      'published-and-asserted',
      'computed-and-asserted',
      'the text "computed-and-asserted"',
    ],
    [
      'a standing of what is published in a reference',
      'computed-and-asserted',
      'published-and-asserted',
      'the text "published-and-asserted"',
    ],
    [
      'a place in a reference',
      'standing: computed',
      'place: book p. 4\n      standing: computed',
      'no key "place"',
    ],
    [
      'a value believed wrong without an argument',
      'argument: it does not follow',
      'says: x',
      '"argument" is missing',
    ],
    ['a value believed wrong without ours', '        ours: [B]\n', '', '"ours" is missing'],
    [
      'ours where the value is not believed wrong',
      'value: [A, B]',
      'value: [A, B], ours: [B, A]',
      'no key "ours"',
    ],
    [
      'a value under another definition that does not name it',
      '        definition: one-move-response\n',
      '',
      '"definition" is missing',
    ],
    [
      'a definition that the test does not know',
      'definition: one-move-response',
      'definition: any',
      'expected one of one-move-response',
    ],
    [
      'a definition where the value is believed wrong',
      'argument: it does not follow',
      'argument: it does not follow\n        definition: one-move-response',
      'no key "definition"',
    ],
    ['an alias', 'ours: [B]', 'ours: *other', '"*other" refers to'],
  ])('refuses %s', (_, from, to, problem) => {
    expect(readChanged(from, to)).toThrow(problem);
    expect(readChanged(from, to)).toThrow(/^record\.yaml:\d+:\d+: /);
  });
});
