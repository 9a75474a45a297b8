import { expect, test } from 'vitest';
import { turnRound } from '../moves/tables/arcs.ts';
import { createJointReplies } from './joint-replies.ts';

/** Three movers with an option each, of three levels and two and two; a mover may go to any level. */
const STRIDES = [1, 3, 6];
const LEVELS = [3, 2, 2];

function freeArcs(mover: number) {
  const starts = [0];
  const neighbours: number[] = [];
  const [stride, levels] = [STRIDES[mover]!, LEVELS[mover]!];
  for (let cell = 0; cell < 12; cell++) {
    const level = Math.floor(cell / stride) % levels;
    for (let to = 0; to < levels; to++) {
      if (to !== level) neighbours.push(cell + (to - level) * stride);
    }
    starts.push(neighbours.length);
  }
  return { starts: Int32Array.from(starts), neighbours: Int32Array.from(neighbours) };
}

function combinations(from: number, joiners: readonly number[]): number[] {
  const replies = createJointReplies();
  replies.clear();
  for (const mover of joiners) replies.join(freeArcs(mover), 0);
  replies.begin(from);
  const found: number[] = [];
  for (let cell = replies.next(); cell >= 0; cell = replies.next()) found.push(cell);
  return found.sort((a, b) => a - b);
}

test('every combination of moves of those who join is there once, but that in which nobody does', () => {
  expect(combinations(1, [1, 2])).toEqual([1 + 3, 1 + 6, 1 + 3 + 6]);
  expect(combinations(6, [0, 1])).toEqual([7, 8, 9, 10, 11]);
  expect(combinations(5, [])).toEqual([]);
});

test('arcs that are turned round twice are the same arcs', () => {
  const arcs = freeArcs(0);
  expect(turnRound(turnRound(arcs))).toEqual(arcs);
});
