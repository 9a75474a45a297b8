import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { lastStep } from '../backup/read-tables.ts';
import { databaseIn } from '../storage/folder-lock.ts';
import { migrations } from '../storage/migrations/index.ts';
import { openAsItIs, type Place, sayPlace } from '../storage/open-storage.ts';
import { findPerson, invite } from '../storage/people.ts';
import { StorageUnavailable } from '../storage/storage-unavailable.ts';
import type { Database } from '../storage/tables.ts';
import { connectInFolder, listenInFolder } from '../watching/folder-socket.ts';
import type { Log } from '../watching/log.ts';

/*
 * The way in for whoever has the machine, where nobody who runs the server can sign in any more. Who can read its database or its
 * folder can do all of it anyway.
 */

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const SOCKET = 'standoff-way-in.socket';
const MOST_LETTERS = 1000;

/** A link that works once and for a day, or why there is none. */
export type WayIn =
  | { readonly word: string; readonly until: Date }
  | { readonly problem: 'nobody has that e-mail' };

/**
 * Makes a link by which whoever opens it becomes an administrator; or, with an e-mail, by which its account sets a new password, and
 * loses a second step and passkeys that were lost.
 * @throws {StorageUnavailable}
 */
export async function makeWayIn(place: Place, email?: string): Promise<WayIn> {
  if (place.kind === 'folder') {
    if (!existsSync(databaseIn(place.folder))) {
      throw new StorageUnavailable(`there is no database in the folder ${place.folder}`);
    }
    const socket = await connectInFolder(place.folder, SOCKET);
    if (socket !== undefined) {
      socket.end(JSON.stringify({ email }));
      return readWayIn(await text(socket));
    }
  }
  const storage = await openAsItIs(place);
  try {
    await insistOnSteps(storage.db, place);
    return await makeWayInto(storage.db, email, new Date());
  } finally {
    await storage.close();
  }
}

/** Tables of another version are that version's to write to. */
async function insistOnSteps(db: Database, place: Place): Promise<void> {
  const step = await lastStep(db).catch(() => undefined);
  if (step === Object.keys(migrations).at(-1)) return;
  throw new StorageUnavailable(
    `${sayPlace(place)} has not the tables of this version: use the version that serves it, or run standoff serve --check`,
  );
}

async function makeWayInto(db: Database, email: string | undefined, now: Date): Promise<WayIn> {
  const until = new Date(now.getTime() + DAY_MILLISECONDS);
  const link = { publication: null, role: null, until };
  if (email === undefined) {
    return { word: await invite(db, { ...link, kind: 'administer', account: null }), until };
  }
  const account = await findPerson(db, email);
  if (account === undefined) return { problem: 'nobody has that e-mail' };
  return { word: await invite(db, { ...link, kind: 'recover', account }), until };
}

function readWayIn(said: string): WayIn {
  const read = JSON.parse(said) as {
    readonly problem?: 'nobody has that e-mail';
    word: string;
    until: string;
  };
  if (read.problem !== undefined) return { problem: read.problem };
  return { word: read.word, until: new Date(read.until) };
}

/** Makes such links for whoever asks at a socket in the folder, which is open to this process alone. Gives what ends that. */
export async function offerWaysIn(
  folder: string,
  db: Database,
  { log, now }: { readonly log: Log; readonly now: () => Date },
): Promise<() => Promise<void>> {
  const answer = async (said: string) => {
    const { email } = JSON.parse(said) as { readonly email?: unknown };
    const made = await makeWayInto(db, typeof email === 'string' ? email : undefined, now());
    log('info', 'way in made');
    return JSON.stringify(made);
  };
  try {
    return await listenInFolder(folder, SOCKET, (socket) => {
      let said = '';
      socket.setEncoding('utf8').on('data', (part: string) => {
        said += part;
        if (said.length > MOST_LETTERS) socket.destroy();
      });
      socket.once('end', () => {
        answer(said).then(
          (made) => socket.end(made),
          () => socket.destroy(),
        );
      });
    });
  } catch {
    log(
      'warn',
      'no links from the machine while it runs: the path of its folder is too long, or takes no socket',
    );
    return async () => {};
  }
}
