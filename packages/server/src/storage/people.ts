import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { InvitationTable } from './account-tables.ts';
import { holdAdministrators } from './authority.ts';
import { isStillMeant } from './lapsing.ts';
import { hashOf } from './media.ts';
import { roleOf } from './publications.ts';
import type { Database, RoleTable, Within } from './tables.ts';
import { takePassword } from './ways-in.ts';

export type Invitation = Pick<
  InvitationTable,
  'kind' | 'publication' | 'role' | 'account' | 'until'
>;

/** Makes a word that leads in once; the word is kept nowhere. One that sets a new password replaces those before it. */
export async function invite(
  db: Within,
  invitation: Invitation & {
    readonly email?: string | null;
    readonly madeBy?: string | null;
    readonly madeAt?: Date;
    readonly note?: string;
  },
): Promise<string> {
  const { kind, account, email = null } = invitation;
  if (kind === 'recover' && account !== null) {
    // Anybody can have a letter sent, and that must not end what an administrator made.
    await forgetRecoveries(db, account, email === null ? 'all' : 'mailed');
  }
  const word = randomBytes(24).toString('base64url');
  await db
    .insertInto('invitation')
    .values({ ...invitation, hash: hashOf(word) })
    .execute();
  return word;
}

/** Ends the links that set a new password of an account. */
export async function forgetRecoveries(
  db: Within,
  account: string,
  which: 'all' | 'mailed',
): Promise<void> {
  const all = db
    .deleteFrom('invitation')
    .where('kind', '=', 'recover')
    .where('account', '=', account);
  await (which === 'all' ? all : all.where('email', 'is not', null)).execute();
}

/** An invitation, with what it says of itself. */
export type FoundInvitation = Invitation & {
  /** Of its publication. */
  readonly title: string | null;
  readonly slug: string | null;
  /** Name of who made it, where that is known. */
  readonly maker: string | null;
};

export function findInvitation(
  db: Within,
  word: string,
  now: Date,
): Promise<FoundInvitation | undefined> {
  return db
    .selectFrom('invitation')
    .leftJoin('publication', 'publication.id', 'invitation.publication')
    .leftJoin('person as maker', 'maker.id', 'invitation.madeBy')
    .select(['invitation.kind', 'invitation.publication', 'invitation.role'])
    .select(['invitation.account', 'invitation.until', 'publication.title', 'publication.slug'])
    .select('maker.name as maker')
    .where('invitation.hash', '=', hashOf(word))
    .where('invitation.until', '>', now)
    .where(isStillMeant)
    .executeTakeFirst();
}

/** Takes an invitation away; undefined where somebody took it before. */
async function takeInvitation(
  within: Within,
  word: string,
  now: Date,
): Promise<(Invitation & { readonly email: string | null }) | undefined> {
  const taken = await within
    .deleteFrom('invitation')
    .where('hash', '=', hashOf(word))
    .where('until', '>', now)
    .where(isStillMeant)
    .returning(['kind', 'publication', 'role', 'account', 'until', 'email'])
    .executeTakeFirst();
  return taken;
}

