import { type Migration, sql } from 'kysely';

/**
 * Each answer knows where its thread stands, so that a comment is found wherever it is, and the threads about one place are read in
 * their order from an index.
 */
export const threads: Migration = {
  async up(db) {
    await sql`alter table comment add column "answersNumber" integer`.execute(db);
    await sql`update comment set "answersNumber" = answered.number
      from comment answered where answered.id = comment.parent`.execute(db);
    await sql`drop index "commentAbout"`.execute(db);
    await sql`create index "commentAbout" on comment (briefing, pin, (coalesce("answersNumber", number)))
      where state = 'shown' and pin is not null`.execute(db);
  },
};
