import { isStillMeant } from './lapsing.ts';
import type { RoleTable, Within } from './tables.ts';

/** A link that was given, leads in still and was not used yet. */
export interface OpenInvitation {
  readonly id: string;
  readonly role: RoleTable['role'] | null;
  readonly email: string | null;
  readonly until: Date;
}

export function listInvitations(
  db: Within,
  publication: string,
  now: Date,
): Promise<OpenInvitation[]> {
  return db
    .selectFrom('invitation')
    .select(['id', 'role', 'email', 'until'])
    .where('publication', '=', publication)
    .where('kind', '=', 'join')
    .where('until', '>', now)
    .where(isStillMeant)
    .orderBy('until')
    .execute();
}

/** Makes a link useless; whether there was such a one. */
export async function revokeInvitation(
  db: Within,
  publication: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('invitation')
    .where('publication', '=', publication)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** An account, as who runs the server sees it. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabledAt: Date | null;
  readonly isAdministrator: boolean;
}

/** So many accounts at a time, in the order of their addresses. */
export async function listPeople(
  db: Within,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<ListedPerson[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('administrator', 'administrator.account', 'person.id')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.disabledAt',
      'administrator.account',
    ])
    .where('person.email', '>', after)
    .orderBy('person.email')
    .limit(limit)
    .execute();
  return rows.map(({ account, ...row }) => ({ ...row, isAdministrator: account !== null }));
}
