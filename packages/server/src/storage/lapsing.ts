import type { ExpressionBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Whether an invitation still comes from somebody who may give it: it lapses with the part, or the account, of who made it. What
 * nobody made, the server gave.
 */
export function isStillMeant(invitation: ExpressionBuilder<Tables, 'invitation'>) {
  const { and, or, exists, selectFrom } = invitation;
  const maker = selectFrom('person')
    .select('person.id')
    .whereRef('person.id', '=', 'invitation.madeBy')
    .where('person.disabledAt', 'is', null);
  return or([
    invitation('invitation.madeBy', 'is', null),
    and([
      invitation('invitation.kind', '=', 'join'),
      exists(
        maker
          .innerJoin('role', 'role.account', 'person.id')
          .whereRef('role.publication', '=', 'invitation.publication')
          .where('role.role', '=', 'owner'),
      ),
    ]),
    and([
      invitation('invitation.kind', 'in', ['recover', 'administer']),
      exists(maker.innerJoin('administrator', 'administrator.account', 'person.id')),
    ]),
  ]);
}