export async function hasAdministrator(db: Within): Promise<boolean> {
  const row = await db.selectFrom('administrator').select('account').limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function isAdministrator(db: Within, account: string): Promise<boolean> {
  const row = await db
    .selectFrom('administrator')
    .select('account')
    .where('account', '=', account)
    .executeTakeFirst();
  return row !== undefined;
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  /** Of the password, as the library of accounts makes it. */
  readonly passwordHash: string;
}

/** `no-more` is a link that would give an account nothing that it has not; it stays for whom it is meant. */
export type Joined = 'joined' | 'gone' | 'email-taken' | 'no-more';

/** Makes an account by an invitation, all or nothing: its password, and what it may do. */
export function joinAsNew(
  db: Database,
  word: string,
  person: NewPerson,
  now: Date,
): Promise<Joined> {
  return db.transaction().execute(async (within) => {
    const id = randomUUID();
    if (!(await insertPerson(within, id, person, now))) return 'email-taken';
    const invitation = await takeInvitation(within, word, now);
    if (invitation === undefined || !(await makesAccounts(within, invitation))) {
      await within.deleteFrom('person').where('id', '=', id).execute();
      return 'gone';
    }
    await insertPassword(within, id, person.passwordHash, now);
    await allow(within, id, invitation);
    return 'joined';
  });
}

/** Whether nobody had the address; two who come with it at once wait for each other. */
async function insertPerson(
  within: Within,
  id: string,
  { name, email }: NewPerson,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await within
    .insertInto('person')
    .values({ id, name, email, emailVerified: false, updatedAt: now, twoFactorEnabled: false })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function makesAccounts(within: Within, { kind }: Invitation): Promise<boolean> {
  if (kind !== 'set-up') return isJoining(kind);
  // Two who hold words for setting up and use them at once: the second comes too late.
  await sql`lock table administrator in share row exclusive mode`.execute(within);
  return !(await hasAdministrator(within));
}

async function insertPassword(
  within: Within,
  account: string,
  password: string,
  now: Date,
): Promise<void> {
  await within
    .insertInto('credential')
    .values({
      id: randomUUID(),
      accountId: account,
      providerId: 'credential',
      userId: account,
      password,
      updatedAt: now,
    })
    .execute();
}

async function allow(within: Within, account: string, invitation: Invitation): Promise<void> {
  const { kind, publication, role } = invitation;
  if (kind === 'set-up' || kind === 'administer') {
    await within
      .insertInto('administrator')
      .values({ account })
      .onConflict((conflict) => conflict.column('account').doNothing())
      .execute();
  }
  if (publication !== null && role !== null) {
    await within
      .insertInto('role')
      .values({ publication, role, account })
      .onConflict((conflict) => conflict.columns(['publication', 'account']).doUpdateSet({ role }))
      .execute();
  }
}

/** Whether a link gives something to whoever opens it, with an account that they have or make. */
export function isJoining(kind: Invitation['kind']): boolean {
  return kind === 'join' || kind === 'administer';
}

/** Whether a role is worth no less than that of an invitation: an owner may all that others may. */
function isNoMore(has: RoleTable['role'] | undefined, { role }: Pick<Invitation, 'role'>) {
  return has === 'owner' || has === role;
}

/** What an account has of that which a link gives, and whether that is no less. */
export async function holdingOf(
  db: Within,
  account: string,
  invitation: Pick<Invitation, 'kind' | 'publication' | 'role'>,
): Promise<{ readonly has: RoleTable['role'] | undefined; readonly isAll: boolean }> {
  if (invitation.kind === 'administer') {
    return { has: undefined, isAll: await isAdministrator(db, account) };
  }
  const { publication } = invitation;
  const has = publication === null ? undefined : await roleOf(db, account, publication);
  return { has, isAll: isNoMore(has, invitation) };
}

/** Gives an account that is there what an invitation is for, but takes nothing of an owner by it. */
export function joinAs(db: Database, word: string, account: string, now: Date): Promise<Joined> {
  return db.transaction().execute(async (within) => {
    if (!(await holdPerson(within, account)) || (await isDisabled(within, account))) return 'gone';
    const found = await findInvitation(within, word, now);
    if (found === undefined || !isJoining(found.kind)) return 'gone';
    if ((await holdingOf(within, account, found)).isAll) return 'no-more';
    const invitation = await takeInvitation(within, word, now);
    if (invitation === undefined) return 'gone';
    await allow(within, account, invitation);
    return 'joined';
  });
}

/**
 * Sets a new password, and ends all sessions and all other links that would set one. An administrator's word takes a second factor that was lost away as well; one that came
 * by mail does not, since who reads the mail of somebody else must not come past it.
 */
export function recover(
  db: Database,
  word: string,
  passwordHash: string,
  now: Date,
): Promise<Joined> {
  return db.transaction().execute(async (within) => {
    const account = (await findInvitation(within, word, now))?.account ?? null;
    // Held before the link is taken: two links of one account that are used at once must not wait for each other.
    if (account === null || !(await holdPerson(within, account))) return 'gone';
    const invitation = await takeInvitation(within, word, now);
    if (invitation?.kind !== 'recover') return 'gone';
    await takePassword(within, account);
    await forgetRecoveries(within, account, 'all');
    await within.deleteFrom('credential').where('userId', '=', account).execute();
    await insertPassword(within, account, passwordHash, now);
    if (invitation.email === null) await takeFactors(within, account, now);
    await within.deleteFrom('session').where('userId', '=', account).execute();
    return 'joined';
  });
}

async function takeFactors(within: Within, account: string, now: Date): Promise<void> {
  await within.deleteFrom('secondFactor').where('userId', '=', account).execute();
  // Who lost a device must not be followed by whoever found it.
  await within.deleteFrom('passkey').where('account', '=', account).execute();
  await within
    .updateTable('person')
    .set({ twoFactorEnabled: false, updatedAt: now })
    .where('id', '=', account)
    .execute();
}

/**
 * Disables an account, which ends its sessions and the links that it made, or enables it again, without them; false where nobody would run the server any more, as when two
 * administrators disable each other at once.
 */
export function setDisabled(db: Database, account: string, at: Date | null): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    if (at !== null && (await isLastAdministrator(within, account))) return false;
    await within.updateTable('person').set({ disabledAt: at }).where('id', '=', account).execute();
    // What was being made or begun meanwhile must not wait for the account to be enabled.
    await takePassword(within, account);
    await within.deleteFrom('session').where('userId', '=', account).execute();
    if (at !== null) await within.deleteFrom('invitation').where('madeBy', '=', account).execute();
    return true;
  });
}

