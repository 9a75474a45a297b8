import { expect, it } from 'vitest';
import { isEmail } from './e-mail.ts';

it.each([
  ['kim@example.org', true],
  ['kim+news@mail.example.org', true],
  ['ким@пример.рф', true],
  ['kim', false],
  ['kim@example', false],
  ['kim @example.org', false],
  ['ki\u200bm@example.org', false],
  // Shown as that of somebody else, or the same host as without the dot.
  ['ｋim@example.org', false],
  ['kim@example.org.', false],
])('whether %j can be an e-mail address: %s', (text, can) => {
  expect(isEmail(text)).toBe(can);
});
