import type { PathStep, StateCode } from '@standoff/engine';
import type { ClaimLink } from '@standoff/language';
import type { Telling } from '@standoff/propositions';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { tellAnyMove } from '../explain/tell-moves.ts';
import { reasonFor } from '../reasons/reasons.ts';

/**
 * What it would be worth to each that moves on a way to do its part of it while the others stay where they are, in the order
 * of the way. Nothing where that would be in the interest of one of them, or where nobody can do its part alone: then it is not
 * why the way is not taken. Drafts of bodies are votes, and left out.
 */
export function tellGoingAlone(
  casebook: Casebook,
  from: StateCode,
  path: readonly PathStep[],
): Telling<ClaimLink>[] {
  const movers = [...new Set(path.map(({ mover }) => mover))].filter((k) => !isBody(casebook, k));
  const alone = movers.flatMap((mover) => {
    const to = ownPart(casebook, from, path, mover);
    return to === undefined ? [] : [{ mover, to }];
  });
  const isWanted = ({ mover, to }: { readonly mover: number; readonly to: StateCode }) =>
    reasonFor(casebook, mover, to, from).order === 'better';
  if (alone.some(isWanted)) return [];
  return alone.map(({ mover, to }) => {
    const { told, claims } = tellAnyMove(casebook, 'alternative', mover, from, to);
    return { ...told, claims };
  });
}

/** Where somebody's changes on a way lead if it makes them at once and nobody else moves; undefined if no move does that. */
function ownPart(
  casebook: Casebook,
  from: StateCode,
  path: readonly PathStep[],
  mover: number,
): StateCode | undefined {
  const { space, states } = casebook;
  const start = states.levels(from);
  const part = [...start];
  for (const step of path) {
    if (step.mover !== mover) continue;
    const [before, after] = [step.from, step.to].map((cell) => states.levels(space.codeOf(cell)));
    after!.forEach((level, k) => {
      if (level !== before![k]) part[k] = level;
    });
  }
  return movesFrom(casebook, mover, from).find((to) =>
    states.levels(to).every((level, k) => level === part[k]),
  );
}
