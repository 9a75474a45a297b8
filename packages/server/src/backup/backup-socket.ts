import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import type { Database } from '../storage/tables.ts';
import type { Log } from '../watching/log.ts';
import { copySnapshot } from './copied-snapshot.ts';
import { packLines } from './pack.ts';
import { writeBackup } from './write-backup.ts';

/*
 * A folder is open to one process alone, so that process makes its backups, and its user asks it for one at a
 * socket in there. Nothing of it can be reached over a network, and no word has to be kept for it.
 */
const SOCKET = 'standoff.socket';

const socketIn = (folder: string) => join(folder, SOCKET);

/** Whoever takes nothing for so long has gone. */
const PATIENCE_MILLISECONDS = 30_000;

/** Gives a backup to whoever connects, as many as connect, one after another. Gives what ends that. */
export async function offerBackups(
  folder: string,
  db: Database,
  { log, now }: { readonly log: Log; readonly now: () => Date },
): Promise<() => Promise<void>> {
  const at = socketIn(folder);
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.setTimeout(PATIENCE_MILLISECONDS, () => socket.destroy());
    pipeline(packLines(writeBackup(() => copySnapshot(db, folder), now())), socket, (error) => {
      open.delete(socket);
      log(error ? 'error' : 'info', error ? 'backup failed' : 'backup given');
    });
  });
  // Left by a process that was killed; this one has the folder.
  rmSync(at, { force: true });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, resolve);
      // The folder may be one that others enter.
      chmodSync(at, 0o600);
    });
  } catch {
    // Such as where its path is too long for a socket. It serves all the same.
    log('warn', 'no backups while it runs: the path of its folder is too long, or takes no socket');
    return async () => {};
  }
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of open) socket.destroy();
    await closed;
  };
}

/** What the process that has a folder gives; undefined where none answers. */
export function askForBackup(folder: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(socketIn(folder));
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}
