import { randomUUID } from 'node:crypto';
import type { Within } from './tables.ts';

/** What a save says, of a model or of a briefing. */
export interface Save {
  readonly publication: string;
  readonly slug: string;
  readonly text: string;
  readonly hash: string;
  /** The version that was open when the text was changed; none where it is the first. */
  readonly madeFrom: number | null;
  readonly author: string;
  readonly message: string;
  /** A version of another work that the first is made from. */
  readonly origin?: Origin;
}

/** A version of a work, which may be of another publication. */
export interface Origin {
  readonly work: string;
  readonly number: number;
}

/** What became of it. Every text is kept; `beside` means that another had been saved meanwhile. */
export interface Saved {
  readonly work: string;
  readonly number: number;
  readonly status: 'next' | 'beside' | 'known';
  /** The version that stands now. */
  readonly latest: number;
}

/** What there are versions of. */
export type Kind = 'model' | 'briefing';

/** What a version keeps of that it was saved beside another. */
export const besideOf = ({ status, latest }: Saved) => (status === 'beside' ? latest : null);

/** There is a work of this name already, and what was to be kept is a new one. Nothing was written. */
export class NameTaken extends Error {
  override readonly name = 'NameTaken';
}

/**
 * Takes a place among the versions of a work, which is made where there is none; within a transaction, in which the caller
 * writes the version. Nobody else takes one until then, so no save is lost: it is next, or it stands beside the line. What has an
 * origin is a new work, and no version of one that is there.
 */
export async function takeVersion(
  within: Within,
  kind: Kind,
  { publication, slug, hash, madeFrom, origin }: Save,
  madeAt: Date,
): Promise<Saved> {
  // Both tables have these columns, which types of two names at once cannot say.
  const table = kind as 'model';
  const versions = `${kind}Version` as 'modelVersion';
  const { numInsertedOrUpdatedRows } = await within
    .insertInto(table)
    .values({
      id: randomUUID(),
      publication,
      slug,
      latest: 0,
      versions: 0,
      madeAt,
      origin: origin?.work ?? null,
      originVersion: origin?.number ?? null,
    })
    .onConflict((conflict) => conflict.columns(['publication', 'slug']).doNothing())
    .executeTakeFirst();
  if (origin !== undefined && numInsertedOrUpdatedRows !== 1n) throw new NameTaken();
  const work = await within
    .selectFrom(table)
    .select(['id', 'latest', 'versions'])
    .where('publication', '=', publication)
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // Who heard no answer sends the same again.
  const known = await within
    .selectFrom(versions)
    .select('number')
    .where('work', '=', work.id)
    .where('hash', '=', hash)
    .where('madeFrom', 'is not distinct from', madeFrom)
    .executeTakeFirst();
  if (known !== undefined) {
    return { work: work.id, number: known.number, status: 'known', latest: work.latest };
  }
  const number = work.versions + 1;
  const isNext = (madeFrom ?? 0) === work.latest;
  const latest = isNext ? number : work.latest;
  await within
    .updateTable(table)
    .set({ versions: number, latest })
    .where('id', '=', work.id)
    .execute();
  return { work: work.id, number, status: isNext ? 'next' : 'beside', latest };
}
