import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wrongUsage } from './failure.ts';

/** What a file of answers holds, as data from others, or why it was not read. */
export type HeldFile = { readonly name: string } & (
  | { readonly data: unknown }
  | { readonly problem: string }
);

/** So many files are read, none larger than so many bytes. */
const MOST = { files: 2_000, bytes: 2 ** 20 } as const;

/** The files of a folder that end in `.json`, by their names; no links, and none of the folders in it. */
export async function readHeldFiles(folder: string): Promise<readonly HeldFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    throw wrongUsage(
      code === 'ENOENT' || code === 'ENOTDIR'
        ? `there is no folder ${folder}`
        : `${folder} cannot be read: ${(error as Error).message}`,
    );
  });
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map(({ name }) => name)
    .sort();
  if (names.length > MOST.files) {
    throw wrongUsage(`${folder} has ${names.length} files; at most ${MOST.files} are read`);
  }
  const files: HeldFile[] = [];
  for (const name of names) files.push({ name, ...(await readData(join(folder, name))) });
  return files;
}

async function readData(path: string): Promise<{ data: unknown } | { problem: string }> {
  try {
    const { size } = await lstat(path);
    if (size > MOST.bytes) return { problem: `it has more than ${MOST.bytes} bytes` };
    return { data: JSON.parse(await readFile(path, 'utf8')) };
  } catch (error) {
    const isJson = error instanceof SyntaxError;
    return { problem: isJson ? 'it is no JSON' : `it cannot be read: ${(error as Error).message}` };
  }
}
