import { type Kysely, Migrator, sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrations } from '../src/storage/migrations/index.ts';
import { openAsItIs } from '../src/storage/open-storage.ts';
import { freshPostgresql, PATIENCE } from './databases.ts';

const AT = '2026-11-28T08:00:00Z';
const ID = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;

it(
  'versions that were saved side by side before that was kept are found, what was decided by saving the same again, and what no version stood of',
  async () => {
    const { place } = await freshPostgresql();
    const { db, close } = await openAsItIs(place);
    const migrator = new Migrator({
      db: db as Kysely<unknown>,
      provider: { getMigrations: async () => migrations },
    });
    expect((await migrator.migrateTo('0013-changes')).error).toBe(undefined);
    await sql`insert into publication (id, slug, title, "madeAt") values (${ID(1)}, 'gazette', 'G', ${AT})`.execute(
      db,
    );
    await sql`insert into model (id, publication, slug, latest, versions, "madeAt") values
      (${ID(2)}, ${ID(1)}, 'hens', 6, 7, ${AT}), (${ID(3)}, ${ID(1)}, 'alone', 1, 1, ${AT}),
      (${ID(4)}, ${ID(1)}, 'lost', 0, 2, ${AT})`.execute(db);
    const rows = [
      [2, 1, null, 'a'],
      [2, 2, 1, 'b'],
      [2, 3, 1, 'c'],
      [2, 4, 3, 'd'],
      [2, 5, 2, 'c'],
      [2, 6, 5, 'e'],
      [2, 7, null, 'f'],
      [3, 1, null, 'a'],
      [4, 1, 7, 'a'],
      [4, 2, 8, 'b'],
    ] as const;
    for (const [work, number, madeFrom, text] of rows) {
      await sql`insert into "modelVersion" (work, number, "madeFrom", text, hash, author, message, "madeAt")
        values (${ID(work)}, ${number}, ${madeFrom}, ${text}, ${text}, 'ann', '', ${AT})`.execute(
        db,
      );
    }
    expect((await migrator.migrateToLatest()).error).toBe(undefined);
    const found = await db
      .selectFrom('modelVersion')
      .select(['number', 'besideOf', 'settledWith', 'baseMissing'])
      .where((row) => row.or([row('besideOf', 'is not', null), row('baseMissing', '=', true)]))
      .orderBy('work')
      .orderBy('number')
      .execute();
    expect(found).toEqual([
      { number: 3, besideOf: 2, settledWith: 5, baseMissing: false },
      { number: 4, besideOf: 2, settledWith: null, baseMissing: false },
      { number: 7, besideOf: 6, settledWith: null, baseMissing: false },
      { number: 1, besideOf: null, settledWith: null, baseMissing: true },
      { number: 2, besideOf: 1, settledWith: null, baseMissing: true },
    ]);
    const { latest } = await db
      .selectFrom('model')
      .select('latest')
      .where('slug', '=', 'lost')
      .executeTakeFirstOrThrow();
    expect(latest).toBe(1);
    await close();
  },
  PATIENCE,
);
