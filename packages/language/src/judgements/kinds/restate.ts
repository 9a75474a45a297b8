import type { PreferenceEntry } from '../../conflict/conflict.ts';
import { replaceEntry } from '../../edits/statement-entries.ts';
import { required } from '../../shapes/mapping.ts';
import { isGreat } from '../core/degrees.ts';
import { contentOfJson } from '../core/entry-json.ts';
import type { RestatedStatement } from '../core/judgement.ts';
import { defineOrderKind, orderPlace } from '../core/order-kind.ts';
import { changeStatements, entryAt, wrongDegree } from '../core/ordered.ts';
import { isRefused, refuse } from '../core/refusal.ts';
import { hashOfEntry, readEntry, statementField } from './add.ts';

export const restate = defineOrderKind({
  kind: 'restate',
  about: 'what stands at a place of the order says something else, in the same degree',
  fields: {
    place: required(orderPlace, 'the place of the statement, from 1, or its id'),
    statement: statementField,
  },
  read({ place, statement }, reading): RestatedStatement | undefined {
    const checked = readEntry(statement, reading);
    return checked && place !== undefined
      ? { kind: 'restate', place, statement: checked }
      : undefined;
  },
  write: ({ place, statement }, writer) => ({ place, statement: writer.entry(statement) }),
  change: (ordered, { place, statement }) =>
    changeStatements(ordered, (entries) => {
      const entry = entryAt(entries, place, ordered.of);
      if (isRefused(entry)) return entry;
      if (isGreat(entry) !== isGreat(statement)) {
        return wrongDegree(place, ordered.of, isGreat(statement));
      }
      return hashOfEntry(entry) === hashOfEntry(statement)
        ? refuse('nothing-changes', `place ${place} of "${ordered.of}" says that already`)
        : entries.with(place - 1, calledAs(entry, statement));
    }),
  invert(preference, change): RestatedStatement {
    const { place } = change;
    const before = preference.kind === 'prioritized' ? preference.statements[place - 1] : undefined;
    return before ? { ...change, statement: before } : change;
  },
  id: ({ place, statement }) => `${place}=${hashOfEntry(statement)}`,
  edit(text, whose, { place, statement }, { preference, writer }) {
    const before = preference.kind === 'prioritized' ? preference.statements[place - 1] : undefined;
    const called = before ? calledAs(before, statement) : statement;
    return replaceEntry(text, { ...whose, place, content: contentOfJson(writer.entry(called)) });
  },
});

/** What says something else goes on to have its id, by which others speak of it. */
function calledAs({ itemId }: PreferenceEntry, statement: PreferenceEntry): PreferenceEntry {
  return itemId === undefined || statement.itemId !== undefined
    ? statement
    : { ...statement, itemId };
}
