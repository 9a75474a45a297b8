import type { SeenChange } from '../conflict/conflict.ts';
import { listing, suggestion } from '../formula/resolution.ts';
import { byKind } from '../shapes/by-kind.ts';
import { list, oneOrMore, readable } from '../shapes/list.ts';
import { type Mapped, optional } from '../shapes/mapping.ts';
import { mapped } from '../shapes/shape.ts';
import { limits } from '../source/limits.ts';
import type { Checking } from './checking.ts';
import { reportRepeatedId, warnOfNumber } from './item-id.ts';
import { type NamedPlace, numberOf, type OrderIds, type Place, place } from './place.ts';
import { preferenceKeys, type WrittenPreference } from './preference.ts';
import { checkSaid, saidText } from './said-replaced.ts';
import {
  addition,
  checkAddedDegree,
  checkEntry,
  entry,
  idsIn,
  type WrittenAddition,
  type WrittenEntry,
} from './statements.ts';

/** One statement whose place is said beside it, or several that say their places themselves. */
export interface WrittenAdditions {
  readonly places: 'beside' | 'inside';
  readonly additions: readonly (WrittenAddition | undefined)[];
}

const oneAddition = mapped(
  entry,
  (statement): WrittenAdditions => ({ places: 'beside', additions: [{ statement }] }),
);

const additions = byKind('a preference statement, or a list of them', {
  text: oneAddition,
  list: mapped(
    list(addition, { of: 'statements', atLeast: 1, atMost: limits.additions }),
    (written): WrittenAdditions => ({ places: 'inside', additions: written }),
  ),
  mapping: oneAddition,
});

/** Changes to an order of statements. */
export const editFields = {
  add: optional(
    additions,
    'a statement that is added to the order, with its place under "at"; or a list of statements, each with its own "at": [{ never: war, at: 1 }, { want: talks, at: 4 }]',
  ),
  at: optional(
    place,
    'the place of the added statement, counted from 1 after anything is dropped, or the id of the statement before which it comes; without it the statement comes first',
  ),
  drop: optional(
    oneOrMore(place, 'places'),
    'the statements that are taken out: their ids, or their places, counted from 1 in the order as it was',
  ),
  was: optional(
    oneOrMore(saidText, 'what is taken out'),
    'what is taken out, in the order of "drop": by its id or its formula; check warns where something else stands there now',
  ),
};

export type WrittenEdits = Mapped<typeof editFields>;

/**
 * An order of statements to be changed: the statements, or `other` where a preference is given in
 * another way, or `unread` where it could not be read.
 */
export type Order = readonly (WrittenEntry | undefined)[] | 'other' | 'unread';

export function writtenOrder(preference: WrittenPreference | undefined): Order {
  if (!preference) return 'unread';
  const key = preferenceKeys.find((name) => preference.keys.has(name));
  if (key === undefined) return [];
  return key === 'prefers' ? (preference.fields.prefers ?? 'unread') : 'other';
}

/** The ids that names among the places of an order are looked up in. */
export function idsOf(order: Order): OrderIds {
  return typeof order === 'string' ? undefined : order.map((one) => one?.id?.text);
}

/** A place by number, and the id that the file names it by, if it does. */
interface EditPlace {
  readonly place: number;
  readonly named?: string;
}

/** Which places edits are about. */
interface EditPlaces {
  /** From the last to the first. */
  readonly drops: readonly EditPlace[];
  /** In each case in the order that the additions before have left; undefined where no statement has the name. */
  readonly adds: readonly (EditPlace | undefined)[];
}

/** `tell` is told of names that no statement has in an order that is known. */
function editPlaces(
  fields: WrittenEdits['fields'],
  ids: OrderIds,
  tell: (place: NamedPlace, among: NonNullable<OrderIds>) => void,
): EditPlaces {
  const placeOf = (at: Place, among: OrderIds): EditPlace | undefined => {
    const number = numberOf(at, among);
    if (number === undefined && among && at.kind === 'name') tell(at, among);
    if (number === undefined) return undefined;
    return { place: number, ...(at.kind === 'name' && { named: at.name }) };
  };
  const written = readable(fields.drop).flatMap((part) => placeOf(part, ids) ?? []);
  const dropped = new Map(written.map((one) => [one.place, one]));
  let left = ids?.filter((_, index) => !dropped.has(index + 1));
  const adds = readable(additionsOf(fields)).map(({ statement, at }) => {
    const found = at ? placeOf(at, left) : { place: 1 };
    left = left?.toSpliced((found?.place ?? 1) - 1, 0, statement.id?.text);
    return found;
  });
  return { drops: [...dropped.values()].sort((a, b) => b.place - a.place), adds };
}

/**
 * The edits one after the other: statements are dropped from the last to the first, so that places
 * keep their meaning, then others are added, each in the order that the one before it left.
 */
export function checkEdits(
  { fields, keys }: WrittenEdits,
  owner: string,
  ids: OrderIds,
  checking: Checking,
): SeenChange[] {
  checkPlaceBeside(fields.add, keys, checking);
  const { drops, adds } = editPlaces(fields, ids, (place, among) =>
    reportUnknownName(place, among, owner, checking.report),
  );
  const edits: SeenChange[] = drops.map((one) => ({ kind: 'drop', ...one }));
  const added = readable(additionsOf(fields)).flatMap(({ statement: written }, k): SeenChange[] => {
    const statement = checkEntry(written, owner, checking);
    const place = adds[k];
    return statement && place ? [{ kind: 'add', ...place, statement }] : [];
  });
  return [...edits, ...added];
}

