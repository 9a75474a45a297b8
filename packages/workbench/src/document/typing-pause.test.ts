import { expect, test } from 'vitest';
import { typingPause } from './typing-pause.ts';

test('what is analysed in a moment is analysed with every keystroke, all else after a pause', () => {
  expect(typingPause(5)).toBe(0);
  expect(typingPause(800)).toBe(150);
  expect(typingPause(undefined)).toBe(150);
});
