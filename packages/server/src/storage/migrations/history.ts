import type { Migration } from 'kysely';

/** What two models judge differently, worked out once. */
export const history: Migration = {
  async up(db) {
    await db.schema
      .createTable('comparison')
      .addColumn('before', 'text', (column) => column.notNull())
      .addColumn('after', 'text', (column) => column.notNull())
      .addColumn('compared', 'jsonb', (column) => column.notNull())
      .addPrimaryKeyConstraint('comparisonKey', ['before', 'after'])
      .execute();
  },
};
