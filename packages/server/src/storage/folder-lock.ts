import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StorageUnavailable } from './storage-unavailable.ts';

/** The file by which a folder is held. It stays behind; what counts is whether somebody holds it. */
const FILE = 'standoff.lock';

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
  return { release: () => closeSync(file) };
}

/** Whether others on this machine may enter a folder, or list it. */
export function isOpenToOthers(folder: string): boolean {
  const { mode = 0 } = statSync(folder, { throwIfNoEntry: false }) ?? {};
  return (mode & 0o077) !== 0;
}

interface Holder {
  readonly process: number;
  readonly machine: string;
  readonly since: string;
}

function openLockFile(folder: string): number {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // It may have been made before us, and what the embedded database writes in it anybody could read who may enter.
    if (isOpenToOthers(folder)) chmodSync(folder, 0o700);
    return openSync(join(folder, FILE), 'a+', 0o600);
  } catch (error) {
    throw new StorageUnavailable(
      `the folder ${folder} cannot be used: ${(error as Error).message}; name one that this process owns and may write to`,
    );
  }
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
