import type { PreferenceEntry, Statement } from '../../conflict/conflict.ts';
import { statementsOf } from '../../conflict/preference-parts.ts';
import { changeStatement } from '../../edits/statements.ts';
import { required } from '../../shapes/mapping.ts';
import { certainty } from '../../shapes/scalars.ts';
import type { StatementSureness } from '../core/judgement.ts';
import { defineOrderKind, memberField, orderPlace } from '../core/order-kind.ts';
import { changeStatements, entryAt } from '../core/ordered.ts';
import { isRefused, type RefusedJudgement, refuse } from '../core/refusal.ts';

export const sure = defineOrderKind({
  kind: 'sure',
  about: 'how sure it is that a statement stands: from one half on it is taken to',
  fields: {
    place: required(orderPlace, 'the place of the statement, from 1, or its id'),
    member: memberField,
    value: required(certainty, 'a number from 0 to 1'),
  },
  read: ({ place, member, value }): StatementSureness | undefined =>
    place === undefined || value === undefined
      ? undefined
      : { kind: 'sure', place, ...(member !== undefined && { member }), value },
  write: ({ place, member, value }) => ({ place, member, value }),
  change: (ordered, change) =>
    changeStatements(ordered, (entries) => {
      const { place, member, value } = change;
      const entry = entryAt(entries, place, ordered.of);
      if (isRefused(entry)) return entry;
      const before = memberOf(entry, change, ordered.of);
      if (isRefused(before)) return before;
      if (before.sure === value) {
        return refuse(
          'nothing-changes',
          `place ${place} of "${ordered.of}" is ${value} sure already`,
        );
      }
      return entries.with(place - 1, withMember(entry, member, { ...before, sure: value }));
    }),
  invert(preference, change): StatementSureness {
    const entry =
      preference.kind === 'prioritized' ? preference.statements[change.place - 1] : undefined;
    const before = entry && statementsOf(entry)[(change.member ?? 1) - 1];
    return before ? { ...change, value: before.sure } : change;
  },
  id: ({ place, member, value }) => `${place}${member === undefined ? '' : `.${member}`}=${value}`,
  edit: (text, whose, { place, member, value }) =>
    changeStatement(text, {
      ...whose,
      place,
      ...(member !== undefined && { member }),
      change: { sure: value === 1 ? null : value },
    }),
});

function memberOf(
  entry: PreferenceEntry,
  { place, member }: StatementSureness,
  of: string,
): Statement | RefusedJudgement {
  const statements = statementsOf(entry);
  const found =
    entry.kind === 'statement'
      ? member === undefined && entry
      : member !== undefined && statements[member - 1];
  if (found) return found;
  return refuse(
    'no-such-place',
    `at place ${place} of "${of}" ${entry.kind === 'statement' ? 'one statement stands alone' : `the statements are 1 to ${statements.length}: say with "member" which one`}`,
  );
}

function withMember(
  entry: PreferenceEntry,
  member: number | undefined,
  changed: Statement,
): PreferenceEntry {
  const statements = statementsOf(entry).map((one, k) => (k + 1 === member ? changed : one));
  switch (entry.kind) {
    case 'statement':
      return changed;
    case 'equally':
      return { ...entry, statements };
    case 'or-else':
      return { ...entry, alternatives: statements };
  }
}
