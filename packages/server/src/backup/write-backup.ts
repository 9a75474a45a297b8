import { createTally, endLine, openingLine, tableLine, wholeLine } from './backup-lines.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The lines of a backup: everything as it stood at one moment, whatever is written meanwhile.
 * @throws {BackupRefused} where there is nothing to back up
 */
export async function* writeBackup(
  open: () => Promise<Snapshot>,
  madeAt: Date,
): AsyncGenerator<string> {
  const { schema, tables, read, end } = await open();
  try {
    const whole = createTally();
    const said = (line: string) => {
      whole.add(line);
      return line;
    };
    yield said(openingLine({ schema, madeAt: madeAt.toISOString() }));
    for (const table of tables) {
      yield said(tableLine(table));
      const part = createTally();
      for await (const row of read(table)) {
        part.add(row);
        yield said(row);
      }
      yield said(endLine(table, part.lines(), part.hash()));
    }
    yield wholeLine(tables.length, whole.hash());
  } finally {
    // Who takes no more lines leaves here as well.
    await end();
  }
}
