import type { Summary, Within } from './tables.ts';

/** Whether comments are taken, at once or from a day on. */
export interface Taken {
  readonly comments: 'open' | 'closed';
  readonly commentsUntil: Date | null;
}

/** A briefing with what is set of its comments. */
export interface TakingBriefing extends Taken {
  readonly slug: string;
  readonly summary: Summary;
  readonly shownComments: number;
}

/** The published briefings of a publication, the newest first. */
export function listTaking(
  db: Within,
  publication: string,
  limit: number,
): Promise<TakingBriefing[]> {
  return db
    .selectFrom('briefing')
    .innerJoin('briefingVersion', (join) =>
      join
        .onRef('briefingVersion.work', '=', 'briefing.id')
        .onRef('briefingVersion.number', '=', 'briefing.published'),
    )
    .select([
      'briefing.slug',
      'briefing.comments',
      'briefing.commentsUntil',
      'briefing.shownComments',
      'briefingVersion.summary',
    ])
    .where('briefing.publication', '=', publication)
    .orderBy('briefing.publishedAt', 'desc')
    .orderBy('briefing.slug')
    .limit(limit)
    .execute();
}

/** What is set of all comments of a publication. */
export function findTaking(db: Within, publication: string): Promise<Taken> {
  return db
    .selectFrom('publication')
    .select(['comments', 'commentsUntil'])
    .where('id', '=', publication)
    .executeTakeFirstOrThrow();
}

/** Opens or closes the comments of all briefings of a publication, whatever is set of each. */
export async function takeAllComments(
  db: Within,
  publication: string,
  taken: Taken,
): Promise<void> {
  await db.updateTable('publication').set(taken).where('id', '=', publication).execute();
}

/** Opens or closes the comments of one briefing. False where it is not there. */
export async function takeComments(
  db: Within,
  publication: string,
  slug: string,
  taken: Taken,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('briefing')
    .set(taken)
    .where('publication', '=', publication)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
