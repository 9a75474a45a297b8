import { expect, it } from 'vitest';
import { takesGzip } from './takes-gzip.ts';

it.each([
  [null, false],
  ['', false],
  ['gzip', true],
  ['br, GZip', true],
  ['gzip;q=0', false],
  ['gzip; q=0.000, *', false],
  ['gzip;q=0.5, br;q=1', true],
  ['*', true],
  ['*;q=0', false],
  ['identity', false],
  ['br, notgzip', false],
  ['gzip;q=x', false],
  ['x-gzip', true],
])('whoever accepts %j takes gzip: %s', (accepts, takes) => {
  expect(takesGzip(accepts)).toBe(takes);
});
