import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { changePassword } from '../src/storage/credentials.ts';
import { invite, recover, setDisabled } from '../src/storage/people.ts';
import type { TestSite } from './site.ts';

/** Lets somebody sign in, and does something else in the moment before their session is there. */
export async function overtake<T>(
  { site }: TestSite,
  signIn: () => Promise<T>,
  meanwhile: () => Promise<unknown>,
): Promise<T> {
  const { db } = site.storage;
  await sql`create or replace function wait() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock_shared(1); return new; end $$`.execute(db);
  await sql`create trigger wait before insert on session for each row execute function wait()`.execute(
    db,
  );
  const { signedIn } = await db.transaction().execute(async (within) => {
    await sql`select pg_advisory_xact_lock(1)`.execute(within);
    const signedIn = signIn();
    const waiting = sql`select 1 from pg_locks where locktype = 'advisory' and not granted`;
    while ((await waiting.execute(db)).rows.length === 0) await sleep(5);
    await meanwhile();
    return { signedIn };
  });
  const result = await signedIn;
  await sql`drop trigger wait on session`.execute(db);
  return result;
}

export async function recoverByLink(
  { site }: TestSite,
  account: string,
  email: string | null = null,
): Promise<void> {
  const { db } = site.storage;
  const until = new Date(site.now().getTime() + 60_000);
  const link = { kind: 'recover', publication: null, role: null, account, until, email } as const;
  await recover(db, await invite(db, link), 'another', site.now());
}

/** What ends all that was begun by a password. */
export const TAKINGS: readonly [string, (test: TestSite, account: string) => Promise<unknown>][] = [
  [
    'with another password',
    ({ site }, account) =>
      site.storage.db
        .transaction()
        .execute((within) =>
          changePassword(within, { account, session: '' }, 'another', site.now()),
        ),
  ],
  ['with a link of an administrator', recoverByLink],
  ['with a link that came by mail', (test, account) => recoverByLink(test, account, 'k@x.org')],
  [
    'with the account disabled',
    ({ site }, account) => setDisabled(site.storage.db, account, site.now()),
  ],
  [
    'with the account disabled and enabled',
    async ({ site }, account) => {
      await setDisabled(site.storage.db, account, site.now());
      await setDisabled(site.storage.db, account, null);
    },
  ],
];

/** How many sessions an account has. */
export async function sessionsOf({ site }: TestSite, account: string): Promise<number> {
  const { db } = site.storage;
  const rows = db.selectFrom('session').select('id').where('userId', '=', account);
  return (await rows.execute()).length;
}
