import type { Database } from '../storage/tables.ts';
import {
  BackupRefused,
  createTally,
  endLine,
  openingLine,
  tableLine,
  wholeLine,
} from './backup-lines.ts';
import { LEFT_OUT, lastStep, listTables, readRows, writePlainly } from './read-tables.ts';

/**
 * The lines of a backup: everything as it stood at one moment, whatever is written meanwhile.
 * @throws {BackupRefused} where there is nothing to back up
 */
export async function* writeBackup(db: Database, madeAt: Date): AsyncGenerator<string> {
  const within = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    await writePlainly(within);
    const schema = await lastStep(within);
    if (schema === undefined) throw new BackupRefused('there is nothing to back up in it');
    const whole = createTally();
    const said = (line: string) => {
      whole.add(line);
      return line;
    };
    yield said(openingLine({ schema, madeAt: madeAt.toISOString() }));
    const tables = (await listTables(within)).filter((table) => !LEFT_OUT.includes(table));
    for (const table of tables) {
      yield said(tableLine(table));
      const part = createTally();
      for await (const row of readRows(within, table)) {
        part.add(row);
        yield said(row);
      }
      yield said(endLine(table, part.lines(), part.hash()));
    }
    yield wholeLine(tables.length, whole.hash());
  } finally {
    // Nothing was written. Who takes no more lines leaves here as well.
    await within.rollback().execute();
  }
}
