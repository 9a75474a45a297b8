import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StorageUnavailable } from './storage-unavailable.ts';

/** The file by which a folder is held. It stays behind; what counts is whether somebody holds it. */
const FILE = 'standoff.lock';

/** Where the embedded database of a folder lies. */
export const databaseIn = (folder: string) => join(folder, 'database');

export interface FolderLock {
  release(): void;
}

/**
 * Takes a folder for this process alone. An embedded database that two processes open is broken by them. The lock is the
 * system's, on the file as this process has it open (`flock`), so it ends with the process however that ends, and neither a
 * number of a process that is given out again nor a file that was left behind can stand for it.
 */
export function lockFolder(folder: string): FolderLock {
  const file = openLockFile(folder);
  // Node has no call for it. The program locks what it was handed, and the lock stays with whoever has that open: us.
  const { error, status } = spawnSync('flock', ['--nonblock', '--exclusive', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', file],
  });
  if (error !== undefined || status !== 0) {
    closeSync(file);
    throw error === undefined ? heldByAnother(folder) : withoutFlock(folder);
  }
  ftruncateSync(file);
  const holder: Holder = {
    process: process.pid,
    machine: hostname(),
    since: new Date().toISOString(),
  };
  writeSync(file, `${JSON.stringify(holder)}\n`, 0);
  closeToOthers(databaseIn(folder));
  return { release: () => closeSync(file) };
}

/** What others on this machine could do with a folder that is opened, and what keeps them from it; undefined where that is nothing. */
export function openness(folder: string): string | undefined {
  const database = databaseIn(folder);
  if ((modeOf(database) & OF_OTHERS) !== 0 && !mayClose(database)) {
    return `others on this machine may enter ${database}, and it is not this user's to close: have its owner chmod 700 it, or give it to this user`;
  }
  const mode = modeOf(folder);
  if ((mode & WRITTEN_BY_OTHERS) === 0) return undefined;
  // One with the sticky bit, such as /tmp, is meant for all.
  const remedy = (mode & STICKY) === 0 ? `chmod 700 ${folder}` : 'name another folder';
  return `others on this machine may write in the folder ${folder} and could put another database there: unless they are meant to, ${remedy}`;
}

const [OF_OTHERS, WRITTEN_BY_OTHERS, STICKY] = [0o077, 0o022, 0o1000];

const modeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.mode ?? 0;

function mayClose(path: string): boolean {
  const user = process.getuid?.();
  return user === 0 || statSync(path).uid === user;
}

/** Who may enter the folder around it is up to whoever made that; what is in the database is for this process alone. */
function closeToOthers(database: string): void {
  mkdirSync(database, { recursive: true, mode: 0o700 });
  if ((modeOf(database) & OF_OTHERS) !== 0 && mayClose(database)) chmodSync(database, 0o700);
}

interface Holder {
  readonly process: number;
  readonly machine: string;
  readonly since: string;
}

function openLockFile(folder: string): number {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (lstatSync(databaseIn(folder), { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new Error('its "database" is a link, and links in it are not followed');
    }
    if (holdsAnother(folder)) throw new Error('it holds a "database" that Standoff did not make');
    return openOwn(join(folder, FILE));
  } catch (error) {
    throw new StorageUnavailable(
      `the folder ${folder} cannot be used: ${(error as Error).message}; name one that is new, or that this process may write to`,
    );
  }
}

/** Opens a file to write in it; where others may write in the folder, what it leads to could be anything. */
function openOwn(path: string): number {
  const { O_RDWR, O_CREAT, O_NOFOLLOW } = constants;
  const file = openSync(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0o600);
  const { nlink } = fstatSync(file);
  if (nlink === 1) return file;
  closeSync(file);
  throw new Error(`${path} is another name of a file elsewhere`);
}

/** Whether somebody else keeps something where the database would be. One that was begun and not finished is ours by the lock. */
function holdsAnother(folder: string): boolean {
  const database = databaseIn(folder);
  return (
    !existsSync(join(folder, FILE)) &&
    existsSync(database) &&
    readdirSync(database).length > 0 &&
    !existsSync(join(database, 'PG_VERSION'))
  );
}

function heldByAnother(folder: string): StorageUnavailable {
  return new StorageUnavailable(
    `the folder ${folder} is in use by ${sayHolder(folder)}: stop that one, name another folder, or use PostgreSQL, which several processes may share`,
  );
}

function sayHolder(folder: string): string {
  try {
    const { process, machine, since } = JSON.parse(
      readFileSync(join(folder, FILE), 'utf8'),
    ) as Holder;
    return `process ${process} on ${machine}, since ${since}`;
  } catch {
    return 'another process';
  }
}

function withoutFlock(folder: string): StorageUnavailable {
  return new StorageUnavailable(
    `the folder ${folder} cannot be locked, since there is no program "flock" here: install util-linux, or use PostgreSQL`,
  );
}
