import type { StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { movesFrom } from '../casebook/moves.ts';
import { seatOf, takeVote } from './take-vote.ts';
import type { BodyVotes } from './vote.ts';

/** The vote of a body on each of its drafts from a state. `mover` is its number. */
export function votesFrom(casebook: Casebook, mover: number, from: StateCode): BodyVotes {
  const seat = seatOf(casebook, mover);
  const taken = movesFrom(casebook, mover, from).map((draft) =>
    takeVote(casebook, seat, from, draft),
  );
  const levels = (state: StateCode) => casebook.states.levels(state);
  const passing = taken.filter(({ passes }) => passes).map(({ draft }) => draft);
  const liesBetween = (state: StateCode, start: StateCode, end: StateCode) =>
    isBetween(levels(state), levels(start), levels(end));
  const farthest = (states: readonly StateCode[]) =>
    states.filter(
      (state) => !states.some((other) => other !== state && liesBetween(state, from, other)),
    );
  return {
    casebook,
    body: seat.body,
    from,
    drafts: taken.map((vote) => ({
      ...vote,
      dilutions: vote.passes
        ? []
        : farthest(passing.filter((state) => liesBetween(state, from, vote.draft))),
    })),
    strongest: farthest(passing),
  };
}

/** Whether each level lies between those of two states: what is given up of the way from one to the other. */
export function isBetween(
  levels: readonly number[],
  start: readonly number[],
  end: readonly number[],
): boolean {
  return levels.every((level, k) => {
    const [low, high] = [Math.min(start[k]!, end[k]!), Math.max(start[k]!, end[k]!)];
    return low <= level && level <= high;
  });
}
