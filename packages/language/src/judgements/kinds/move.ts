import { moveStatement } from '../../edits/statement-order.ts';
import { optional, required } from '../../shapes/mapping.ts';
import { flag } from '../../shapes/scalars.ts';
import { isGreat } from '../core/degrees.ts';
import type { Move } from '../core/judgement.ts';
import { defineOrderKind, orderPlace } from '../core/order-kind.ts';
import { changeStatements, moved } from '../core/ordered.ts';

export const move = defineOrderKind({
  kind: 'move',
  about: 'a statement stands at another place of the order',
  fields: {
    place: required(orderPlace, 'the place of the statement, from 1, or its id'),
    to: required(
      orderPlace,
      'the place where it stands afterwards, or the id of what stands there',
    ),
    greatly: optional(
      flag,
      'whether its breach is greatly worse then, if it crosses the line between the two degrees',
    ),
  },
  read: ({ place, to, greatly }): Move | undefined =>
    place === undefined || to === undefined
      ? undefined
      : { kind: 'move', place, to, ...(greatly !== undefined && { greatly }) },
  write: ({ place, to, greatly }) => ({ place, to, greatly }),
  change: (ordered, change) =>
    changeStatements(ordered, (entries) => moved(entries, change, ordered.of)),
  invert(preference, { place, to, greatly }): Move {
    const entry = preference.kind === 'prioritized' ? preference.statements[place - 1] : undefined;
    const before = entry && isGreat(entry);
    const crossed = greatly !== undefined && before !== undefined && greatly !== before;
    return { kind: 'move', place: to, to: place, ...(crossed && { greatly: before }) };
  },
  id: ({ place, to, greatly }) =>
    `${place}-${to}${greatly === undefined ? '' : greatly ? '-greatly' : '-ordinarily'}`,
  edit: (text, whose, { place, to, greatly }) =>
    moveStatement(text, {
      ...whose,
      from: place,
      to,
      ...(greatly !== undefined && { greatly }),
    }),
});
