import { expect, it } from 'vitest';
import { addEntryTo, changeEntryAt, removeEntryAt } from './entries.ts';
import type { EditOutcome } from './index.ts';

const model = `standoff: 1
title: T
decision-makers:
  a: { options: { x: yes/no }, prefers: [x] }
  b: { options: { y: yes/no }, prefers: [y] }
threats:
  t: { by: a, if: b.y, then: { x: yes } } # kept
status-quo: { a.x: no, b.y: no }
`;

function textOf(outcome: EditOutcome): string {
  return outcome.status === 'edited' ? outcome.text : outcome.reason.message;
}

it('adds an entry under an id made of its words, other than those taken', () => {
  const fields = [
    ['by', 'b'],
    ['if', 'a.x'],
    ['then', { entries: [['y', 'no']] }],
  ] as const;
  const outcome = addEntryTo(model, { section: ['threats'], words: 'T', fields });
  expect(outcome).toMatchObject({ status: 'edited', id: 't-2' });
  expect(textOf(outcome)).toContain('  t-2: { by: b, if: a.x, then: { y: no } }\n');
});

it('begins a section, a section inside it, and a list', () => {
  const fields = [['drop', '1']] as const;
  const view = addEntryTo(model, { section: ['perceptions', 'a'], id: 'b', fields });
  expect(textOf(view)).toContain('perceptions:\n  a: { b: { drop: 1 } }\n');
  const second = addEntryTo(textOf(view), { section: ['perceptions', 'b'], id: 'a', fields });
  expect(textOf(second)).toContain('  a: { b: { drop: 1 } }\n  b: { a: { drop: 1 } }\n');
  const doubt = addEntryTo(model, {
    section: ['doubts'],
    isList: true,
    fields: [
      ['of', 'a.prefers.1'],
      ['drop', 'yes'],
    ],
  });
  expect(textOf(doubt)).toContain('doubts:\n  - { of: a.prefers.1, drop: yes }\n');
});

it('changes what is named and leaves the rest, in the order that is customary', () => {
  const outcome = changeEntryAt(model, {
    path: ['threats', 't'],
    fields: [
      ['says', 'S'],
      ['kind', 'promise'],
      ['then', { entries: [['x', 'no']] }],
    ],
    order: ['kind', 'by', 'if', 'then', 'says'],
  });
  expect(textOf(outcome)).toContain(
    '  t: { kind: promise, by: a, if: b.y, then: { x: no }, says: S } # kept\n',
  );
});

it('refuses what would make an error, and says where', () => {
  const outcome = changeEntryAt(model, { path: ['threats', 't'], fields: [['by', 'b']] });
  expect(textOf(outcome)).toMatch(/^the file would have an error in the threat t/);
});

it('takes an entry out, and the section with its last one', () => {
  expect(textOf(removeEntryAt(model, { path: ['threats', 't'] }))).not.toContain('threats');
  expect(removeEntryAt(model, { path: ['threats', 'u'] })).toMatchObject({
    reason: { code: 'no-such-entry' },
  });
});

const beliefs = `${model}facts: { war: a.x and b.y }
misread:
  a: { war: no } # kept
perceptions:
  a:
    b:
      add:
        - { never: war } # the first
        - { want: y, says: It dares } # the second
      drop: 1
timeline:
  - { on: 2017-01, what: One } # first
  - { on: 2017-03, what: Three }
`;

it('writes one value alone where nothing else is said, and out where something is', () => {
  const add = (observer: string, fields: readonly (readonly [string, string])[]) =>
    textOf(addEntryTo(beliefs, { section: ['misread', observer], id: 'war', fields, short: 'as' }));
  expect(add('b', [['as', 'yes']])).toContain('  a: { war: no } # kept\n  b: { war: yes }\n');
  expect(
    add('b', [
      ['as', 'yes'],
      ['sure', '0.5'],
    ]),
  ).toContain('  b: { war: { as: yes, sure: 0.5 } }\n');
  const change = (fields: readonly (readonly [string, string])[]) =>
    textOf(
      changeEntryAt(beliefs, {
        path: ['misread', 'a', 'war'],
        fields,
        order: ['as', 'sure', 'says'],
        short: 'as',
      }),
    );
  expect(change([['as', 'yes']])).toContain('  a: { war: yes } # kept\n');
  expect(change([['says', 'S']])).toContain('  a: { war: { as: no, says: S } } # kept\n');
});

it('changes one item of a list and leaves the others as they are written', () => {
  const change = (add: Parameters<typeof changeEntryAt>[1]['fields'][0][1]) =>
    textOf(changeEntryAt(beliefs, { path: ['perceptions', 'a', 'b'], fields: [['add', add]] }));
  const never = { entries: [['never', 'war']] } as const;
  const said = (mode: string) =>
    ({
      entries: [
        [mode, 'y'],
        ['says', 'It dares'],
      ],
    }) as const;
  expect(change([never, said('must')])).toContain(
    '        - { never: war } # the first\n        - { must: y, says: It dares } # the second\n',
  );
  expect(change([never, said('want'), 'not y'])).toContain(
    '# the first\n        - { want: y, says: It dares } # the second\n        - not y\n',
  );
  expect(change([said('want')])).toContain(
    '      add:\n        - { want: y, says: It dares } # the second\n      drop: 1\n',
  );
});

it('puts a new item of a list where it is to stand', () => {
  const outcome = addEntryTo(beliefs, {
    section: ['timeline'],
    isList: true,
    place: 1,
    fields: [
      ['on', '2017-02'],
      ['what', 'Two'],
    ],
  });
  expect(textOf(outcome)).toContain(
    '# first\n  - { on: 2017-02, what: Two }\n  - { on: 2017-03, what: Three }\n',
  );
});

const agreed = `${model}agreements:
  pact:
    parties: [a, b]
    levels: { none: no pact, signed: a pact }
    moves: { none to signed: all } # who signs
forbidden-moves:
  - { by: b, from: a.x, keeps: y }
`;

it('adds an agreement under an id that no formula could take for another, and changes what it says', () => {
  const levels = { entries: ['none', 'signed'].map((id) => [id, id] as const) };
  const fields = [
    ['parties', ['a', 'b']],
    ['levels', levels],
  ] as const;
  const added = (words: string) => addEntryTo(agreed, { section: ['agreements'], words, fields });
  expect(['Pact', 'X', 'A', 'Treaty'].map((words) => added(words))).toMatchObject([
    { id: 'pact-2' },
    { id: 'x-2' },
    { id: 'a-2' },
    { id: 'treaty' },
  ]);
  const moves = (by: string) =>
    ({ entries: [...[['none to signed', 'all']], ['signed to none', by]] }) as never;
  const path = ['agreements', 'pact'];
  const changed = changeEntryAt(agreed, { path, fields: [['moves', moves('each')]] });
  expect(textOf(changed)).toContain(
    'moves: { none to signed: all, signed to none: each } # who signs\n',
  );
  const fewer = changeEntryAt(agreed, { path, fields: [['levels', { entries: [['none', 'n']] }]] });
  expect(textOf(fewer)).toMatch(/^the file would have an error/);
});

it('changes what a forbidden move keeps', () => {
  const path = ['forbidden-moves', 0];
  const outcome = changeEntryAt(agreed, {
    path,
    fields: [
      ['keeps', undefined],
      ['to', 'not a.x'],
    ],
  });
  expect(textOf(outcome)).toContain('  - { by: b, from: a.x, to: not a.x }\n');
});
