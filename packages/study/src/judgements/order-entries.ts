import {
  type Conflict,
  isTaken,
  type OrderChange,
  type Preference,
  type PreferenceEntry,
  placedOrder,
  type SeenChange,
  type Statement,
  seenPreference,
  statementsOf,
  summedUp,
  type Whose,
} from '@standoff/language';
import type { Quoted } from '@standoff/propositions';
import type { ToldEntry } from '@standoff/wording';
import type { Casebook, Phrasebook } from '../casebook/casebook.ts';
import { quotedStatement } from '../said/plain-formula.ts';

/** The order that a judgement is about, if it exists. */
export function orderIn(conflict: Conflict, { of, viewer }: Whose): Preference | undefined {
  if (viewer !== undefined) {
    const seen = seenPreference(conflict, viewer, of);
    return 'status' in seen ? undefined : seen;
  }
  return conflict.decisionMakers.find(({ id }) => id === of)?.preference;
}

/** The order whose places a swap names: weights have them as what they add up to. */
export function swappedOrder(
  order: Preference | undefined,
  { utility }: Pick<Extract<OrderChange, { readonly kind: 'swap' }>, 'utility'>,
): Preference | undefined {
  return order?.kind === 'weights' && utility ? summedUp(order, utility) : order;
}

/** An order after one of the changes that a view consists of. */
export function orderAfter(
  order: Preference | undefined,
  change: SeenChange,
): Preference | undefined {
  if (order?.kind !== 'prioritized') return order;
  const { place } = change;
  const { statements } = order;
  return {
    ...order,
    statements:
      change.kind === 'drop'
        ? statements.toSpliced(place - 1, 1)
        : statements.toSpliced(place - 1, 0, change.statement),
  };
}

export function entriesOf(order: Preference | undefined): readonly PreferenceEntry[] {
  return order?.kind === 'prioritized' ? order.statements : [];
}

/** What an entry asks for, wherever it stands. */
export function wishesOf(entry: PreferenceEntry): ToldEntry {
  const counted = countedIn(entry);
  return { wishes: counted.map(wishOf), ...(counted.length > 1 && { alike: true }) };
}

/** What stands at a place of an order, from 1. */
export function entryAt(
  phrasebook: Phrasebook,
  order: Preference | undefined,
  place: number,
): ToldEntry {
  const entry = entriesOf(order)[place - 1];
  if (entry !== undefined) {
    return { ...wishesOf(entry), ...placeOf(order, place, countedIn(entry)) };
  }
  const states = (order && placedOrder(order))?.places[place - 1]?.map(({ state }) => state) ?? [];
  const ids = states.map((id) => [id, idOfState(phrasebook, id)] as const);
  const known = ids.flatMap(([, id]) => id ?? []);
  const called = ids.flatMap(([id, found]) =>
    found === undefined ? [nameInFile(phrasebook, id)] : [],
  );
  return {
    ...(known.length > 0 && { states: known }),
    ...(called.length > 0 && { called }),
    ...(states.length === 0 && { place }),
  };
}

/** What somebody no longer wants, or does want: of what stands together all that counts, or one of it. */
export function meantAt(
  order: Preference | undefined,
  { place, member }: { readonly place: number; readonly member?: number },
): readonly Statement[] {
  const entry = entriesOf(order)[place - 1];
  if (entry === undefined) return [];
  // A statement that does not count as written is not wanted, and is not left out.
  if (member === undefined) return countedIn(entry);
  return statementsOf(entry).slice(member - 1, member);
}

/** At which place they stand, where one of the wishes stands at another as well. */
export function placeOf(
  order: Preference | undefined,
  place: number,
  wishes: readonly Statement[],
): Pick<ToldEntry, 'place'> {
  const own = wishes.map(writtenWish);
  const isTwice = entriesOf(order).some(
    (entry, at) =>
      at !== place - 1 && countedIn(entry).some((one) => own.includes(writtenWish(one))),
  );
  return isTwice ? { place } : {};
}

const written = new WeakMap<Statement, string>();

/** A wish as text by which it is known again; orders that are told one after the other have most statements in common. */
function writtenWish(statement: Statement): string {
  const known = written.get(statement);
  if (known !== undefined) return known;
  const text = JSON.stringify(wishOf(statement));
  written.set(statement, text);
  return text;
}

/** The wish itself: the words of the modeller are often a sentence that argues for it. */
export function wishOf({ says: _, ...statement }: Statement): Quoted {
  return quotedStatement(statement);
}

/** The statements of an entry that count as it stands, of alternatives the first; where none does, those that are written. */
function countedIn(entry: PreferenceEntry): readonly Statement[] {
  const all = statementsOf(entry);
  const taken = all.filter(isTaken);
  const counted = taken.length > 0 ? taken : all;
  return entry.kind === 'equally' ? counted : counted.slice(0, 1);
}

/** As documents have it; the file may call it by a name. Undefined of one that is not feasible, and where states are closed. */
function idOfState(phrasebook: Phrasebook, id: string): string | undefined {
  if (!isCasebook(phrasebook)) return undefined;
  const named = phrasebook.conflict.namedStates.find((one) => one.id === id);
  const code = named === undefined ? phrasebook.stateWithId(id) : phrasebook.stateOf(named.pattern);
  return code === undefined ? undefined : phrasebook.stateId(code);
}

function nameInFile({ conflict }: Phrasebook, id: string): string {
  return conflict.namedStates.find((one) => one.id === id)?.name ?? id;
}

/** Whether states can be told by what is the case in them. */
export function isCasebook(phrasebook: Phrasebook): phrasebook is Casebook {
  return 'stateWithId' in phrasebook;
}
