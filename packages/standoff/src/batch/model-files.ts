import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { limits } from '@standoff/language';
import { caseFile } from '../command-line/cases.ts';

/** Reads the models that questions name, each file once for all questions in a row about it. */
export interface ModelFiles {
  read(
    model: string,
  ): Promise<{ readonly bytes: Uint8Array; readonly name: string } | { readonly problem: string }>;
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
  if (own !== undefined) return own;
  const bundled = caseFile(model);
  const found = bundled === undefined ? undefined : await readFileIfAny(bundled);
  return found ?? { problem: `there is no file ${model}, and no case of that name` };
}

async function readFileIfAny(
  path: string,
): Promise<Awaited<ReturnType<ModelFiles['read']>> | undefined> {
  try {
    const bytes = await readFile(path);
    // What is too large is cut where the reader of models will see that it is.
    return { bytes: bytes.subarray(0, limits.fileBytes + 1), name: basename(path) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
    if (isMissing || code === 'ENAMETOOLONG') return undefined;
    return { problem: `${path} cannot be read: ${(error as Error).message}` };
  }
}
