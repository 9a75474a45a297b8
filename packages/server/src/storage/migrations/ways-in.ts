import { type Migration, sql } from 'kysely';

/** By which whoever is signing in just now is told from whoever was shut out meanwhile. */
export const waysIn: Migration = {
  async up(db) {
    await sql`alter table person add column "waysTaken" integer not null default 0`.execute(db);
  },
};
