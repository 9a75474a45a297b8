import { type RawBuilder, sql } from 'kysely';
import type { Within } from '../storage/tables.ts';

/** Kept by what brings tables from step to step; a backup says by itself which step it is of. */
const OF_STEPS = ['kysely_migration', 'kysely_migration_lock'];

/**
 * Not in a backup, because it is to be forgotten within days, or because who could get in once must not get in again by a
 * restored backup: where something was tried from, sessions, links that lead in once.
 */
export const LEFT_OUT: readonly string[] = [
  'attempt',
  'salt',
  'session',
  'verification',
  'invitation',
  'challenge',
];

/** All tables, whatever step they are of. */
export async function listTables(db: Within): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename::text as name from pg_tables where schemaname = current_schema() order by tablename::text collate "C"
  `.execute(db);
  return rows.map(({ name }) => name).filter((name) => !OF_STEPS.includes(name));
}

/** The last step that was taken; none where there is no table of steps. */
export async function lastStep(db: Within): Promise<string | undefined> {
  const found = await sql<{ is: boolean }>`
    select exists (select from pg_tables where schemaname = current_schema() and tablename = 'kysely_migration') as is
  `.execute(db);
  if (found.rows[0]?.is !== true) return undefined;
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name collate "C" desc limit 1
  `.execute(db);
  return rows[0]?.name;
}

/** Letters of rows that are read at a time, more or less: what a process needs for it. */
const BATCH_LETTERS = 2 * 2 ** 20;
const MOST_ROWS = 1000;
const FIRST_ROWS = 4;

/**
 * The rows of a table as the database writes them as JSON, in the order of its key, which is the same in every database. To be
 * read within a transaction.
 */
export async function* readRows(db: Within, table: string): AsyncGenerator<string> {
  await sql`
    declare backup no scroll cursor for
    select row_to_json(r)::text as line from ${sql.table(table)} as r ${await inOrder(db, table)}
  `.execute(db);
  yield* inBatches(async (count) => {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(count)} from backup`.execute(db);
    return rows.map(({ line }) => line);
  });
  await sql`close backup`.execute(db);
}

/** By the key of a table, as every database sorts it. */
export async function inOrder(db: Within, table: string): Promise<RawBuilder<unknown>> {
  const key = await keyOf(db, table);
  if (key.length === 0) return sql``;
  const columns = key.map((column) => sql`${sql.ref(`r.${column}`)}::text collate "C"`);
  return sql`order by ${sql.join(columns)}`;
}

/** Lines that are read so many at a time that what a process needs for them is bounded; it ends where fewer come. */
export async function* inBatches(
  read: (count: number) => Promise<readonly string[]>,
): AsyncGenerator<string> {
  let count = FIRST_ROWS;
  for (;;) {
    const lines = await read(count);
    yield* lines;
    if (lines.length < count) return;
    const longest = Math.max(...lines.map(({ length }) => length));
    count = Math.max(1, Math.min(MOST_ROWS, count * 4, Math.floor(BATCH_LETTERS / longest)));
  }
}

export async function keyOf(db: Within, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select a.attname::text as name
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indisprimary and i.indrelid = ${sql.lit(`"${table}"`)}::regclass
    order by array_position(i.indkey::int2[], a.attnum)
  `.execute(db);
  return rows.map(({ name }) => name);
}

/** How values are written does not depend on how a database is set up. To be asked within a transaction. */
export async function writePlainly(db: Within): Promise<void> {
  await sql`set local timezone = 'UTC'`.execute(db);
  await sql`set local datestyle = 'ISO, YMD'`.execute(db);
  await sql`set local bytea_output = 'hex'`.execute(db);
  await sql`set local extra_float_digits = 1`.execute(db);
}
