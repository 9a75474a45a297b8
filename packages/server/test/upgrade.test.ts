import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Kysely, Migrator, sql } from 'kysely';
import { expect, it } from 'vitest';
import { someOf } from '../../../test/draws.ts';
import { keepBackup, restoreFrom } from '../src/backup/keep-backup.ts';
import { lastStep } from '../src/backup/read-tables.ts';
import { findBriefing } from '../src/storage/briefings.ts';
import { findMedia } from '../src/storage/media.ts';
import { migrations } from '../src/storage/migrations/index.ts';
import { findModel } from '../src/storage/models.ts';
import { openAsItIs, openStorage } from '../src/storage/open-storage.ts';
import { findPublication } from '../src/storage/publications.ts';
import { listThreads } from '../src/storage/threads.ts';
import { freshPostgresql, PATIENCE } from './databases.ts';
import { createTestSite } from './site.ts';

/** Backups as each step left them, kept for good: STANDOFF_KEEP_BACKUPS=1 makes those that are missing. */
const KEPT = fileURLToPath(new URL('kept', import.meta.url));
const steps = Object.keys(migrations);
const isKeeping = process.env['STANDOFF_KEEP_BACKUPS'] === '1';

const ID = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
const AT = '2026-11-28T08:00:00Z';
const SUMMARY = {
  headline: 'Who swerves',
  standfirst: 's',
  by: ['Ann'],
  date: '2026-11-28',
  language: 'en',
};

/** What every backup holds, as rows of the first step. */
const ROWS = [
  sql`insert into publication values (${ID(1)}, 'gazette', 'The Gazette', ${AT})`,
  sql`insert into model values (${ID(2)}, ${ID(1)}, 'chicken', 1, 1, ${AT})`,
  sql`insert into "modelVersion" values (${ID(2)}, 1, null, 'a model', 'hash', 'ann', '', ${AT})`,
  sql`insert into briefing (id, publication, slug, latest, versions, "madeAt", published, "publishedAt")
      values (${ID(3)}, ${ID(1)}, 'swerve', 1, 1, ${AT}, 1, ${AT})`,
  sql`insert into "briefingVersion" values (${ID(3)}, 1, null, 'a briefing', 'hash', 'ann', '', ${AT}, ${ID(2)}, 1,
      ${JSON.stringify(SUMMARY)}::text::jsonb, '[]', '["<p>", "page", "</p>"]', ${AT})`,
  sql`insert into media values ('abc', 'image/webp', '\\x00ff10')`,
  sql`insert into comment (id, briefing, version, parent, name, text, state, "madeAt", secret, writer) values
      (${ID(9)}, ${ID(3)}, 1, null, 'Kim', 'First.', 'shown', ${AT}, 's', 'w'),
      (${ID(4)}, ${ID(3)}, 1, ${ID(9)}, 'Lee', 'An answer.', 'shown', ${AT}, 's', 'w')`,
  sql`insert into role values (${ID(1)}, 'ann', 'owner')`,
  sql`insert into administrator values ('ann')`,
  sql`insert into key values ('forms', 'word')`,
];

async function keep(step: string): Promise<void> {
  const { place } = await freshPostgresql();
  const { db, close } = await openAsItIs(place);
  const taken = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= step));
  const migrator = new Migrator({
    db: db as Kysely<unknown>,
    provider: { getMigrations: async () => taken },
  });
  // The rows of the first step, brought to this one as those of a server would be.
  expect((await migrator.migrateTo(steps[0]!)).error).toBe(undefined);
  for (const row of ROWS) await row.execute(db);
  expect((await migrator.migrateToLatest()).error).toBe(undefined);
  await close();
  await keepBackup(place, `${KEPT}/${step}.backup`);
}

it('a backup is kept of each step', { timeout: PATIENCE }, async () => {
  for (const step of steps) {
    if (isKeeping && !existsSync(`${KEPT}/${step}.backup`)) await keep(step);
  }
  expect(readdirSync(KEPT).sort()).toEqual(steps.map((step) => `${step}.backup`));
});

// The newest first, and of those before so many.
it.each(someOf(steps.toReversed(), 8, 8))(
  'a backup of step %s is restored and brought to the present one',
  async (step) => {
    const { place } = await freshPostgresql();
    expect((await restoreFrom(`${KEPT}/${step}.backup`, place)).schema).toBe(step);
    // It finds nothing more to do.
    const storage = await openStorage(place);
    const { db, close } = storage;
    expect(await lastStep(db)).toBe(steps.at(-1));
    expect(await findPublication(db, 'gazette')).toMatchObject({ title: 'The Gazette' });
    expect(await findModel(db, ID(1), 'chicken')).toMatchObject({ number: 1, text: 'a model' });
    expect(await findBriefing(db, 'gazette', 'swerve')).toMatchObject({
      summary: SUMMARY,
      shownComments: 2,
    });
    expect([...(await findMedia(db, 'abc'))!.bytes]).toEqual([0x00, 0xff, 0x10]);
    const [thread] = await listThreads(db, ID(3), { after: 0, limit: 10 });
    expect(thread?.comment).toMatchObject({ text: 'First.' });
    expect(thread?.replies.map(({ text }) => text)).toEqual(['An answer.']);
    expect(thread?.comment.answers).toBe(1);
    // A page that was drawn before readers could leave judgements has no place for them.
    const { ask } = await createTestSite(storage);
    expect(await (await ask('/gazette/swerve/')).text()).toMatch(
      /^<p><p class="above">.*The Gazette<\/a><\/p><p class="aside way-to-comments">.*2 comments<\/a><\/p>page[\s\S]*<\/p>$/,
    );
    await close();
  },
  PATIENCE,
);
