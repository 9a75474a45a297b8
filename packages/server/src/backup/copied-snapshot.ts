import { type RawBuilder, sql } from 'kysely';
import { hasRoom } from '../storage/room.ts';
import type { Database, Within } from '../storage/tables.ts';
import { damaged } from './backup-lines.ts';
import { inBatches, inOrder, keyOf, writePlainly } from './read-tables.ts';
import { findContent, openSnapshot, type Snapshot } from './snapshot.ts';

/*
 * An embedded database has one session, and a transaction that is open while all is read keeps everybody waiting. So the rows are
 * copied within the database, in one transaction, and the copies are read piece by piece, with whoever else asks between two
 * pieces. Copies are temporary tables, which end with the session.
 */

/** Written once under its hash, and never changed or removed: of these the keys are enough, and pictures are not there twice. */
const WRITTEN_ONCE: readonly string[] = ['media'];

/** Counts the rows of a copy; no table has a column of that name. */
const NUMBER = 'number of copy';

let made = 0;

/**
 * Copies everything, if the disk has room for it; else it is read in a transaction, while others wait.
 * @throws {BackupRefused} where there is nothing to back up
 */
export async function copySnapshot(db: Database, folder: string): Promise<Snapshot> {
  const copied = await db.transaction().execute(async (within) => {
    const content = await findContent(within);
    if (!(await hasRoomFor(within, content.tables, folder))) return undefined;
    const copies = new Map<string, string>();
    for (const table of content.tables) copies.set(table, await copyTable(within, table));
    return { ...content, copies };
  });
  if (copied === undefined) return openSnapshot(db);
  const { copies, schema, tables } = copied;
  return {
    schema,
    tables,
    read: (table) => readCopy(db, table, copies.get(table)!),
    async end() {
      const names = [...copies.values()].flatMap((copy) => [copy, sortedOf(copy)]);
      await sql`drop table if exists ${sql.join(names.map((name) => sql.table(name)))}`.execute(db);
    },
  };
}

async function hasRoomFor(within: Within, tables: readonly string[], folder: string) {
  const names = tables.filter((table) => !WRITTEN_ONCE.includes(table));
  const { rows } = await sql<{ bytes: string }>`
    select coalesce(sum(pg_total_relation_size(oid)), 0)::text as bytes from pg_class
    where relnamespace = current_schema()::regnamespace and relname in (${sql.join(names)})
  `.execute(within);
  // Of each there is a copy, and of one at a time another in order.
  return hasRoom(folder, 2 * Number(rows[0]?.bytes));
}

const sortedOf = (copy: string) => `${copy} in order`;

/** Takes as little time as it can, since nothing else is done meanwhile: the order comes later. */
async function copyTable(within: Within, table: string): Promise<string> {
  made += 1;
  const copy = `copy ${made}`;
  const key = await keyOf(within, table);
  const kept = WRITTEN_ONCE.includes(table) ? sql.join(key.map((name) => sql.ref(name))) : sql`*`;
  await sql`
    create temporary table ${sql.table(copy)} as select ${kept} from ${sql.table(table)}
  `.execute(within);
  return copy;
}

/** Numbers the rows of a copy by their key. How many there are. */
async function sortCopy(db: Database, table: string, copy: string): Promise<number> {
  const sorted = sql.table(sortedOf(copy));
  await sql`
    create temporary table ${sorted} as
    select row_number() over (${await inOrder(db, table)}) as ${sql.ref(NUMBER)}, r.* from ${sql.table(copy)} as r
  `.execute(db);
  await sql`drop table ${sql.table(copy)}`.execute(db);
  await sql`alter table ${sorted} add primary key (${sql.ref(NUMBER)})`.execute(db);
  const { rows } = await sql<{ count: string }>`
    select count(*)::text as count from ${sorted}
  `.execute(db);
  return Number(rows[0]?.count);
}

async function* readCopy(db: Database, table: string, copy: string): AsyncGenerator<string> {
  const all = await sortCopy(db, table, copy);
  const source = await sourceOf(db, table, copy);
  let read = 0;
  yield* inBatches(async (count) => {
    const { rows } = await db.transaction().execute(async (within) => {
      await writePlainly(within);
      const number = sql.ref(NUMBER);
      return sql<{ line: string }>`
        select row_to_json(r)::text as line from (
          ${source} where ${number} > ${sql.lit(read)} and ${number} <= ${sql.lit(read + count)} order by ${number}
        ) as r
      `.execute(within);
    });
    read += rows.length;
    return rows.map(({ line }) => line);
  });
  if (read !== all) throw damaged(`rows of table ${table} went while it was read`);
}

/** Where whole rows are read from, with the columns of the table and no others. */
async function sourceOf(db: Database, table: string, copy: string): Promise<RawBuilder<unknown>> {
  const columns = await columnsOf(db, table);
  const key = await keyOf(db, table);
  const listed = sql.join(columns.map((column) => sql.ref(`r.${column}`)));
  const sorted = sql.table(sortedOf(copy));
  return WRITTEN_ONCE.includes(table)
    ? sql`select ${listed} from ${sorted} join ${sql.table(table)} as r using (${sql.join(key.map((name) => sql.ref(name)))})`
    : sql`select ${listed} from ${sorted} as r`;
}

async function columnsOf(db: Within, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname::text as name from pg_attribute
    where attrelid = ${sql.lit(`"${table}"`)}::regclass and attnum > 0 and not attisdropped order by attnum
  `.execute(db);
  return rows.map(({ name }) => name);
}
