import { sql } from 'kysely';
import type { Within } from './tables.ts';

/** Number of the first that waits after another. */
export async function nextHeld(
  db: Within,
  publication: string,
  after: number,
): Promise<number | undefined> {
  const row = await waitingOf(db, publication)
    .select('number')
    .where('number', '>', after)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  return row?.number;
}

/** So far those that wait are counted. */
export const MOST_COUNTED = 200;

/** How many wait; one more than are counted where there are more. */
export async function countHeld(db: Within, publication: string): Promise<number> {
  const counted = waitingOf(db, publication)
    .select('number')
    .limit(MOST_COUNTED + 1);
  const { count } = await db
    .selectFrom(counted.as('waiting'))
    .select((row) => row.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The same of several publications, by their names in addresses. */
export async function countHeldOf(
  db: Within,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (slugs.length === 0) return new Map();
  const found = db.selectFrom('publication').select(['id', 'slug']).where('slug', 'in', slugs);
  const counts = (await found.execute()).map(
    async ({ id, slug }) => [slug, await countHeld(db, id)] as const,
  );
  return new Map(await Promise.all(counts));
}

/** What waits in a publication: what is held, and what is shown and reported. */
export function waitingOf(db: Within, publication: string) {
  return db
    .selectFrom('comment')
    .where('publication', '=', publication)
    .where(({ eb, or, and }) =>
      // As the index has it, so that nothing else is read.
      or([
        eb('state', '=', sql.lit('held')),
        and([eb('state', '=', sql.lit('shown')), eb('reports', '>', sql.lit(0))]),
      ]),
    );
}
