import { applyJudgement, type Conflict, type Judgement } from '@standoff/language';
import {
  type Casebook,
  judgementsInWords,
  orderIn,
  type Sweep,
  type SweptFinding,
  sayAtPlace,
} from '@standoff/study';
import type { ShownPlaced, ShownSwapPath } from './shown-sweep.ts';

/**
 * A smallest set of changes, one after the other. Before the last of them the finding is as written: fewer changes
 * are not enough.
 */
export function readSwapPath(
  { casebook, findings }: Sweep,
  id: string,
  position: number,
): ShownSwapPath | undefined {
  const found = findings.find((one) => one.id === id);
  const set = found && setOf(found, position);
  if (set === undefined) return undefined;
  const told = judgementsInWords(casebook, set);
  let conflict: Conflict = { ...casebook.conflict, doubts: [], perceptions: [], signals: [] };
  return {
    steps: set.map((judgement, k) => {
      const who = casebook.decisionMakers.findIndex(
        ({ id }) => 'of' in judgement && id === judgement.of,
      );
      const before = placesIn(casebook, conflict, judgement);
      const outcome = applyJudgement(conflict, judgement);
      if (outcome.status === 'applied') conflict = outcome.conflict;
      const after = placesIn(casebook, conflict, judgement);
      return {
        says: told[k]!.says,
        ...(who >= 0 && { who }),
        before: placed(before, after),
        after: placed(after, before),
        stands: k < set.length - 1,
      };
    }),
  };
}

function setOf({ asWritten, breaking, mending }: SweptFinding, position: number) {
  return (asWritten ? breaking : mending!).sets[position];
}

/** What a step moves stands elsewhere after it; what it drops is in one of the two, and the rest only closes up. */
function placed(own: readonly string[], other: readonly string[]): ShownPlaced[] {
  const isSwap = own.length === other.length;
  return own.map((says, at) => ({
    says,
    moved: isSwap ? other[at] !== says : !other.includes(says),
  }));
}

/** What stands where in the order that a judgement is about. */
function placesIn(casebook: Casebook, conflict: Conflict, judgement: Judgement): string[] {
  if (!('of' in judgement) || judgement.kind === 'limit') return [];
  const order = orderIn(conflict, { of: judgement.of });
  if (order?.kind !== 'prioritized' && order?.kind !== 'ranking') return [];
  const { length } = order.kind === 'ranking' ? order.places : order.statements;
  return Array.from({ length }, (_, at) => sayAtPlace(casebook, order, at + 1));
}
