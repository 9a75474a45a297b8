import type { Migration } from 'kysely';

/** What readers judge otherwise, how many of them, and what that does to the findings. */
export const readers: Migration = {
  async up(db) {
    // A version that was drawn before offers readers nothing.
    await db.schema.alterTable('briefingVersion').addColumn('offered', 'jsonb').execute();
    await db.schema
      .createTable('readerJudgement')
      .addColumn('briefing', 'uuid', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('reader', 'text', (column) => column.notNull())
      .addColumn('choices', 'text', (column) => column.notNull())
      .addColumn('madeAt', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('readerJudgementKey', ['briefing', 'version', 'reader'])
      .addForeignKeyConstraint(
        'readerJudgementVersion',
        ['briefing', 'version'],
        'briefingVersion',
        ['work', 'number'],
      )
      .execute();
    await db.schema
      .createTable('readerTally')
      .addColumn('briefing', 'uuid', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('choices', 'text', (column) => column.notNull())
      .addColumn('readers', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('readerTallyKey', ['briefing', 'version', 'choices'])
      .execute();
    await db.schema
      .createTable('readerOutcome')
      .addColumn('briefing', 'uuid', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('changes', 'text', (column) => column.notNull())
      .addColumn('outcome', 'jsonb', (column) => column.notNull())
      .addPrimaryKeyConstraint('readerOutcomeKey', ['briefing', 'version', 'changes'])
      .execute();
  },
};
