import type { Anchor, Database, Offered, PagePieces, Summary, Within } from './tables.ts';
import { type Save, type Saved, takeVersion } from './works.ts';

/** A briefing to be kept: what was read of it, and the page as it was drawn. */
export interface BriefingSave extends Save {
  readonly model: string;
  readonly modelVersion: number;
  readonly summary: Summary;
  readonly anchors: readonly Anchor[];
  readonly page: PagePieces;
  /** What readers may judge otherwise. */
  readonly offered: Offered | null;
}

/** Keeps a version of a briefing. Readers see it once it is published. */
export function saveBriefing(db: Database, save: BriefingSave, madeAt: Date): Promise<Saved> {
  return db.transaction().execute(async (within) => {
    const saved = await takeVersion(within, 'briefing', save, madeAt);
    if (saved.status === 'known') return saved;
    const { publication: _, slug: __, summary, anchors, page, offered, ...kept } = save;
    await within
      .insertInto('briefingVersion')
      .values({
        ...kept,
        work: saved.work,
        number: saved.number,
        summary: JSON.stringify(summary),
        anchors: JSON.stringify(anchors),
        page: JSON.stringify(page),
        offered: offered === null ? null : JSON.stringify(offered),
        madeAt,
      })
      .execute();
    return saved;
  });
}

export interface StoredBriefing {
  readonly id: string;
  readonly number: number;
  readonly published: number | null;
  readonly publishedAt: Date | null;
  readonly retractedAt: Date | null;
  readonly retraction: string | null;
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
  return all
    .select([
      'briefing.id',
      'briefingVersion.number',
      'briefing.published',
      'briefingVersion.publishedAt',
      'briefing.retractedAt',
      'briefing.retraction',
      'briefing.comments',
      'briefing.commentsUntil',
      'publication.comments as allComments',
      'publication.commentsUntil as allCommentsUntil',
      'briefing.shownComments',
      'briefingVersion.summary',
      'briefingVersion.anchors',
      'briefingVersion.page',
      'briefingVersion.offered',
    ])
    .where('briefingVersion.publishedAt', 'is not', null);
}

function versionsOf(db: Within, publication: string, slug: string) {
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

/** The texts of a version that readers may see, by its hash, which the engine in their browser works on. */
export function findTexts(
  db: Within,
  publication: string,
  slug: string,
  hash: string,
): Promise<{ readonly briefing: string; readonly model: string } | undefined> {
  return versionsOf(db, publication, slug)
    .innerJoin('modelVersion', (join) =>
      join
        .onRef('modelVersion.work', '=', 'briefingVersion.model')
        .onRef('modelVersion.number', '=', 'briefingVersion.modelVersion'),
    )
    .select(['briefingVersion.text as briefing', 'modelVersion.text as model'])
    .where('briefingVersion.hash', '=', hash)
    .where('briefingVersion.publishedAt', 'is not', null)
    .limit(1)
    .executeTakeFirst();
}

/** Shows a version to readers from now on; whether there is such a one. */
export function publishBriefing(
  db: Database,
  publication: string,
  slug: string,
  number: number,
  at: Date,
): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const found = await within
      .selectFrom('briefing')
      .select('id')
      .where('publication', '=', publication)
      .where('slug', '=', slug)
      .forUpdate()
      .executeTakeFirst();
    if (found === undefined) return false;
    const { numUpdatedRows } = await within
      .updateTable('briefingVersion')
      // When readers first saw it stays as it is.
      .set((row) => ({ publishedAt: row.fn.coalesce('publishedAt', row.val(at)) }))
      .where('work', '=', found.id)
      .where('number', '=', number)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    await within
      .updateTable('briefing')
      .set((row) => ({
        published: number,
        publishedAt: row.fn.coalesce('publishedAt', row.val(at)),
        retractedAt: null,
        retraction: null,
      }))
      .where('id', '=', found.id)
      .execute();
    return true;
  });
}

/** Says of a published briefing that its authors take it back, and why. It stays to be read. */
export async function retractBriefing(
  db: Within,
  publication: string,
  slug: string,
  { at, reason }: { readonly at: Date; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('briefing')
    .set({ retractedAt: at, retraction: reason })
    .where('publication', '=', publication)
    .where('slug', '=', slug)
    .where('published', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Opens or closes its comments, at once or from a day on. */
export async function takeComments(
  db: Within,
  publication: string,
  slug: string,
  taken: { readonly comments: 'open' | 'closed'; readonly commentsUntil: Date | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('briefing')
    .set(taken)
    .where('publication', '=', publication)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
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
