import { statfsSync } from 'node:fs';

/**
 * Room that is left alone. The embedded database writes ahead in files of 16 MB, and where it cannot begin one it stands still for
 * good, with the process that has it.
 */
export const LEAST_MEGABYTES = 64;

/** Whether there is room for what is written to a folder, and for so many bytes besides. */
export function hasRoom(folder: string, besides = 0): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= LEAST_MEGABYTES * 2 ** 20 + besides;
}
