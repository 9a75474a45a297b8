import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exitStatus, Failure } from '../command-line/failure.ts';
import {
  type Content,
  isPartName,
  partName,
  type Staged,
  stage,
  syncFolder,
} from '../command-line/whole-file.ts';

/** A file and the whole path at which it is to be. */
export interface Placed {
  readonly path: string;
  readonly bytes: Content;
}

/**
 * Puts files in their places, in their order, once all of them are written: those of a folder in one folder within
 * it, all others beside their places. Where something cannot be written, all is as it was before.
 */
export async function putFiles(files: readonly Placed[], folder?: string): Promise<void> {
  const made: string[] = [];
  const staged: Staged[] = [];
  const staging = folder === undefined ? undefined : join(folder, partName());
  try {
    if (folder !== undefined) await removeLeftOver(folder);
    for (const path of [
      ...files.map((file) => dirname(file.path)),
      ...(staging ? [staging] : []),
    ]) {
      made.push(...(await makeFolder(path)));
    }
    for (const { path, bytes } of files) {
      const isWithin = staging !== undefined && path.startsWith(join(folder!, '/'));
      staged.push(
        await stage(path, bytes, { lasting: true, ...(isWithin && { folder: staging }) }),
      );
    }
    for (const one of staged) await one.put();
    made.length = 0;
    for (const path of new Set(files.map((file) => dirname(file.path)))) await syncFolder(path);
  } catch (error) {
    const { message } = error as Error;
    throw new Failure(exitStatus.outputFailed, `the page could not be written: ${message}`);
  } finally {
    for (const one of staged) await one.drop();
    if (staging) await rm(staging, { recursive: true, force: true });
    // What others put there meanwhile keeps the folder.
    for (const path of made.reverse()) await rmdir(path).catch(() => {});
  }
}

/** The folders that had to be made for one, from the outermost on. */
async function makeFolder(path: string): Promise<string[]> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return [];
  const made = [path];
  while (made[0] !== first && dirname(made[0]!) !== made[0]) made.unshift(dirname(made[0]!));
  return made;
}

const HOUR_MILLISECONDS = 60 * 60 * 1000;

/** Takes away what a program left that was killed here; what is younger may still be written. */
async function removeLeftOver(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const path of names.filter(isPartName).map((name) => join(folder, name))) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined || Date.now() - found.mtimeMs < HOUR_MILLISECONDS) continue;
    await rm(path, { recursive: true, force: true });
  }
}
