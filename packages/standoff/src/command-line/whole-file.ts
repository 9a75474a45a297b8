import { randomUUID } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  link,
  lstat,
  open,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type Content = string | Uint8Array;

/** The name of what is not in its place yet, and stays where a program is killed in the midst of writing. */
export function partName(): string {
  return `.standoff-${randomUUID()}.part`;
}

export function isPartName(name: string): boolean {
  return /^\.standoff-[-0-9a-f]{36}\.part$/.test(name);
}

/** A file that is written whole under another name, and has yet to be put in its place. */
export interface Staged {
  /** Puts it there in one step; what was there is lost. */
  put(): Promise<void>;
  /** The same where nothing is there yet. @throws an error with the code EEXIST */
  putAnew(): Promise<void>;
  /** Takes it away, unless it was put in its place. */
  drop(): Promise<void>;
}

/** How a file is written before it is put in its place. */
export interface Staging {
  /** A folder of the same disk; beside its place if none is given. */
  readonly folder?: string;
  /**
   * Whether it is to outlast a loss of power too, for which the disk is waited for. Whatever becomes of the
   * program alone, a file that was put in its place is whole.
   */
  readonly lasting: boolean;
}

/** Writes what is to be at a path. Nothing is at the path, or is changed there, until that is put in its place. */
export async function stage(
  path: string,
  content: Content,
  { folder = dirname(path), lasting }: Staging,
): Promise<Staged> {
  // A name of its own is short: one made of the file's could be too long where that is not.
  const written = join(folder, partName());
  const drop = () => rm(written, { force: true });
  try {
    const file = await open(written, 'wx');
    try {
      await file.writeFile(content);
      if (lasting) await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await drop();
    throw error;
  }
  return {
    drop,
    async put() {
      await takeAfter(written, path);
      await rename(written, path);
    },
    putAnew: () => renameAnew(written, path),
  };
}

/**
 * Writes a file whole or not at all: whoever reads it, and whoever finds it after the disk was full or the program
 * was ended in the midst of this, sees all of the old content or all of the new one. Devices and pipes, which
 * cannot be replaced, are written to.
 */
export async function replaceFile(path: string, content: Content): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined && !found.isFile() && !found.isDirectory()) {
    return writeFile(path, content);
  }
  await stageAnd(await realpath(path).catch(() => path), content, (staged) => staged.put());
}

/** The same of a file that is not there yet. @throws an error with the code EEXIST */
export async function createFile(path: string, content: Content): Promise<void> {
  await stageAnd(path, content, (staged) => staged.putAnew());
}

async function stageAnd(
  path: string,
  content: Content,
  finish: (staged: Staged) => Promise<void>,
): Promise<void> {
  const staged = await stage(path, content, { lasting: true });
  try {
    await finish(staged);
    await syncFolder(dirname(path));
  } finally {
    await staged.drop();
  }
}

/** What takes the place of a file is as open to others as that was. */
async function takeAfter(written: string, path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile()) return;
  // The folder decides about renaming; what protects the file is to protect it here as well.
  await access(path, constants.W_OK);
  // Root may write a file of somebody else, who is to keep it; for others it is their own already.
  await chown(written, found.uid, found.gid).catch(() => {});
  await chmod(written, found.mode & 0o7777);
}

/** A link is made only where nothing is, but not on every disk. */
async function renameAnew(written: string, path: string): Promise<void> {
  try {
    await link(written, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    const found = await lstat(path).catch(() => undefined);
    if (found) throw Object.assign(new Error(`${path} is there already`), { code: 'EEXIST' });
    return rename(written, path);
  }
  await rm(written);
}

/** Waits until what a folder lists, which is kept apart from its files, outlasts a loss of power; not every system can. */
export async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, constants.O_RDONLY).catch(() => undefined);
  await opened?.sync().catch(() => {});
  await opened?.close();
}
