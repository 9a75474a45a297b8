import { describe, expect, it } from 'vitest';
import { openText } from '../../../../test/conflicts/open-model.ts';
import { fateWithout, type RestingPart, removalsInTurn, restingParts } from './resting-parts.ts';

/** Ann's first place cites for itself and for one of its statements, her second for both, her third for nothing. */
const text = `standoff: 1
title: Claims
sources: { s: { title: A chronicle } }
claims:
  c1: { says: One, at: s ¶1 }
  c2: { says: Two, at: s ¶2 }
  c3: { says: Three, at: s ¶3 }
decision-makers:
  ann:
    options: { x: yes/no }
    prefers:
      - { equally: [{ want: bob.y, because: c2 }, { not: x }], because: [{ c1: suggests }] }
      - { equally: [x, both], because: c1 }
      - not both
  bob: { options: { y: yes/no }, prefers: [{ want: y, because: [c1, { c3: part }] }] }
facts:
  both: { when: ann.x and bob.y, because: c3 }
  never: { when: false, because: c3 }
status-quo: { ann.x: no, bob.y: no, because: c1 }
`;

const { casebook } = openText(text);
const parts = restingParts(casebook);
const partWith = (removal: object) => parts.find((part) => matches(part, removal))!;
const matches = ({ removal }: RestingPart, wanted: object) =>
  removal !== undefined &&
  Object.entries(wanted).every(([key, value]) => removal[key as keyof typeof removal] === value);

describe('what rests on claims', () => {
  it('is a place, or each of its statements where one of them cites for itself, with what the place cites', () => {
    expect(parts.flatMap(({ removal }) => (removal?.kind === 'drop' ? [removal] : []))).toEqual([
      { kind: 'drop', of: 'ann', place: 1, member: 1 },
      { kind: 'drop', of: 'ann', place: 1, member: 2 },
      { kind: 'drop', of: 'ann', place: 2 },
      { kind: 'drop', of: 'bob', place: 1 },
    ]);
    const of = (member: number) =>
      partWith({ of: 'ann', place: 1, member }).because.map(({ claim }) => claim);
    expect([of(1).toSorted(), of(2)]).toEqual([['c1', 'c2'], ['c1']]);
  });

  it('is held as written where it can be taken out by nothing: a status quo, a fact that never follows', () => {
    const held = parts.filter(({ removal }) => removal === undefined);
    expect(held.map(({ kind }) => kind).toSorted()).toEqual(['fact', 'status-quo']);
    expect(partWith({ fact: 'both' }).removal).toMatchObject({
      when: { kind: 'constant', value: false },
      chance: 1,
    });
  });
});

describe('without a claim a part', () => {
  const resting = (...because: RestingPart['because']) => ({
    ...partWith({ of: 'bob', place: 1 }),
    because,
  });
  const link = (claim: string, grade?: 'says' | 'part' | 'suggests') => ({
    claim,
    ...(grade && { grade }),
  });

  it.each([
    ['says', 'dropped', 'dropped'],
    [undefined, 'dropped', 'dropped'],
    ['part', 'dropped', 'in-doubt'],
    ['suggests', 'dropped', 'in-doubt'],
  ] as const)(
    'that it bears alone (%s) is %s, and %s where only what it says counts',
    (grade, alone, said) => {
      const part = resting(link('c1', grade));
      expect(fateWithout(part, 'c1', 'alone')).toEqual({ grade, fate: alone });
      expect(fateWithout(part, 'c1', 'said')).toEqual({ grade, fate: said });
    },
  );

  it('that another bears as well is in doubt, and is borne where the other says it', () => {
    for (const rule of ['alone', 'said'] as const) {
      expect(fateWithout(resting(link('c1'), link('c2')), 'c1', rule)!.fate).toBe('in-doubt');
      expect(fateWithout(resting(link('c1'), link('c2', 'part')), 'c1', rule)!.fate).toBe(
        'in-doubt',
      );
      expect(fateWithout(resting(link('c1'), link('c2', 'says')), 'c1', rule)!.fate).toBe('borne');
    }
  });

  it('that does not cite it is not asked about, and what is held stays', () => {
    expect(fateWithout(resting(link('c2')), 'c1', 'alone')).toBeUndefined();
    const quo = parts.find(({ kind }) => kind === 'status-quo')!;
    expect(fateWithout(quo, 'c1', 'alone')!.fate).toBe('held');
  });
});

describe('parts are taken out', () => {
  const drop = (place: number, member?: number) => ({
    kind: 'drop' as const,
    of: 'ann',
    place,
    ...(member !== undefined && { member }),
  });

  it('from the last place to the first, and of one place from the last statement', () => {
    expect(removalsInTurn(casebook, [drop(1, 1), drop(3), drop(2)])).toEqual([
      drop(3),
      drop(2),
      drop(1, 1),
    ]);
  });

  it('with the place where none of its statements is left, and facts first', () => {
    const fact = partWith({ fact: 'both' }).removal!;
    expect(removalsInTurn(casebook, [drop(1, 1), drop(1, 2), fact])).toEqual([
      fact,
      drop(1, 2),
      drop(1),
    ]);
  });
});
