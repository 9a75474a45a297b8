import { type Migration, sql } from 'kysely';

/** What readers said with reports is kept for as long as the decision that answered them can be taken back. */
export const setAside: Migration = {
  async up(db) {
    await sql`alter table "reportReason" add column decision uuid references decision (id) on delete cascade`.execute(
      db,
    );
    await sql`create index "reportReasonDecision" on "reportReason" (decision)`.execute(db);
  },
};
