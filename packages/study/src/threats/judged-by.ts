import { type Concept, judgesImprovements } from '@standoff/engine';
import { profileOf } from '../analysis/prepare-analysis.ts';
import type { Casebook } from '../casebook/casebook.ts';

/** By which concepts threats are judged. */
export interface JudgedBy {
  /** Whether these were asked for, are the foresight of the file, or what is analysed by default. */
  readonly givenBy: 'request' | 'file' | 'default';
  /** Of each mover the concepts by which it looks ahead. */
  readonly concepts: readonly (readonly Concept[])[];
}

/** The concepts asked for; else the foresight that the file gives each; else those by default that judge single moves. */
export function judgedBy(
  casebook: Casebook,
  asked: readonly Concept[] | undefined,
  byDefault: readonly Concept[],
): JudgedBy {
  const { movers } = casebook;
  if (asked !== undefined) return { givenBy: 'request', concepts: movers.map(() => asked) };
  const profile = profileOf(casebook);
  if (profile !== undefined) {
    return { givenBy: 'file', concepts: profile.concepts.map((concept) => [concept]) };
  }
  const judging = byDefault.filter(judgesImprovements);
  return { givenBy: 'default', concepts: movers.map(() => judging) };
}
