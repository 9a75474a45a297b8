import {
  type Progress,
  type Reachability,
  reachableFrom,
  type Situation,
  type Steps,
} from '@standoff/engine';
import { findGains, type Gains } from './gains.ts';
import { withShare } from './progress.ts';

/** What surrounds a state: where moves lead from it, and what one would rather have. */
export interface Surroundings extends Gains {
  readonly cell: number;
  readonly byAnyMoves: Reachability;
  readonly byImprovements: Reachability;
}

/** Explores what surrounds a cell, as far as it is not known. */
export function* exploreFrom(
  situation: Situation,
  cell: number,
  known: Partial<Surroundings> = {},
): Steps<Surroundings> {
  const byAnyMoves =
    known.byAnyMoves ??
    (yield* withShare(reachableFrom(situation, cell, 'any'), (progress) => {
      return shareOfRounds(progress) / 2;
    }));
  const byImprovements =
    known.byImprovements ??
    (yield* withShare(
      reachableFrom(situation, cell, 'improving'),
      (progress) => 0.5 + shareOfRounds(progress) / 2,
    ));
  return yield* surroundingsOf(situation, byAnyMoves, byImprovements, gainsIn(known));
}

/** What surrounds the cell from which moves were followed. */
export function* surroundingsOf(
  situation: Situation,
  byAnyMoves: Reachability,
  byImprovements: Reachability,
  knownGains?: Gains,
): Steps<Surroundings> {
  const cell = byAnyMoves.from;
  const { commonGains, harmlessGains } = knownGains ?? (yield* findGains(situation, cell));
  return { cell, byAnyMoves, byImprovements, commonGains, harmlessGains };
}

function gainsIn({ commonGains, harmlessGains }: Partial<Surroundings>): Gains | undefined {
  return commonGains && harmlessGains && { commonGains, harmlessGains };
}

/** How many rounds there will be is not known; with each of them less is left. */
function shareOfRounds({ passes }: Progress): number {
  return passes / (passes + 10);
}
