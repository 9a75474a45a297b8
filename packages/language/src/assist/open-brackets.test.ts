import { expect, test } from 'vitest';
import { openBrackets } from './open-brackets.ts';

test('what is open is closed from the inside out', () => {
  expect(openBrackets('a: { b: [c, "d')).toBe('"]}');
  expect(openBrackets("a:\n  - { b: 'it''s")).toBe("'}");
  expect(openBrackets('a: [b, { c: d }, ')).toBe(']');
});

test('signs within texts and comments open nothing', () => {
  expect(openBrackets('a: it\'s [sic], 5" wide {x\nb: ')).toBe('');
  expect(openBrackets('a: "x [" # { \n  b: ')).toBe('');
  expect(openBrackets('a: "x \\" {", ')).toBe('');
});
