import { expect, test } from 'vitest';
import { recentlyUsed } from './recently-used.ts';

test('what is asked for again and again is kept, and the rest is let go of', () => {
  const kept = recentlyUsed<number>(10);
  kept.set('often', -1, 1);
  for (let k = 0; k < 100; k++) {
    kept.set(`once ${k}`, k, 1);
    expect(kept.get('often')).toBe(-1);
  }
  const left = Array.from({ length: 100 }, (_, k) => kept.get(`once ${k}`)).filter(
    (value) => value !== undefined,
  );
  expect(left.length).toBeLessThan(10);
  expect(left).toContain(99);
});

test('what is larger than all room is kept until the next comes', () => {
  const kept = recentlyUsed<string>(10);
  kept.set('large', 'l', 1000);
  expect(kept.get('large')).toBe('l');
  kept.set('next', 'n', 1);
  kept.set('another', 'a', 9);
  kept.set('last', 'z', 9);
  expect(kept.get('large')).toBeUndefined();
  expect(kept.get('last')).toBe('z');
});
