import { type Migration, sql } from 'kysely';

/** Works that were made from a version of another, which may be of another publication; versions that were retracted, for good. */
export const origins: Migration = {
  async up(db) {
    for (const table of ['model', 'briefing']) {
      await db.schema
        .alterTable(table)
        .addColumn('origin', 'uuid', (column) => column.references(`${table}.id`))
        .addColumn('originVersion', 'integer')
        .execute();
    }
    await db.schema
      .alterTable('briefingVersion')
      .addColumn('retractedAt', 'timestamptz')
      .addColumn('retraction', 'text')
      .execute();
    await sql`update "briefingVersion" set "retractedAt" = briefing."retractedAt", retraction = briefing.retraction
      from briefing where briefing.id = "briefingVersion".work and "briefingVersion"."publishedAt" is not null`.execute(
      db,
    );
    await sql`create index "briefingVersionRetracted" on "briefingVersion" (work, "retractedAt")
      where "retractedAt" is not null`.execute(db);
  },
};
