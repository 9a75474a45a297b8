import { expect, it } from 'vitest';
import { type DrawnShape, drawnFile } from '../../../../bench/drawn-file.mjs';
import { answerSteps } from '../inquiries/answer.ts';
import { signals } from '../inquiries/signals.ts';
import { understand } from '../inquiries/understand.ts';
import { parse } from '../model/parse.ts';

const shape = { decisionMakers: 3, options: 6, statements: 4, beliefs: true };

/** At what the question pauses, each as often as it does. */
function pausesOf(options: object, drawn: DrawnShape = shape): string[] {
  const { model } = parse(drawnFile(drawn));
  const understood = understand(signals, model!, { ...options }, { told: 'json', called: String });
  if (understood.status === 'refused') throw new Error(understood.problem);
  return [...answerSteps(understood)].map(({ what }) => what);
}

const times = (pauses: readonly string[], what: string) =>
  pauses.filter((one) => one === what).length;

it('pauses between the signals and concepts that are compared', () => {
  const compared = times(pausesOf({ concepts: ['nash', 'seq'] }), 'comparing what is seen');
  // Each of the three alone and beside the others, and all together.
  expect(compared).toBe((3 + 3 + 1) * 2);
});

it('pauses between the pictures of which it lists what could be told', () => {
  const listed = times(pausesOf({ serving: 'd1' }), 'listing what somebody could be told');
  // Two others see two others each.
  expect(listed).toBe(4);
});

it('tries no other orders where it does not matter what anybody prefers', () => {
  const asked = { serving: 'd1', concepts: ['maximin2'] };
  const tried = times(pausesOf(asked), 'trying what somebody could be told');
  // Two others see two others each, of two options each.
  expect(tried).toBe(8);
});

it('tries only orders of which few comparisons leave open whether they serve, and alike ones once', () => {
  const drawn = { decisionMakers: 4, options: 8, statements: 12, beliefs: true };
  const pauses = pausesOf({ serving: 'd1', concepts: ['seq', 'sseq'] }, drawn);
  // Three others see three others each, of more than 130 orders each; 359 of these do not leave all improvements as they are.
  expect(times(pauses, 'trying what somebody could be told')).toBeLessThan(60);
});
