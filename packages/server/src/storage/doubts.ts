import { versionsOf } from './briefings.ts';
import type { ToldDoubt } from './doubts-table.ts';
import type { Database, Within } from './tables.ts';

/** Answers to single doubts about a version. */
export interface AnsweredDoubts {
  readonly pages: object;
  readonly told: readonly ToldDoubt[];
}

export interface OfVersion {
  readonly briefing: string;
  readonly version: number;
}

/** Keeps them; what is kept of a version stays. */
export async function keepDoubts(
  db: Database,
  { briefing, version }: OfVersion,
  { pages, told }: AnsweredDoubts,
): Promise<void> {
  const values = {
    work: briefing,
    number: version,
    pages: JSON.stringify(pages),
    told: JSON.stringify(told),
  };
  await db
    .insertInto('doubts')
    .values(values)
    .onConflict((conflict) => conflict.columns(['work', 'number']).doNothing())
    .execute();
}

/** What is said on the page of a version; undefined where it was not worked out yet. */
export async function findTold(
  db: Within,
  { briefing, version }: OfVersion,
): Promise<readonly ToldDoubt[] | undefined> {
  const found = await db
    .selectFrom('doubts')
    .select('told')
    .where('work', '=', briefing)
    .where('number', '=', version)
    .executeTakeFirst();
  return found?.told;
}

/** The answers about a version that readers may see, by its hash. */
export async function findDoubts(
  db: Within,
  publication: string,
  slug: string,
  hash: string,
): Promise<object | undefined> {
  const found = await versionsOf(db, publication, slug)
    .innerJoin('doubts', (join) =>
      join
        .onRef('doubts.work', '=', 'briefingVersion.work')
        .onRef('doubts.number', '=', 'briefingVersion.number'),
    )
    .select('doubts.pages')
    .where('briefingVersion.hash', '=', hash)
    .where('briefingVersion.publishedAt', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return found?.pages;
}
