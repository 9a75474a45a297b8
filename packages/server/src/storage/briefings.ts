import { keepFigures, type StoredFigure } from './figures.ts';
import { authorWithin } from './people.ts';
import type { Anchor, Database, Offered, PagePieces, Summary, Within } from './tables.ts';
import { placeOf, type Save, type Saved, takeVersion } from './works.ts';

/** A briefing to be kept: what was read of it, and the page as it was drawn. */
export interface BriefingSave extends Save {
  readonly model: string;
  readonly modelVersion: number;
  readonly summary: Summary;
  readonly anchors: readonly Anchor[];
  readonly page: PagePieces;
  /** What readers may judge otherwise. */
  readonly offered: Offered | null;
  /** Hashes of what was sent of its pictures, by the names that it gives them. */
  readonly pictures: Readonly<Record<string, string>>;
  readonly figures: readonly StoredFigure[];
}

/** Keeps a version of a briefing. Readers see it once it is published. */
export function saveBriefing(db: Database, save: BriefingSave, madeAt: Date): Promise<Saved> {
  return db.transaction().execute(async (within) => {
    const author = await authorWithin(within, save.author);
    const saved = await takeVersion(within, 'briefing', save, madeAt);
    if (saved.isKnown) return saved;
    const {
      publication: _,
      slug: __,
      origin: ___,
      madeFromHash: ____,
      settles: _____,
      summary,
      anchors,
      page,
      offered,
      pictures,
      figures,
      ...kept
    } = save;
    await within
      .insertInto('briefingVersion')
      .values({
        ...kept,
        author,
        ...placeOf(saved),
        summary: JSON.stringify(summary),
        anchors: JSON.stringify(anchors),
        page: JSON.stringify(page),
        offered: offered === null ? null : JSON.stringify(offered),
        pictures: JSON.stringify(pictures),
        madeAt,
      })
      .execute();
    await keepFigures(within, placeOf(saved), figures);
    return saved;
  });
}

export interface StoredBriefing {
  readonly id: string;
  readonly publicationTitle: string;
  readonly number: number;
  readonly published: number | null;
  readonly publishedAt: Date | null;
  readonly retractedAt: Date | null;
  readonly retraction: string | null;
  /** That this version was retracted once, which stays when another is published. */
  readonly versionRetractedAt: Date | null;
  readonly versionRetraction: string | null;
  /** The briefing that its first version was made from. */
  readonly origin: string | null;
  readonly comments: 'open' | 'closed';
  readonly commentsUntil: Date | null;
  /** The same of its publication, for all of its briefings. */
  readonly allComments: 'open' | 'closed';
  readonly allCommentsUntil: Date | null;
  readonly shownComments: number;
  readonly summary: Summary;
  readonly anchors: readonly Anchor[];
  readonly page: PagePieces;
  readonly offered: Offered | null;
}

/** A version that readers may see; the one that is published last where no number is given. */
export function findBriefing(
  db: Within,
  publication: string,
  slug: string,
  number?: number,
): Promise<StoredBriefing | undefined> {
  const all = shownVersions(versionsOf(db, publication, slug));
  return (
    number === undefined
      ? all.whereRef('briefingVersion.number', '=', 'briefing.published')
      : all.where('briefingVersion.number', '=', number)
  ).executeTakeFirst();
}

/** The same by its id, with where it stands. */
export function findBriefingById(
  db: Within,
  id: string,
  number: number,
): Promise<
  (StoredBriefing & { readonly publicationSlug: string; readonly slug: string }) | undefined
> {
  return shownVersions(allVersions(db))
    .select(['publication.slug as publicationSlug', 'briefing.slug'])
    .where('briefing.id', '=', id)
    .where('briefingVersion.number', '=', number)
    .executeTakeFirst();
}

function shownVersions(all: ReturnType<typeof allVersions>) {
  return selectVersion(all).where('briefingVersion.publishedAt', 'is not', null);
}

/** Of versions, what their pages are made of. */
export function selectVersion(all: ReturnType<typeof allVersions>) {
  return all.select([
    'briefing.id',
    'publication.title as publicationTitle',
    'briefingVersion.number',
    'briefing.published',
    'briefingVersion.publishedAt',
    'briefing.retractedAt',
    'briefing.retraction',
    'briefingVersion.retractedAt as versionRetractedAt',
    'briefingVersion.retraction as versionRetraction',
    'briefing.origin',
    'briefing.comments',
    'briefing.commentsUntil',
    'publication.comments as allComments',
    'publication.commentsUntil as allCommentsUntil',
    'briefing.shownComments',
    'briefingVersion.summary',
    'briefingVersion.anchors',
    'briefingVersion.page',
    'briefingVersion.offered',
  ]);
}

/** All versions of a briefing, published or not. */
export function versionsOf(db: Within, publication: string, slug: string) {
  return allVersions(db)
    .where('publication.slug', '=', publication)
    .where('briefing.slug', '=', slug);
}

function allVersions(db: Within) {
  return db
    .selectFrom('briefing')
    .innerJoin('publication', 'publication.id', 'briefing.publication')
    .innerJoin('briefingVersion', 'briefingVersion.work', 'briefing.id');
}

/** The texts of any version with a hash, and of the model that it is about. */
export function selectTexts(db: Within, publication: string, slug: string, hash: string) {
  return withTexts(versionsOf(db, publication, slug)).where('briefingVersion.hash', '=', hash);
}

function withTexts(all: ReturnType<typeof allVersions>) {
  return all
    .innerJoin('modelVersion', (join) =>
      join
        .onRef('modelVersion.work', '=', 'briefingVersion.model')
        .onRef('modelVersion.number', '=', 'briefingVersion.modelVersion'),
    )
    .select(['briefingVersion.text as briefing', 'modelVersion.text as model']);
}

