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
  summedUp,
  type Whose,
} from '@standoff/language';
import { type Agreement, fewOf, listOf } from '@standoff/wording';
import type { Casebook, Phrasebook } from '../casebook/casebook.ts';
import { sayStatement } from '../words/formula-words.ts';
import { sayStateBriefly } from '../words/state-words.ts';

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
  { utility }: Pick<SwapChange, 'utility'>,
): Preference | undefined {
  return order?.kind === 'weights' && utility ? summedUp(order, utility) : order;
}

type SwapChange = Extract<OrderChange, { readonly kind: 'swap' }>;

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

/** What stands at a place, in quotation marks: `“no war”`, `“tests frozen” and “talks” alike`. */
export function sayEntry(casebook: Phrasebook, entry: PreferenceEntry): string {
  const say = (statement: Statement | undefined): string =>
    statement === undefined ? '“”' : `“${sayWish(casebook, statement)}”`;
  switch (entry.kind) {
    case 'statement':
      return say(entry);
    case 'equally':
      return `${listOf(entry.statements.map(say))} alike`;
    case 'or-else':
      return say(entry.alternatives[0]);
  }
}

/** The wish itself: the words of the modeller are often a sentence that argues for it. */
function sayWish(casebook: Phrasebook, { says: _, ...statement }: Statement): string {
  return sayStatement(casebook, statement);
}

/** Who is told about: as the subject of a sentence where it is said, and by name. */
export interface Subject {
  readonly subject: string;
  readonly name: string;
  readonly agreement: Agreement;
  /** Whether it is told how somebody sees it, beside what it is. */
  readonly seen: boolean;
}

/** An order whose places are told. */
interface ToldOrder {
  readonly casebook: Phrasebook;
  readonly order: Preference | undefined;
  readonly entries: readonly PreferenceEntry[];
  /** What stands at a place, from 1. */
  at(place: number): string;
  /** Wishes of a place in quotation marks, and which place it is where one of them is wished for twice. */
  wishesAt(place: number, wishes: readonly Statement[]): string;
}

/** A change to an order in words, by the order as it was. */
export function sayOrderChange(
  casebook: Phrasebook,
  who: Subject,
  change: OrderChange,
  order: Preference | undefined,
): string {
  const { subject, agreement } = who;
  const { verb } = agreement;
  const told = tellOrder(casebook, order);
  switch (change.kind) {
    case 'move':
      return `${subject} ${sayMove(told, change, agreement)}`;
    case 'swap': {
      const { place } = change;
      const swapped = tellOrder(casebook, swappedOrder(order, change));
      const crossed = change.across ? ', across the line to what is greatly worse' : '';
      return `${subject} ${verb('ranks')} ${swapped.at(place + 1)} above ${swapped.at(place)}${crossed}`;
    }
    case 'drop':
      return who.seen
        ? `${sayDropped(told, change)} ${dropsSeveral(told, change) ? 'do' : 'does'} not matter to ${who.name}`
        : `${subject} no longer ${verb('wants')} ${sayDropped(told, change)}`;
    case 'add': {
      const words = sayEntry(casebook, change.statement);
      return `${subject} ${who.seen ? 'also' : 'newly'} ${verb('wants')} ${words}${sayRank(change.place, told)}`;
    }
    case 'restate':
      return `${subject} ${verb('wants')} ${sayEntry(casebook, change.statement)} instead of ${told.at(change.place)}`;
    case 'sure':
      return isTaken({ sure: change.value })
        ? `${subject} ${verb('does')} want ${sayDropped(told, change)}`
        : `${subject} no longer ${verb('wants')} ${sayDropped(told, change)}`;
    case 'degree':
      return `${subject} ${sayDegreeAt(told, change, agreement)}`;
    case 'alternative': {
      const [taken, other] = membersOf(told.entries[change.place - 1]);
      return taken && other
        ? `${subject} ${verb('wants')} “${sayWish(casebook, other)}” rather than “${sayWish(casebook, taken)}”`
        : `${subject} ${verb('wants')} the alternative to ${told.at(change.place)}`;
    }
  }
}

/** What stands at a place of an order, from 1, in quotation marks. */
export function sayAtPlace(
  casebook: Phrasebook,
  order: Preference | undefined,
  place: number,
): string {
  return tellOrder(casebook, order).at(place);
}

