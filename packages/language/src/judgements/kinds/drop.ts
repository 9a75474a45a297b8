import type { DroppedStatement } from '../../conflict/conflict.ts';
import { removeStatement } from '../../edits/statements.ts';
import { required } from '../../shapes/mapping.ts';
import type { OrderChange } from '../core/judgement.ts';
import { defineOrderKind, memberField, orderPlace } from '../core/order-kind.ts';
import { changeStatements } from '../core/ordered.ts';
import { withoutStatement } from '../core/without-statement.ts';

export const drop = defineOrderKind({
  kind: 'drop',
  about: 'a statement is taken out of the order',
  fields: {
    place: required(orderPlace, 'the place of the statement, from 1, or its id'),
    member: memberField,
  },
  read: ({ place, member }): DroppedStatement | undefined =>
    place === undefined
      ? undefined
      : { kind: 'drop', place, ...(member !== undefined && { member }) },
  write: ({ place, member }) => ({ place, member }),
  change: (ordered, change) =>
    changeStatements(ordered, (entries) => withoutStatement(entries, change, ordered.of)),
  invert(preference, change): OrderChange {
    const { place, member } = change;
    const statement =
      preference.kind === 'prioritized' ? preference.statements[place - 1] : undefined;
    if (!statement) return change;
    return { kind: member === undefined ? 'add' : 'restate', place, statement };
  },
  id: ({ place, member }) => `${place}${member === undefined ? '' : `.${member}`}`,
  edit: (text, whose, { place, member }) =>
    removeStatement(text, { ...whose, place, ...(member !== undefined && { member }) }),
});
