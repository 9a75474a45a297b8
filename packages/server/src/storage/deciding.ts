import { randomUUID } from 'node:crypto';
import {
  type CommentNow,
  changeComment,
  holdComments,
  type Seen,
  WORDLESS,
} from './comment-changes.ts';
import { authorWithin } from './people.ts';
import type { Change, Database, Within } from './tables.ts';

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
  /** What the same account decided before by the same form; undefined where it was not sent before. */
  readonly before: Decided | undefined;
  /** Ids of comments that are not what was seen any more; nothing was decided about them. */
  readonly missed: readonly string[];
}

/**
 * Decides on comments of a publication, all at once, as far as they are what was seen. What is removed loses its words; what is so
 * already, of another publication or removed is left as it is. A form that is sent again is told what was decided by it.
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
    const revisions = new Map(seen.map(({ id, revision }) => [id, revision]));
    const found = await holdComments(within, [...revisions.keys()], publication);
    const isSeen = (now: CommentNow) => revisions.get(now.id) === now.revision;
    const changing = found.filter((now) => isSeen(now) && isChange(now, change));
    const before = await decidedBefore(within, revisions, change, decided.account);
    const missed = found.filter(
      (now) => now.state !== 'removed' && !isSeen(now) && !before.has(now.id),
    );
    const batch = randomUUID();
    for (const now of changing) {
      const { id, state, held, reports, revision } = now;
      const changes = now.changes + 1;
      const made = { id: randomUUID(), batch, publication, comment: id, change, ...decided };
      await within
        .insertInto('decision')
        .values({ ...made, state, held, reports, changes, seen: revision })
        .execute();
      const changed = changeOf(change);
      await changeComment(within, now, { ...changed, changes });
      if ('reports' in changed) await setReasonsAside(within, made);
    }
    const again = found.filter(({ id }) => before.has(id));
    return {
      decided: sumUp(changing, batch, change),
      before: sumUp(again, before.get(again.at(-1)?.id ?? '') ?? '', change),
      missed: missed.map(({ id }) => id),
    };
  });
}

function sumUp(
  comments: readonly CommentNow[],
  batch: string,
  change: Change,
): Decided | undefined {
  const last = comments.at(-1)?.number;
  return last === undefined ? undefined : { batch, change, count: comments.length, last };
}

/** Batches by comments about which this account decided the same of the same revision, with nothing done since. */
async function decidedBefore(
  within: Within,
  revisions: ReadonlyMap<string, number>,
  change: Change,
  account: string,
): Promise<ReadonlyMap<string, string>> {
  if (revisions.size === 0) return new Map();
  const same = await within
    .selectFrom('decision')
    .innerJoin('comment', (join) =>
      join
        .onRef('comment.id', '=', 'decision.comment')
        .onRef('comment.changes', '=', 'decision.changes'),
    )
    .select(['comment.id', 'decision.batch', 'decision.seen'])
    .where('comment.id', 'in', [...revisions.keys()])
    .where('decision.change', '=', change)
    .where('decision.account', '=', account)
    .where('decision.undoneAt', 'is', null)
    .execute();
  return new Map(
    same
      .filter(({ id, seen }) => revisions.get(id) === seen)
      .map(({ id, batch }) => [id, batch] as const),
  );
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
