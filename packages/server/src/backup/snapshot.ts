import type { Database, Within } from '../storage/tables.ts';
import { BackupRefused } from './backup-lines.ts';
import { LEFT_OUT, lastStep, listTables, readRows, writePlainly } from './read-tables.ts';

/** Everything that a backup holds as it stood at one moment, whatever is written while it is read. */
export interface Snapshot {
  /** The last step by which the tables were made. */
  readonly schema: string;
  readonly tables: readonly string[];
  read(table: string): AsyncIterable<string>;
  end(): Promise<void>;
}

/** What there is to be backed up. @throws {BackupRefused} where there is nothing */
export async function findContent(within: Within): Promise<Pick<Snapshot, 'schema' | 'tables'>> {
  const schema = await lastStep(within);
  if (schema === undefined) throw new BackupRefused('there is nothing to back up in it');
  const tables = (await listTables(within)).filter((table) => !LEFT_OUT.includes(table));
  return { schema, tables };
}

/** By a transaction that is open until the end, which needs a session to itself. @throws {BackupRefused} */
export async function openSnapshot(db: Database): Promise<Snapshot> {
  const within = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  const end = async () => {
    // Nothing was written.
    await within.rollback().execute();
  };
  try {
    await writePlainly(within);
    return { ...(await findContent(within)), read: (table) => readRows(within, table), end };
  } catch (error) {
    await end();
    throw error;
  }
}
