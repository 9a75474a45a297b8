import { expect, it } from 'vitest';
import { parseAddress } from './address.ts';
import { bareCase } from './bare-case.ts';

it.each(['', '#', '#/chicken', '#/chicken/', '#/korea-2017/map'])(
  'tells of %j the conflict that the whole address tells',
  (hash) => {
    expect(bareCase(hash)).toBe(parseAddress(hash)?.origin);
  },
);

it.each([
  '#/',
  '#/chicken/situation?at=1',
  '#/chicken?edit=ab',
  '#/a%20b',
  '#/kept/0a1b',
  '#chicken',
])('no bundled conflict is called as it says of %j', (hash) => {
  expect(['', 'kept']).toContain(bareCase(hash));
});
