import { readSketch } from '@standoff/language';
import { expect, it } from 'vitest';
import {
  bondOf,
  stagesOf,
  transitionsOf,
  withBonds,
  withoutStage,
  withTransition,
  writtenBond,
  writtenStages,
} from './agreement.ts';
import type { Content } from './content.ts';

const map = (values: Record<string, Content>): Content => ({ entries: Object.entries(values) });
const stages = stagesOf(map({ none: 'no pact', signed: 'a pact' }))!;
const [none, signed] = stages as [(typeof stages)[0], (typeof stages)[0]];

it('keeps a list of ids as one until a phrase says more', () => {
  const plain = stagesOf(['none', 'signed'])!;
  expect(writtenStages(plain, ['none', 'signed'])).toEqual(['none', 'signed']);
  const said = plain.with(1, { id: 'signed', phrase: 'a pact' });
  expect(writtenStages(said, ['none', 'signed'])).toEqual(map({ none: 'none', signed: 'a pact' }));
  expect(stagesOf('yes/no')).toBeUndefined();
});

it('has all changes by all while nothing is said, and what is not listed by nobody', () => {
  const by = (moves: Content | undefined) => transitionsOf(moves, stages).map((each) => each.by);
  expect(by(undefined)).toEqual(['all', 'all']);
  expect(by(map({ 'none  to signed': '2 of 2' }))).toEqual(['2 of', 'nobody']);
});

it('lists of the changes what somebody can do', () => {
  const leave = { from: signed, to: none, by: 'each' };
  const both = withTransition(undefined, stages, leave);
  expect(both).toEqual(map({ 'none to signed': 'all', 'signed to none': 'each' }));
  const never = { ...leave, by: 'nobody' };
  const one = withTransition(both, stages, never);
  expect(one).toEqual(map({ 'none to signed': 'all' }));
  const sign = { from: none, to: signed, by: 'nobody' };
  expect(withTransition(one, stages, sign)).toEqual(map({ 'none to signed': 'nobody' }));
  const loose = map({ 'none  to signed': 'all', 'signed to none': 'all' });
  expect(withTransition(loose, stages, { ...sign, by: 'each' })).toEqual(
    map({ 'none  to signed': 'each', 'signed to none': 'all' }),
  );
});

it('takes out with a stage what is said of it', () => {
  const moves = map({ 'none to signed': 'all', 'signed to none': 'each' });
  expect(withoutStage(moves, 'signed')).toBeUndefined();
  expect(withoutStage(map({ none: 'x', signed: 'y' }), 'signed')).toEqual(map({ none: 'x' }));
});

it('says what has to stay so, and what must not come about', () => {
  const sketch = readSketch(`decision-makers:
  a: { options: { dam: yes/no, water: [held, shared] } }
`)!;
  for (const [formula, isNot] of [
    ['a.water = shared', false],
    ['not a.dam', false],
    ['not a.water = held', true],
    ['not (a.dam)', true],
    ['not (a.dam and a.water = held)', true],
  ] as const) {
    const bond = bondOf(sketch, formula)!;
    expect(bond.isNot, formula).toBe(isNot);
    expect(writtenBond(bond)).toBe(formula);
  }
  expect(bondOf(sketch, 'a.dam implies a.water = held')).toBeUndefined();
  expect(bondOf(sketch, 'not a.dam or a.water = held')).toEqual({
    isNot: false,
    formula: 'not a.dam or a.water = held',
  });
  expect(bondOf(sketch, 'not a.water = shared or a.water = held')).toBeUndefined();
  expect(bondOf(sketch, 'not (a.dam) or (a.dam)')).toBeUndefined();
  expect(withBonds(map({ none: 'a.dam' }), 'none', [])).toBeUndefined();
  expect(withBonds(undefined, 'signed', ['a.dam', 'not a.dam'])).toEqual(
    map({ signed: ['a.dam', 'not a.dam'] }),
  );
});
