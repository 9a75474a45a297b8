import type { SeenChange } from '../conflict/conflict.ts';
import { byKind } from '../shapes/by-kind.ts';
import { list, oneOrMore, readable } from '../shapes/list.ts';
import { type Mapped, optional } from '../shapes/mapping.ts';
import { mapped } from '../shapes/shape.ts';
import { limits } from '../source/limits.ts';
import type { Checking } from './checking.ts';
import { type Place, place } from './place.ts';
import { preferenceKeys, type WrittenPreference } from './preference.ts';
import {
  addition,
  checkAddedDegree,
  checkEntry,
  entry,
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
 * keep their meaning, then others are added, each in the order that the one before it left.
 */
export function checkEdits(
  { fields, keys }: WrittenEdits,
  owner: string,
  checking: Checking,
): SeenChange[] {
  checkPlaceBeside(fields.add, keys, checking);
  const dropped = new Set(readable(fields.drop).map((part) => part.number));
  const drops = [...dropped].sort((a, b) => b - a);
  const edits: SeenChange[] = drops.map((number) => ({ kind: 'drop', place: number }));
  const added = readable(additionsOf(fields)).flatMap(
    ({ statement: written, at }): SeenChange[] => {
      const statement = checkEntry(written, owner, checking);
      return statement ? [{ kind: 'add', place: at?.number ?? 1, statement }] : [];
    },
  );
  return [...edits, ...added];
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
  for (const one of additionsOf(fields)) {
    // Where the places after one that could not be read are is not known.
    if (!one) return 'unread';
    if (one.at) checkPlaces([one.at], after.length + 1, owner, checking);
    const index = (one.at?.number ?? 1) - 1;
    checkAddedDegree(after, index, one.statement, checking);
    after.splice(index, 0, one.statement);
  }
  return after;
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
