import { expect, test } from 'vitest';
import { inChunks } from './in-chunks.ts';

test.each([[0], [1], [2 ** 18], [2 ** 18 + 1], [2 ** 20 - 3]])(
  'every one of %i cells is passed once, in order, with a pause between two runs',
  (cells) => {
    let next = 0;
    let runs = 0;
    const steps = inChunks(cells, 'counting', (start, end) => {
      expect(start).toBe(next);
      next = end;
      runs++;
    });
    const pauses = [...steps];
    expect(next).toBe(cells);
    expect(pauses).toEqual(
      Array(Math.max(runs - 1, 0)).fill({ what: 'counting', passes: 0, share: 0 }),
    );
  },
);
