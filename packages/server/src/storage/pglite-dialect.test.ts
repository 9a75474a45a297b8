import type { PGlite } from '@electric-sql/pglite';
import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { pgliteDialect } from './pglite-dialect.ts';

it('where the disk has too little room nothing is begun that writes, and what reads goes on', async () => {
  const asked: string[] = [];
  const database = {
    query: async (words: string) => {
      asked.push(words);
      return { rows: [], affectedRows: 0 };
    },
    close: async () => {},
  } as unknown as PGlite;
  let hasRoom = false;
  const db = new Kysely<unknown>({ dialect: pgliteDialect(database, () => hasRoom) });
  const writes = ['insert into t values (1)', 'select a from t for update', 'vacuum'];
  for (const words of writes) {
    await expect(sql.raw(words).execute(db)).rejects.toMatchObject({ code: '53100' });
  }
  await sql`select a from t`.execute(db);
  expect(asked).toEqual(['select a from t']);
  hasRoom = true;
  for (const words of writes) await sql.raw(words).execute(db);
  expect(asked).toHaveLength(4);
});
