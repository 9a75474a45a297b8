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

/** Those of a publication; or, where none is named, those by which one becomes an administrator. */
export function listInvitations(
  db: Within,
  publication: string | null,
  now: Date,
): Promise<OpenInvitation[]> {
  return db
    .selectFrom('invitation')
    .leftJoin('person as maker', 'maker.id', 'invitation.madeBy')
    .select(['invitation.id', 'invitation.role', 'invitation.email', 'invitation.until'])
    .select(['invitation.note', 'invitation.madeAt', 'maker.name as maker'])
    .where('invitation.publication', 'is not distinct from', publication)
    .where('invitation.kind', '=', publication === null ? 'administer' : 'join')
    .where('invitation.until', '>', now)
    .where(isStillMeant)
    .orderBy('invitation.until')
    .execute();
}

/** Makes such a link useless; whether there was such a one. */
export async function revokeInvitation(
  db: Within,
  publication: string | null,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('invitation')
    .where('publication', 'is not distinct from', publication)
    .where('kind', '=', publication === null ? 'administer' : 'join')
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
