import {
  type CellSet,
  type Concept,
  equilibria,
  type KnownVerdicts,
  type Revision,
  type StabilityTable,
} from '@standoff/engine';
import type { Analysis } from './analysis.ts';
import type { Surroundings } from './surroundings.ts';

/** An earlier analysis of the same states, and what the preferences have in common with it. */
export interface Earlier {
  readonly analysis: Analysis;
  readonly revision: Revision;
  /** The verdicts that still hold. */
  readonly known: KnownVerdicts;
}

/** What of the surroundings of a cell is as the earlier analysis found it. */
export function keptSurroundings(
  { analysis, revision }: Earlier,
  cell: number,
): Partial<Surroundings> {
  const { fromStatusQuo } = analysis;
  if (fromStatusQuo?.cell !== cell) return {};
  const { byAnyMoves, byImprovements, commonGains, harmlessGains } = fromStatusQuo;
  const everybody = [...analysis.situation.orders.keys()];
  return {
    ...(revision.sameMoves && { byAnyMoves }),
    ...(everybody.every(revision.sameImprovements) && { byImprovements }),
    ...(everybody.every(revision.sameOrder) && { commonGains, harmlessGains }),
  };
}

/** The equilibria under a concept, those found earlier if all verdicts were kept. */
export function equilibriaUnderOne(
  table: StabilityTable,
  { id }: Concept,
  earlier: Earlier,
): CellSet {
  const stableForEach = table.get(id)!;
  const { reading, stability } = earlier.analysis;
  const before = reading ? undefined : stability.get(id);
  const isKept = stableForEach.every((stable, dm) => stable === before?.[dm]);
  const known = isKept ? earlier.analysis.equilibria.get(id) : undefined;
  return known ?? equilibria(stableForEach);
}
