import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './random-draws.ts';

describe('the interval of a share of draws', () => {
  it.each([1, 3, 400, 10_000])('reaches its end where all or none of %i draws are', (all) => {
    expect(wilsonInterval(all, all)[1]).toBe(1);
    expect(wilsonInterval(0, all)[0]).toBe(0);
  });
});
