import { type CreateTableBuilder, type Kysely, type Migration, sql } from 'kysely';

const now = 'timestamptz';

/** Columns that models and briefings share. */
function work<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('publication', 'uuid', (column) => column.notNull().references('publication.id'))
    .addColumn('slug', 'text', (column) => column.notNull())
    .addColumn('latest', 'integer', (column) => column.notNull())
    .addColumn('versions', 'integer', (column) => column.notNull())
    .addColumn('madeAt', now, (column) => column.notNull());
}

/** Columns that their versions share. A version is written once and not changed. */
function version<T extends string, C extends string>(
  table: CreateTableBuilder<T, C>,
  of: 'model' | 'briefing',
) {
  return table
    .addColumn('work', 'uuid', (column) => column.notNull().references(`${of}.id`))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('madeFrom', 'integer')
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('madeAt', now, (column) => column.notNull());
}

async function makeWorks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('publication')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('slug', 'text', (column) => column.notNull().unique())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('madeAt', now, (column) => column.notNull())
    .execute();
  await work(db.schema.createTable('model'))
    .addUniqueConstraint('modelSlug', ['publication', 'slug'])
    .execute();
  await version(db.schema.createTable('modelVersion'), 'model')
    .addPrimaryKeyConstraint('modelVersionKey', ['work', 'number'])
    .execute();
  await work(db.schema.createTable('briefing'))
    .addColumn('published', 'integer')
    .addColumn('publishedAt', now)
    .addColumn('retractedAt', now)
    .addColumn('retraction', 'text')
    .addColumn('comments', 'text', (column) => column.notNull().defaultTo('open'))
    .addColumn('commentsUntil', now)
    .addUniqueConstraint('briefingSlug', ['publication', 'slug'])
    .execute();
  await version(db.schema.createTable('briefingVersion'), 'briefing')
    .addColumn('model', 'uuid', (column) => column.notNull())
    .addColumn('modelVersion', 'integer', (column) => column.notNull())
    .addColumn('summary', 'jsonb', (column) => column.notNull())
    .addColumn('anchors', 'jsonb', (column) => column.notNull())
    .addColumn('page', 'jsonb', (column) => column.notNull())
    .addColumn('publishedAt', now)
    .addPrimaryKeyConstraint('briefingVersionKey', ['work', 'number'])
    .addForeignKeyConstraint('briefingVersionModel', ['model', 'modelVersion'], 'modelVersion', [
      'work',
      'number',
    ])
    .execute();
}

async function makeMedia(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('media')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('asset')
    .addColumn('build', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('media', 'text', (column) => column.notNull().references('media.hash'))
    .addPrimaryKeyConstraint('assetKey', ['build', 'name'])
    .execute();
  await db.schema
    .createTable('picture')
    .addColumn('publication', 'uuid', (column) => column.notNull().references('publication.id'))
    .addColumn('original', 'text', (column) => column.notNull())
    .addColumn('shown', 'jsonb', (column) => column.notNull())
    .addColumn('madeAt', now, (column) => column.notNull())
    .addPrimaryKeyConstraint('pictureKey', ['publication', 'original'])
    .execute();
}

async function makeComments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('comment')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
    .addColumn('briefing', 'uuid', (column) => column.notNull().references('briefing.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('parent', 'uuid', (column) => column.references('comment.id'))
    .addColumn('pin', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('held', 'shown', 'hidden', 'removed')`),
    )
    .addColumn('held', 'text')
    .addColumn('madeAt', now, (column) => column.notNull())
    .addColumn('editedAt', now)
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('writer', 'text', (column) => column.notNull())
    .addForeignKeyConstraint('commentVersion', ['briefing', 'version'], 'briefingVersion', [
      'work',
      'number',
    ])
    .execute();
  await db.schema
    .createIndex('commentOfBriefing')
    .on('comment')
    .columns(['briefing', 'state', 'number'])
    .execute();
  await db.schema
    .createIndex('commentByState')
    .on('comment')
    .columns(['state', 'number'])
    .execute();
  await db.schema
    .createIndex('commentOfWriter')
    .on('comment')
    .columns(['writer', 'state'])
    .execute();
}

async function makePeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('role')
    .addColumn('publication', 'uuid', (column) => column.notNull().references('publication.id'))
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) =>
      column.notNull().check(sql`role in ('owner', 'author', 'moderator')`),
    )
    .addPrimaryKeyConstraint('roleKey', ['publication', 'account'])
    .execute();
  await db.schema
    .createTable('administrator')
    .addColumn('account', 'text', (column) => column.primaryKey())
    .execute();
  await db.schema
    .createTable('invitation')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('set-up', 'join', 'recover')`),
    )
    .addColumn('publication', 'uuid', (column) => column.references('publication.id'))
    .addColumn('role', 'text')
    .addColumn('account', 'text')
    .addColumn('until', now, (column) => column.notNull())
    .execute();
}

async function makeLimits(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('attempt')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('from', 'text', (column) => column.notNull())
    .addColumn('at', now, (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('attemptFrom')
    .on('attempt')
    .columns(['kind', 'from', 'at'])
    .execute();
  await db.schema.createIndex('attemptAt').on('attempt').column('at').execute();
  await db.schema
    .createTable('salt')
    .addColumn('day', 'text', (column) => column.primaryKey())
    .addColumn('salt', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('key')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull())
    .execute();
}

/** All tables of our own; those of accounts are those of the library that keeps them. */
export const first: Migration = {
  async up(db) {
    await makeWorks(db);
    await makeMedia(db);
    await makeComments(db);
    await makePeople(db);
    await makeLimits(db);
  },
};
