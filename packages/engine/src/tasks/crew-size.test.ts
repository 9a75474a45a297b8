import { expect, test } from 'vitest';
import { createGraphSpace } from '../space/graph-space.ts';
import type { Space } from '../space/space.ts';
import { bytesForResults, bytesForWorker, crewSize } from './crew-size.ts';
import type { PlannedTask } from './plan.ts';

const graph = createGraphSpace({ kind: 'graph', stateCount: 1, moves: [[], []] }, []);
const large: Space = { ...graph, representation: 'dense', cells: 2 ** 20 };

/** Tasks that take so many nanoseconds for each cell and wait for nobody. */
function tasks(count: number, time = 1_000): PlannedTask[] {
  return Array.from({ length: count }, () => ({
    task: { kind: 'order', decisionMaker: 0 },
    what: 'ordering',
    needs: [],
    time,
  }));
}

test('as many workers as are allowed, where all have something to do', () => {
  expect(crewSize(tasks(8), large, { threads: 4 })).toBe(4);
  expect(crewSize(tasks(3), large, { threads: 4 })).toBe(3);
});

test('none for short work, for work in one piece, or where one thread is allowed', () => {
  expect(crewSize(tasks(8), graph, { threads: 4 })).toBe(0);
  expect(crewSize(tasks(1), large, { threads: 4 })).toBe(0);
  expect(crewSize([], large, { threads: 4 })).toBe(0);
  expect(crewSize(tasks(8), large, { threads: 1 })).toBe(0);
});

test('none for work of a second where bodies vote, which other work is worth', () => {
  const second = tasks(2, 1e9 / large.cells / 2);
  expect(crewSize(second, large, { threads: 4 })).toBe(2);
  const voted = second.map((task) => ({ ...task, voted: true }));
  expect(crewSize(voted, large, { threads: 4 })).toBe(0);
  expect(crewSize([...voted, ...voted, ...second], large, { threads: 4 })).toBe(4);
});

test('no more than fit the memory, and none where only one would', () => {
  const one = bytesForWorker(large, []);
  const results = bytesForResults(large);
  expect(one).toBeGreaterThan(36 * large.cells);
  expect(crewSize(tasks(8), large, { threads: 4, memory: results + 3.5 * one })).toBe(3);
  expect(crewSize(tasks(8), large, { threads: 4, memory: results + 1.5 * one })).toBe(0);
});

test('a worker needs more memory where it may have to foresee play', () => {
  const foreseeing: PlannedTask = {
    task: { kind: 'stability', decisionMaker: 0, computation: { kind: 'anticipation', moves: 3 } },
    what: 'foreseeing moves',
    needs: [],
    time: 1_000,
  };
  const more = bytesForWorker(large, [foreseeing]) - bytesForWorker(large, tasks(1));
  expect(more).toBe(100 * large.cells);
});
