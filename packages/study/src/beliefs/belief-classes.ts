import { type CellSet, equilibria } from '@standoff/engine';

/** A state that rests on an error, and whose errors these are: positions of movers. */
export interface ByError {
  readonly cell: number;
  readonly by: readonly number[];
}

/** The states by what beliefs do to them, under one concept. */
export interface Belief {
  /** Stable for everybody as it sees the conflict. */
  readonly hyperEquilibria: CellSet;
  /** Equilibria that everybody takes for equilibria. */
  readonly shared: CellSet;
  /** Equilibria in which everybody stays, though somebody takes another to be about to leave. */
  readonly heldThoughMisread: CellSet;
  /** Everybody stays, and somebody would not if it saw the conflict as it is. */
  readonly heldByError: readonly ByError[];
  /** Equilibria that somebody leaves. */
  readonly leftByError: readonly ByError[];
}

/**
 * Sorts the states by the verdicts for each mover: as they are, as it sees them, and as everybody sees those for
 * everybody. A state that is in no class is neither an equilibrium nor taken for one by those who could leave.
 */
export function classify(
  truth: readonly CellSet[],
  own: readonly CellSet[],
  expected: CellSet,
): Belief {
  const [stable, hyperEquilibria] = [equilibria(truth), equilibria(own)];
  const both = stable.and(hyperEquilibria);
  const shared = both.and(expected);
  return {
    hyperEquilibria,
    shared,
    heldThoughMisread: both.without(shared),
    heldByError: byErrorOf(hyperEquilibria.without(stable), truth),
    leftByError: byErrorOf(stable.without(hyperEquilibria), own),
  };
}

/** The states of a set, with those for whom they are not stable by some verdicts. */
function byErrorOf(cells: CellSet, verdicts: readonly CellSet[]): ByError[] {
  return Array.from(cells, (cell) => ({
    cell,
    by: verdicts.flatMap((stable, mover) => (stable.has(cell) ? [] : [mover])),
  }));
}
