import { randomBytes, randomUUID } from 'node:crypto';
import { forgetDecisions } from './moderation.ts';
import type { Within } from './tables.ts';

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** So many days salts and attempts are kept, the present one included. */
const DAYS = 2;
/** So many days invitations stay that lead in no more. */
const INVITATION_DAYS = 30;
/** So many days a decision about a comment can be taken back. */
const DECISION_DAYS = 30;

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** The salt of the day, the same for all processes. */
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
  { kind, times, milliseconds }: Limit,
  from: string,
  at: Date,
): Promise<boolean> {
  const id = randomUUID();
  await db.insertInto('attempt').values({ id, kind, from, at }).execute();
  const { count } = await db
    .selectFrom('attempt')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('kind', '=', kind)
    .where('from', '=', from)
    .where('at', '>', new Date(at.getTime() - milliseconds))
    // What was counted while a clock was ahead keeps nobody out after it was set back.
    .where('at', '<', new Date(at.getTime() + milliseconds))
    .executeTakeFirstOrThrow();
  if (Number(count) <= times) return true;
  await db.deleteFrom('attempt').where('id', '=', id).execute();
  return false;
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
}
