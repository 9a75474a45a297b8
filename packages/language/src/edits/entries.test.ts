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
