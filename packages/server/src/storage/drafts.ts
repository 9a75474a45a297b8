import { type StoredBriefing, selectTexts, selectVersion, versionsOf } from './briefings.ts';
import type { Summary, Within } from './tables.ts';

/*
 * What those who write for a publication see of it, whether it is published or not.
 */

export interface ListedModel {
  readonly slug: string;
  /** The version that stands. */
  readonly version: number;
}

export function listModels(db: Within, publication: string): Promise<ListedModel[]> {
  return db
    .selectFrom('model')
    .select(['slug', 'latest as version'])
    .where('publication', '=', publication)
    .orderBy('slug')
    .execute();
}

export interface ListedDraft {
  readonly slug: string;
  /** The version that stands. */
  readonly version: number;
  /** The version that readers see; none before it is published. */
  readonly published: number | null;
  readonly summary: Summary;
}

export function listDrafts(db: Within, publication: string): Promise<ListedDraft[]> {
  return db
    .selectFrom('briefing')
    .innerJoin('briefingVersion', (join) =>
      join
        .onRef('briefingVersion.work', '=', 'briefing.id')
        .onRef('briefingVersion.number', '=', 'briefing.latest'),
    )
    .select([
      'briefing.slug',
      'briefing.latest as version',
      'briefing.published',
      'briefingVersion.summary',
    ])
    .where('briefing.publication', '=', publication)
    .orderBy('briefing.slug')
    .execute();
}

/** A version of a briefing as its author saved it. */
export interface WrittenBriefing {
  readonly number: number;
  /** The version that stands. */
  readonly latest: number;
  readonly text: string;
  readonly published: number | null;
  readonly model: string;
  readonly modelVersion: number;
  /** Hashes of what was sent of its pictures, by name; not known of the oldest. */
  readonly pictures: Readonly<Record<string, string>> | null;
}

/** One version, or the one that stands where no number is given. */
export function findWritten(
  db: Within,
  publication: string,
  slug: string,
  number?: number,
): Promise<WrittenBriefing | undefined> {
  const all = db
    .selectFrom('briefing')
    .innerJoin('briefingVersion', 'briefingVersion.work', 'briefing.id')
    .innerJoin('model', 'model.id', 'briefingVersion.model')
    .select([
      'briefingVersion.number',
      'briefing.latest',
      'briefingVersion.text',
      'briefing.published',
      'model.slug as model',
      'briefingVersion.modelVersion',
      'briefingVersion.pictures',
    ])
    .where('briefing.publication', '=', publication)
    .where('briefing.slug', '=', slug);
  return (
    number === undefined
      ? all.whereRef('briefingVersion.number', '=', 'briefing.latest')
      : all.where('briefingVersion.number', '=', number)
  ).executeTakeFirst();
}

/** The page of any version, by the names in its address. */
export function findDraft(
  db: Within,
  publication: string,
  slug: string,
  number: number,
): Promise<StoredBriefing | undefined> {
  return selectVersion(versionsOf(db, publication, slug))
    .where('briefingVersion.number', '=', number)
    .executeTakeFirst();
}

/** The texts of any version, by its hash. */
export function findDraftTexts(
  db: Within,
  publication: string,
  slug: string,
  hash: string,
): Promise<{ readonly briefing: string; readonly model: string } | undefined> {
  return selectTexts(db, publication, slug, hash).limit(1).executeTakeFirst();
}
