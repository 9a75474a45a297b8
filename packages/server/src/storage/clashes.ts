import type { Database, Within } from './tables.ts';
import { type Kind, settleWithin } from './works.ts';

/** A version as one says of it who saved it, and when. */
export interface SavedVersion {
  readonly number: number;
  /** Name of who saved it; null of whose account is gone. */
  readonly author: string | null;
  readonly madeAt: Date;
}

/** Two versions of one work that were saved side by side, of which nobody has said yet which goes on. */
export interface Clash {
  readonly kind: Kind;
  /** The work by its name in addresses. */
  readonly slug: string;
  /** The one that came later, which does not stand. */
  readonly beside: SavedVersion & {
    readonly madeFrom: number | null;
    /** That the version it was made from is not here. */
    readonly baseMissing: boolean;
    /** The version that stood when it was saved. */
    readonly besideOf: number | null;
    readonly message: string;
  };
  /** The one that stands now. */
  readonly standing: SavedVersion;
}

interface Row {
  readonly slug: string;
  readonly number: number;
  readonly madeFrom: number | null;
  readonly baseMissing: boolean;
  readonly besideOf: number | null;
  readonly author: string | null;
  readonly message: string;
  readonly madeAt: Date;
  readonly latest: number;
  readonly latestAuthor: string | null;
  readonly latestAt: Date;
}

function selectClashes(db: Within, kind: Kind, publication: string) {
  // Both kinds have these columns, which types of two names at once cannot say.
  const work = kind as 'model';
  const versions = `${kind}Version` as 'modelVersion';
  return db
    .selectFrom(`${work} as w`)
    .innerJoin(`${versions} as v`, 'v.work', 'w.id')
    .innerJoin(`${versions} as latest`, (join) =>
      join.onRef('latest.work', '=', 'w.id').onRef('latest.number', '=', 'w.latest'),
    )
    .leftJoin('person as writer', 'writer.id', 'v.author')
    .leftJoin('person as other', 'other.id', 'latest.author')
    .select([
      'w.slug',
      'v.number',
      'v.madeFrom',
      'v.baseMissing',
      'v.besideOf',
      'writer.name as author',
      'v.message',
      'v.madeAt',
      'latest.number as latest',
      'other.name as latestAuthor',
      'latest.madeAt as latestAt',
    ])
    .where('w.publication', '=', publication)
    .where('v.besideOf', 'is not', null)
    .where('v.settledWith', 'is', null);
}

function asClash(kind: Kind, row: Row): Clash {
  const { slug, latest, latestAuthor, latestAt, ...beside } = row;
  return {
    kind,
    slug,
    beside,
    standing: { number: latest, author: latestAuthor, madeAt: latestAt },
  };
}

/** What is to be decided in a publication, the oldest first. */
export async function listClashes(db: Within, publication: string): Promise<Clash[]> {
  const kinds = ['briefing', 'model'] as const;
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const rows = await selectClashes(db, kind, publication).orderBy('v.madeAt').execute();
      return rows.map((row) => asClash(kind, row));
    }),
  );
  return found.flat();
}

/** One of them, by the version that does not stand; undefined where that was decided, or where there is none. */
export async function findClash(
  db: Within,
  kind: Kind,
  publication: string,
  slug: string,
  number: number,
): Promise<Clash | undefined> {
  const row = await selectClashes(db, kind, publication)
    .where('w.slug', '=', slug)
    .where('v.number', '=', number)
    .executeTakeFirst();
  return row && asClash(kind, row);
}

/** Notes with which version a work goes on. Versions stay as they are. Who says the same again is told the same. */
export function settleClash(
  db: Database,
  kind: Kind,
  publication: string,
  slug: string,
  { version, goesOn }: { readonly version: number; readonly goesOn: number },
): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const work = await within
      .selectFrom(kind as 'model')
      .select(['id', 'latest'])
      .where('publication', '=', publication)
      .where('slug', '=', slug)
      .forUpdate()
      .executeTakeFirst();
    return work !== undefined && settleWithin(within, kind, work, version, goesOn);
  });
}

/** The version with which a work went on when it was decided about one beside it; undefined where it was not. */
export async function findSettlement(
  db: Within,
  kind: Kind,
  publication: string,
  slug: string,
  number: number,
): Promise<number | undefined> {
  const row = await db
    .selectFrom(`${kind as 'model'} as w`)
    .innerJoin(`${kind as 'model'}Version as v`, 'v.work', 'w.id')
    .select('v.settledWith')
    .where('w.publication', '=', publication)
    .where('w.slug', '=', slug)
    .where('v.number', '=', number)
    .executeTakeFirst();
  return row?.settledWith ?? undefined;
}
