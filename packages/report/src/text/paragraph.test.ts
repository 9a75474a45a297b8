import { expect, it } from 'vitest';
import { paragraph } from './paragraph.ts';

it('keeps a number and its percent sign on one line, and changes nothing else', () => {
  expect(paragraph('It needs at least 55 % of them.', 20)).toBe('It needs at least\n55 % of them.');
  expect(paragraph('At 55 % of\u00a0all.', 40, '  ')).toBe('  At 55 % of\u00a0all.');
});
