import type { Analysis } from '../analysis/analysis.ts';
import { conceptIds, worldOf } from '../said/world-of.ts';
import { type FindingTelling, idsOf } from './telling.ts';

/** Of the equilibria where any loss deters, how many are strong; the others are called weak. */
export function findStrength(analysis: Analysis): FindingTelling[] {
  const { concepts, equilibria, general } = analysis;
  if (general === undefined) return [];
  const shares = concepts.map(({ id }) => ({
    concept: id,
    n: equilibria.get(id)!.count,
    of: general.equilibria.get(id)!.count,
  }));
  const areAllStrong = shares.every(({ n, of }) => n === of);
  return [
    { about: 'equilibria', says: { kind: 'strongCounts', shares, ...worldOf(analysis) } },
    ...(areAllStrong ? [] : [{ about: 'equilibria', says: { kind: 'weakMeans' } } as const]),
    ...findWeakStart(analysis),
  ];
}

/** Where the status quo holds, but not strongly, under which concepts it does so. */
function findWeakStart(analysis: Analysis): FindingTelling[] {
  const { concepts, equilibria, general, fromStatusQuo } = analysis;
  if (fromStatusQuo === undefined) return [];
  const { cell } = fromStatusQuo;
  const under = concepts.filter(
    ({ id }) => general!.equilibria.get(id)!.has(cell) && !equilibria.get(id)!.has(cell),
  );
  if (under.length === 0) return [];
  const state = idsOf(analysis).state(cell);
  const says = { kind: 'weakly', state, under: conceptIds(under), ...worldOf(analysis) } as const;
  return [{ about: 'equilibria', says }];
}
