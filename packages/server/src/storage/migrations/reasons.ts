import { type Migration, sql } from 'kysely';

/** What readers who reported a comment say of it, until a moderator decides. */
export const reasons: Migration = {
  async up(db) {
    await sql`create table "reportReason" (
      id text primary key,
      comment uuid not null references comment (id) on delete cascade,
      text text not null,
      at timestamptz not null
    )`.execute(db);
    await sql`create index "reportReasonComment" on "reportReason" (comment)`.execute(db);
  },
};
