import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { takeTurns, WaitedTooLong } from './turns.ts';

it('so many turns of one are taken at once, in their order, and those of another do not wait', async () => {
  const takeTurn = takeTurns(2, 1000);
  const order: string[] = [];
  const take = async (whose: string, name: string) => {
    const end = await takeTurn(whose);
    order.push(name);
    return end;
  };
  const [first, second, third, fourth] = ['1', '2', '3', '4'].map((name) => take('ann', name));
  await take('bob', 'other');
  expect(order).toEqual(['1', '2', 'other']);
  (await second!)();
  (await third!)();
  (await fourth!)();
  (await first!)();
  expect(order).toEqual(['1', '2', 'other', '3', '4']);
});

it('whoever waits too long is told so, and takes nobody the turn', async () => {
  const takeTurn = takeTurns(1, 20);
  const end = await takeTurn('ann');
  await expect(takeTurn('ann')).rejects.toThrow(WaitedTooLong);
  const next = takeTurn('ann');
  end();
  (await next)();
  expect(await Promise.race([takeTurn('ann'), sleep(500, 'waits')])).toBeTypeOf('function');
});

it('whoever comes when as many wait as may is told so at once, and nobody else', async () => {
  const takeTurn = takeTurns(1, 10_000, 1);
  const end = await takeTurn('ann');
  const second = takeTurn('ann');
  await expect(takeTurn('ann')).rejects.toThrow(WaitedTooLong);
  expect(await takeTurn('ben')).toBeTypeOf('function');
  end();
  expect(await second).toBeTypeOf('function');
});
