import { expect, it } from 'vitest';
import type { ShownConflict } from '../../desk/shown-conflict.ts';
import { createLeavingTogether } from './leaving-together.ts';

const keys = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, k) => String(from + k));
const concepts = [{ id: 'nash' }] as unknown as ShownConflict['concepts'];
const create = (coalitions = [[0, 1]]) => createLeavingTogether({ concepts }, { coalitions });
const found = (some: readonly string[]) => some.map((key) => ({ key, leaving: [[Number(key)]] }));

it('few states are asked about at a time, each once, and next those in sight then', () => {
  const together = create();
  expect(together.of('0')).toBeUndefined();
  expect(together.missing(keys(0, 20))).toEqual(keys(0, 8));
  together.add(found(keys(0, 8)));
  expect(together.missing(keys(5, 10))).toEqual(keys(8, 10));
  together.add(found(keys(8, 10)));
  expect(together.of('9')).toEqual([[9]]);
  expect(together.missing(keys(5, 10))).toEqual([]);
});

it('what was seen long ago is forgotten, and asked about again', () => {
  const together = create();
  together.add(found(keys(0, 8192)));
  expect(together.missing(['0'])).toEqual([]);
  together.add(found(['8192']));
  expect(together.missing(['0', '1', '8192'])).toEqual(['0']);
});

it('nothing is asked where no coalitions count, and what has other concepts is left out', () => {
  expect(create([]).missing(['0'])).toEqual([]);
  const together = create();
  together.add([{ key: '0', leaving: [[0], []] }]);
  expect(together.missing(['0'])).toEqual(['0']);
});
