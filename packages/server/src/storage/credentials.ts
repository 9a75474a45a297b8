import { forgetRecoveries, holdPerson, passwordOf } from './people.ts';
import type { Database, Within } from './tables.ts';

/** What an account signs in with. */
interface Credential {
  readonly account: string;
  readonly password: string;
}

/** That of an e-mail address, as its password is kept. */
export async function credentialOf(db: Within, email: string): Promise<Credential | undefined> {
  return db
    .selectFrom('credential')
    .innerJoin('person', 'person.id', 'credential.userId')
    .select(['person.id as account', 'credential.password'])
    .where('person.email', '=', email)
    .where('credential.providerId', '=', 'credential')
    .executeTakeFirst();
}

/** Whether the password is still the one that somebody just signed in with: a link may have set another meanwhile, and ended all sessions. */
export function isPasswordStill(db: Database, { account, password }: Credential): Promise<boolean> {
  return db
    .transaction()
    .execute(
      async (within) =>
        (await holdPerson(within, account)) && (await passwordOf(within, account)) === password,
    );
}

/** Sets another password, and ends all sessions but one and all links that would set one. */
export function changePassword(
  db: Database,
  { account, session }: { readonly account: string; readonly session: string },
  passwordHash: string,
  now: Date,
): Promise<void> {
  return db.transaction().execute(async (within) => {
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
  });
}
