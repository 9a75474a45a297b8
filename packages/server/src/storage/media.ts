import { createHash } from 'node:crypto';
import type { Database, StoredPicture, Within } from './tables.ts';

export interface Media {
  readonly type: string;
  readonly bytes: Uint8Array;
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Keeps bytes under their hash, once. */
export async function keepMedia(db: Within, { type, bytes }: Media): Promise<string> {
  const hash = hashOf(bytes);
  await db
    .insertInto('media')
    .values({ hash, type, bytes })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  return hash;
}

export function findMedia(db: Within, hash: string): Promise<Media | undefined> {
  return db
    .selectFrom('media')
    .select(['type', 'bytes'])
    .where('hash', '=', hash)
    .executeTakeFirst();
}

/**
 * Keeps the programs and the style of pages as this build made them, so that pages that were drawn with them work as they
 * did. Gives the name of the build, the hash of all.
 */
export async function keepAssets(
  db: Database,
  assets: ReadonlyMap<string, Media>,
): Promise<string> {
  const named = [...assets].map(([name, { bytes }]) => `${name} ${hashOf(bytes)}`).sort();
  const build = hashOf(named.join('\n')).slice(0, 16);
  await db.transaction().execute(async (within) => {
    for (const [name, media] of assets) {
      await within
        .insertInto('asset')
        .values({ build, name, media: await keepMedia(within, media) })
        .onConflict((conflict) => conflict.columns(['build', 'name']).doNothing())
        .execute();
    }
  });
  return build;
}

export function findAsset(db: Within, build: string, name: string): Promise<Media | undefined> {
  return db
    .selectFrom('asset')
    .innerJoin('media', 'media.hash', 'asset.media')
    .select(['media.type', 'media.bytes'])
    .where('asset.build', '=', build)
    .where('asset.name', '=', name)
    .executeTakeFirst();
}

/** Keeps a picture with its files, whose addresses are given by their hashes. */
export async function keepPicture(
  db: Database,
  publication: string,
  original: string,
  shown: StoredPicture,
  files: readonly Media[],
  madeAt: Date,
): Promise<void> {
  await db.transaction().execute(async (within) => {
    for (const file of files) await keepMedia(within, file);
    await within
      .insertInto('picture')
      .values({ publication, original, shown: JSON.stringify(shown), madeAt })
      .onConflict((conflict) => conflict.columns(['publication', 'original']).doNothing())
      .execute();
  });
}

export async function findPicture(
  db: Within,
  publication: string,
  original: string,
): Promise<StoredPicture | undefined> {
  const row = await db
    .selectFrom('picture')
    .select('shown')
    .where('publication', '=', publication)
    .where('original', '=', original)
    .executeTakeFirst();
  return row?.shown;
}
