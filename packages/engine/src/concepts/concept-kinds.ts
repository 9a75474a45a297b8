import type {
  Computation,
  Concept,
  SanctionComputation,
  SimultaneousComputation,
} from './define-concept.ts';

/**
 * Whether the others respond in a legal sequence to a single move. Only such concepts have a version for coalitions,
 * for each reading of what is unsure, and for the solver.
 */
export function isOfSanctions(computation: Computation): computation is SanctionComputation {
  return computation.kind === 'sanction';
}

/** Whether the others move at the same time as the decision maker. */
export function isSimultaneous(computation: Computation): computation is SimultaneousComputation {
  return computation.kind === 'simultaneous';
}

/** Whether a concept says of every single improvement if something deters from it. */
export function judgesImprovements({ computation }: Concept): boolean {
  return isOfSanctions(computation) || isSimultaneous(computation);
}

/** Whether replies count for nothing, so that every improvement is taken. */
export function ignoresReplies(computation: Computation): boolean {
  return isOfSanctions(computation) && computation.response === 'none';
}

/** Whether the others reply in turn to what the decision maker does. */
export function isOfReplies(computation: Computation): boolean {
  return computation.kind === 'exchange'
    ? computation.moves > 1
    : isOfSanctions(computation) && computation.response !== 'none';
}

/** Whether only replies count that serve who makes them. */
export function countsOnlyImprovements(computation: Computation): boolean {
  return !isOfSanctions(computation) || computation.response === 'improving';
}

/** Whether play is foreseen move by move to its end. */
export function isForeseen({ kind }: Computation): boolean {
  return kind === 'anticipation';
}

/** Whether it asks what the others could do for a decision maker, not what itself could do. */
export function isAboutOthers({ kind }: Computation): boolean {
  return kind === 'support';
}
