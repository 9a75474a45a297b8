import { expect, it } from 'vitest';
import { parseServed } from './served-address.ts';

it('a version on the server has an address', () => {
  expect(parseServed('#/served/gazette/models/korea-2017/5')).toEqual({
    publication: 'gazette',
    kind: 'model',
    slug: 'korea-2017',
    version: 5,
  });
});

it.each([
  '#/served/gazette/models/korea',
  '#/served/a/models/../5',
  '#/served/a/briefings/b/0',
  '#/korea-2017/model',
])('%s is none', (hash) => {
  expect(parseServed(hash)).toBe(undefined);
});
