import { type Kysely, type Migration, sql } from 'kysely';

/** Decisions are taken back where nothing was changed since, which is counted; no message names a draft that readers cannot see. */
export const changes: Migration = {
  async up(db) {
    await db.schema
      .alterTable('comment')
      .addColumn('changes', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema.alterTable('decision').addColumn('changes', 'integer').execute();
    await countDecisions(db);
    await sql`update "briefingVersion" set message = 'Made from a draft.'
      from briefing, "briefingVersion" source
      where briefing.id = "briefingVersion".work and "briefingVersion".number = 1
        and source.work = briefing.origin and source.number = briefing."originVersion"
        and source."publishedAt" is null and "briefingVersion".message like 'Made from “%'`.execute(
      db,
    );
  },
};

/** Of what was decided before changes were counted, by the time: the last of each comment, where its writer changed nothing since. */
async function countDecisions(db: Kysely<unknown>): Promise<void> {
  await sql`update decision set changes = 0 from comment
    where comment.id = decision.comment and decision."undoneAt" is null
      and (comment."editedAt" is null or comment."editedAt" < decision.at)
      and not exists (select from decision later
        where later.comment = decision.comment and later.at > decision.at and later."undoneAt" is null)`.execute(
    db,
  );
}
