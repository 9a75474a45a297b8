import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OptionMoves } from '../model/model.ts';
import { createAxis } from './axis.ts';

const place = (levels: number) => ({ option: 0, levels, word: 0, stride: 1 });

it('an axis is closed exactly if two changes in a row are always one, or none', () => {
  const pair = fc.tuple(fc.nat(4), fc.nat(4));
  const moves = fc.oneof(
    fc.constantFrom<OptionMoves>({ kind: 'free' }, { kind: 'one-way' }, { kind: 'step' }),
    fc.array(pair, { maxLength: 25 }).map((pairs): OptionMoves => ({ kind: 'pairs', pairs })),
  );
  fc.assert(
    fc.property(moves, fc.integer({ min: 5, max: 6 }), (limits, levels) => {
      const { successors, predecessors, free, closed } = createAxis(place(levels), limits);
      const pairs = successors.flatMap((next, from) =>
        Array.from(next, (to) => [from, to] as const),
      );
      const isMove = (from: number, to: number) => [...successors[from]!].includes(to);
      expect(closed).toBe(
        pairs.every(([a, b]) => pairs.every(([c, d]) => b !== c || isMove(a, d))),
      );
      expect(free).toBe(pairs.length === levels ** 2);
      for (const [from, to] of pairs) expect([...predecessors[to]!]).toContain(from);
      expect(predecessors.flatMap((before) => [...before])).toHaveLength(pairs.length);
    }),
  );
});

it('an option with the most levels there may be takes no time to speak of', () => {
  const levels = 256;
  const all = Array.from({ length: levels ** 2 }, (_, k) => [k >> 8, k & 255] as const);
  const kinds: OptionMoves[] = [
    { kind: 'free' },
    { kind: 'one-way' },
    { kind: 'step' },
    { kind: 'pairs', pairs: all.slice(1) },
  ];
  const start = performance.now();
  expect(kinds.map((moves) => createAxis(place(levels), moves).closed)).toEqual([
    true,
    true,
    false,
    true,
  ]);
  const many = (moves: OptionMoves) => createAxis(place(10_001), moves);
  expect(many({ kind: 'free' }).closed).toBe(true);
  expect(many({ kind: 'one-way' }).successors[10_000]).toHaveLength(1);
  expect([...many({ kind: 'step' }).predecessors[5]!]).toEqual([4, 5, 6]);
  // Some tenths of a second; 13 when each change was looked for in lists.
  expect(performance.now() - start).toBeLessThan(8_000);
});
