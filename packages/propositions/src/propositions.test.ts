import { Ajv } from 'ajv';
import { expect, expectTypeOf, it } from 'vitest';
import { schemaOfKind } from './define/define-proposition.ts';
import type { Of, Proposition } from './kinds.ts';
import { propositionKinds } from './kinds.ts';
import { isDeniable, isStandalone, negate, referencesOf } from './propositions.ts';
import { referencesIn } from './telling.ts';

const stays: Of<'stable'> = { kind: 'stable', state: 's2', who: 'us', concept: 'seq', so: true };
const held: Of<'pattern'> = {
  kind: 'pattern',
  state: 's1',
  under: ['nash'],
  among: ['nash', 'seq'],
};

it('the shape of every kind is a schema that says what the kind claims', () => {
  const ajv = new Ajv({ strict: true, strictTypes: false });
  for (const kind of propositionKinds) {
    const schema = schemaOfKind(kind);
    expect(ajv.validateSchema(schema), kind.kind).toBe(true);
    expect(kind.about).toMatch(/^[A-Z].*\.$/s);
  }
  expect(new Set(propositionKinds.map(({ kind }) => kind)).size).toBe(propositionKinds.length);
});

it('a schema takes what the type takes, and nothing else', () => {
  const ajv = new Ajv({ strict: true, strictTypes: false });
  const schema = (kind: string) => schemaOfKind(propositionKinds.find((one) => one.kind === kind)!);
  const takes = (one: object, kind: string) => ajv.validate(schema(kind), one);
  expect(takes(stays, 'stable')).toBe(true);
  expect(takes({ ...stays, so: undefined }, 'stable')).toBe(false);
  expect(takes({ ...stays, words: 'it stays' }, 'stable')).toBe(false);
  expect(takes({ ...held, so: false }, 'pattern')).toBe(false);
  expect(takes({ ...held, in: { variant: 'hawks' } }, 'pattern')).toBe(true);
});

it('what can be denied says so, and its denial denied is itself', () => {
  expect(isDeniable(stays)).toBe(true);
  expect(isDeniable(held)).toBe(false);
  expect(negate(negate(stays))).toEqual(stays);
  for (const { deniable, denied } of propositionKinds) expect(denied !== undefined).toBe(deniable);
  // @ts-expect-error an aggregate has no denial
  expectTypeOf(negate(held)).toEqualTypeOf<Of<'pattern'>>();
});

it('what it refers to is found wherever it stands', () => {
  const way: Of<'way'> = {
    kind: 'way',
    moves: [{ who: 'a', from: 's1', to: 's2' }],
    losses: 0,
    fewest: true,
    alike: false,
  };
  const foreseen: Proposition = {
    ...stays,
    in: {
      foresight: {
        by: 'file',
        concepts: { b: 'gmr' },
        together: [{ members: ['c', 'd'], concept: 'smr' }],
      },
    },
  };
  const { states, movers, concepts } = referencesOf([
    way,
    { kind: 'all', of: [foreseen], so: true },
  ]);
  expect([...states]).toEqual(['s1', 's2']);
  expect([...movers]).toEqual(['a', 'us', 'b', 'c', 'd']);
  expect([...concepts]).toEqual(['seq', 'gmr', 'smr']);
  const settled: Of<'settled'> = {
    kind: 'settled',
    who: 'a',
    first: 's1',
    second: 's2',
    order: 'better',
    statements: [
      {
        text: { formula: { kind: 'fact', fact: 'war' }, unless: { kind: 'fact', fact: 'peace' } },
        chances: [{ fact: 'famine', chance: 0.5 }],
      },
    ],
  };
  const told = referencesIn([
    { says: held, joined: [{ by: 'because', told: { says: settled } }], lists: ['s9'] },
  ]);
  expect([...told.facts]).toEqual(['war', 'peace', 'famine']);
  expect(told.states.has('s9')).toBe(true);
});

it('what is put together stands by itself where all of it does', () => {
  expect(isStandalone({ kind: 'all', of: [stays, held], so: true })).toBe(true);
  const listed: Proposition = { kind: 'otherPatterns', n: 1, beside: [], among: ['nash'] };
  expect(isStandalone({ kind: 'all', of: [stays, listed], so: true })).toBe(false);
});

it('what is so as somebody sees it has no written form, and does not stand by itself', () => {
  expect(isStandalone({ ...stays, in: { variant: 'v', reading: 'strong' } })).toBe(true);
  expect(isStandalone({ ...stays, in: { seenBy: 'ann' } })).toBe(false);
  expect(isStandalone({ ...stays, in: { signals: [] } })).toBe(false);
});
