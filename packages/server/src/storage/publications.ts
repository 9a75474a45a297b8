import { randomUUID } from 'node:crypto';
import type { Database, RoleTable, Summary, Within } from './tables.ts';

export interface Publication {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

/** Makes a publication; undefined where one has that name in addresses already. */
export async function makePublication(
  db: Within,
  { slug, title }: { readonly slug: string; readonly title: string },
  madeAt: Date,
): Promise<Publication | undefined> {
  const made = { id: randomUUID(), slug, title };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('publication')
    .values({ ...made, madeAt })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n ? made : undefined;
}

export function findPublication(db: Within, slug: string): Promise<Publication | undefined> {
  return db
    .selectFrom('publication')
    .select(['id', 'slug', 'title'])
    .where('slug', '=', slug)
    .executeTakeFirst();
}

export function listPublications(db: Within): Promise<Publication[]> {
  return db
    .selectFrom('publication')
    .select(['id', 'slug', 'title'])
    .orderBy('title')
    .orderBy('slug')
    .execute();
}

/** A briefing that readers may see, as lists show it. */
export interface ListedBriefing {
  readonly publication: string;
  readonly slug: string;
  readonly version: number;
  readonly publishedAt: Date;
  /** When readers first saw any version of it. */
  readonly firstPublishedAt: Date;
  readonly retractedAt: Date | null;
  readonly retraction: string | null;
  readonly summary: Summary;
}

/** What is published, the newest first; of one publication where its slug is given. */
export async function listBriefings(
  db: Within,
  {
    of,
    limit,
    after = 0,
  }: { readonly of?: string; readonly limit: number; readonly after?: number },
): Promise<ListedBriefing[]> {
  const all = db
    .selectFrom('briefing')
    .innerJoin('publication', 'publication.id', 'briefing.publication')
    .innerJoin('briefingVersion', (join) =>
      join
        .onRef('briefingVersion.work', '=', 'briefing.id')
        .onRef('briefingVersion.number', '=', 'briefing.published'),
    )
    .select([
      'publication.slug as publication',
      'briefing.slug',
      'briefingVersion.number as version',
      'briefingVersion.publishedAt',
      'briefing.publishedAt as firstPublishedAt',
      'briefing.retractedAt',
      'briefing.retraction',
      'briefingVersion.summary',
    ])
    .orderBy('briefingVersion.publishedAt', 'desc')
    .orderBy('briefing.slug')
    .limit(limit)
    .offset(after);
  const rows = await (of === undefined ? all : all.where('publication.slug', '=', of)).execute();
  return rows.map((row) => ({
    ...row,
    publishedAt: row.publishedAt!,
    firstPublishedAt: row.firstPublishedAt!,
  }));
}

/** Where something stands that readers may find. */
export interface ListedAddress {
  readonly publication: string;
  readonly slug: string;
  /** When what stands there was published. */
  readonly publishedAt: Date;
}

/** What is published, the last first. */
export async function listAddresses(db: Within, limit: number): Promise<ListedAddress[]> {
  const rows = await db
    .selectFrom('briefing')
    .innerJoin('publication', 'publication.id', 'briefing.publication')
    .innerJoin('briefingVersion', (join) =>
      join
        .onRef('briefingVersion.work', '=', 'briefing.id')
        .onRef('briefingVersion.number', '=', 'briefing.published'),
    )
    .select(['publication.slug as publication', 'briefing.slug', 'briefingVersion.publishedAt'])
    .orderBy('briefingVersion.publishedAt', 'desc')
    .orderBy('briefing.slug')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt! }));
}

export type Role = RoleTable['role'];

/** What an account may do in a publication; undefined for nothing. */
export async function roleOf(
  db: Within,
  account: string,
  publication: string,
): Promise<Role | undefined> {
  const row = await db
    .selectFrom('role')
    .select('role')
    .where('account', '=', account)
    .where('publication', '=', publication)
    .executeTakeFirst();
  return row?.role;
}

/** Takes a role away with the links that it let somebody make, but not that of the last owner who can sign in. */
export function takeRole(db: Database, publication: string, account: string): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const owners = await within
      .selectFrom('role')
      .innerJoin('person', 'person.id', 'role.account')
      .select(['role.account', 'person.disabledAt'])
      .where('role.publication', '=', publication)
      .where('role.role', '=', 'owner')
      .orderBy('role.account')
      .forUpdate('role')
      .execute();
    const others = owners.filter((one) => one.account !== account);
    if (others.length < owners.length && !others.some((one) => one.disabledAt === null)) {
      return false;
    }
    await within
      .deleteFrom('invitation')
      .where('publication', '=', publication)
      .where('madeBy', '=', account)
      .execute();
    await within
      .deleteFrom('role')
      .where('publication', '=', publication)
      .where('account', '=', account)
      .execute();
    return true;
  });
}

/** Gives an account its role in a publication, in place of what it had. */
export async function giveRole(db: Within, given: RoleTable): Promise<void> {
  await db
    .insertInto('role')
    .values(given)
    .onConflict((conflict) =>
      conflict.columns(['publication', 'account']).doUpdateSet({ role: given.role }),
    )
    .execute();
}
