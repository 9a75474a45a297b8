import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { batchProblem, type Problem } from '@standoff/wording';
import { caseFile } from '../command-line/cases.ts';
import { readBytes } from '../command-line/read-input.ts';

/** Reads the models that questions name, each file once for all questions in a row about it. */
export interface ModelFiles {
  read(model: string): Promise<{ readonly bytes: Uint8Array; readonly name: string } | Problem>;
}

export function createModelFiles(): ModelFiles {
  let last: { readonly model: string; readonly found: ReturnType<ModelFiles['read']> } | undefined;
  return {
    read(model) {
      if (last?.model !== model) last = { model, found: find(model) };
      return last.found;
    },
  };
}

async function find(model: string): ReturnType<ModelFiles['read']> {
  const own = await readFileIfAny(model);
  const bundled = caseFile(model);
  // A folder may have the name of a case.
  if (own !== undefined && !('problem' in own && bundled !== undefined)) return own;
  const found = bundled === undefined ? undefined : await readFileIfAny(bundled);
  return found ?? batchProblem('no-file', { file: model });
}

async function readFileIfAny(
  path: string,
): Promise<Awaited<ReturnType<ModelFiles['read']>> | undefined> {
  try {
    const found = await stat(path);
    // A pipe or a device may never end.
    if (!found.isFile()) {
      return batchProblem(found.isDirectory() ? 'folder-for-file' : 'no-plain-file', {
        file: path,
      });
    }
    return { bytes: await readModelBytes(path), name: basename(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
    return isMissing ? undefined : batchProblem('unreadable-file', { file: path, message });
  }
}

/** What is too large is read so far that the reader of models sees that it is. */
async function readModelBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, constants.O_RDONLY);
  try {
    return await readBytes(file);
  } finally {
    await file.close();
  }
}