/** The texts of a version, by its number. */
export function findTextsOf(
  db: Within,
  briefing: string,
  version: number,
): Promise<{ readonly briefing: string; readonly model: string } | undefined> {
  return withTexts(allVersions(db))
    .where('briefingVersion.work', '=', briefing)
    .where('briefingVersion.number', '=', version)
    .executeTakeFirst();
}

/** The texts of a version that readers may see, by its hash, which the engine in their browser works on. */
export function findTexts(
  db: Within,
  publication: string,
  slug: string,
  hash: string,
): Promise<{ readonly briefing: string; readonly model: string } | undefined> {
  return selectTexts(db, publication, slug, hash)
    .where('briefingVersion.publishedAt', 'is not', null)
    .limit(1)
    .executeTakeFirst();
}

/** A figure of a version with a hash: of one that readers may see, where there is one. */
export function findFigure(
  db: Within,
  publication: string,
  slug: string,
  hash: string,
  name: string,
): Promise<
  (StoredFigure & { readonly number: number; readonly publishedAt: Date | null }) | undefined
> {
  return versionsOf(db, publication, slug)
    .innerJoin('figure', (join) =>
      join
        .onRef('figure.work', '=', 'briefingVersion.work')
        .onRef('figure.number', '=', 'briefingVersion.number'),
    )
    .select(['figure.name', 'figure.csv', 'figure.json', 'figure.page', 'figure.picture'])
    .select(['briefingVersion.number', 'briefingVersion.publishedAt'])
    .where('briefingVersion.hash', '=', hash)
    .where('figure.name', '=', name)
    .orderBy('briefingVersion.publishedAt')
    .limit(1)
    .executeTakeFirst();
}

/** When a briefing was retracted, and why. */
export interface Retracted {
  readonly at: Date;
  readonly reason: string;
}

/** What may become of a retraction when another version is published. */
export const RETRACTIONS = ['lifted', 'stays'] as const;

export type Published =
  | { readonly kind: 'published' }
  | { readonly kind: 'missing' }
  /** It is retracted, and whoever publishes has not said what becomes of that. */
  | ({ readonly kind: 'retracted' } & Retracted);

/**
 * Shows a version to readers from now on. Of what was retracted it must be said whether the retraction stays or is lifted; that
 * versions were retracted is kept with them in any case.
 */
export function publishBriefing(
  db: Database,
  publication: string,
  slug: string,
  number: number,
  {
    at,
    retraction,
  }: { readonly at: Date; readonly retraction?: (typeof RETRACTIONS)[number] | undefined },
): Promise<Published> {
  return db.transaction().execute(async (within) => {
    const found = await within
      .selectFrom('briefing')
      .select(['id', 'retractedAt', 'retraction'])
      .where('publication', '=', publication)
      .where('slug', '=', slug)
      .forUpdate()
      .executeTakeFirst();
    if (found === undefined) return { kind: 'missing' };
    if (found.retractedAt !== null && retraction === undefined) {
      return { kind: 'retracted', at: found.retractedAt, reason: found.retraction ?? '' };
    }
    const { numUpdatedRows } = await within
      .updateTable('briefingVersion')
      // When readers first saw it stays as it is.
      .set((row) => ({ publishedAt: row.fn.coalesce('publishedAt', row.val(at)) }))
      .where('work', '=', found.id)
      .where('number', '=', number)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return { kind: 'missing' };
    await within
      .updateTable('briefing')
      .set((row) => ({
        published: number,
        publishedAt: row.fn.coalesce('publishedAt', row.val(at)),
        ...(retraction !== 'stays' && { retractedAt: null, retraction: null }),
      }))
      .where('id', '=', found.id)
      .execute();
    return { kind: 'published' };
  });
}

/** Says of a published briefing that its authors take it back, and why, with all versions that were published. It stays to be read. */
export function retractBriefing(
  db: Database,
  publication: string,
  slug: string,
  { at, reason }: Retracted,
): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const found = await within
      .updateTable('briefing')
      .set({ retractedAt: at, retraction: reason })
      .where('publication', '=', publication)
      .where('slug', '=', slug)
      .where('published', 'is not', null)
      .returning('id')
      .executeTakeFirst();
    if (found === undefined) return false;
    await within
      .updateTable('briefingVersion')
      .set({ retractedAt: at, retraction: reason })
      .where('work', '=', found.id)
      .where('publishedAt', 'is not', null)
      .where('retractedAt', 'is', null)
      .execute();
    return true;
  });
}

/** The last retraction of other versions of a briefing. */
export async function findEarlierRetraction(
  db: Within,
  briefing: string,
): Promise<Retracted | undefined> {
  const row = await db
    .selectFrom('briefingVersion')
    .select(['retractedAt', 'retraction'])
    .where('work', '=', briefing)
    .where('retractedAt', 'is not', null)
    .orderBy('retractedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : { at: row.retractedAt!, reason: row.retraction ?? '' };
}

/** The text of the model that a version is about. */
export async function findModelOf(
  db: Within,
  briefing: string,
  version: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('briefingVersion')
    .innerJoin('modelVersion', (join) =>
      join
        .onRef('modelVersion.work', '=', 'briefingVersion.model')
        .onRef('modelVersion.number', '=', 'briefingVersion.modelVersion'),
    )
    .select('modelVersion.text')
    .where('briefingVersion.work', '=', briefing)
    .where('briefingVersion.number', '=', version)
    .executeTakeFirst();
  return row?.text;
}
