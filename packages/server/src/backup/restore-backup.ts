import { type Kysely, sql } from 'kysely';
import { migrations } from '../storage/migrations/index.ts';
import type { Database, Within } from '../storage/tables.ts';
import { countAll } from '../storage/tidy.ts';
import { BackupRefused, createTally, damaged, readBackupLines } from './backup-lines.ts';
import { listTables, readRows, writePlainly } from './read-tables.ts';

/** What was restored. */
export interface Restored {
  readonly madeAt: string;
  readonly schema: string;
  readonly rows: number;
  readonly tables: number;
}

/**
 * Restores a backup into an empty database, and brings it to this version's tables: all in one transaction, so that what turns
 * out to be damaged leaves nothing behind. What was written is read back and compared with the backup before it is kept.
 * @throws {BackupRefused}
 */
export async function restoreBackup(db: Database, lines: AsyncIterable<string>): Promise<Restored> {
  return db.transaction().execute(async (within) => {
    await writePlainly(within);
    if ((await listTables(within)).length > 0) {
      throw new BackupRefused(
        'the database is not empty, and a restore lays nothing over anything: name an empty one, or another folder',
      );
    }
    const restored = await readInto(within, lines);
    await takeSteps(within, (step) => step > restored.schema);
    // Plans go by what is counted, and nothing of it is in a backup.
    await countAll(within);
    return restored;
  });
}

async function readInto(within: Within, lines: AsyncIterable<string>): Promise<Restored> {
  let opening = { madeAt: '', schema: '' };
  let [rows, tables] = [0, 0];
  let known: readonly string[] = [];
  let links: readonly Link[] = [];
  let writer = createWriter(within, '');
  for await (const said of readBackupLines(lines)) {
    if (said.what === 'opening') {
      opening = said.opening;
      await makeTables(within, opening.schema);
      known = await listTables(within);
      links = await untie(within);
    } else if (said.what === 'table') {
      if (!known.includes(said.table)) throw damaged(`there is no table ${said.table}`);
      writer = createWriter(within, said.table);
    } else if (said.what === 'row') {
      await writer.write(said.row);
    } else {
      await writer.end();
      await compare(within, said.table, said.hash);
      rows += said.rows;
      tables += 1;
    }
  }
  await tie(within, links);
  await countOn(within, known);
  return { ...opening, rows, tables };
}

async function makeTables(within: Within, schema: string): Promise<void> {
  if (!Object.hasOwn(migrations, schema)) {
    throw new BackupRefused(
      'it was made by a later version of Standoff: restore it with that one, or with one after it',
    );
  }
  // As kysely makes it, which makes whatever it misses when it next looks.
  await sql`create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(
    within,
  );
  await takeSteps(within, (step) => step <= schema);
}

async function takeSteps(within: Within, isTaken: (step: string) => boolean): Promise<void> {
  for (const [step, migration] of Object.entries(migrations)) {
    if (!isTaken(step)) continue;
    await migration.up(within as Kysely<unknown>);
    const at = new Date().toISOString();
    await sql`insert into kysely_migration values (${step}, ${at})`.execute(within);
  }
}

/** Letters of rows that are written at a time, more or less. */
const BATCH_LETTERS = 2 * 2 ** 20;
const BATCH_ROWS = 1000;

function createWriter(within: Within, table: string) {
  let batch: string[] = [];
  let letters = 0;
  async function flush() {
    if (batch.length === 0) return;
    const rows = `[${batch.join(',')}]`;
    [batch, letters] = [[], 0];
    await sql`
      insert into ${sql.table(table)} overriding system value
      select * from json_populate_recordset(null::${sql.table(table)}, ${rows}::text::json)
    `.execute(within);
  }
  return {
    async write(row: string) {
      batch.push(row);
      letters += row.length;
      if (letters >= BATCH_LETTERS || batch.length >= BATCH_ROWS) await flush();
    },
    end: flush,
  };
}

/** Whether what stands in the table now is what stands in the backup. */
async function compare(within: Within, table: string, hash: string): Promise<void> {
  const read = createTally();
  for await (const row of readRows(within, table)) read.add(row);
  if (read.hash() === hash) return;
  throw new BackupRefused(`table ${table} did not come out as it stands in the backup`);
}

interface Link {
  readonly table: string;
  readonly name: string;
  readonly rule: string;
}

/** Takes away what ties rows to others, which may come later, until all are there. */
async function untie(within: Within): Promise<readonly Link[]> {
  const { rows } = await sql<Link>`
    select c.conrelid::regclass::text as table, c.conname::text as name, pg_get_constraintdef(c.oid) as rule
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where c.contype = 'f' and n.nspname = current_schema()
  `.execute(within);
  for (const { table, name } of rows) {
    await sql`alter table ${sql.raw(table)} drop constraint ${sql.id(name)}`.execute(within);
  }
  return rows;
}

/** Ties them again, which fails where a row is missing. */
async function tie(within: Within, links: readonly Link[]): Promise<void> {
  for (const { table, name, rule } of links) {
    await sql`alter table ${sql.raw(table)} add constraint ${sql.id(name)} ${sql.raw(rule)}`.execute(
      within,
    );
  }
}

/** Columns that count on by themselves go on after what was restored. */
async function countOn(within: Within, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const { rows } = await sql<{ name: string }>`
      select attname::text as name from pg_attribute
      where attrelid = ${sql.lit(`"${table}"`)}::regclass and attidentity <> '' and not attisdropped
    `.execute(within);
    for (const { name } of rows) {
      await sql`
        select setval(pg_get_serial_sequence(${sql.lit(`"${table}"`)}, ${sql.lit(name)}), coalesce(max(${sql.ref(name)}), 0) + 1, false)
        from ${sql.table(table)}
      `.execute(within);
    }
  }
}
