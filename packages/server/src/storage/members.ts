import { isStillMeant } from './lapsing.ts';
import type { RoleTable, Within } from './tables.ts';

/** A link that was given, leads in still and was not used yet. */
export interface OpenInvitation {
  readonly id: string;
  readonly role: RoleTable['role'] | null;
  readonly email: string | null;
  readonly until: Date;
  /** Empty for none. */
  readonly note: string;
  readonly madeAt: Date | null;
  /** Name of who made it, where that is known. */
  readonly maker: string | null;
}

export function listInvitations(
  db: Within,
  publication: string,
  now: Date,
): Promise<OpenInvitation[]> {
  return db
    .selectFrom('invitation')
    .leftJoin('person as maker', 'maker.id', 'invitation.madeBy')
    .select(['invitation.id', 'invitation.role', 'invitation.email', 'invitation.until'])
    .select(['invitation.note', 'invitation.madeAt', 'maker.name as maker'])
    .where('invitation.publication', '=', publication)
    .where('invitation.kind', '=', 'join')
    .where('invitation.until', '>', now)
    .where(isStillMeant)
    .orderBy('invitation.until')
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
