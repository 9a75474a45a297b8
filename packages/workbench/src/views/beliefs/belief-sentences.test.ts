import { expect, test } from 'vitest';
import { sayWhatRests, sayWhoErrs } from './belief-sentences.ts';
import type { ByErrors, PictureSeen } from './pictured.ts';

const names = ['the board', 'the line', 'Cass'];

const clear: PictureSeen = { says: [], orders: [], unknown: [], misread: [], foresight: [] };
const wrongOf = (...whom: number[]): PictureSeen => ({
  ...clear,
  orders: whom.map((of) => ({ of, lines: [] })),
});

const byError = (count: number, ...movers: number[]): ByErrors => ({
  count,
  states: [],
  errors: movers.map((mover) => ({ mover, says: 'holds', argument: [] })),
});

test('who errs is said with about whom', () => {
  expect(sayWhoErrs(names, [clear, clear, clear])).toBe('Nobody errs.');
  expect(sayWhoErrs(names, [wrongOf(2, 1), clear, clear])).toBe(
    'The board errs about the line and Cass.',
  );
  const misread = { ...clear, misread: [{ name: 'War', as: true, real: 'never' }] };
  expect(sayWhoErrs(names, [wrongOf(1), wrongOf(0), misread])).toBe(
    'The board errs about the line, the line about the board, and Cass about facts.',
  );
});

test('outcomes are counted by what errors do to them', () => {
  const none = { heldByError: [], leftByError: [] };
  expect(sayWhatRests(names, none)).toBe('No outcome rests on an error.');
  expect(sayWhatRests(names, { ...none, heldByError: [byError(1, 2)] })).toBe(
    'One outcome holds only by an error of Cass.',
  );
  const both = { heldByError: [byError(24, 1), byError(1200, 0, 1)], leftByError: [byError(1, 2)] };
  expect(sayWhatRests(names, both)).toBe(
    '1,224 outcomes hold only by errors of the board and the line, and one that would hold is left by an error of Cass.',
  );
});
