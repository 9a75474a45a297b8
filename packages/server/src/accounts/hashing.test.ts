import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { expect, it } from 'vitest';
import { slowHashings } from './hashing.ts';

const { inTurn } = slowHashings;

it('packing waits for no queue of passwords', async () => {
  let hashed = 0;
  const all = Array.from({ length: 10 }, async () => {
    await inTurn.hash('four plain long words');
    hashed += 1;
  });
  await promisify(gzip)(Buffer.alloc(1000));
  expect(hashed).toBeLessThan(4);
  await Promise.all(all);
});

it('a password is held against its hash', async () => {
  const hash = await inTurn.hash('four plain long words');
  expect(await inTurn.verify({ hash, password: 'four plain long words' })).toBe(true);
  expect(await inTurn.verify({ hash, password: 'four plain long word' })).toBe(false);
});
