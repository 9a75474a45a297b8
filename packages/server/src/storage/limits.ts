import { randomBytes, randomUUID } from 'node:crypto';
import { forgetBlocked } from './blocked-writers.ts';
import { forgetDecisions } from './moderation.ts';
import type { Within } from './tables.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** So many days salts and attempts are kept, the present one included. */
const DAYS = 2;
/** So many days invitations stay that lead in no more. */
const INVITATION_DAYS = 30;
/** So many days a decision about a comment can be taken back. */
const DECISION_DAYS = 30;
/** So many days a browser stays blocked; its cookie lasts for 90 after it commented last. */
const BLOCKED_DAYS = 365;

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** The salt of a day, the same for all processes. */
export async function saltOf(db: Within, at: Date): Promise<string> {
  const day = dayOf(at);
  await db
    .insertInto('salt')
    .values({ day, salt: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute();
  const { salt } = await db
    .selectFrom('salt')
    .select('salt')
    .where('day', '=', day)
    .executeTakeFirstOrThrow();
  return salt;
}

/** The salt of the day, and before it that of the day before, by which what was counted then is still found. */
async function saltsOf(db: Within, at: Date): Promise<readonly [string, ...string[]]> {
  const yesterday = dayOf(new Date(at.getTime() - DAY_MILLISECONDS));
  const before = await db
    .selectFrom('salt')
    .select('salt')
    .where('day', '=', yesterday)
    .executeTakeFirst();
  return [await saltOf(db, at), ...(before === undefined ? [] : [before.salt])];
}

/** What stands for where somebody tries from: a part of an address, or an account, by the salt that it is hashed with. */
export type Hashed = (salt: string) => string;

/** By today's salt first, and by yesterday's: a limit that counts a day must not begin anew at midnight. */
export async function hashesOf(
  db: Within,
  hashed: Hashed,
  at: Date,
): Promise<readonly [string, ...string[]]> {
  const [today, ...before] = await saltsOf(db, at);
  return [hashed(today), ...before.map(hashed)];
}

/** A key of this installation, made when it is first asked for. */
export async function keyOf(db: Within, name: string): Promise<string> {
  await db
    .insertInto('key')
    .values({ name, key: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { key } = await db
    .selectFrom('key')
    .select('key')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return key;
}

export interface Limit {
  readonly kind: string;
  readonly times: number;
  readonly milliseconds: number;
}

/** Counts an attempt; whether it is within its limit. One that is beyond counts no further. */
export async function attempt(
  db: Within,
  limit: Limit,
  hashed: Hashed,
  at: Date,
): Promise<boolean> {
  return (await countAttempt(db, limit, hashed, at)) !== undefined;
}

/** The same; what it is taken back by where it is within its limit. */
export async function countAttempt(
  db: Within,
  { kind, times, milliseconds }: Limit,
  hashed: Hashed,
  at: Date,
): Promise<string | undefined> {
  const id = randomUUID();
  const all = await hashesOf(db, hashed, at);
  await db.insertInto('attempt').values({ id, kind, from: all[0], at }).execute();
  const { count } = await db
    .selectFrom('attempt')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('kind', '=', kind)
    .where('from', 'in', all)
    .where('at', '>', new Date(at.getTime() - milliseconds))
    // What was counted while a clock was ahead keeps nobody out after it was set back.
    .where('at', '<', new Date(at.getTime() + milliseconds))
    .executeTakeFirstOrThrow();
  if (Number(count) <= times) return id;
  await takeBack(db, id);
  return undefined;
}

/** Takes an attempt back that was none. */
export async function takeBack(db: Within, id: string): Promise<void> {
  await db.deleteFrom('attempt').where('id', '=', id).execute();
}

/** Takes all back of a kind, wherever they were counted from. */
export async function takeAllBack(db: Within, kind: string): Promise<void> {
  await db.deleteFrom('attempt').where('kind', '=', kind).execute();
}

/** Notes that something came from a place, and counts from how many it came that are noted. */
export async function countPlaces(
  db: Within,
  { id, kind, from }: { readonly id: string; readonly kind: string; readonly from: string },
  at: Date,
): Promise<number> {
  await db
    .insertInto('attempt')
    .values({ id, kind, from, at })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const { count } = await db
    .selectFrom('attempt')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Uses something up that is good once within a time; false where it was used within that time before, by whichever process. */
export async function useUp(
  db: Within,
  { id, kind }: { readonly id: string; readonly kind: string },
  milliseconds: number,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('attempt')
    .values({ id, kind, from: '', at })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ at })
        .where('attempt.at', '<', new Date(at.getTime() - milliseconds)),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Forgets from where things were tried, and the salts of days before. */
export async function forgetAttempts(db: Within, now: Date): Promise<void> {
  const before = new Date(now.getTime() - (DAYS - 1) * DAY_MILLISECONDS);
  // A clock that was ahead must not keep them for as long as it was ahead.
  const after = new Date(now.getTime() + DAYS * DAY_MILLISECONDS);
  await db
    .deleteFrom('attempt')
    .where((row) => row.or([row('at', '<', before), row('at', '>', after)]))
    .execute();
  await db
    .deleteFrom('salt')
    .where((row) => row.or([row('day', '<', dayOf(before)), row('day', '>', dayOf(after))]))
    .execute();
  // One whose time is over is refused at once, and deleted much later: a clock that was ahead for a while must cost no link.
  const expired = new Date(now.getTime() - INVITATION_DAYS * DAY_MILLISECONDS);
  await db.deleteFrom('invitation').where('until', '<', expired).execute();
  await db.deleteFrom('challenge').where('until', '<', before).execute();
  await forgetDecisions(db, new Date(now.getTime() - DECISION_DAYS * DAY_MILLISECONDS));
  await forgetBlocked(db, new Date(now.getTime() - BLOCKED_DAYS * DAY_MILLISECONDS));
}
