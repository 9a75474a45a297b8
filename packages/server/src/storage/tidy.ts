import { sql } from 'kysely';
import type { Database, Within } from './tables.ts';

/**
 * Gives back the room of what was changed and removed, and counts anew what plans go by. A PostgreSQL does so by itself; the
 * embedded one has nobody who would.
 */
export async function tidy(db: Database): Promise<void> {
  await sql`vacuum analyze`.execute(db);
}

/** Counts anew what plans go by, of all tables of ours. */
export async function countAll(db: Within): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class
    where relkind = 'r' and relnamespace = current_schema()::regnamespace
  `.execute(db);
  await countTables(db, rows);
}

/**
 * Counts anew what plans go by, of tables that grew much since, or were never counted; gives their names. As PostgreSQL itself does
 * where somebody looks after it (`autovacuum_analyze_scale_factor`).
 */
export async function countGrown(db: Within): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select told.relname::text as name
    from pg_stat_user_tables told join pg_class own on own.oid = told.relid
    where told.schemaname = current_schema() and (
      (own.reltuples < 0 and pg_relation_size(own.oid) > 0)
      or told.n_mod_since_analyze > 500 + greatest(own.reltuples, 0) / 10)
  `.execute(db);
  await countTables(db, rows);
  return rows.map(({ name }) => name);
}

async function countTables(
  db: Within,
  tables: readonly { readonly name: string }[],
): Promise<void> {
  for (const { name } of tables) await sql`analyze ${sql.table(name)}`.execute(db);
}
