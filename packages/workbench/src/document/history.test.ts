import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyHistory, remember, stepBack, stepForward } from './history.ts';

test('undoing everything leads back to the start, and redoing everything to the end', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 50 }), (values) => {
      let history = emptyHistory<number>();
      let now = -1;
      for (const value of values) {
        history = remember(history, now, `set ${value}`);
        now = value;
      }
      const end = now;
      for (let back = stepBack(history, now); back; back = stepBack(history, now)) {
        ({ history, snapshot: now } = back);
      }
      expect(now).toBe(-1);
      for (let on = stepForward(history, now); on; on = stepForward(history, now)) {
        ({ history, snapshot: now } = on);
      }
      expect(now).toBe(end);
    }),
  );
});

test('what was undone is forgotten once something else is done', () => {
  const first = remember(emptyHistory<string>(), 'a', 'one');
  const undone = stepBack(first, 'b');
  expect(undone?.snapshot).toBe('a');
  expect(remember(undone!.history, 'a', 'two').future).toEqual([]);
});

test('the oldest steps are let go', () => {
  let history = emptyHistory<number>();
  for (let k = 0; k < 1000; k++) history = remember(history, k, 'step');
  expect(history.past).toHaveLength(200);
  expect(history.past.at(-1)?.snapshot).toBe(999);
});
