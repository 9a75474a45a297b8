import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { databaseIn } from '../storage/folder-lock.ts';
import { openAsItIs, type Place, type Storage } from '../storage/open-storage.ts';
import { StorageUnavailable } from '../storage/storage-unavailable.ts';
import { BackupRefused, readBackupLines } from './backup-lines.ts';
import { askForBackup } from './backup-socket.ts';
import { linesOfFile, packLines } from './pack.ts';
import { type Restored, restoreBackup } from './restore-backup.ts';
import { openSnapshot } from './snapshot.ts';
import { writeBackup } from './write-backup.ts';

/**
 * Writes a backup of what is in a place, whether a server runs there or not. The file is there when it is whole and was read
 * again; one that it replaces stays until then.
 * @throws {BackupRefused | StorageUnavailable}
 */
export async function keepBackup(place: Place, file: string): Promise<Restored> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeTo(place, beside);
    const checked = await checkBackup(beside);
    await rename(beside, file);
    return checked;
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function writeTo(place: Place, file: string): Promise<void> {
  // Whoever has it has the hashes of all passwords.
  const out = () => createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true });
  if (place.kind === 'folder') {
    if (!existsSync(databaseIn(place.folder))) {
      throw new StorageUnavailable(`there is no database in the folder ${place.folder}`);
    }
    const given = await askForBackup(place.folder);
    if (given !== undefined) return pipeline(given, out());
  }
  const storage = await openAsItIs(place);
  try {
    await pipeline(packLines(writeBackup(() => openSnapshot(storage.db), new Date())), out());
  } finally {
    await storage.close();
  }
}

/** Reads a backup to its end, and compares it with its hashes. @throws {BackupRefused} */
export async function checkBackup(file: string): Promise<Restored> {
  let opening = { madeAt: '', schema: '' };
  let [rows, tables] = [0, 0];
  for await (const said of readBackupLines(linesOfFile(file))) {
    if (said.what === 'opening') opening = said.opening;
    if (said.what === 'end') [rows, tables] = [rows + said.rows, tables + 1];
  }
  return { ...opening, rows, tables };
}

/**
 * Restores a backup into an empty place. A folder that is made for it goes again if it is refused.
 * @throws {BackupRefused | StorageUnavailable}
 */
export async function restoreFrom(file: string, place: Place): Promise<Restored> {
  // Before a database is made for it.
  await (await open(file)).close();
  const isNew = place.kind === 'folder' && !existsSync(place.folder);
  try {
    return await restoreInto(file, place);
  } catch (error) {
    if (isNew) await rm(place.folder, { recursive: true, force: true });
    throw error;
  }
}

async function restoreInto(file: string, place: Place): Promise<Restored> {
  let storage: Storage | undefined;
  try {
    storage = await openAsItIs(place);
    return await restoreBackup(storage.db, linesOfFile(file));
  } catch (error) {
    if (error instanceof BackupRefused || error instanceof StorageUnavailable) throw error;
    throw new BackupRefused(`the database did not take it: ${(error as Error).message}`);
  } finally {
    await storage?.close();
  }
}
