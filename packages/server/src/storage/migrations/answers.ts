import { type Migration, sql } from 'kysely';

/** The answers to a comment are found without looking through all comments. */
export const answers: Migration = {
  async up(db) {
    await sql`create index "commentByParent" on comment (parent, number) where parent is not null`.execute(
      db,
    );
  },
};
