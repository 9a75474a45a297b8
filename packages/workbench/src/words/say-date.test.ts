import { expect, it } from 'vitest';
import { sayDate } from './say-date.ts';

it.each([
  ['2017-09-12', '12 September 2017'],
  ['1962-10-01', '1 October 1962'],
  ['2017-09', 'September 2017'],
  ['1975', '1975'],
])('the date %s is said as %s', (date, said) => {
  expect(sayDate(date)).toBe(said);
});
