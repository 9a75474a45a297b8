import { replaceEntry } from '../../edits/statement-entries.ts';
import { required } from '../../shapes/mapping.ts';
import { isGreat } from '../core/degrees.ts';
import { contentOfJson } from '../core/entry-json.ts';
import type { RestatedStatement } from '../core/judgement.ts';
import { defineOrderKind, placeNumber } from '../core/order-kind.ts';
import { changeStatements, entryAt, wrongDegree } from '../core/ordered.ts';
import { isRefused, refuse } from '../core/refusal.ts';
import { hashOfEntry, readEntry, statementField } from './add.ts';

export const restate = defineOrderKind({
  kind: 'restate',
  about: 'what stands at a place of the order says something else, in the same degree',
  fields: {
    place: required(placeNumber, 'the place of the statement, from 1'),
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
        : entries.with(place - 1, statement);
    }),
  invert(preference, change): RestatedStatement {
    const { place } = change;
    const before = preference.kind === 'prioritized' ? preference.statements[place - 1] : undefined;
    return before ? { ...change, statement: before } : change;
  },
  id: ({ place, statement }) => `${place}=${hashOfEntry(statement)}`,
  edit: (text, whose, { place, statement }, { writer }) =>
    replaceEntry(text, { ...whose, place, content: contentOfJson(writer.entry(statement)) }),
});
