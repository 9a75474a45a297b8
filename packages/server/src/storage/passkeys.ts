import type { Database, Within } from './tables.ts';
import { takeWay } from './ways-in.ts';

/** A key of a device, by which an account is signed in to. */
export interface Passkey {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly publicKey: Uint8Array;
  /** How often the device says that it was used. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly madeAt: Date;
  readonly usedAt: Date | null;
}

/** Adds a key; false where it is known already. */
export async function addPasskey(db: Within, passkey: Passkey): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('passkey')
    .values({ ...passkey, transports: JSON.stringify(passkey.transports) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function listPasskeys(db: Within, account: string): Promise<Passkey[]> {
  const rows = await db
    .selectFrom('passkey')
    .selectAll()
    .where('account', '=', account)
    .orderBy('madeAt')
    .execute();
  return rows.map(asPasskey);
}

export async function findPasskey(db: Within, id: string): Promise<Passkey | undefined> {
  const row = await db.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst();
  return row && asPasskey(row);
}

/** A count of 64 bits comes as a text. */
function asPasskey<T extends { readonly counter: string | number }>(row: T) {
  return { ...row, counter: Number(row.counter) };
}

/** Notes that it was used; false where it was used again meanwhile, or taken away. */
export async function usePasskey(
  db: Within,
  { id, counter }: Passkey,
  next: number,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('passkey')
    .set({ counter: next, usedAt: at })
    .where('id', '=', id)
    .where('counter', '=', counter)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Who is signing in with it just now does not get in. */
export function removePasskey(db: Database, account: string, id: string): Promise<void> {
  return db.transaction().execute(async (within) => {
    await takeWay(within, account);
    await within
      .deleteFrom('passkey')
      .where('account', '=', account)
      .where('id', '=', id)
      .execute();
  });
}

export type ChallengeKind = 'register' | 'sign-in';

/** Keeps what a device is to sign, for whoever holds a word; in place of what they were asked before. */
export async function keepChallenge(
  db: Within,
  kept: {
    readonly kind: ChallengeKind;
    readonly holder: string;
    readonly challenge: string;
    readonly until: Date;
  },
): Promise<void> {
  const { challenge, until } = kept;
  await db
    .insertInto('challenge')
    .values(kept)
    .onConflict((conflict) =>
      conflict.columns(['kind', 'holder']).doUpdateSet({ challenge, until }),
    )
    .execute();
}

/** Takes it away, so that it is answered once. */
export async function takeChallenge(
  db: Database,
  kind: ChallengeKind,
  holder: string,
  now: Date,
): Promise<string | undefined> {
  const row = await db
    .deleteFrom('challenge')
    .where('kind', '=', kind)
    .where('holder', '=', holder)
    .returning(['challenge', 'until'])
    .executeTakeFirst();
  return row !== undefined && row.until > now ? row.challenge : undefined;
}
