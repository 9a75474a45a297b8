import { type Additions, additionsInWords, type Casebook, type Deals } from '@standoff/study';
import type { DealsJson } from '../shapes/deals.ts';
import { MOST_SETS } from './sets-reader.ts';

/** What would make deals hold, as plain data, where that was asked. */
export function additionsToJson({
  casebook,
  additions,
}: Deals): Pick<DealsJson, 'additions' | 'additionsAsked'> {
  if (additions === undefined) return {};
  const { found, upTo, means, willing, leftOut, unfit, wishes } = additions;
  return {
    additions: found.map((one) => oneToJson(casebook, one)),
    additionsAsked: {
      ...{ upTo, means: [...means], willing },
      leftOut: leftOut.map(({ id }) => id),
      unfit: unfit.map(({ means: of, why }) => ({ means: of, why })),
      wishes: { ...wishes },
    },
  };
}

function oneToJson(
  casebook: Casebook,
  { state, concept, size, proved, sets, locks, capped }: Additions,
): NonNullable<DealsJson['additions']>[number] {
  return {
    state: casebook.stateId(state),
    concept: concept.id,
    size: size ?? null,
    provedAbove: proved,
    ...(capped !== undefined && { capped }),
    count: sets.length,
    sets: sets.slice(0, MOST_SETS).map(({ judgements }) => additionsInWords(casebook, judgements)),
    ...(locks && { locks: locks.map((set) => set.map(({ of, option }) => `${of}.${option}`)) }),
  };
}
