import type { BlockedWriterTable } from './blocked-writer-table.ts';
import { authorWithin } from './people.ts';
import type { Database, Within } from './tables.ts';

/** A browser from which a publication takes no comments. */
export interface BlockedWriter {
  /** Hash of the word by which it is known. */
  readonly writer: string;
  readonly at: Date;
  /** Name of who decided so; none where the account is gone. */
  readonly by: string | null;
  /** The last comment of it that is kept there; none where there is none. */
  readonly comment: string | null;
  readonly name: string | null;
}

/** Whether the publication of a briefing takes no comments of a browser. */
export async function isBlocked(db: Within, briefing: string, writer: string): Promise<boolean> {
  const row = await db
    .selectFrom('blockedWriter')
    .innerJoin('briefing', 'briefing.publication', 'blockedWriter.publication')
    .select('blockedWriter.writer')
    .where('briefing.id', '=', briefing)
    .where('blockedWriter.writer', '=', writer)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes no more comments of a browser; one that is blocked already stays so. */
export function blockWriter(db: Database, blocked: BlockedWriterTable): Promise<void> {
  return db.transaction().execute(async (within) => {
    const account = await authorWithin(within, blocked.account);
    await within
      .insertInto('blockedWriter')
      .values({ ...blocked, account })
      .onConflict((conflict) => conflict.columns(['publication', 'writer']).doNothing())
      .execute();
  });
}

/** Takes comments of it again; whether it was blocked. */
export async function unblockWriter(
  db: Database,
  publication: string,
  writer: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('blockedWriter')
    .where('publication', '=', publication)
    .where('writer', '=', writer)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** So many at a time, those that were blocked last first. */
export function listBlocked(
  db: Within,
  publication: string,
  limit: number,
): Promise<BlockedWriter[]> {
  return db
    .selectFrom('blockedWriter')
    .leftJoin('person', 'person.id', 'blockedWriter.account')
    .select(['blockedWriter.writer', 'blockedWriter.at', 'person.name as by'])
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('comment')
          .select(['comment.id', 'comment.name'])
          .whereRef('comment.writer', '=', 'blockedWriter.writer')
          .whereRef('comment.publication', '=', 'blockedWriter.publication')
          .orderBy('comment.number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['last.id as comment', 'last.name'])
    .where('blockedWriter.publication', '=', publication)
    .orderBy('blockedWriter.at', 'desc')
    .limit(limit)
    .execute();
}

/** Forgets those that were blocked before a day. */
export async function forgetBlocked(db: Within, before: Date): Promise<void> {
  await db.deleteFrom('blockedWriter').where('at', '<', before).execute();
}
