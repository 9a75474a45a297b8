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
  return yield* surroundingsOf(situation, byAnyMoves, byImprovements, known.commonGains);
}

/** What surrounds the cell from which moves were followed. */
export function* surroundingsOf(
  situation: Situation,
  byAnyMoves: Reachability,
  byImprovements: Reachability,
  knownGains?: readonly number[],
): Steps<Surroundings> {
  const cell = byAnyMoves.from;
  const commonGains = knownGains ?? (yield* findCommonGains(situation, cell));
  return { cell, byAnyMoves, byImprovements, commonGains };
}

/** How many rounds there will be is not known; with each of them less is left. */
function shareOfRounds({ passes }: Progress): number {
  return passes / (passes + 10);
}

/** Cells that are looked at between two pauses: some milliseconds. */
const CELLS_BETWEEN_PAUSES = 2 ** 17;

function* findCommonGains(situation: Situation, start: number): Steps<number[]> {
  const gains: number[] = [];
  for (let cell = 0; cell < situation.space.cells; cell++) {
    if (situation.space.isState(cell) && isPreferredByAll(situation, cell, start)) gains.push(cell);
    if ((cell + 1) % CELLS_BETWEEN_PAUSES === 0) {
      yield { what: 'looking for common gains', passes: 0, share: 1 };
    }
  }
  return gains;
}