/** Whether the names of places stand for the same numbers in two orders, of which something is known. */
export function arePlacesAlike(
  { fields }: WrittenEdits,
  ids: NonNullable<OrderIds>,
  others: NonNullable<OrderIds>,
): boolean {
  const [one, other] = [ids, others].map((each) => editPlaces(fields, each, () => {}));
  return JSON.stringify(one) === JSON.stringify(other);
}

export function reportUnknownName(
  { name, span }: NamedPlace,
  ids: readonly (string | undefined)[],
  owner: string,
  report: Checking['report'],
): void {
  const known = readable(ids);
  const message = `no statement of ${owner} has the id "${name}" here`;
  report('unknown-place', span, message, {
    ...(suggestion(span, name, known) ?? {
      help:
        known.length > 0
          ? `there are ${listing(known)}`
          : 'give the statement an id, or write the number of its place',
    }),
  });
}

/** Warns of places that are taken out by number although what stands there has an id, and where it is not what is said. */
export function warnOfDrops(
  { fields, keys }: WrittenEdits,
  order: Order,
  owner: string,
  { report }: Checking,
): void {
  const ids = idsOf(order);
  const { drop = [], was } = fields;
  const span = keys.get('was');
  if (span && was && was.length !== drop.length) {
    const message = `"was" says what stands at the places of "drop": ${drop.length}, and not ${was.length}`;
    report('stray-key', span, message, {
      help: 'write as many as there are places, in their order',
    });
  } else if (was && typeof order !== 'string') {
    const items = order.map((one) => one?.node);
    for (const [k, place] of drop.entries()) {
      const [word, number] = [was[k], place && numberOf(place, ids)];
      if (!word || !place || number === undefined) continue;
      const written = place.kind === 'number' ? { number: place.span } : {};
      checkSaid(word, { items, at: number - 1, owner, ...written }, report);
    }
  }
  for (const one of readable(fields.drop)) {
    if (one.kind === 'number' && ids) warnOfNumber(one, one.number, ids, report);
  }
}

/** `at` stands beside one added statement. */
function checkPlaceBeside(
  add: WrittenAdditions | undefined,
  keys: WrittenEdits['keys'],
  { report }: Checking,
): void {
  const at = keys.get('at');
  if (!at) return;
  if (!keys.has('add')) {
    report('stray-key', at, '"at" says where a statement is added, and none is');
  } else if (add?.places === 'inside') {
    report(
      'stray-key',
      at,
      '"at" stands beside a list of statements, each of which has its own place',
      {
        help: 'write "at" into the statements: [{ never: war, at: 1 }]',
      },
    );
  }
}

/** The statements that are added, with their places wherever these are written. */
function additionsOf({
  add,
  at,
}: WrittenEdits['fields']): readonly (WrittenAddition | undefined)[] {
  if (!add) return [];
  return add.places === 'inside' || !at
    ? add.additions
    : add.additions.map((one) => one && { ...one, at });
}

/**
 * The order after the edits. Numbers of places that it does not have are reported, broken rules of degree, and ids that
 * are taken.
 */
export function editOrder(
  written: WrittenEdits,
  order: Order,
  owner: string,
  checking: Checking,
): Order {
  const { fields, keys } = written;
  const key = keys.get('add') ?? keys.get('drop');
  if (order === 'unread' || !key) return order;
  if (order === 'other') {
    const message = `${owner} is not given preference statements, and only those can be added or dropped`;
    checking.report('no-order-to-edit', key, message, { help: 'write the whole preference here' });
    return order;
  }
  const drops = readable(fields.drop);
  checkPlaces(drops, order.length, owner, checking);
  const dropped = new Set(drops.map((one) => numberOf(one, idsOf(order))));
  const after = order.filter((_, index) => !dropped.has(index + 1));
  for (const one of additionsOf(fields)) {
    // Where the places after one that could not be read are is not known.
    if (!one) return 'unread';
    if (one.at) checkPlaces([one.at], after.length + 1, owner, checking);
    const number = one.at ? numberOf(one.at, idsOf(after)) : 1;
    if (number === undefined) return 'unread';
    checkAddedDegree(after, number - 1, one.statement, checking);
    checkAddedIds(after, one.statement, checking);
    after.splice(number - 1, 0, one.statement);
  }
  return after;
}

function checkAddedIds(
  order: readonly (WrittenEntry | undefined)[],
  added: WrittenEntry,
  { report }: Checking,
): void {
  const words = idsIn([added]);
  if (words.length === 0) return;
  const taken = new Map(idsIn(order).map((word) => [word.text, word]));
  for (const word of words) {
    const before = taken.get(word.text);
    if (before) reportRepeatedId(word, before, report);
  }
}

function checkPlaces(
  places: readonly Place[],
  last: number,
  owner: string,
  { report }: Checking,
): void {
  for (const one of places) {
    if (one.kind === 'name' || one.number <= last) continue;
    const message = `there is no place ${one.number} among the statements of ${owner}`;
    report('unknown-place', one.span, message, {
      help: last === 0 ? 'leave it out: there are no statements' : `the last place is ${last}`,
    });
  }
}
