import type { ConceptId } from '../concepts/define-concept.ts';
import type { CellSet } from '../sets/cell-set.ts';
import type { StabilityTable } from './stability.ts';

/** The states that are stable for every decision maker. */
export function equilibria(stableForEach: readonly CellSet[]): CellSet {
  return stableForEach.reduce((all, stable) => all.and(stable));
}

/** A concept for each decision maker: how far each of them looks. */
export type ForesightProfile = readonly ConceptId[];

/**
 * The states that are stable for each decision maker under its own concept. Throws a
 * RangeError if the table lacks one of the concepts.
 */
export function equilibriaUnder(table: StabilityTable, profile: ForesightProfile): CellSet {
  return equilibria(
    profile.map((concept, dm) => {
      const stable = table.get(concept)?.[dm];
      if (stable === undefined) throw new RangeError(`${concept} was not analysed`);
      return stable;
    }),
  );
}
