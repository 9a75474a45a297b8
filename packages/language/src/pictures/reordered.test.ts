import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../../test/draws.ts';
import type { Preference, PreferenceEntry } from '../conflict/conflict.ts';
import { parseConflict } from '../parse-conflict.ts';
import { changesOfOrder, firstPlaceFor, reordered } from './reordered.ts';

const great = ['{ never: b.y >= 1 }', '{ must: b.y <= 2 }', '{ never: a.x = 2 }'];
const plain = ['{ more: a.x }', '{ less: b.y }', '{ not: b.y = 1 }', '{ want: a.x = 1 }'];

const drawn = fc
  .tuple(fc.subarray(great), fc.shuffledSubarray(plain, { minLength: 1 }))
  .map((parts) => orderOf(parts.flat()))
  .chain((preference) => {
    const all = [...preference.statements.keys()];
    return fc.tuple(fc.constant(preference), fc.shuffledSubarray(all, { minLength: 1 }));
  });

function orderOf(statements: readonly string[]): Preference & { readonly kind: 'prioritized' } {
  const { conflict } = parseConflict(`
standoff: 1
title: Two amounts
decision-makers:
  a: { options: { x: 0 to 2 }, prefers: [${statements.join(', ')}] }
  b: { options: { y: 0 to 2 } }
status-quo: { a.x: 0, b.y: 0 }
`);
  const { preference } = conflict!.decisionMakers[0]!;
  if (preference.kind !== 'prioritized') throw new Error('no order');
  return preference;
}

type Said = readonly [what: string, mode: string];

const said = (entry: PreferenceEntry): Said =>
  entry.kind !== 'statement'
    ? [entry.kind, '']
    : [JSON.stringify('amount' in entry ? entry.amount : entry.formula), entry.mode];

const isGreat = ([, mode]: Said) => mode === 'never' || mode === 'must';
const other: Readonly<Record<string, string>> = {
  ...{ never: 'not', must: 'want', not: 'never', want: 'must' },
};

/** What no file may say: something greatly worse behind what is not. */
const isSayable = (order: readonly Said[]) =>
  order.every((one, k) => k === 0 || !isGreat(one) || isGreat(order[k - 1]!));

test('an order of statements in other places is one that a file can say, and each change on the way to it as well', () => {
  let sunk = 0;
  fc.assert(
    fc.property(drawn, ([preference, places]) => {
      let now = preference.statements.map(said);
      for (const change of changesOfOrder(preference, places)) {
        if (change.kind === 'drop') now = now.toSpliced(change.place - 1, 1);
        if (change.kind !== 'move') continue;
        const [what, mode] = now[change.place - 1]!;
        const crosses = change.greatly !== undefined;
        if (change.greatly === true) expect(other[mode]).toBeDefined();
        const moved: Said = [what, crosses ? other[mode]! : mode];
        if (crosses) expect(isGreat(moved)).toBe(change.greatly);
        now = now.toSpliced(change.place - 1, 1).toSpliced(change.to - 1, 0, moved);
        expect(isSayable(now)).toBe(true);
        if (change.greatly === false) sunk++;
      }
      const after = reordered(preference, places);
      const order = after.kind === 'prioritized' ? after.statements.map(said) : [];
      expect(order).toEqual(now);
      const inTurn = places.map((place) => said(preference.statements[place]!)[0]);
      expect(order.map(([what]) => what)).toEqual(inTurn);
    }),
    { numRuns: draws(1000) },
  );
  expect(sunk).toBeGreaterThan(0);
});

test('an amount moves by itself to wherever it stands before nothing that is never to be', () => {
  fc.assert(
    fc.property(drawn, fc.nat(), ([preference, places], drawnPlace) => {
      const place = places[drawnPlace % places.length]!;
      const rest = places.filter((one) => one !== place);
      const order = reordered(preference, rest);
      const now = order.kind === 'prioritized' ? order.statements.map(said) : [];
      const own = said(preference.statements[place]!);
      const mayStand = [...now.keys(), now.length].filter((to) =>
        [own, [own[0], other[own[1]] ?? '']].some((one) =>
          one[1] !== '' ? isSayable(now.toSpliced(to, 0, one as Said)) : false,
        ),
      );
      expect(mayStand[0]).toBe(firstPlaceFor(preference, rest, place));
      expect(mayStand).toHaveLength(now.length + 1 - mayStand[0]!);
    }),
    { numRuns: draws(500) },
  );
});
