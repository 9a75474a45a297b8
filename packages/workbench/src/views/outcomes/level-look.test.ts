import { expect, it } from 'vitest';
import { levelLook } from './level-look.ts';

const tests = { position: 0, yesNo: false };
const surrender = { position: 1, yesNo: true };
const now = { statusQuo: '10', levelsNow: [1, 0] };

it('what differs from the status quo stands out, and what is as in it steps back', () => {
  const state = { key: '00', levels: [0, 0] };
  expect(levelLook(tests, state, now)).toBe('level-changed');
  expect(levelLook(surrender, state, now)).toBe('level-back');
});

it('the status quo itself is plain', () => {
  expect(levelLook(surrender, { key: '10', levels: [1, 0] }, now)).toBe('');
});

it('without a status quo, what is simply not done steps back', () => {
  const state = { key: '00', levels: [0, 0] };
  expect(levelLook(tests, state, {})).toBe('');
  expect(levelLook(surrender, state, {})).toBe('level-back');
});
