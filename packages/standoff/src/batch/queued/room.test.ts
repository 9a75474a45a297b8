import { expect, it } from 'vitest';
import { createRoom, MOST_JOBS, MOST_LETTERS } from './room.ts';

/** Lets all go on that can. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function enterAll(letters: readonly number[]) {
  const room = createRoom();
  const inside: (() => void)[] = [];
  for (const own of letters) void room.enter(own).then((leave) => inside.push(leave));
  return inside;
}

it('so many jobs are in the queue, and others come in as these leave', async () => {
  const inside = enterAll(Array.from({ length: MOST_JOBS + 5 }, () => 1));
  await settled();
  expect(inside).toHaveLength(MOST_JOBS);
  for (const leave of inside.slice(0, 3)) leave();
  await settled();
  expect(inside).toHaveLength(MOST_JOBS + 3);
});

it('so many letters are, in turn; one job is let in however long it is', async () => {
  const inside = enterAll([2 * MOST_LETTERS, 1, MOST_LETTERS, 1]);
  await settled();
  expect(inside).toHaveLength(1);
  inside[0]!();
  await settled();
  expect(inside).toHaveLength(2);
  inside[1]!();
  await settled();
  expect(inside).toHaveLength(3);
  inside[2]!();
  await settled();
  expect(inside).toHaveLength(4);
});
