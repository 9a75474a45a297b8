import { stat } from 'node:fs/promises';
import {
  BackupRefused,
  keepBackup,
  placeOf,
  type Restored,
  restoreFrom,
  StorageUnavailable,
  sayPlace,
} from '@standoff/server';
import { counted } from '@standoff/wording';
import { exitStatus, Failure, wrongUsage } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { readSettings, type ServerFlags } from './server-settings.ts';

/** `standoff backup`: all that a server keeps, in one file. */
export async function backupCommand(
  file: string,
  flags: ServerFlags,
  terminal: Terminal,
): Promise<void> {
  const place = placeOf(await readSettings(flags, terminal));
  try {
    const kept = await keepBackup(place, file);
    terminal.stdout.write(`${file} has ${sayContent(kept)} of ${sayPlace(place)}\n`);
  } catch (error) {
    if (error instanceof BackupRefused) {
      throw new Failure(exitStatus.outputFailed, `no backup was written: ${error.message}`);
    }
    throw refusal(error, `the backup ${file} cannot be written`);
  }
}

/** `standoff restore`: the same back, where nothing is yet. */
export async function restoreCommand(
  file: string,
  flags: ServerFlags,
  terminal: Terminal,
): Promise<void> {
  const place = placeOf(await readSettings(flags, terminal));
  // It is read twice, and nobody may ever write into a pipe.
  const found = await stat(file).catch(() => undefined);
  if (found !== undefined && !found.isFile()) {
    throw wrongUsage(`the backup ${file} cannot be read: it is no plain file`);
  }
  try {
    const restored = await restoreFrom(file, place);
    terminal.stdout.write(`${sayPlace(place)} has ${sayContent(restored)} of ${file}\n`);
    terminal.stdout.write(
      'Whoever was signed in signs in again; open invitations are made anew.\n',
    );
  } catch (error) {
    if (error instanceof BackupRefused) {
      throw wrongUsage(`${file} was not restored, and nothing was changed: ${error.message}`);
    }
    throw refusal(error, `the backup ${file} cannot be read`);
  }
}

function sayContent({ rows, tables, madeAt }: Restored): string {
  return `${counted(rows, 'row')} in ${counted(tables, 'table')} as of ${madeAt}`;
}

function refusal(error: unknown, what: string): unknown {
  if (error instanceof StorageUnavailable) return wrongUsage(error.message);
  const { code, message } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && /^E[A-Z]+$/.test(code)
    ? new Failure(exitStatus.outputFailed, `${what}: ${message}`)
    : error;
}
