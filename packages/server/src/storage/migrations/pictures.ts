import type { Migration } from 'kysely';

/** Which pictures a version of a briefing names, so that it can be opened and saved again elsewhere. */
export const pictures: Migration = {
  async up(db) {
    await db.schema.alterTable('briefingVersion').addColumn('pictures', 'jsonb').execute();
  },
};
