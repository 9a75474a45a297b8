import { authorWithin } from './people.ts';
import type { Database, Within } from './tables.ts';
import { placeOf, type Save, type Saved, takeVersion } from './works.ts';

/** Keeps a version of a model. */
export function saveModel(db: Database, save: Save, madeAt: Date): Promise<Saved> {
  return db.transaction().execute(async (within) => {
    const author = await authorWithin(within, save.author);
    const saved = await takeVersion(within, 'model', save, madeAt);
    if (saved.isKnown) return saved;
    const { text, hash, madeFrom, message } = save;
    await within
      .insertInto('modelVersion')
      .values({
        ...placeOf(saved),
        madeFrom,
        text,
        hash,
        author,
        message,
        madeAt,
      })
      .execute();
    return saved;
  });
}

export interface StoredModel {
  readonly work: string;
  readonly number: number;
  /** The version that stands. */
  readonly latest: number;
  readonly text: string;
  readonly hash: string;
}

/** A version of a model; the one that stands where no number is given. */
export function findModel(
  db: Within,
  publication: string,
  slug: string,
  number?: number,
): Promise<StoredModel | undefined> {
  const all = db
    .selectFrom('model')
    .innerJoin('modelVersion', 'modelVersion.work', 'model.id')
    .select(['modelVersion.work', 'modelVersion.number', 'model.latest'])
    .select(['modelVersion.text', 'modelVersion.hash'])
    .where('model.publication', '=', publication)
    .where('model.slug', '=', slug);
  return (
    number === undefined
      ? all.whereRef('modelVersion.number', '=', 'model.latest')
      : all.where('modelVersion.number', '=', number)
  ).executeTakeFirst();
}

export interface ListedVersion {
  readonly number: number;
  readonly madeFrom: number | null;
  readonly baseMissing: boolean;
  readonly hash: string;
  readonly author: string;
  readonly message: string;
  readonly madeAt: Date;
  readonly besideOf: number | null;
  readonly settledWith: number | null;
}

/** Every version of a model or a briefing, the newest first. */
export function listVersions(
  db: Within,
  kind: 'model' | 'briefing',
  publication: string,
  slug: string,
): Promise<ListedVersion[]> {
  const table = kind as 'model';
  const versions = `${kind}Version` as 'modelVersion';
  return db
    .selectFrom(`${table} as w`)
    .innerJoin(`${versions} as v`, 'v.work', 'w.id')
    .select(['v.number', 'v.madeFrom', 'v.hash', 'v.author', 'v.message', 'v.madeAt'])
    .select(['v.besideOf', 'v.settledWith', 'v.baseMissing'])
    .where('w.publication', '=', publication)
    .where('w.slug', '=', slug)
    .orderBy('v.number', 'desc')
    .execute();
}
