import { type Migration, sql } from 'kysely';

/** What tells open invitations from each other: a note of who made them, and when that was; links to join are good for a week. */
export const invitations: Migration = {
  async up(db) {
    await sql`alter table invitation add column note text not null default '', add column "madeAt" timestamptz`.execute(
      db,
    );
    await sql`update invitation set "madeAt" = until - interval '7 days' where kind = 'join'`.execute(
      db,
    );
  },
};
