import { averageMoves, type Cost, type Space } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { looksBetween, nothing } from './costs.ts';

/** Whom a way costs something is asked where each move can be looked at in less than a second, and few cells are marked. */
const MOST_LOOKS = 2 ** 24;
const MOST_CELLS = 2 ** 21;

/** A mark for each cell, and what is kept of each of two ends in it. */
const BYTES_OF_CELL = 26;

/** Of each decision maker is asked whether it gains nothing by some move, and whether it loses. */
const QUESTIONS = 2;

export function isWorthFollowing(space: Space): boolean {
  return space.cells <= MOST_CELLS && looksAtAll(space) <= MOST_LOOKS;
}

/** To find who cannot be spared a loss, where that is asked: only once the verdicts are known one knows if it is. */
export function costOfLosers({ space, statusQuo, decisionMakers }: Casebook): Cost {
  if (statusQuo === undefined || !isWorthFollowing(space)) return nothing;
  const most = QUESTIONS * decisionMakers.length * looksAtAll(space);
  return { ...looksBetween(0, most), bytes: BYTES_OF_CELL * space.cells };
}

/** Every move once, about. */
export function looksAtAll(space: Space): number {
  const moves = space.movers.reduce((sum, _, mover) => sum + averageMoves(space, mover), 0);
  return space.stateCount * (moves + 2);
}
