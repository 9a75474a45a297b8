import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openStorage } from '../src/storage/open-storage.ts';
import { freshPostgresql, PATIENCE } from './databases.ts';

/**
 * Columns that name an account, and what becomes of them when it is removed; written down anew, so that a table that is added is
 * thought of in what accounts are told of themselves and in how they are removed.
 */
const NAMED: Readonly<Record<string, string>> = {
  'administrator.account': 'taken out',
  'blockedWriter.account': 'emptied: what was decided stays',
  'briefingVersion.author': 'emptied: texts are of the publication',
  'credential.accountId': 'goes with its person',
  'credential.userId': 'goes with its person',
  'decision.account': 'emptied: what was decided stays',
  'invitation.account': 'taken out',
  'modelVersion.author': 'emptied: texts are of the publication',
  'passkey.account': 'goes with its person',
  'role.account': 'taken out',
  'secondFactor.userId': 'goes with its person',
  'session.userId': 'goes with its person',
};

it(
  'of every column that names an account it is known what becomes of it',
  async () => {
    const { place } = await freshPostgresql();
    const { db, close } = await openStorage(place);
    const { rows } = await sql<{ readonly at: string }>`
    select table_name || '.' || column_name as at from information_schema.columns
    where table_schema = current_schema() and column_name ~ '^(account|accountId|author|person|userId)$'
    order by 1
  `.execute(db);
    await close();
    expect(rows.map(({ at }) => at)).toEqual(Object.keys(NAMED).sort());
  },
  PATIENCE,
);
