import { expect, test } from 'vitest';
import type { ShownClause, ShownSweptRow } from '../analysis/shown-sweep.ts';
import { leadingOf, sayLeading } from './leading-finding.ts';

const holds: ShownClause = {
  ids: ['status-quo-nash', 'status-quo-seq'],
  says: 'The status quo holds',
  denies: 'The status quo does not hold',
  concepts: ['nash', 'seq'],
  named: [],
};

const row = (clause: ShownClause): ShownSweptRow => ({
  id: clause.ids[0]!,
  clauses: [clause],
  denied: '',
  asWritten: true,
  stands: { models: '4', of: '6', share: 2 / 3 },
  hangs: 'it falls if Ann ranks “A” above “B”',
  marks: [],
  breaking: { says: '', count: 0, sets: [] },
  follows: true,
});

const told = (rows: readonly ShownSweptRow[], sure: readonly ShownClause[], models = '6') => ({
  said: [],
  models,
  rows,
  sure,
  groups: [],
  unmoved: 0,
  orders: [],
  leading: ['status-quo-nash', 'status-quo-gmr', 'status-quo-seq'],
});

const seq = { words: 'expecting credible replies', symbol: 'SEQ' };
const gmr = { ...holds, ids: ['status-quo-gmr'], concepts: ['gmr'] };

test('what is said of the status quo under the concept of the page comes first', () => {
  const all = told([row(holds)], [gmr]);
  const leading = leadingOf(all, 'seq')!;
  expect(leading).toMatchObject({ concept: 'seq', row: { id: 'status-quo-nash' } });
  expect(sayLeading(all, leading, seq)).toBe(
    'The status quo holds, with everybody expecting credible replies (SEQ), in 4 of 6 models; it falls if Ann ranks “A” above “B”.',
  );
  expect(leadingOf(all, 'gmr')).toEqual({ clause: gmr, concept: 'gmr' });
  expect(leadingOf(all, 'sim')).toMatchObject({ concept: 'nash' });
});

test('what is so in all models is said without a share', () => {
  const sure = {
    ids: ['unreached s3'],
    says: 'No way leads there',
    denies: '',
    concepts: [],
    named: [],
  };
  const all = told([], [sure]);
  const leading = leadingOf(all, 'seq')!;
  expect(sayLeading(all, leading, undefined)).toBe('No way leads there in all 6 models.');
  const one = told([], [sure], '1');
  expect(sayLeading(one, leading, undefined)).toBe('No way leads there in the file as written.');
  expect(leadingOf(told([], []), 'seq')).toBeUndefined();
});

test('of drawn models it is said that they were drawn', () => {
  const drawn = {
    ...row(holds),
    stands: { models: '90', of: '100', share: 0.9, isDrawn: true },
    besides: 'of all, with 95 %, a share of 0.8 to 0.95',
  };
  const all = told([drawn], []);
  expect(sayLeading(all, leadingOf(all, 'nash')!, seq)).toContain(
    'in 90 of 100 drawn models (of all, with 95 %, a share of 0.8 to 0.95); it falls',
  );
});
