import { type Migration, sql } from 'kysely';

/** Comments that readers report, and threads that take no more answers. */
export const moderation: Migration = {
  async up(db) {
    await db.schema
      .alterTable('comment')
      .addColumn('reports', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('locked', 'boolean', (column) => column.notNull().defaultTo(false))
      .execute();
    // A queue reads what waits and nothing else, however much is stored.
    await sql`create index "commentWaits" on comment (number)
      where state = 'held' or (state = 'shown' and reports > 0)`.execute(db);
  },
};
