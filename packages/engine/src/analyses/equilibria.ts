import type { ConceptId } from '../concepts/define-concept.ts';
import type { StabilityTable } from './stability.ts';

/** Marks the states that are stable for every decision maker. */
export function equilibria(stableForEach: readonly Uint8Array[]): Uint8Array {
  const both = stableForEach[0]!.slice();
  for (const stable of stableForEach) {
    for (let c = 0; c < both.length; c++) both[c]! &= stable[c]!;
  }
  return both;
}

/** A concept for each decision maker: how far each of them looks. */
export type ForesightProfile = readonly ConceptId[];

/**
 * Marks the states that are stable for each decision maker under its own concept. Throws a
 * RangeError if the table lacks one of the concepts.
 */
export function equilibriaUnder(table: StabilityTable, profile: ForesightProfile): Uint8Array {
  return equilibria(
    profile.map((concept, dm) => {
      const stable = table.get(concept)?.[dm];
      if (stable === undefined) throw new RangeError(`${concept} was not analysed`);
      return stable;
    }),
  );
}