function tellOrder(casebook: Phrasebook, order: Preference | undefined): ToldOrder {
  const entries = order?.kind === 'prioritized' ? order.statements : [];
  const wishedAt = entries.map((entry) => countedIn(entry).map((one) => sayWish(casebook, one)));
  const which = (place: number, wishes: readonly Statement[]) => {
    const isTwice = wishes
      .map((statement) => sayWish(casebook, statement))
      .some((wish) => wishedAt.some((here, at) => at !== place - 1 && here.includes(wish)));
    return isTwice ? ` at place ${place}` : '';
  };
  return {
    casebook,
    order,
    entries,
    at(place) {
      const entry = entries[place - 1];
      if (entry) return sayEntry(casebook, entry) + which(place, countedIn(entry));
      return sayRanked(casebook, order, place) ?? `what stands at place ${place}`;
    },
    wishesAt(place, wishes) {
      return (
        listOf(wishes.map((statement) => `“${sayWish(casebook, statement)}”`)) +
        which(place, wishes)
      );
    },
  };
}

/** The statements of an entry that count as it stands: of alternatives the first. */
function countedIn(entry: PreferenceEntry): readonly Statement[] {
  return entry.kind === 'or-else' ? entry.alternatives.slice(0, 1) : membersOf(entry);
}

function sayMove(
  { at }: ToldOrder,
  { place, to, greatly }: OrderChangeOf<'move'>,
  { verb }: Agreement,
): string {
  const crossed = greatly === undefined ? '' : `, ${sayDegree(greatly)}`;
  if (place === to) return `${verb('ranks')} ${at(place)} as before${crossed}`;
  const side = to < place ? 'above' : 'below';
  const far = Math.abs(place - to) > 1 ? `, from place ${place} to place ${to}` : '';
  return `${verb('ranks')} ${at(place)} ${side} ${at(to)}${far}${crossed}`;
}

function sayDropped(
  { entries, at, wishesAt }: ToldOrder,
  { place, member }: Pick<OrderChangeOf<'drop'>, 'place' | 'member'>,
): string {
  const entry = entries[place - 1];
  // What does not count as written is not left out.
  if (entry?.kind === 'equally' && member === undefined) {
    return wishesAt(place, entry.statements.filter(isTaken));
  }
  const one = member === undefined ? undefined : membersOf(entry)[member - 1];
  return one ? wishesAt(place, [one]) : at(place);
}

/** Whether several statements that stand at one place are dropped together. */
function dropsSeveral({ entries }: ToldOrder, { place, member }: OrderChangeOf<'drop'>): boolean {
  const entry = entries[place - 1];
  return (
    entry?.kind === 'equally' && member === undefined && entry.statements.filter(isTaken).length > 1
  );
}

function sayDegreeAt(
  { order, at }: ToldOrder,
  { place, greatly }: OrderChangeOf<'degree'>,
  { verb }: Agreement,
): string {
  if (order?.kind !== 'ranking') return `${verb('wants')} ${at(place)}, ${sayDegree(greatly)}`;
  const gap = greatly ? 'greatly worse' : 'worse, but not greatly,';
  return `${verb('takes')} ${at(place + 1)} to be ${gap} than ${at(place)}`;
}

type OrderChangeOf<K extends OrderChange['kind']> = Extract<OrderChange, { readonly kind: K }>;

function sayDegree(greatly: boolean): string {
  return greatly
    ? 'and a breach of it is greatly worse'
    : 'and a breach of it is not greatly worse';
}

function sayRank(place: number, { entries, at }: ToldOrder): string {
  if (entries.length === 0) return '';
  if (place === 1) return ', above all else';
  return place > entries.length ? ', below all else' : `, above ${at(place)}`;
}

/** So many states at one place of a ranking are named. */
const NAMED_STATES = 4;

/** The states at a place of a ranking. */
function sayRanked(
  casebook: Phrasebook,
  order: Preference | undefined,
  place: number,
): string | undefined {
  const states = (order && placedOrder(order))?.places[place - 1]?.map(({ state }) => {
    return sayStateById(casebook, state);
  });
  return states && fewOf(states, NAMED_STATES);
}

/** A state by its name, or else by what is the case in it; by its id where that is not known. */
function sayStateById(casebook: Phrasebook, id: string): string {
  const { name } = casebook.conflict.namedStates.find((one) => one.id === id) ?? {};
  const code = name === undefined && isCasebook(casebook) ? casebook.stateWithId(id) : undefined;
  if (code === undefined || !isCasebook(casebook)) return `“${name ?? id}”`;
  if (code === casebook.statusQuo) return 'the status quo';
  return `“${casebook.stateNames.get(code) ?? sayStateBriefly(casebook, code)}”`;
}

/** Whether states can be told by what is the case in them. */
function isCasebook(phrasebook: Phrasebook): phrasebook is Casebook {
  return 'stateWithId' in phrasebook;
}

function membersOf(entry: PreferenceEntry | undefined): readonly Statement[] {
  if (!entry) return [];
  if (entry.kind === 'statement') return [entry];
  return entry.kind === 'equally' ? entry.statements : entry.alternatives;
}
