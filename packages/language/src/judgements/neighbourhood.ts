import type {
  Conflict,
  DecisionMaker,
  Doubt,
  Preference,
  PreferenceEntry,
} from '../conflict/conflict.ts';
import { isFactInDoubt } from '../conflict/fact-in-doubt.ts';
import { placedOrder } from '../conflict/placed-order.ts';
import { EVEN, isTaken, statementsOf } from '../conflict/preference-parts.ts';
import { hasDegrees } from '../conflict/statement-degree.ts';
import { judgementId } from './apply-judgement.ts';
import { isGreat } from './core/degrees.ts';
import type { Judgement } from './core/judgement.ts';

/**
 * What may be changed. `file`: what the file doubts (its `doubts`, statements that are neither sure nor ruled out,
 * alternatives, consequences that are less than certain), and of an order of which it doubts nothing
 * the swaps. `swaps`: of every order the swaps, and nothing else.
 */
export type NeighbourhoodOf = 'file' | 'swaps';

/**
 * The judgements that may be wrong, each one change away from the conflict and each once. A swap is of
 * two neighbours of one degree. Of a consequence it is said that it follows, or does not, against how
 * it is read now.
 */
export function neighbourhood(conflict: Conflict, of: NeighbourhoodOf = 'file'): Judgement[] {
  const { decisionMakers, doubts } = conflict;
  if (of === 'swaps') return decisionMakers.flatMap(swapsOf);
  const orders = decisionMakers.flatMap((owner) => {
    const own = doubtedInOrder(conflict, owner);
    return own.length > 0 || isDoubted(doubts, owner) ? own : swapsOf(owner);
  });
  const others = doubts.flatMap((doubt) => doubtedElsewhere(conflict, doubt));
  const all = [...orders, ...factsInDoubt(conflict), ...others];
  return [...new Map(all.map((judgement) => [judgementId(judgement), judgement])).values()];
}

function isDoubted(doubts: readonly Doubt[], { id }: DecisionMaker): boolean {
  return doubts.some(({ of: [owner, key] }) => {
    return owner === id && isOrderKey(key);
  });
}

/** Whether a doubt is about a preference, in whichever way that is given. */
function isOrderKey(key: string | undefined): boolean {
  return ['prefers', 'ranking', 'weights', 'utility', 'relation'].some((one) => one === key);
}

/** What the file doubts of an order: as a whole, by its statements, or in them. */
function doubtedInOrder({ doubts }: Conflict, owner: DecisionMaker): Judgement[] {
  const entries = entriesOf(owner.preference);
  const stated = doubts.flatMap((doubt) => {
    const [id, key, place] = doubt.of;
    if (id !== owner.id || !isOrderKey(key)) return [];
    return doubtedPlaces(owner, doubt, place === undefined ? undefined : Number(place));
  });
  const inStatements = entries.flatMap((entry, at) => doubtedInEntry(owner.id, entry, at + 1));
  return [...stated, ...inStatements];
}

function doubtedPlaces(
  owner: DecisionMaker,
  { how }: Doubt,
  place: number | undefined,
): Judgement[] {
  const entries = entriesOf(owner.preference);
  const places = entries.map((_, at) => at + 1).filter((at) => at === (place ?? at));
  switch (how.kind) {
    case 'swap-neighbours':
      return swapsOf(owner);
    case 'drop':
      return places
        .filter((at) => statementsOf(entries[at - 1]!).some(isTaken))
        .map((at) => ({ kind: 'drop', of: owner.id, place: at }));
    case 'degree':
      return places
        .filter((at) => statementsOf(entries[at - 1]!).every(hasDegrees))
        .map((at) => {
          return { kind: 'degree', of: owner.id, place: at, greatly: !isGreat(entries[at - 1]!) };
        });
    default:
      return [];
  }
}

/**
 * A statement that is less than sure may not stand, and one that is less than half sure may stand; of alternatives the
 * other may be right.
 */
function doubtedInEntry(of: string, entry: PreferenceEntry, place: number): Judgement[] {
  const unsure = statementsOf(entry).flatMap(({ sure }, at): Judgement[] => {
    if (sure === 1 || sure === 0) return [];
    const where = { of, place, ...(entry.kind !== 'statement' && { member: at + 1 }) };
    return [isTaken({ sure }) ? { kind: 'drop', ...where } : { kind: 'sure', ...where, value: 1 }];
  });
  return entry.kind === 'or-else' ? [{ kind: 'alternative', of, place }, ...unsure] : unsure;
}

/** Two neighbours of one degree, of statements or of places of states, change places. */
function swapsOf({ id: of, preference }: DecisionMaker): Judgement[] {
  const entries = entriesOf(preference);
  const isOneDegree =
    placedOrder(preference)?.greatGaps.map((great) => !great) ??
    entries.slice(1).map((entry, at) => isGreat(entry) === isGreat(entries[at]!));
  const sums =
    preference.kind === 'utility' && preference.summed ? { utility: preference.values } : {};
  return isOneDegree.flatMap((same, at) =>
    same ? [{ kind: 'swap', of, place: at + 1, ...sums }] : [],
  );
}

function entriesOf(preference: Preference): readonly PreferenceEntry[] {
  return preference.kind === 'prioritized' ? preference.statements : [];
}

function factsInDoubt(conflict: Conflict): Judgement[] {
  return conflict.facts
    .filter((fact) => isFactInDoubt(conflict, fact))
    .map(({ id, chance }) => ({ kind: 'chance', fact: id, value: chance >= EVEN ? 0 : 1 }));
}

/** Doubts about a foresight or about how an option may move. */
function doubtedElsewhere(
  { decisionMakers, foresight }: Conflict,
  { of: [owner = '', key = ''], how }: Doubt,
): Judgement[] {
  if (how.kind !== 'one-of') return [];
  const option = decisionMakers
    .find(({ id }) => id === owner)
    ?.options.find(({ id }) => id === key);
  if (option) {
    return how.values
      .filter((value) => value !== option.moves.kind)
      .flatMap((value) => {
        const kind = moveKinds.find((one) => one === value);
        return kind ? [{ kind: 'limit', of: owner, option: key, moves: { kind } }] : [];
      });
  }
  const now = foresight.find(({ decisionMaker }) => decisionMaker === owner)?.concept;
  return how.values
    .filter((value) => value !== now)
    .map((concept) => ({ kind: 'foresight', of: owner, concept }));
}

const moveKinds = ['free', 'one-way', 'step'] as const;
