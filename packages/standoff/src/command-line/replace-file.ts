import { randomUUID } from 'node:crypto';
import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Replaces what a file holds. Whoever reads it, and whoever finds it after the program was ended in the
 * midst of this, sees all of the old text or all of the new one.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const target = await realpath(path);
  // The folder decides about renaming; what protects the file is to protect it here as well.
  await access(target, constants.W_OK);
  const { mode } = await stat(target);
  const written = `${target}.${randomUUID()}`;
  try {
    await writeFile(written, text, { flag: 'wx' });
    await chmod(written, mode);
    await rename(written, target);
  } catch (error) {
    await rm(written, { force: true });
    throw error;
  }
}
