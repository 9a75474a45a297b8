import { sql } from 'kysely';
import type { Database } from './tables.ts';

/**
 * Gives back the room of what was changed and removed, and counts anew what plans go by. A PostgreSQL does so by itself; the
 * embedded one has nobody who would.
 */
export async function tidy(db: Database): Promise<void> {
  await sql`vacuum analyze`.execute(db);
}
