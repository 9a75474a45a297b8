import { describe, expect, it } from 'vitest';
import { scrollTo, windowOf } from './window-of.ts';

describe('the window of a line', () => {
  it('holds what is in sight and a little beside it', () => {
    const window = windowOf({ count: 1000, size: 30, room: 300 }, 3000);
    expect(window).toEqual({ length: 30_000, first: 92, end: 118, start: 2760 });
  });

  it('reaches the very last of millions, in a line that a browser can draw', () => {
    const line = { count: 4_000_000, size: 34, room: 600 };
    const { length } = windowOf(line, 0);
    expect(length).toBe(30_000_000);
    const last = windowOf(line, length - line.room);
    expect(last.end).toBe(line.count);
    expect(last.start + (last.end - last.first) * line.size).toBeCloseTo(length, 3);
  });

  it('is scrolled just so far that an item is in sight', () => {
    const line = { count: 1000, size: 30, room: 300 };
    expect(scrollTo(line, 3000, 105)).toBe(3000);
    expect(scrollTo(line, 3000, 50)).toBe(1500);
    expect(scrollTo(line, 3000, 110)).toBe(3030);
    const long = { count: 4_000_000, size: 34, room: 600 };
    const to = scrollTo(long, 0, 3_999_999);
    expect(windowOf(long, to).end).toBe(4_000_000);
  });
});
