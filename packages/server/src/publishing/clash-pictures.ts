import type { Clash } from '../storage/clashes.ts';
import { findWritten } from '../storage/drafts.ts';
import { findPicture } from '../storage/media.ts';
import type { StoredPicture, Within } from '../storage/tables.ts';

/** A name that two versions of a briefing give to different pictures. */
export interface PictureClash {
  readonly name: string;
  readonly standing: NamedPicture;
  readonly beside: NamedPicture;
}

interface NamedPicture {
  /** Hash of what was sent. */
  readonly original: string;
  readonly shown: StoredPicture;
}

/** Which of both is meant in a common version has to be said. */
export async function findPictureClashes(
  db: Within,
  publication: string,
  { kind, slug, beside, standing }: Clash,
): Promise<PictureClash[]> {
  if (kind === 'model') return [];
  const [theirs, own] = await Promise.all(
    [standing, beside].map(async ({ number }) => {
      const written = await findWritten(db, publication, slug, number);
      return written?.pictures ?? {};
    }),
  );
  const differing = Object.entries(theirs ?? {}).flatMap(([name, original]) => {
    const other = own?.[name];
    return other === undefined || other === original ? [] : [[name, original, other] as const];
  });
  const named = async (original: string) => ({
    original,
    shown: (await findPicture(db, publication, original))!,
  });
  return Promise.all(
    differing
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(async ([name, standing, beside]) => ({
        name,
        standing: await named(standing),
        beside: await named(beside),
      })),
  );
}
