import type { SweepJson } from '@standoff/report';
import { expect, test } from 'vitest';
import { leadingOf, sayLeading } from './leading-finding.ts';
import type { Clause, Swept, SweptFinding, SweptRow } from './swept.ts';

const turning = { size: 1, proved: true, count: 2, sets: [] };

const found = (id: string, concept: string): SweptFinding => ({
  id,
  from: 'headline',
  says: '',
  proposition: { kind: 'all', of: [], so: true },
  told: [],
  concept,
  clause: { asWritten: '', otherwise: '', denies: true },
  asWritten: true,
  standing: '4',
  share: 2 / 3,
  low: 2 / 3,
  high: 2 / 3,
  drivers: [],
  breaking: turning,
});

const holds: Clause = {
  says: 'The status quo holds',
  otherwise: 'the status quo does not hold',
  denies: true,
  findings: [found('status-quo-nash', 'nash'), found('status-quo-seq', 'seq')],
  concepts: ['nash', 'seq'],
};

const row = (clause: Clause): SweptRow => {
  const [first] = clause.findings;
  return { id: first!.id, first: first!, clauses: [clause] };
};

const told = (rows: readonly SweptRow[], sure: readonly Clause[], models = '6'): Swept => ({
  document: { models, even: true } as SweepJson,
  symbols: new Map(),
  rows,
  sure,
  groups: [],
  unmoved: 0,
  orders: [],
  leading: ['status-quo-nash', 'status-quo-gmr', 'status-quo-seq'],
});

const seq = { words: 'expecting credible replies', symbol: 'SEQ' };
const gmr: Clause = { ...holds, findings: [found('status-quo-gmr', 'gmr')], concepts: ['gmr'] };

test('what is said of the status quo under the concept of the page comes first', () => {
  const all = told([row(holds)], [gmr]);
  const leading = leadingOf(all, 'seq')!;
  expect(leading).toMatchObject({ concept: 'seq', row: { id: 'status-quo-nash' } });
  expect(sayLeading(all, leading, seq)).toBe(
    'The status quo holds, with everybody expecting credible replies (SEQ), in 4 of 6 models; any of 2 single changes is enough to turn it.',
  );
  expect(leadingOf(all, 'gmr')).toEqual({ clause: gmr, concept: 'gmr' });
  expect(leadingOf(all, 'sim')).toMatchObject({ concept: 'nash' });
});

test('what is so in all models is said without a share', () => {
  const sure: Clause = { ...holds, says: 'No way leads there', findings: [], concepts: [] };
  const all = told([], [sure]);
  const leading = leadingOf(all, 'seq')!;
  expect(sayLeading(all, leading, undefined)).toBe('No way leads there in all 6 models.');
  const one = told([], [sure], '1');
  expect(sayLeading(one, leading, undefined)).toBe('No way leads there in the file as written.');
  expect(leadingOf(told([], []), 'seq')).toBeUndefined();
});

test('of drawn models it is said that they were drawn', () => {
  const { standing: _, ...rest } = found('status-quo-nash', 'nash');
  const first = { ...rest, drawn: { models: 100, standing: 90 }, low: 0.8, high: 0.95 };
  const drawn = { ...row(holds), first };
  const all = told([drawn], []);
  expect(sayLeading(all, leadingOf(all, 'nash')!, seq)).toContain(
    'in 90 of 100 drawn models (of all, with 95 %, a share of 0.8 to 0.95); any of 2',
  );
});
