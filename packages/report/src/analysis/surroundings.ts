import {
  isPreferredByAll,
  type Progress,
  type Reachability,
  reachableFrom,
  type Situation,
  type Steps,
} from '@standoff/engine';
import { withShare } from './progress.ts';

/** What surrounds a state: where moves lead from it, and what everybody would rather have. */
export interface Surroundings {
  readonly cell: number;
  readonly byAnyMoves: Reachability;
  readonly byImprovements: Reachability;
  /** Cells of the states that every decision maker prefers to it. */
  readonly commonGains: readonly number[];
}

/** Explores what surrounds a cell. */
export function* exploreFrom(situation: Situation, cell: number): Steps<Surroundings> {
  const byAnyMoves = yield* withShare(reachableFrom(situation, cell, 'any'), (progress) => {
    return shareOfRounds(progress) / 2;
  });
  const byImprovements = yield* withShare(
    reachableFrom(situation, cell, 'improving'),
    (progress) => 0.5 + shareOfRounds(progress) / 2,
  );
  return surroundingsOf(situation, byAnyMoves, byImprovements);
}

/** What surrounds the cell from which moves were followed. */
export function surroundingsOf(
  situation: Situation,
  byAnyMoves: Reachability,
  byImprovements: Reachability,
): Surroundings {
  const cell = byAnyMoves.from;
  return { cell, byAnyMoves, byImprovements, commonGains: findCommonGains(situation, cell) };
}

/** How many rounds there will be is not known; with each of them less is left. */
function shareOfRounds({ passes }: Progress): number {
  return passes / (passes + 10);
}

function findCommonGains(situation: Situation, start: number): number[] {
  const gains: number[] = [];
  for (let cell = 0; cell < situation.space.cells; cell++) {
    if (situation.space.isState(cell) && isPreferredByAll(situation, cell, start)) gains.push(cell);
  }
  return gains;
}
