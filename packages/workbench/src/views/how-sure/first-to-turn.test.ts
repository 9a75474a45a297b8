import type { SweepJson } from '@standoff/report';
import { expect, test } from 'vitest';
import { sayFirst, sayTurnedBy, turnedBy, turningRows } from './first-to-turn.ts';
import type { Clause, Driver, Swept, SweptFinding, SweptRow } from './swept.ts';

const judgement = (id: string) =>
  ({
    kind: 'drop',
    id,
    says: `${id} is left out`,
    of: 'a',
    place: 1,
  }) as unknown as Driver['judgement'];

const turnedIn = (...sets: readonly string[][]): SweptFinding['breaking'] => ({
  size: sets[0]!.length,
  proved: true,
  count: sets.length,
  sets: sets.map((set) => set.map(judgement)),
});

const driver = (id: string): Driver =>
  ({ where: `${id} is dropped`, judgement: judgement(id) }) as Driver;

const clause = (
  says: string,
  concepts: readonly string[],
  standing = '4',
  breaking = turnedIn(['x']),
): Clause => ({
  says,
  otherwise: `not: ${says}`,
  denies: true,
  concepts,
  findings: (concepts.length === 0 ? [undefined] : concepts).map(
    (concept): SweptFinding => ({
      id: `${says}-${concept ?? ''}`,
      from: 'headline',
      says: '',
      proposition: { kind: 'all', of: [], so: true },
      told: [],
      ...(concept !== undefined && { concept }),
      clause: { asWritten: says, otherwise: `not: ${says}`, denies: true },
      asWritten: true,
      standing,
      share: 0.5,
      low: 0.5,
      high: 0.5,
      drivers: [driver('y'), driver('x')],
      breaking,
    }),
  ),
});

const row = (one: Clause): SweptRow => {
  const [first] = one.findings;
  return { id: first!.id, first: first!, clauses: [one] };
};

const swept = (rows: readonly SweptRow[], sure: readonly Clause[], models = '6'): Swept => ({
  document: {
    models,
    even: true,
    findings: [...rows.flatMap(({ clauses }) => clauses), ...sure].flatMap((one) => one.findings),
  } as unknown as SweepJson,
  concepts: new Map(),
  rows,
  sure,
  groups: [],
  orders: [],
  leading: [],
});

const plain = { concept: 'seq', isOfPage: true, showsMethod: false };
const words = [{ id: 'gmr', words: 'fearing any reply' }];

test('what the fewest changes turn comes first, then what stands in fewer models, and last what is so in all', () => {
  const two = row(clause('It takes two', [], '1', turnedIn(['x', 'y'])));
  const often = row(clause('It stands often', [], '5'));
  const seldom = row(clause('It stands seldom', [], '2'));
  const rows = turningRows(swept([two, often, seldom], [clause('It is sure', [])]), plain);
  expect(rows.map(({ clauses }) => clauses[0]!.says)).toEqual([
    'It stands seldom',
    'It stands often',
    'It takes two',
    'It is sure',
  ]);
});

test('under other concepts only what is not found under that of the page, unless the method is shown', () => {
  const all = swept(
    [row(clause('It holds', ['nash', 'seq']))],
    [clause('It holds', ['gmr']), clause('Freeze holds', ['gmr'])],
  );
  const shown = (reading: Parameters<typeof turningRows>[1]) =>
    turningRows(all, reading).map(({ clauses: [one] }) => [one!.says, ...one!.concepts].join(' '));
  expect(shown(plain)).toEqual(['It holds', 'Freeze holds gmr']);
  expect(shown({ ...plain, isOfPage: false })).toEqual(['It holds seq', 'Freeze holds gmr']);
  expect(shown({ ...plain, showsMethod: true })).toEqual([
    'It holds nash seq',
    'It holds gmr',
    'Freeze holds gmr',
  ]);
});

test('the sentence on top says what turns the first of them', () => {
  const firstOf = (all: Swept) => sayFirst(all, turningRows(all, plain), words);
  expect(firstOf(swept([row(clause('it holds', ['gmr']))], []))).toBe(
    'First to fall: if x is dropped, not: it holds, with everybody fearing any reply.',
  );
  expect(firstOf(swept([row(clause('it holds', [], '1', turnedIn(['x', 'z'])))], []))).toBe(
    'First to fall: if x is dropped and z is left out, not: it holds.',
  );
  expect(firstOf(swept([], [clause('it holds', [])]))).toBe(
    'Nothing that is in doubt turns any of this.',
  );
  expect(firstOf(swept([], [clause('it holds', [])], '1'))).toBe('Nothing is in doubt here.');
});

test('of changes that turn it alone the one with the greatest effect is named, and how many others there are', () => {
  const said = (breaking: SweptFinding['breaking']) =>
    sayTurnedBy(turnedBy(row(clause('it holds', [], '1', breaking)))!);
  expect(said(turnedIn(['x']))).toBe('X is dropped');
  expect(said(turnedIn(['x'], ['y']))).toBe('Y is dropped; one other change does too, each alone');
  expect(said(turnedIn(['x', 'z'], ['x', 'y']))).toBe(
    'Only together: x is dropped; z is left out (or one other such set)',
  );
});
