import { sql } from 'kysely';
import type { CommentState, Database, Within } from './tables.ts';

export interface NewComment {
  readonly id: string;
  readonly briefing: string;
  readonly version: number;
  readonly parent: string | null;
  readonly pin: string | null;
  readonly name: string;
  readonly text: string;
  readonly state: CommentState;
  readonly held: string | null;
  readonly madeAt: Date;
  readonly secret: string;
  readonly writer: string;
}

export interface StoredComment {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly parent: string | null;
  readonly pin: string | null;
  readonly name: string;
  readonly text: string;
  readonly state: CommentState;
  readonly madeAt: Date;
  readonly editedAt: Date | null;
  readonly locked: boolean;
}

const SHOWN = [
  'id',
  'number',
  'version',
  'parent',
  'pin',
  'name',
  'text',
  'state',
  'madeAt',
  'editedAt',
  'locked',
] as const;

/**
 * Keeps a comment. False where what it replies to is not there to be replied to. One that is there already is the same sent
 * again: its id was given with the form.
 */
export function addComment(db: Database, comment: NewComment): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    if (comment.parent !== null && !(await takesReply(within, comment.briefing, comment.parent))) {
      return false;
    }
    await within
      .insertInto('comment')
      .values(comment)
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
    return true;
  });
}

/** Whether a comment is shown there and is no reply itself: threads are two deep. */
async function takesReply(within: Within, briefing: string, id: string): Promise<boolean> {
  const parent = await within
    .selectFrom('comment')
    .select('id')
    .where('id', '=', id)
    .where('briefing', '=', briefing)
    .where('parent', 'is', null)
    .where('state', '=', 'shown')
    .where('locked', '=', false)
    .forShare()
    .executeTakeFirst();
  return parent !== undefined;
}

/** Replies to all threads of one page. */
const MOST_REPLIES = 2000;

export interface Thread {
  readonly comment: StoredComment;
  readonly replies: readonly StoredComment[];
}

/** The shown comments of a briefing, as threads in the order in which they began. */
export async function listThreads(
  db: Within,
  briefing: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<Thread[]> {
  const shown = db
    .selectFrom('comment')
    .select(SHOWN)
    .where('briefing', '=', briefing)
    .where('state', '=', 'shown');
  const first = await shown
    .where('parent', 'is', null)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  if (first.length === 0) return [];
  const ids = first.map(({ id }) => id);
  const replies = await shown
    .where('parent', 'in', ids)
    .orderBy('number')
    .limit(MOST_REPLIES)
    .execute();
  return first.map((comment) => ({
    comment,
    replies: replies.filter(({ parent }) => parent === comment.id),
  }));
}

/** A comment that may be answered. */
export function findShownComment(
  db: Within,
  briefing: string,
  id: string,
): Promise<Pick<StoredComment, 'id' | 'name'> | undefined> {
  return db
    .selectFrom('comment')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('briefing', '=', briefing)
    .where('state', '=', 'shown')
    .where('parent', 'is', null)
    .where('locked', '=', false)
    .executeTakeFirst();
}

export async function countShown(db: Within, briefing: string): Promise<number> {
  const { count } = await db
    .selectFrom('comment')
    .select((row) => row.fn.countAll<string>().as('count'))
    .where('briefing', '=', briefing)
    .where('state', '=', 'shown')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether a comment of this browser was ever shown. */
export async function isKnownWriter(db: Within, writer: string): Promise<boolean> {
  const row = await db
    .selectFrom('comment')
    .select('id')
    .where('writer', '=', writer)
    .where('state', '=', 'shown')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A comment by the word that its writer was given. */
export function findOwnComment(
  db: Within,
  id: string,
  secret: string,
): Promise<(StoredComment & { readonly briefing: string; readonly writer: string }) | undefined> {
  return db
    .selectFrom('comment')
    .select([...SHOWN, 'briefing', 'writer'])
    .where('id', '=', id)
    .where('secret', '=', secret)
    .executeTakeFirst();
}

/** Changes what was not hidden or removed meanwhile; whether it was changed. */
export async function editComment(
  db: Within,
  id: string,
  changed: Pick<NewComment, 'name' | 'text' | 'pin' | 'state' | 'held'> & {
    readonly editedAt: Date;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('comment')
    .set(changed)
    .where('id', '=', id)
    .where('state', 'in', ['held', 'shown'])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes the words and the name of a comment away, for its writer; answers to it are shown no more. */
export async function withdrawComment(db: Within, id: string): Promise<void> {
  await db
    .updateTable('comment')
    .set({ state: 'removed', held: null, name: '', text: '', pin: null })
    .where('id', '=', id)
    .execute();
}

export interface HeldComment extends StoredComment {
  readonly held: string | null;
  readonly reports: number;
  readonly slug: string;
}

/** What waits for a moderator of a publication, held or reported, the oldest first. */
export function listHeld(
  db: Within,
  publication: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<HeldComment[]> {
  return db
    .selectFrom('comment')
    .innerJoin('briefing', 'briefing.id', 'comment.briefing')
    .select([
      'comment.id',
      'comment.number',
      'comment.version',
      'comment.parent',
      'comment.pin',
      'comment.name',
      'comment.text',
      'comment.state',
      'comment.madeAt',
      'comment.editedAt',
      'comment.locked',
      'comment.held',
      'comment.reports',
      'briefing.slug',
    ])
    .where('briefing.publication', '=', publication)
    .where(({ eb, or, and }) =>
      // As the index has it, so that nothing else is read.
      or([
        eb('comment.state', '=', sql.lit('held')),
        and([eb('comment.state', '=', sql.lit('shown')), eb('comment.reports', '>', sql.lit(0))]),
      ]),
    )
    .where('comment.number', '>', after)
    .orderBy('comment.number')
    .limit(limit)
    .execute();
}

/** What a moderator decides. What is removed loses its words. False where the comment is of another publication. */
export async function decideComment(
  db: Within,
  publication: string,
  id: string,
  state: Exclude<CommentState, 'held'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('comment')
    .set({
      state,
      held: null,
      reports: 0,
      ...(state === 'removed' && { name: '', text: '', pin: null }),
    })
    .where('id', '=', id)
    .where('state', '!=', 'removed')
    .where('briefing', 'in', (from) =>
      from.selectFrom('briefing').select('id').where('publication', '=', publication),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Counts a report of what is shown; whether it is. */
export async function reportComment(db: Within, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('comment')
    .set((row) => ({ reports: row('reports', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'shown')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Lets a thread take no more answers, or again. False where the comment is of another publication, or an answer itself. */
export async function lockThread(
  db: Within,
  publication: string,
  id: string,
  locked: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('comment')
    .set({ locked })
    .where('id', '=', id)
    .where('parent', 'is', null)
    .where('briefing', 'in', (from) =>
      from.selectFrom('briefing').select('id').where('publication', '=', publication),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A shown comment that somebody may report, with where it stands. */
export function findReportable(db: Within, id: string) {
  return db
    .selectFrom('comment')
    .innerJoin('briefing', 'briefing.id', 'comment.briefing')
    .innerJoin('publication', 'publication.id', 'briefing.publication')
    .select([
      'comment.number',
      'comment.name',
      'comment.text',
      'briefing.slug',
      'publication.slug as publication',
    ])
    .where('comment.id', '=', id)
    .where('comment.state', '=', 'shown')
    .executeTakeFirst();
}
