import { expect, it } from 'vitest';
import type { ShownOutcomeRow } from '../../desk/shown-outcomes.ts';
import { createRowBlocks } from './row-blocks.ts';
import { span } from './span.ts';

const rowAt = (k: number): ShownOutcomeRow => ({
  key: String(k),
  id: `s${k}`,
  words: '',
  levels: [],
  leavers: [],
});

it('skips the blocks that were scrolled past while one was on its way', async () => {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const blocks = createRowBlocks(
    (from, to) => {
      asked.push(from);
      const rows = Array.from({ length: to - from }, (_, k) => rowAt(from + k));
      return new Promise((resolve) => waiting.push(() => resolve(rows)));
    },
    () => undefined,
  );
  const arrive = async () => {
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  blocks.want(span(0, 30));
  for (let from = 1000; from <= 640_000; from += 1000) blocks.want(span(from, from + 30));
  await arrive();
  await arrive();
  expect(asked).toEqual([0, 640_000]);
  expect(blocks.row(5)?.id).toBe('s5');
  expect(blocks.row(640_010)?.id).toBe('s640010');
  expect(blocks.row(1000)).toBeUndefined();
});

it('fetches what is wanted right after nothing was', async () => {
  const blocks = createRowBlocks(
    (from, to) => Promise.resolve(Array.from({ length: to - from }, (_, k) => rowAt(from + k))),
    () => undefined,
  );
  blocks.want([]);
  blocks.want(span(0, 10));
  await new Promise((resolve) => setTimeout(resolve));
  expect(blocks.row(3)?.id).toBe('s3');
});
