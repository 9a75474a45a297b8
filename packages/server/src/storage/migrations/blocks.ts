import { type Migration, sql } from 'kysely';

/** Browsers from which a publication takes no comments; and what was decided about a comment, found by it. */
export const blocks: Migration = {
  async up(db) {
    await sql`create table "blockedWriter" (
      publication uuid not null references publication (id), writer text not null,
      account text not null, at timestamptz not null, primary key (publication, writer))`.execute(
      db,
    );
    await sql`create index "decisionOfComment" on decision (comment)`.execute(db);
  },
};
