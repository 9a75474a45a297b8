import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { type EquilibriumKind, equilibriumKinds } from '../analysis/outcomes.ts';
import { conceptIds, worldOf, worldOfForesight } from '../said/world-of.ts';
import { type FindingTelling, idsOf } from './telling.ts';

const SHOWN_KINDS = 3;
const SHOWN_STATES = 3;

/** How many states are equilibria, and which, by the foresight under which they hold. */
export function findEquilibria(analysis: Analysis): FindingTelling[] {
  const kinds = equilibriumKinds(analysis);
  const shown = kinds.slice(0, SHOWN_KINDS);
  const hidden = kinds.slice(SHOWN_KINDS).reduce((sum, { cells }) => sum + cells.count, 0);
  return [
    ...findAsGiven(analysis),
    ...shown.map((kind) => findKind(analysis, kind)),
    ...(hidden > 0 || kinds.length === 0 ? [findOthers(analysis, hidden, shown)] : []),
  ];
}

function findAsGiven({ casebook, foresight }: Analysis): FindingTelling[] {
  if (foresight === undefined) return [];
  const says = {
    kind: 'stableCount',
    n: foresight.equilibria.count,
    of: casebook.space.stateCount,
    in: worldOfForesight(casebook, foresight),
  } as const;
  return [{ about: 'equilibria', says }];
}

function findKind(analysis: Analysis, { held, cells }: EquilibriumKind): FindingTelling {
  const n = cells.count;
  // Exactly one more is named instead of counted.
  const limit = n === SHOWN_STATES + 1 ? n : SHOWN_STATES;
  const shown = mostTelling(cells, limit, criteriaOf(analysis)).map(idsOf(analysis).state);
  return {
    about: 'equilibria',
    says: {
      kind: 'patternCount',
      n,
      of: analysis.casebook.space.stateCount,
      under: conceptIds(held),
      among: conceptIds(analysis.concepts),
      shown,
      ...worldOf(analysis),
    },
    lists: shown,
    // Where the foresight of each is given, that says how many there are.
    ...(analysis.foresight !== undefined && { detail: 'full' }),
  };
}

function findOthers(
  analysis: Analysis,
  n: number,
  told: readonly EquilibriumKind[],
): FindingTelling {
  return {
    about: 'equilibria',
    says: {
      kind: 'otherPatterns',
      n,
      beside: told.map(({ held }) => conceptIds(held)),
      among: conceptIds(analysis.concepts),
      ...worldOf(analysis),
    },
  };
}
