import { changeComment, countShown, holdComments, WORDLESS } from './comment-changes.ts';
import type { CommentState, CommentTable, Database, Within } from './tables.ts';

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
  /** So many answers to it are shown. */
  readonly answers: number;
  readonly removedBy: CommentTable['removedBy'];
}

export const SHOWN = [
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
  'answers',
  'removedBy',
] as const;

/**
 * Keeps a comment. False where what it replies to is not there to be replied to. One that is there already is the same sent
 * again: its id was given with the form.
 */
export function addComment(db: Database, comment: NewComment): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const { publication } = await within
      .selectFrom('briefing')
      .select('publication')
      .where('id', '=', comment.briefing)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const { briefing, parent } = comment;
    const answered = parent === null ? undefined : await findShownComment(within, briefing, parent);
    if (parent !== null && answered === undefined) return false;
    const { numInsertedOrUpdatedRows } = await within
      .insertInto('comment')
      .values({ ...comment, publication, answersNumber: answered?.number ?? null })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    const isNew = numInsertedOrUpdatedRows === 1n;
    if (isNew && comment.state === 'shown') await countShown(within, comment, 1);
    return true;
  });
}

/** A comment that may be answered. */
export function findShownComment(
  db: Within,
  briefing: string,
  id: string,
): Promise<Pick<StoredComment, 'id' | 'number' | 'name' | 'text'> | undefined> {
  return db
    .selectFrom('comment')
    .select(['id', 'number', 'name', 'text'])
    .where('id', '=', id)
    .where('briefing', '=', briefing)
    .where('state', '=', 'shown')
    .where('parent', 'is', null)
    .where('locked', '=', false)
    .executeTakeFirst();
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

/** Whether a moderator showed a comment, and nobody took that back. */
export async function wasLookedAt(db: Within, comment: string): Promise<boolean> {
  const row = await db
    .selectFrom('decision')
    .select('id')
    .where('comment', '=', comment)
    .where('change', '=', 'shown')
    .where('undoneAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Names that stand for the publication of a briefing: its title, and of those who have a part in it. */
export async function namesOf(db: Within, briefing: string): Promise<readonly string[]> {
  const [titles, people] = await Promise.all([
    db
      .selectFrom('briefing')
      .innerJoin('publication', 'publication.id', 'briefing.publication')
      .select('publication.title as name')
      .where('briefing.id', '=', briefing)
      .execute(),
    db
      .selectFrom('briefing')
      .innerJoin('role', 'role.publication', 'briefing.publication')
      .innerJoin('person', 'person.id', 'role.account')
      .select('person.name')
      .where('briefing.id', '=', briefing)
      .execute(),
  ]);
  return [...titles, ...people].map(({ name }) => name);
}

/** Which of the shown comments of a briefing one browser left. */
export async function listOwnShown(
  db: Within,
  briefing: string,
  writer: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('comment')
    .select('id')
    .where('writer', '=', writer)
    .where('briefing', '=', briefing)
    .where('state', '=', 'shown')
    .execute();
  return new Set(rows.map(({ id }) => id));
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
export function editComment(
  db: Database,
  id: string,
  changed: Pick<NewComment, 'name' | 'text' | 'pin' | 'state' | 'held'> & {
    readonly editedAt: Date;
  },
): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const [now] = await holdComments(within, [id]);
    if (now?.state !== 'held' && now?.state !== 'shown') return false;
    await changeComment(within, now, changed);
    return true;
  });
}

/** Takes the words and the name of comments away, for their writer; answers to them stay. How many had any. */
export function withdrawComments(db: Database, ids: readonly string[]): Promise<number> {
  return db.transaction().execute(async (within) => {
    const all = await holdComments(within, ids);
    const left = all.filter(({ state }) => state !== 'removed');
    for (const now of left) await changeComment(within, now, { ...WORDLESS, removedBy: 'writer' });
    return left.length;
  });
}

/** A report by one network, which counts once a day for a comment however often it is sent. */
export interface Report {
  /** The same for all reports of the comment by the network. */
  readonly id: string;
  /** Salted hashes of the network, the first by the salt of the day. */
  readonly networks: readonly [string, ...string[]];
  readonly at: Date;
  /** What is said with it, for moderators; empty for nothing. */
  readonly reason?: string;
}

/** Counts a report of what is shown, unless the network was counted. Whether it was counted now. */
export function reportComment(
  db: Database,
  comment: string,
  { id, networks, at, reason = '' }: Report,
): Promise<boolean> {
  const kind = `report of ${comment}`;
  return db.transaction().execute(async (within) => {
    const before = within
      .selectFrom('attempt')
      .select('id')
      .where('kind', '=', kind)
      .where('from', 'in', networks);
    if ((await before.executeTakeFirst()) !== undefined) return false;
    const { numInsertedOrUpdatedRows } = await within
      .insertInto('attempt')
      .values({ id, from: networks[0], at, kind })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    const { numUpdatedRows } = await within
      .updateTable('comment')
      .set((row) => ({ reports: row('reports', '+', 1), revision: row('revision', '+', 1) }))
      .where('id', '=', comment)
      .where('state', '=', 'shown')
      .executeTakeFirst();
    const isCounted = numUpdatedRows === 1n;
    if (isCounted && reason !== '') {
      const said = { id, comment, text: reason, at, decision: null };
      await within.insertInto('reportReason').values(said).execute();
    }
    return isCounted;
  });
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
