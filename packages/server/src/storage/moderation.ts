import { randomUUID } from 'node:crypto';
import { type SelectQueryBuilder, sql } from 'kysely';
import {
  type CommentNow,
  changeComment,
  hashOfSeen,
  holdComments,
  type Seen,
  WORDLESS,
} from './comment-changes.ts';
import { authorWithin } from './people.ts';
import type { Change, CommentState, Database, Summary, Tables, Within } from './tables.ts';
import { waitingOf } from './waiting.ts';

/** A comment as a moderator sees it. */
export interface ModeratedComment {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly pin: string | null;
  readonly name: string;
  readonly text: string;
  readonly state: CommentState;
  readonly madeAt: Date;
  readonly editedAt: Date | null;
  readonly locked: boolean;
  readonly held: string | null;
  readonly reports: number;
  /** What was said with reports of it. */
  readonly reasons: readonly string[];
  readonly parent: string | null;
  /** Name of the writer that it answers. */
  readonly answersTo: string | null;
  readonly slug: string;
  /** What it is pinned to, in words; none where it is about the page. */
  readonly about: string | null;
  readonly summary: Summary | null;
  readonly changes: number;
}

const OWN = [
  'id',
  'number',
  'version',
  'pin',
  'name',
  'text',
  'state',
  'madeAt',
  'editedAt',
  'locked',
  'held',
  'reports',
  'parent',
  'briefing',
  'changes',
] as const;

/** What waits for a moderator of a publication, held or reported, the oldest first. */
export function listHeld(
  db: Within,
  publication: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ModeratedComment[]> {
  const waiting = waitingOf(db, publication)
    .select(OWN)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit);
  return withPlace(db, waiting).orderBy('own.number').execute();
}

/** Whatever has words in a publication, the newest first. */
export function listAll(
  db: Within,
  publication: string,
  { before, limit }: { readonly before: number; readonly limit: number },
): Promise<ModeratedComment[]> {
  const all = db
    .selectFrom('comment')
    .select(OWN)
    .where('publication', '=', publication)
    .where('number', '<', before)
    .where('state', '!=', 'removed')
    .orderBy('number', 'desc')
    .limit(limit);
  return withPlace(db, all).orderBy('own.number', 'desc').execute();
}

/** Some of a publication, in the order in which they came. */
export function listSome(
  db: Within,
  publication: string,
  ids: readonly string[],
): Promise<ModeratedComment[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const some = db
    .selectFrom('comment')
    .select(OWN)
    .where('publication', '=', publication)
    .where('id', 'in', ids);
  return withPlace(db, some).orderBy('own.number').execute();
}

type Own = Pick<
  Tables['comment'],
  Exclude<(typeof OWN)[number], 'number' | 'reports' | 'locked' | 'changes'>
> & {
  readonly number: number;
  readonly reports: number;
  readonly locked: boolean;
  readonly changes: number;
};

/** Where each stands, looked up for those that are shown alone. */
function withPlace(db: Within, own: SelectQueryBuilder<Tables, 'comment', Own>) {
  return db
    .selectFrom(own.as('own'))
    .innerJoin('briefing', 'briefing.id', 'own.briefing')
    .leftJoin('briefingVersion', (join) =>
      join
        .onRef('briefingVersion.work', '=', 'briefing.id')
        .onRef('briefingVersion.number', '=', 'briefing.published'),
    )
    .leftJoin('comment as answered', 'answered.id', 'own.parent')
    .select([
      'own.id',
      'own.number',
      'own.version',
      'own.pin',
      'own.name',
      'own.text',
      'own.state',
      'own.madeAt',
      'own.editedAt',
      'own.locked',
      'own.held',
      'own.reports',
      'own.parent',
      'own.changes',
      'answered.name as answersTo',
      'briefing.slug',
      'briefingVersion.summary',
    ])
    .select(
      sql<string | null>`case when own.pin is null then null else (
        select place ->> 'label' from jsonb_array_elements("briefingVersion".anchors) as place
        where place ->> 'pin' = own.pin limit 1
      ) end`.as('about'),
    )
    .select(
      sql<string[]>`array(
        select said.text from "reportReason" as said where said.comment = own.id and said.decision is null order by said.at, said.id
      )`.as('reasons'),
    );
}

