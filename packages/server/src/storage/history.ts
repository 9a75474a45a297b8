import type { Compared, Offered, Summary, Within } from './tables.ts';

/** A version in the history of a briefing. */
export interface VersionTold {
  readonly number: number;
  readonly madeFrom: number | null;
  readonly baseMissing: boolean;
  /** Name of who saved it. */
  readonly author: string | null;
  readonly message: string;
  readonly madeAt: Date;
  readonly publishedAt: Date | null;
  readonly retractedAt: Date | null;
  readonly retraction: string | null;
  readonly summary: Summary;
  readonly model: string;
  readonly modelVersion: number;
  /** The version that stood when this one was saved beside it, and the one with which it went on. */
  readonly besideOf: number | null;
  readonly settledWith: number | null;
}

/** Which versions are told: those that were published, or the drafts with them. */
interface ToldVersions {
  readonly withDrafts: boolean;
}

/** Some of the versions of a briefing, the newest first. */
export function listHistory(
  db: Within,
  publication: string,
  slug: string,
  {
    limit,
    after = 0,
    ...told
  }: ToldVersions & {
    readonly limit: number;
    /** So many are left out that are newer. */
    readonly after?: number;
  },
): Promise<VersionTold[]> {
  return selectTold(db, publication, slug, told)
    .orderBy('briefingVersion.number', 'desc')
    .limit(limit)
    .offset(after)
    .execute();
}

/** One of them by its number. */
export function findVersionTold(
  db: Within,
  publication: string,
  slug: string,
  { number, ...told }: ToldVersions & { readonly number: number },
): Promise<VersionTold | undefined> {
  return selectTold(db, publication, slug, told)
    .where('briefingVersion.number', '=', number)
    .executeTakeFirst();
}

function selectTold(db: Within, publication: string, slug: string, { withDrafts }: ToldVersions) {
  const all = db
    .selectFrom('briefing')
    .innerJoin('publication', 'publication.id', 'briefing.publication')
    .innerJoin('briefingVersion', 'briefingVersion.work', 'briefing.id')
    .innerJoin('model', 'model.id', 'briefingVersion.model')
    .leftJoin('person', 'person.id', 'briefingVersion.author')
    .select([
      'briefingVersion.number',
      'briefingVersion.madeFrom',
      'briefingVersion.baseMissing',
      'person.name as author',
      'briefingVersion.message',
      'briefingVersion.madeAt',
      'briefingVersion.publishedAt',
      'briefingVersion.retractedAt',
      'briefingVersion.retraction',
      'briefingVersion.summary',
      'model.slug as model',
      'briefingVersion.modelVersion',
      'briefingVersion.besideOf',
      'briefingVersion.settledWith',
    ])
    .where('publication.slug', '=', publication)
    .where('briefing.slug', '=', slug);
  return withDrafts ? all : all.where('briefingVersion.publishedAt', 'is not', null);
}

/** A version with its texts. */
export interface VersionTexts {
  readonly number: number;
  readonly publishedAt: Date | null;
  readonly briefing: string;
  readonly model: string;
  readonly modelHash: string;
  /** With the findings that are followed, and whether each stood when it was saved. */
  readonly offered: Offered | null;
}

export function findVersionTexts(
  db: Within,
  publication: string,
  slug: string,
  number: number,
): Promise<VersionTexts | undefined> {
  return db
    .selectFrom('briefing')
    .innerJoin('publication', 'publication.id', 'briefing.publication')
    .innerJoin('briefingVersion', 'briefingVersion.work', 'briefing.id')
    .innerJoin('modelVersion', (join) =>
      join
        .onRef('modelVersion.work', '=', 'briefingVersion.model')
        .onRef('modelVersion.number', '=', 'briefingVersion.modelVersion'),
    )
    .select([
      'briefingVersion.number',
      'briefingVersion.publishedAt',
      'briefingVersion.text as briefing',
      'modelVersion.text as model',
      'modelVersion.hash as modelHash',
      'briefingVersion.offered',
    ])
    .where('publication.slug', '=', publication)
    .where('briefing.slug', '=', slug)
    .where('briefingVersion.number', '=', number)
    .executeTakeFirst();
}

/** What was worked out of two models before, by their hashes. */
export async function findComparison(
  db: Within,
  before: string,
  after: string,
): Promise<Compared | undefined> {
  const row = await db
    .selectFrom('comparison')
    .select('compared')
    .where('before', '=', before)
    .where('after', '=', after)
    .executeTakeFirst();
  return row?.compared;
}

export async function keepComparison(
  db: Within,
  before: string,
  after: string,
  compared: Compared,
): Promise<void> {
  await db
    .insertInto('comparison')
    .values({ before, after, compared: JSON.stringify(compared) })
    .onConflict((conflict) => conflict.columns(['before', 'after']).doNothing())
    .execute();
}
