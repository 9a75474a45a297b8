import { chmodSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

/*
 * A folder is open to one process alone, so its user asks that process at sockets in there. Nothing of it can be reached over a
 * network, and no word has to be kept for it.
 */

/** Whoever sends and takes nothing for so long has gone. */
const PATIENCE_MILLISECONDS = 30_000;

/** Answers whoever connects to a socket of a folder. Gives what ends that. @throws where the folder takes no socket */
export async function listenInFolder(
  folder: string,
  name: string,
  answer: (socket: Socket) => void,
): Promise<() => Promise<void>> {
  const at = join(folder, name);
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    // Whoever goes away before the answer is there ends nothing but that.
    socket.on('error', () => socket.destroy());
    socket.setTimeout(PATIENCE_MILLISECONDS, () => socket.destroy());
    answer(socket);
  });
  // Left by a process that was killed; this one has the folder.
  rmSync(at, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, resolve);
    // The folder may be one that others enter.
    chmodSync(at, 0o600);
  });
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of open) socket.destroy();
    await closed;
  };
}

/** A connection to the process that has a folder; undefined where none answers. */
export function connectInFolder(folder: string, name: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(join(folder, name));
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}
