import { sql } from 'kysely';
import type { Within } from './tables.ts';

/** Somebody who begins to sign in. */
export interface Beginning {
  readonly account: string;
  /** How often a way in was taken from them before. */
  readonly waysTaken: number;
}

/** Who begins to sign in with an e-mail address; nobody whose account is disabled. */
export function beginningOf(db: Within, email: string): Promise<Beginning | undefined> {
  return beginnings(db).where('email', '=', email).executeTakeFirst();
}

/** The same, where the account is known. It is asked before what they sign in by is looked at for the last time. */
export function beginningAs(db: Within, account: string): Promise<Beginning | undefined> {
  return beginnings(db).where('id', '=', account).executeTakeFirst();
}

const beginnings = (db: Within) =>
  db.selectFrom('person').select(['id as account', 'waysTaken']).where('disabledAt', 'is', null);

/** Whether no way in was taken from somebody since they began. Waits for who is just taking one. */
export async function isStillIn(db: Within, began: Beginning | undefined): Promise<boolean> {
  if (began === undefined) return false;
  const now = await beginnings(db).where('id', '=', began.account).forShare().executeTakeFirst();
  return now?.waysTaken === began.waysTaken;
}

/**
 * Takes a way in from somebody: what they are signing in by just now leads nowhere. Comes before sessions are ended, so that each is
 * either among these or made by somebody who waits for this.
 */
export async function takeWay(within: Within, account: string): Promise<void> {
  await within
    .updateTable('person')
    .set({ waysTaken: sql`"waysTaken" + 1` })
    .where('id', '=', account)
    .execute();
}

/** The same, for the password: what was begun with it and waits for its second step ends as well. */
export async function takePassword(within: Within, account: string): Promise<void> {
  await takeWay(within, account);
  await within.deleteFrom('verification').where('value', '=', account).execute();
}

/** Until when no code of a second step is taken from an account; undefined where one is. */
export async function lockedUntil(
  db: Within,
  account: string,
  now: Date,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('secondFactor')
    .select('lockedUntil')
    .where('userId', '=', account)
    .where('lockedUntil', '>', now)
    .executeTakeFirst();
  return row?.lockedUntil ?? undefined;
}
