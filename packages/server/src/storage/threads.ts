import { type ExpressionBuilder, sql } from 'kysely';
import { SHOWN, type StoredComment } from './comments.ts';
import type { Tables, Within } from './tables.ts';

/** Replies to all threads of one page. */
const MOST_REPLIES = 2000;
/** Replies of a thread from one on that is not among the first. */
const MOST_FURTHER_REPLIES = 100;

export interface Thread {
  readonly comment: StoredComment;
  readonly replies: readonly StoredComment[];
  /** Whether replies before these are left out. */
  readonly isFurther: boolean;
}

/** Number of the comment with which the thread of a comment begins, as the index has it. */
const BEGINS = sql<number>`coalesce("answersNumber", number)`;

/** What stands on a page: a comment that is shown, or to which answers are. As the index has it, so that nothing else is read. */
const stands = ({ eb, or }: ExpressionBuilder<Tables, 'comment'>) =>
  or([eb('state', '=', sql.lit('shown')), eb('answers', '>', sql.lit(0))]);

const beginning = (db: Within, briefing: string) =>
  db
    .selectFrom('comment')
    .where('briefing', '=', briefing)
    .where('parent', 'is', null)
    .where(stands);

/**
 * The comments of a briefing, as threads in the order in which they began. One that is not shown itself stands there without its
 * words if answers to it are.
 */
export async function listThreads(
  db: Within,
  briefing: string,
  {
    after,
    limit,
    about,
    sought,
  }: {
    readonly after: number;
    readonly limit: number;
    /** Only those with a comment about one place. */
    readonly about?: string | undefined;
    /** Number of a comment that is to be among them where its thread is. */
    readonly sought?: number | undefined;
  },
): Promise<Thread[]> {
  const among =
    about === undefined ? undefined : await threadsAbout(db, briefing, about, after, limit);
  if (among?.length === 0) return [];
  const first = await beginning(db, briefing)
    .select(SHOWN)
    .where('number', '>', after)
    .$if(among !== undefined, (all) => all.where('number', 'in', among!))
    .orderBy('number')
    .limit(limit)
    .execute();
  const answered = first.filter(({ answers }) => answers > 0);
  const replies = await listReplies(
    db,
    answered.map(({ id }) => id),
    0,
    MOST_REPLIES,
  );
  const further = await listFurther(db, answered, replies, sought);
  return first.map((comment) => ({
    comment: comment.state === 'shown' ? comment : { ...comment, name: '', text: '', pin: null },
    ...(further?.id === comment.id
      ? { replies: further.replies, isFurther: true }
      : { replies: replies.filter(({ parent }) => parent === comment.id), isFurther: false }),
  }));
}

async function listReplies(
  db: Within,
  to: readonly string[],
  from: number,
  limit: number,
): Promise<StoredComment[]> {
  if (to.length === 0) return [];
  return db
    .selectFrom('comment')
    .select(SHOWN)
    .where('parent', 'in', to)
    .where('state', '=', sql.lit('shown'))
    .where('number', '>=', from)
    .orderBy('number')
    .limit(limit)
    .execute();
}

/** Of a thread with more replies than are listed, those from the sought one on. */
async function listFurther(
  db: Within,
  answered: readonly StoredComment[],
  listed: readonly StoredComment[],
  sought: number | undefined,
) {
  const isListed = [...answered, ...listed].some(({ number }) => number === sought);
  if (sought === undefined || isListed || answered.length === 0) return undefined;
  const own = await db
    .selectFrom('comment')
    .select('parent')
    .where('number', '=', sought)
    .where('state', '=', sql.lit('shown'))
    .where(
      'parent',
      'in',
      answered.map(({ id }) => id),
    )
    .executeTakeFirst();
  const id = own?.parent ?? undefined;
  if (id === undefined) return undefined;
  return { id, replies: await listReplies(db, [id], sought, MOST_FURTHER_REPLIES) };
}

/**
 * Where the page begins that shows a comment: 0 for the first page, which shows so many threads, or else the number after which its
 * thread stands first; undefined where the briefing has no such comment.
 */
export async function pageOf(
  db: Within,
  briefing: string,
  number: number,
  limit: number,
): Promise<number | undefined> {
  const found = await db
    .selectFrom('comment')
    .select(BEGINS.as('begins'))
    .where('number', '=', number)
    .where('briefing', '=', briefing)
    // By which it is found without looking through all of the briefing.
    .where('publication', '=', (from) =>
      from
        .selectFrom('briefing')
        .select('briefing.publication')
        .where('briefing.id', '=', briefing),
    )
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const before = await beginning(db, briefing)
    .select('number')
    .where('number', '<', found.begins)
    .orderBy('number')
    .limit(limit)
    .execute();
  return before.length < limit ? 0 : found.begins - 1;
}

/** Whatever is shown and about a place of its page, as the index has it. */
function pinned(db: Within, briefing: string) {
  return db
    .selectFrom('comment')
    .where('briefing', '=', briefing)
    .where('state', '=', sql.lit('shown'))
    .where('pin', 'is not', null);
}

/** The numbers of threads with a comment about one place, in their order; asked by itself, so that no plan reads more than these. */
async function threadsAbout(
  db: Within,
  briefing: string,
  pin: string,
  after: number,
  limit: number,
): Promise<number[]> {
  const rows = await pinned(db, briefing)
    .where('pin', '=', pin)
    .where(BEGINS, '>', after)
    .select(BEGINS.as('begins'))
    .distinct()
    .orderBy('begins')
    .limit(limit)
    .execute();
  return rows.map(({ begins }) => begins);
}

/** How many comments of a briefing are shown, by the place that they are about; those about the page are left out. */
export async function countAbout(
  db: Within,
  briefing: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await pinned(db, briefing)
    .groupBy('pin')
    .select((row) => ['pin', row.fn.countAll<string>().as('count')])
    .execute();
  return new Map(rows.map(({ pin, count }) => [pin!, Number(count)]));
}
