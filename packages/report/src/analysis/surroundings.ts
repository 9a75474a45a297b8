import {
  isPreferredByAll,
  type Reachability,
  reachableFrom,
  type Situation,
  type Steps,
} from '@standoff/engine';

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
  const byAnyMoves = yield* reachableFrom(situation, cell, 'any');
  const byImprovements = yield* reachableFrom(situation, cell, 'improving');
  return { cell, byAnyMoves, byImprovements, commonGains: findCommonGains(situation, cell) };
}

function findCommonGains(situation: Situation, start: number): number[] {
  const gains: number[] = [];
  for (let cell = 0; cell < situation.space.cells; cell++) {
    if (situation.space.isState(cell) && isPreferredByAll(situation, cell, start)) gains.push(cell);
  }
  return gains;
}