/** Whether nobody else could run the server: one whose account is disabled cannot. Locks the rows that say so. */
export async function isLastAdministrator(within: Within, account: string): Promise<boolean> {
  const enabled = await holdAdministrators(within);
  return enabled.length === 1 && enabled[0] === account;
}

/** Whether nobody signs in to an account for the time being. */
export async function isDisabled(db: Within, account: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('disabledAt')
    .where('id', '=', account)
    .executeTakeFirst();
  return row?.disabledAt != null;
}

/** Holds an account as it is until the end of a transaction; whether it is there. */
export async function holdPerson(within: Within, account: string): Promise<boolean> {
  const row = await within
    .selectFrom('person')
    .select('id')
    .where('id', '=', account)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** The account that saves or decides something, kept until the end of a transaction; nobody where it was removed meanwhile. */
export async function authorWithin(within: Within, account: string): Promise<string> {
  const row = await within
    .selectFrom('person')
    .select('id')
    .where('id', '=', account)
    // Waits for a removal, and for nothing else.
    .forKeyShare()
    .executeTakeFirst();
  return row?.id ?? '';
}

/** Whether there is such an account. */
export async function isPerson(db: Within, account: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', account)
    .executeTakeFirst();
  return row !== undefined;
}

/** The address with which an account signs in. */
export async function emailOf(db: Within, account: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('person')
    .select('email')
    .where('id', '=', account)
    .executeTakeFirst();
  return row?.email;
}

export async function findPerson(db: Within, email: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst();
  return row?.id;
}

export interface Part {
  readonly slug: string;
  readonly title: string;
  readonly role: RoleTable['role'];
}

/** The publications that an account has a part in. */
export function listParts(db: Within, account: string): Promise<Part[]> {
  return db
    .selectFrom('role')
    .innerJoin('publication', 'publication.id', 'role.publication')
    .select(['publication.slug', 'publication.title', 'role.role'])
    .where('role.account', '=', account)
    .orderBy('publication.title')
    .execute();
}
