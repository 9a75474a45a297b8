import type { AddedStatement, PreferenceEntry } from '../../conflict/conflict.ts';
import { insertEntry } from '../../edits/statement-entries.ts';
import { checkEntry, entry, type WrittenEntry } from '../../sections/statements.ts';
import { optional, required } from '../../shapes/mapping.ts';
import { contentHash, withoutSpans } from '../core/content-hash.ts';
import { countGreat, isGreat } from '../core/degrees.ts';
import { contentOfJson } from '../core/entry-json.ts';
import { defineOrderKind, type OrderChecking, orderOf, orderPlace } from '../core/order-kind.ts';
import { changeStatements, inserted, statementsIn } from '../core/ordered.ts';
import { placedAt } from '../core/placed-at.ts';
import { isRefused } from '../core/refusal.ts';

export const statementField = required(
  entry,
  'the statement, as the file would have it: { "want": FORMULA }, { "equally": [ … ] } …',
);

export const add = defineOrderKind({
  kind: 'add',
  about: 'a statement is added to the order',
  fields: {
    place: optional(
      orderPlace,
      'where it stands, from 1, or the id of the statement before which it comes; last of its degree without it',
    ),
    statement: statementField,
  },
  read({ place, statement }, reading): AddedStatement | undefined {
    const checked = readEntry(statement, reading);
    return (
      checked && { kind: 'add', place: place ?? lastPlace(checked, reading), statement: checked }
    );
  },
  write: ({ place, statement }, writer) => ({ place, statement: writer.entry(statement) }),
  change: (ordered, { place, statement }) =>
    changeStatements(ordered, (entries) => inserted(entries, place, statement, ordered.of)),
  invert: (_, { place }) => ({ kind: 'drop', place }),
  id: ({ place, statement }) => `${place}=${hashOfEntry(statement)}`,
  edit: (text, whose, { place, statement }, { writer }) =>
    insertEntry(text, { ...whose, place, content: contentOfJson(writer.entry(statement)) }),
});

/** A statement of the JSON, checked against the names of the conflict; it stands where the order does. */
export function readEntry(
  written: WrittenEntry | undefined,
  reading: OrderChecking,
): PreferenceEntry | undefined {
  const checked = written && checkEntry(written, reading.owner, reading);
  return checked && placedAt(checked, reading.place);
}

function lastPlace(statement: PreferenceEntry, { conflict, owner, viewer }: OrderChecking): number {
  const ordered = orderOf(conflict, { of: owner, ...(viewer !== undefined && { viewer }) });
  const entries = isRefused(ordered) ? [] : statementsIn(ordered);
  if (isRefused(entries)) return 1;
  return (isGreat(statement) ? countGreat(entries) : entries.length) + 1;
}

/** What an entry says, places in the text apart, as a short name. */
export function hashOfEntry(statement: PreferenceEntry): string {
  return contentHash(withoutSpans(statement));
}
