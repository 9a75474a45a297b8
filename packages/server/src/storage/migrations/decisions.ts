import { type Kysely, type Migration, sql } from 'kysely';

const WAITS = sql`state = 'held' or (state = 'shown' and reports > 0)`;

/** What moderators decide can be taken back; comments are counted when they change; publications close comments. */
export const decisions: Migration = {
  async up(db) {
    await changeComments(db);
    await count(db);
    await changeIndexes(db);
    await db.schema
      .alterTable('publication')
      .addColumn('comments', 'text', (column) => column.notNull().defaultTo('open'))
      .addColumn('commentsUntil', 'timestamptz')
      .execute();
    await db.schema
      .createTable('decision')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('batch', 'uuid', (column) => column.notNull())
      .addColumn('publication', 'uuid', (column) => column.notNull().references('publication.id'))
      .addColumn('comment', 'uuid', (column) => column.notNull().references('comment.id'))
      .addColumn('account', 'text', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addColumn('change', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('held', 'text')
      .addColumn('reports', 'integer', (column) => column.notNull())
      .addColumn('undoneAt', 'timestamptz')
      .execute();
    await db.schema
      .createIndex('decisionOfPublication')
      .on('decision')
      .columns(['publication', 'at'])
      .execute();
    await db.schema.createIndex('decisionOfBatch').on('decision').column('batch').execute();
  },
};

async function changeComments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('comment')
    .addColumn('publication', 'uuid', (column) => column.references('publication.id'))
    .addColumn('answers', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('removedBy', 'text', (column) =>
      column.check(sql`"removedBy" in ('writer', 'moderator')`),
    )
    .execute();
  await sql`update comment set publication = briefing.publication
    from briefing where briefing.id = comment.briefing`.execute(db);
  await sql`alter table comment alter column publication set not null`.execute(db);
  await db.schema
    .alterTable('briefing')
    .addColumn('shownComments', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}

async function count(db: Kysely<unknown>): Promise<void> {
  await sql`update briefing set "shownComments" = counted.shown
    from (select briefing, count(*) as shown from comment where state = 'shown' group by briefing) counted
    where counted.briefing = briefing.id`.execute(db);
  await sql`update comment set answers = counted.answers
    from (select parent, count(*) as answers from comment where state = 'shown' and parent is not null group by parent) counted
    where counted.parent = comment.id`.execute(db);
}

/** Each page and each queue is read from an index that holds what it shows, in its order. */
async function changeIndexes(db: Kysely<unknown>): Promise<void> {
  for (const name of ['commentWaits', 'commentByState', 'commentOfBriefing']) {
    await db.schema.dropIndex(name).execute();
  }
  await sql`create index "commentWaits" on comment (publication, number) where ${WAITS}`.execute(
    db,
  );
  await sql`create index "commentBegins" on comment (briefing, number)
    where parent is null and (state = 'shown' or answers > 0)`.execute(db);
  await sql`create index "commentAnswers" on comment (parent, number) where state = 'shown'`.execute(
    db,
  );
  // For who asks what is kept of him.
  await sql`create index "readerJudgementOf" on "readerJudgement" (reader)`.execute(db);
  await sql`create index "commentOfPublication" on comment (publication, number)`.execute(db);
}
