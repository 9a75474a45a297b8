import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceText } from '@standoff/language';
import { batchProblem, type Problem } from '@standoff/wording';
import { caseFile } from '../command-line/cases.ts';
import { readBytes } from '../command-line/read-input.ts';
import { withExtended } from '../command-line/read-model-input.ts';

/** Reads the models that questions name, each file once for all questions in a row about it. */
export interface ModelFiles {
  read(model: string): Promise<FoundFile | Problem>;
}

/** A file, with those that it extends as one text. */
interface FoundFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Where its parts come from, if they come from several files. */
  readonly source?: SourceText;
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
    const input = { bytes: await readModelBytes(path), name: basename(path), path, isCase: false };
    const { bytes, name, source, refused } = await withExtended(input);
    if (refused) {
      const message = refused.diagnostics[0]?.message ?? '';
      return batchProblem('unreadable-file', { file: path, message });
    }
    return { bytes, name, ...(source && { source }) };
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
