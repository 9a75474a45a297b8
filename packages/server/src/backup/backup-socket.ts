import type { Socket } from 'node:net';
import { pipeline } from 'node:stream';
import type { Database } from '../storage/tables.ts';
import { connectInFolder, listenInFolder } from '../watching/folder-socket.ts';
import type { Log } from '../watching/log.ts';
import { copySnapshot } from './copied-snapshot.ts';
import { packLines } from './pack.ts';
import { writeBackup } from './write-backup.ts';

const SOCKET = 'standoff.socket';

/** Gives a backup to whoever connects, as many as connect, one after another. Gives what ends that. */
export async function offerBackups(
  folder: string,
  db: Database,
  { log, now }: { readonly log: Log; readonly now: () => Date },
): Promise<() => Promise<void>> {
  try {
    return await listenInFolder(folder, SOCKET, (socket) => {
      pipeline(packLines(writeBackup(() => copySnapshot(db, folder), now())), socket, (error) => {
        log(error ? 'error' : 'info', error ? 'backup failed' : 'backup given');
      });
    });
  } catch {
    // Such as where its path is too long for a socket. It serves all the same.
    log('warn', 'no backups while it runs: the path of its folder is too long, or takes no socket');
    return async () => {};
  }
}

/** What the process that has a folder gives; undefined where none answers. */
export function askForBackup(folder: string): Promise<Socket | undefined> {
  return connectInFolder(folder, SOCKET);
}
