import type { Summary, Within } from './tables.ts';

/** A version of a briefing to make another from, with what it rests on. */
export interface BriefingSource {
  readonly work: string;
  readonly number: number;
  readonly publication: string;
  readonly title: string;
  readonly text: string;
  readonly summary: Summary;
  readonly publishedAt: Date | null;
  /** The version that readers are shown. */
  readonly published: number | null;
  /** That the briefing was retracted, and that this version was, each with why. */
  readonly retractedAt: Date | null;
  readonly retraction: string | null;
  readonly versionRetractedAt: Date | null;
  readonly versionRetraction: string | null;
  readonly pictures: Readonly<Record<string, string>> | null;
  /** Its model: the work, its name in addresses, and the version. */
  readonly model: string;
  readonly modelSlug: string;
  readonly modelVersion: number;
  readonly modelText: string;
  readonly modelHash: string;
}

/** The version that is named; without a number the one that readers are shown, or else the last. */
export function findBriefingSource(
  db: Within,
  publication: string,
  slug: string,
  number?: number,
): Promise<BriefingSource | undefined> {
  const all = db
    .selectFrom('briefing')
    .innerJoin('publication', 'publication.id', 'briefing.publication')
    .innerJoin('briefingVersion', 'briefingVersion.work', 'briefing.id')
    .innerJoin('model', 'model.id', 'briefingVersion.model')
    .innerJoin('modelVersion', (join) =>
      join
        .onRef('modelVersion.work', '=', 'briefingVersion.model')
        .onRef('modelVersion.number', '=', 'briefingVersion.modelVersion'),
    )
    .select([
      'briefing.id as work',
      'briefingVersion.number',
      'publication.id as publication',
      'publication.title',
      'briefingVersion.text',
      'briefingVersion.summary',
      'briefingVersion.publishedAt',
      'briefing.published',
      'briefing.retractedAt',
      'briefing.retraction',
      'briefingVersion.retractedAt as versionRetractedAt',
      'briefingVersion.retraction as versionRetraction',
      'briefingVersion.pictures',
      'model.id as model',
      'model.slug as modelSlug',
      'briefingVersion.modelVersion',
      'modelVersion.text as modelText',
      'modelVersion.hash as modelHash',
    ])
    .where('publication.slug', '=', publication)
    .where('briefing.slug', '=', slug);
  return (
    number === undefined
      ? all.where(({ eb, fn }) =>
          eb('briefingVersion.number', '=', fn.coalesce('briefing.published', 'briefing.latest')),
        )
      : all.where('briefingVersion.number', '=', number)
  ).executeTakeFirst();
}

/** A version of a model to make another from. */
export interface ModelSource {
  readonly work: string;
  readonly number: number;
  readonly publication: string;
  readonly title: string;
  readonly text: string;
  /** Whether readers can see it, below a briefing that is published. */
  readonly isShown: boolean;
}