/** By whom and when something is decided. */
export interface Decider {
  readonly account: string;
  readonly at: Date;
}

/** What was decided at once. */
export interface Decided {
  readonly batch: string;
  readonly change: Change;
  /** How many comments were changed. */
  readonly count: number;
  /** Number of the last of them. */
  readonly last: number;
}

export interface Deciding {
  /** Undefined where nothing was changed. */
  readonly decided: Decided | undefined;
  /** Ids of comments that are not what was seen any more; nothing was decided about them. */
  readonly missed: readonly string[];
}

/**
 * Decides on comments of a publication, all at once, as far as they are what was seen. What is removed loses its words; what is so
 * already, of another publication or removed is left as it is.
 */
export function decideComments(
  db: Database,
  publication: string,
  seen: readonly Seen[],
  change: Change,
  by: Decider,
): Promise<Deciding> {
  return db.transaction().execute(async (within) => {
    // Before anything else is held, since a removal of the account holds it first as well.
    const decided = { account: await authorWithin(within, by.account), at: by.at };
    const hashes = new Map(seen.map(({ id, hash }) => [id, hash]));
    const found = await holdComments(within, [...hashes.keys()], publication);
    const isSeen = (now: CommentNow) => hashes.get(now.id) === hashOfSeen(now);
    const changing = found.filter((now) => isSeen(now) && isChange(now, change));
    const missed = found.filter((now) => now.state !== 'removed' && !isSeen(now));
    const batch = randomUUID();
    for (const now of changing) {
      const { id, state, held, reports } = now;
      const changes = now.changes + 1;
      const made = { id: randomUUID(), batch, publication, comment: id, change, ...decided };
      await within
        .insertInto('decision')
        .values({ ...made, state, held, reports, changes })
        .execute();
      const changed = changeOf(change);
      await changeComment(within, now, { ...changed, changes });
      if ('reports' in changed) await setReasonsAside(within, made);
    }
    const last = changing.at(-1)?.number;
    const count = changing.length;
    return {
      decided: last === undefined ? undefined : { batch, change, count, last },
      missed: missed.map(({ id }) => id),
    };
  });
}

/** What was said with reports that were decided about is shown no more, until that is taken back. */
async function setReasonsAside(
  within: Within,
  { id, comment }: { readonly id: string; readonly comment: string },
): Promise<void> {
  await within
    .updateTable('reportReason')
    .set({ decision: id })
    .where('comment', '=', comment)
    .where('decision', 'is', null)
    .execute();
}

async function bringReasonsBack(within: Within, decision: string): Promise<void> {
  await within
    .updateTable('reportReason')
    .set({ decision: null })
    .where('decision', '=', decision)
    .execute();
}

function isChange({ state, parent, locked, reports }: CommentNow, change: Change): boolean {
  if (state === 'removed') return false;
  if (change === 'locked' || change === 'unlocked') {
    return parent === null && locked !== (change === 'locked');
  }
  // What was reported and stays shown was looked at.
  return state !== change || reports > 0;
}

function changeOf(change: Change) {
  if (change === 'locked' || change === 'unlocked') return { locked: change === 'locked' };
  return change === 'removed'
    ? { ...WORDLESS, removedBy: 'moderator' as const }
    : { state: change, held: null, reports: 0 };
}

/** What became of taking decisions back. */
export interface Undone {
  /** Comments that are as they were before. */
  readonly undone: number;
  /** Comments that were changed since, by whomever, and were left as they are. */
  readonly left: number;
}

