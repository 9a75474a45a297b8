import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMeter } from './meter.ts';
import { countWork, millisecondsOf } from './pace.ts';
import type { Progress, Steps } from './steps.ts';

const LOOKS_OF_A_MILLISECOND = 1 / millisecondsOf(1);

interface Stage {
  /** Milliseconds that are announced where the stage begins, and what it then does. */
  readonly announced: number | undefined;
  readonly done: readonly number[];
}

function* stages(all: readonly Stage[]): Steps<number> {
  for (const { announced, done } of all) {
    const cost = announced === undefined ? undefined : { milliseconds: announced, bytes: 0 };
    yield { what: 'a stage begins', passes: 0, share: 0, ...(cost && { cost }) };
    for (const [at, milliseconds] of done.entries()) {
      countWork(milliseconds * LOOKS_OF_A_MILLISECOND);
      yield { what: 'a stage', passes: at, share: at / done.length };
    }
  }
  return all.length;
}

const stage = fc.record({
  announced: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined }),
  done: fc.array(fc.double({ min: 0.1, max: 1e4, noNaN: true }), { maxLength: 20 }),
});

test('whatever is announced and done, the share rises with every piece of work and stays below 1', () => {
  fc.assert(
    fc.property(fc.array(stage), (all) => {
      const shares = [...createMeter().follow(stages(all))].map(({ share }) => share);
      for (const [at, share] of shares.entries()) {
        expect(share).toBeGreaterThanOrEqual(shares[at - 1] ?? 0);
        expect(share).toBeLessThan(1);
      }
    }),
  );
});

test('work that is as long as was announced is said to be as far as it is', () => {
  const work = stages([{ announced: 10, done: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] }]);
  const shares = [...createMeter().follow(work)].map(({ share }) => Math.round(100 * share));
  expect(shares).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 87, 90]);
});

test('a stage that announces anew goes on from where the share is', () => {
  const work = stages([
    { announced: 10, done: [5] },
    { announced: 45, done: [9, 9] },
  ]);
  const shares = [...createMeter().follow(work)].map(({ share }) => Math.round(100 * share));
  expect(shares).toEqual([0, 50, 50, 60, 70]);
});

test('work of other threads counts beside that of this one', () => {
  const meter = createMeter();
  const progress = (more: Partial<Progress>) =>
    Math.round(100 * meter.read({ what: 'threads', passes: 0, share: 0, ...more }).share);
  expect(progress({ cost: { milliseconds: 100, bytes: 0 } })).toBe(0);
  expect(progress({ elsewhere: 30 })).toBe(30);
  expect(progress({ elsewhere: 20 })).toBe(30);
  const here = [...meter.follow(stages([{ announced: undefined, done: [20, 10] }]))];
  expect(here.map(({ share }) => Math.round(100 * share))).toEqual([30, 50, 60]);
});
