import { averageMoves } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { looksAtAll } from './losers-cost.ts';

/**
 * Looks at a state, at a move and at a vote on one that it takes to follow what a headline says in one model: measured on drafts of
 * real conflicts with up to 13,000 states, most of which took between half and twice as many.
 */
const LOOKS_AT_STATE = 30;
const LOOKS_AT_MOVE = 3;
const LOOKS_AT_VOTE = 1;

/** Looks that it takes to follow what a headline says in one model, and in those that differ from it in little. */
export function looksToFollow({ space, model }: Casebook): number {
  const votes = model.preferences.reduce((sum, preference, mover) => {
    const members = preference.kind === 'voting' ? preference.members.length : 0;
    return sum + members * averageMoves(space, mover);
  }, 0);
  return (
    LOOKS_AT_STATE * space.stateCount +
    LOOKS_AT_MOVE * looksAtAll(space) +
    LOOKS_AT_VOTE * votes * space.stateCount
  );
}