/** Takes what was decided at once back, as far as nothing else was done since. Words that were removed are gone. */
export function undoDecisions(
  db: Database,
  publication: string,
  batch: string,
  at: Date,
): Promise<Undone> {
  return db.transaction().execute(async (within) => {
    const open = () =>
      within
        .selectFrom('decision')
        .select(['id', 'comment', 'change', 'state', 'held', 'reports', 'changes'])
        .where('batch', '=', batch)
        .where('publication', '=', publication)
        .where('undoneAt', 'is', null)
        .where('change', '!=', 'removed');
    const ids = (await open().execute()).map(({ comment }) => comment);
    const all = new Map((await holdComments(within, ids, publication)).map((now) => [now.id, now]));
    // Asked again now that nobody else changes them.
    const decisions = await open().execute();
    let undone = 0;
    for (const { id, comment, change, state, held, reports, changes } of decisions) {
      const now = all.get(comment);
      // Whoever changed it since, and what readers reported since, is not undone with it.
      if (now === undefined || changes === null || now.changes !== changes) continue;
      const isLock = change === 'locked' || change === 'unlocked';
      if (!isLock && now.reports > 0) continue;
      const before = isLock ? { locked: change !== 'locked' } : { state, held, reports };
      // What was decided before it is the last change again, and may be taken back in its turn.
      await changeComment(within, now, { ...before, changes: changes - 1 });
      await within.updateTable('decision').set({ undoneAt: at }).where('id', '=', id).execute();
      await bringReasonsBack(within, id);
      undone += 1;
    }
    return { undone, left: decisions.length - undone };
  });
}

/** Decisions of one moment, as they are told. */
export interface ToldDecision {
  readonly batch: string;
  readonly change: Change;
  readonly at: Date;
  /** Name of who decided; null for an account that is gone. */
  readonly by: string | null;
  readonly count: number;
  /** Whose comments they are about; empty where the words are gone. */
  readonly names: readonly string[];
  /** Whether all of them had been shown before. */
  readonly wasShown: boolean;
  /** So many of them were taken back. */
  readonly undone: number;
}

/** What was decided in a publication, the newest first. */
export async function listDecisions(
  db: Within,
  publication: string,
  {
    batch,
    before,
    limit,
  }: {
    /** The only one. */
    readonly batch?: string;
    /** The one after which others are told. */
    readonly before?: string | undefined;
    readonly limit: number;
  },
): Promise<ToldDecision[]> {
  const all = db
    .selectFrom('decision')
    .leftJoin('person', 'person.id', 'decision.account')
    .innerJoin('comment', 'comment.id', 'decision.comment')
    .select(['decision.batch', 'decision.change', 'decision.at', 'person.name as by'])
    .select(sql<string[]>`array_agg(comment.name order by comment.number)`.as('names'))
    .select(sql<boolean>`bool_and(decision.state = 'shown')`.as('wasShown'))
    .select((row) => [
      row.fn.countAll<string>().as('count'),
      row.fn.count<string>('decision.undoneAt').as('undone'),
    ])
    .where('decision.publication', '=', publication)
    .$if(batch !== undefined, (all) => all.where('decision.batch', '=', batch!))
    .$if(before !== undefined, (all) =>
      all.where(
        sql<boolean>`(decision.at, decision.batch) < (
          select told.at, told.batch from decision as told
          where told.batch = ${before} and told.publication = ${publication} limit 1
        )`,
      ),
    )
    .groupBy(['decision.batch', 'decision.change', 'decision.at', 'person.name'])
    .orderBy('decision.at', 'desc')
    .orderBy('decision.batch', 'desc')
    .limit(limit);
  const rows = await all.execute();
  return rows.map((row) => ({ ...row, count: Number(row.count), undone: Number(row.undone) }));
}

/** Forgets what was decided before a day; from then on it cannot be taken back. */
export async function forgetDecisions(db: Within, before: Date): Promise<void> {
  await db.deleteFrom('decision').where('at', '<', before).execute();
}
