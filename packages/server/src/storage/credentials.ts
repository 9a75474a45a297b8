import { forgetRecoveries } from './people.ts';
import type { Within } from './tables.ts';
import { takePassword } from './ways-in.ts';

/**
 * Sets another password, and ends all sessions but one, all that is begun with the one before, and all links that would set one.
 * To be done in one transaction.
 */
export async function changePassword(
  within: Within,
  { account, session }: { readonly account: string; readonly session: string },
  passwordHash: string,
  now: Date,
): Promise<void> {
  await takePassword(within, account);
  await within
    .updateTable('credential')
    .set({ password: passwordHash, updatedAt: now })
    .where('userId', '=', account)
    .where('providerId', '=', 'credential')
    .execute();
  await forgetRecoveries(within, account, 'all');
  await within
    .deleteFrom('session')
    .where('userId', '=', account)
    .where('id', '!=', session)
    .execute();
}

/** The hash of an account's password; undefined where it has none. */
export async function passwordOf(db: Within, account: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('credential')
    .select('password')
    .where('userId', '=', account)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  return row?.password;
}

/** Whether signing in by a password needs a second step. */
export async function hasSecondFactor(db: Within, account: string): Promise<boolean> {
  const row = await db
    .selectFrom('person')
    .select('twoFactorEnabled')
    .where('id', '=', account)
    .executeTakeFirst();
  return row?.twoFactorEnabled === true;
}

/** The codes of an account that are kept for its second step, sealed; undefined where none was begun. */
export async function sealedCodesOf(db: Within, account: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('secondFactor')
    .select('backupCodes')
    .where('userId', '=', account)
    .executeTakeFirst();
  return row?.backupCodes;
}
