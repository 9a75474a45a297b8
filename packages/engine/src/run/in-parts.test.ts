import { expect, it } from 'vitest';
import { expectedDivisions, inParts, startOfPart } from './in-parts.ts';
import { type Division, runToEnd, type Steps } from './steps.ts';

const found: number[] = [];
const squares = (isLong = true, count = 3) =>
  inParts<number>({
    id: 'squares',
    count,
    isLong,
    *part(at): Steps<number> {
      found.push(at);
      yield { what: 'squaring', passes: at, share: 0 };
      return at * at;
    },
    write: (square) => ({ square }),
    read: (value) => {
      const { square } = (value ?? {}) as { square?: unknown };
      return typeof square === 'number' ? square : undefined;
    },
  });

function divisionOf(steps: Steps<unknown>): Division | undefined {
  const step = steps.next();
  return step.done ? undefined : step.value.division;
}

it('whoever only runs the work finds all parts', () => {
  expect(runToEnd(squares())).toEqual([0, 1, 4]);
});

it('what was found elsewhere is taken, and what is missing or no such thing is found here', () => {
  const steps = squares();
  const division = divisionOf(steps);
  expect(division).toMatchObject({ id: 'squares', count: 3 });
  expect(runToEnd(division!.part(2))).toEqual({ square: 4 });
  division!.take([{ square: 100 }, 'nothing']);
  found.length = 0;
  expect(runToEnd(steps)).toEqual([100, 1, 4]);
  expect(found).toEqual([1, 2]);
});

it('what is short, or a single part, is not divided', () => {
  expect(divisionOf(squares(false))).toBeUndefined();
  expect(divisionOf(squares(true, 1))).toBeUndefined();
});

it('nothing is expected unless whoever drives the work says so', () => {
  expect(runToEnd(expectedDivisions())).toEqual([]);
  const steps = expectedDivisions();
  const step = steps.next();
  if (!step.done) step.value.expected!.expect(['squares']);
  expect(runToEnd(steps)).toEqual(['squares']);
});

it('parts are as many as each other, or one more, and nothing is left out', () => {
  const starts = Array.from({ length: 8 }, (_, at) => startOfPart(at, 7, 100));
  const sizes = starts.slice(1).map((end, at) => end - starts[at]!);
  expect([starts[0], starts[7]]).toEqual([0, 100]);
  expect(new Set(sizes)).toEqual(new Set([14, 15]));
});