/** The version that is named, or the one that stands. */
export async function findModelSource(
  db: Within,
  publication: string,
  slug: string,
  number?: number,
): Promise<ModelSource | undefined> {
  const all = db
    .selectFrom('model')
    .innerJoin('publication', 'publication.id', 'model.publication')
    .innerJoin('modelVersion', 'modelVersion.work', 'model.id')
    .select([
      'model.id as work',
      'modelVersion.number',
      'publication.id as publication',
      'publication.title',
      'modelVersion.text',
    ])
    .where('publication.slug', '=', publication)
    .where('model.slug', '=', slug);
  const found = await (number === undefined
    ? all.whereRef('modelVersion.number', '=', 'model.latest')
    : all.where('modelVersion.number', '=', number)
  ).executeTakeFirst();
  if (found === undefined) return undefined;
  const shown = await db
    .selectFrom('briefingVersion')
    .select('number')
    .where('model', '=', found.work)
    .where('modelVersion', '=', found.number)
    .where('publishedAt', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return { ...found, isShown: shown !== undefined };
}

/** The number of the version of a model that says the same, if there is one. */
export async function findSameModel(
  db: Within,
  publication: string,
  slug: string,
  hash: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('model')
    .innerJoin('modelVersion', 'modelVersion.work', 'model.id')
    .select('modelVersion.number')
    .where('model.publication', '=', publication)
    .where('model.slug', '=', slug)
    .where('modelVersion.hash', '=', hash)
    .orderBy('modelVersion.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number;
}

/** Whether a name in addresses is given to a briefing of a publication. */
export async function isTaken(db: Within, publication: string, slug: string): Promise<boolean> {
  const row = await db
    .selectFrom('briefing')
    .select('id')
    .where('publication', '=', publication)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row !== undefined;
}

/** Lets a publication show pictures of another; their files are kept once. */
export async function sharePictures(
  db: Within,
  from: string,
  into: string,
  originals: readonly string[],
  madeAt: Date,
): Promise<void> {
  if (originals.length === 0 || from === into) return;
  const rows = await db
    .selectFrom('picture')
    .select(['original', 'shown'])
    .where('publication', '=', from)
    .where('original', 'in', originals)
    .execute();
  for (const { original, shown } of rows) {
    await db
      .insertInto('picture')
      .values({ publication: into, original, shown: JSON.stringify(shown), madeAt })
      .onConflict((conflict) => conflict.columns(['publication', 'original']).doNothing())
      .execute();
  }
}

/** Where a briefing comes from, as far as readers may know. */
export interface ToldOrigin {
  readonly publication: string;
  readonly title: string;
  readonly slug: string;
  readonly number: number;
  readonly headline: string;
  /** When the briefing that it comes from was retracted, or that version of it, unless that was taken back. */
  readonly retractedAt: Date | null;
}

/** Published versions that briefings were made from. */
function selectOrigins(db: Within) {
  return db
    .selectFrom('briefing as own')
    .innerJoin('briefing', 'briefing.id', 'own.origin')
    .innerJoin('publication', 'publication.id', 'briefing.publication')
    .innerJoin('briefingVersion', (join) =>
      join
        .onRef('briefingVersion.work', '=', 'briefing.id')
        .onRef('briefingVersion.number', '=', 'own.originVersion'),
    )
    .select([
      'own.slug as ownSlug',
      'publication.slug as publication',
      'publication.title',
      'briefing.slug',
      'briefing.published',
      'briefingVersion.number',
      'briefingVersion.summary',
      'briefing.retractedAt',
      'briefingVersion.retractedAt as versionRetractedAt',
    ])
    .where('briefingVersion.publishedAt', 'is not', null);
}

type OriginRow = Awaited<ReturnType<ReturnType<typeof selectOrigins>['execute']>>[number];

function asTold(row: OriginRow): ToldOrigin {
  const { publication, title, slug, number, summary } = row;
  return {
    publication,
    title,
    slug,
    number,
    headline: summary.headline,
    retractedAt: retractedAt(row),
  };
}

/** What is retracted now, or was and stands no more; one that stands again was retracted by mistake. */
export function retractedAt(found: {
  readonly number: number;
  readonly published: number | null;
  readonly retractedAt: Date | null;
  readonly versionRetractedAt: Date | null;
}): Date | null {
  const isStanding = found.number === found.published;
  return found.retractedAt ?? (isStanding ? null : found.versionRetractedAt);
}

/** The published version that a briefing was made from. */
export async function findOrigin(db: Within, briefing: string): Promise<ToldOrigin | undefined> {
  const row = await selectOrigins(db).where('own.id', '=', briefing).executeTakeFirst();
  return row && asTold(row);
}

/** The same of all briefings of a publication, by their names. */
export async function listOrigins(
  db: Within,
  publication: string,
): Promise<ReadonlyMap<string, ToldOrigin>> {
  const rows = await selectOrigins(db).where('own.publication', '=', publication).execute();
  return new Map(rows.map((row) => [row.ownSlug, asTold(row)]));
}

/** Publications for which an account may write. */
export function listWritable(
  db: Within,
  account: string,
): Promise<{ readonly id: string; readonly slug: string; readonly title: string }[]> {
  return db
    .selectFrom('role')
    .innerJoin('publication', 'publication.id', 'role.publication')
    .select(['publication.id', 'publication.slug', 'publication.title'])
    .where('role.account', '=', account)
    .where('role.role', 'in', ['author', 'owner'])
    .orderBy('publication.title')
    .orderBy('publication.slug')
    .execute();
}
