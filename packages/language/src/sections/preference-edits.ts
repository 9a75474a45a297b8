import type { SeenChange } from '../conflict/conflict.ts';
import { oneOrMore, readable } from '../shapes/list.ts';
import { type Mapped, optional } from '../shapes/mapping.ts';
import { number } from '../shapes/scalars.ts';
import { mapped } from '../shapes/shape.ts';
import type { Span } from '../source/span.ts';
import type { Checking } from './checking.ts';
import { preferenceKeys, type WrittenPreference } from './preference.ts';
import { checkAddedDegree, checkEntry, entry, type WrittenEntry } from './statements.ts';

export interface Place {
  readonly number: number;
  readonly span: Span;
}

const place = mapped(
  number({ expects: 'the place of a statement, counted from 1', least: 1, whole: true }),
  (value, { span }): Place => ({ number: value, span }),
);

/** Changes to an order of statements. */
export const editFields = {
  add: optional(entry, 'a statement that is added to the order'),
  at: optional(
    place,
    'the place of the added statement, counted from 1 after anything is dropped; without it the statement comes first',
  ),
  drop: optional(
    oneOrMore(place, 'places'),
    'the places of the statements that are taken out, counted from 1 in the order as it was',
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

/**
 * The edits one after the other: statements are dropped from the last to the first, so that places
 * keep their meaning, then one is added.
 */
export function checkEdits(
  { fields, keys }: WrittenEdits,
  owner: string,
  checking: Checking,
): SeenChange[] {
  const at = keys.get('at');
  if (at && !keys.has('add')) {
    checking.report('stray-key', at, '"at" says where a statement is added, and none is');
  }
  const dropped = new Set(readable(fields.drop).map((part) => part.number));
  const drops = [...dropped].sort((a, b) => b - a);
  const edits: SeenChange[] = drops.map((number) => ({ kind: 'drop', place: number }));
  const statement = fields.add && checkEntry(fields.add, owner, checking);
  return statement ? [...edits, { kind: 'add', place: fields.at?.number ?? 1, statement }] : edits;
}

/** The order after the edits. Places that it does not have are reported, and broken rules of degree. */
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
  const after = order.filter((_, index) => !drops.some(({ number }) => number === index + 1));
  if (!fields.add) return after;
  if (fields.at) checkPlaces([fields.at], after.length + 1, owner, checking);
  const index = (fields.at?.number ?? 1) - 1;
  checkAddedDegree(after, index, fields.add, checking);
  return after.toSpliced(index, 0, fields.add);
}

function checkPlaces(
  places: readonly Place[],
  last: number,
  owner: string,
  { report }: Checking,
): void {
  for (const { number, span } of places.filter((part) => part.number > last)) {
    const message = `there is no place ${number} among the statements of ${owner}`;
    report('unknown-place', span, message, {
      help: last === 0 ? 'leave it out: there are no statements' : `the last place is ${last}`,
    });
  }
}
