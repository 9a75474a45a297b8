import { distanceTo } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { countHeld, holdsAsGiven } from '../analysis/outcomes.ts';
import { toldGain } from '../finding/told-gain.ts';
import { createVerdictKinds } from './verdict-kinds.ts';

/**
 * What a list that begins with the most telling is made of, in its order: the status quo; what has a name; what
 * everybody prefers to the status quo; where that is nothing the state that the headline names as better for some;
 * what improvements lead to from the status quo; the rest.
 */
export const outcomeSections = ['now', 'named', 'gain', 'harmless', 'reached', 'rest'] as const;

export type OutcomeSection = (typeof outcomeSections)[number];

/** Says of a cell to which section it belongs; each belongs to the first that fits. */
export function sectionReader(analysis: Analysis): (cell: number) => OutcomeSection {
  const { casebook, fromStatusQuo } = analysis;
  const { space } = casebook;
  const named = new Set([...casebook.stateNames.keys()].map((state) => space.cellOf(state)));
  const gains = new Set(fromStatusQuo?.commonGains);
  const told = toldGain(analysis)?.best;
  return (cell) => {
    if (cell === fromStatusQuo?.cell) return 'now';
    if (named.has(cell)) return 'named';
    if (gains.has(cell)) return 'gain';
    if (cell === told) return 'harmless';
    const isReached = fromStatusQuo && distanceTo(fromStatusQuo.byImprovements, cell) !== undefined;
    return isReached ? 'reached' : 'rest';
  };
}

/** Cells that the headline speaks of: the status quo, and what is told as better. */
export function toldCells(analysis: Analysis): number[] {
  const { fromStatusQuo } = analysis;
  const best = toldGain(analysis)?.best;
  return [fromStatusQuo?.cell, best].filter((cell) => cell !== undefined);
}

const FARTHEST = 1e6;

/**
 * A number for each of some cells, the lower the more telling: its section; in it what the headline names, then
 * what holds as the file reads everybody, and under many concepts; those alike in verdict side by side; then
 * what few improvements lead to.
 */
export function tellingKeys(analysis: Analysis, cells: Int32Array): Float64Array {
  const { fromStatusQuo } = analysis;
  const sectionOf = sectionReader(analysis);
  const { kindOf } = createVerdictKinds(analysis);
  const kinds = Int32Array.from(cells, kindOf);
  const rankOf = rankKinds(analysis, cells, kinds);
  const told = new Set(toldCells(analysis));
  return Float64Array.from(cells, (cell, k) => {
    const section = outcomeSections.indexOf(sectionOf(cell));
    const rank = told.has(cell) ? 0 : 1 + rankOf.get(kinds[k]!)!;
    const distance = fromStatusQuo && distanceTo(fromStatusQuo.byImprovements, cell);
    const leading = section * (rankOf.size + 1) + rank;
    return leading * (FARTHEST + 1) + Math.min(distance ?? FARTHEST, FARTHEST);
  });
}

/** The place of each kind: what holds as given first, then what holds under most concepts. */
function rankKinds(
  analysis: Analysis,
  cells: Int32Array,
  kinds: Int32Array,
): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (let k = 0; k < cells.length; k++) {
    if (!first.has(kinds[k]!)) first.set(kinds[k]!, cells[k]!);
  }
  const weight = (cell: number) =>
    (holdsAsGiven(analysis, cell) ? analysis.concepts.length + 1 : 0) + countHeld(analysis, cell);
  const ranked = [...first].sort(([, a], [, b]) => weight(b) - weight(a));
  return new Map(ranked.map(([kind], rank) => [kind, rank]));
}
