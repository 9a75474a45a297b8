import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import {
  type Diagnostic,
  type ReadExtended,
  readExtended,
  readModelText,
  type SourceText,
} from '@standoff/language';
import { type Input, readBytes, readInput } from './read-input.ts';
import type { Terminal } from './terminal.ts';

/** A model with all files that it extends, as one text. */
export interface ModelInput extends Input {
  /** The text as lines, which knows of which file its parts are; absent where one file was read. */
  readonly source?: SourceText;
  /** Paths of all files that were read; empty for standard input. */
  readonly files: readonly string[];
  /** Why the files cannot be read as one. */
  readonly refused?: { readonly diagnostics: readonly Diagnostic[]; readonly source: SourceText };
}

/** Reads a model as `readInput` does, and where it is a file that extends another one, that as well. */
export async function readModelInput(model: string, terminal: Terminal): Promise<ModelInput> {
  return withExtended(await readInput(model, terminal));
}

/** What was read, with the files that it extends laid under it. What cannot be read as a text stays as it is. */
export async function withExtended(input: Input): Promise<ModelInput> {
  const { path } = input;
  const { text } = readModelText(input.bytes, input.name);
  if (path === undefined || text === undefined || !/^extends\b|["']extends["']/m.test(text)) {
    return { ...input, files: path === undefined ? [] : [path] };
  }
  const folder = dirname(path);
  const first = { name: basename(path), text, sha256: sha256(input.bytes) };
  const extended = await readExtended(first, readerIn(folder), input.name);
  switch (extended.status) {
    case 'alone':
      return { ...input, files: [path] };
    case 'refused':
      return { ...input, files: [path], refused: extended };
    case 'merged': {
      const files = extended.files.map(({ name }) => join(folder, name));
      const bytes = new TextEncoder().encode(extended.text);
      return { ...input, bytes, source: extended.source, files };
    }
  }
}

/** Reads files of a folder and of those below it, wherever links lead. */
function readerIn(folder: string): ReadExtended {
  return async (path, from) => {
    const named = join(dirname(from.name), path);
    const help = 'name a file of the same folder, or of one below it';
    try {
      const root = await realpath(folder);
      const [real, own] = await Promise.all([
        realpath(join(root, named)),
        realpath(join(root, dirname(from.name))),
      ]);
      if (![root, own].every((one) => real.startsWith(one.endsWith(sep) ? one : one + sep))) {
        return { problem: `"${path}" leads out of the folder by a link`, help };
      }
      const bytes = await readPlainFile(real);
      if (bytes === undefined) return { problem: `"${path}" is no file`, help };
      const { text, diagnostics } = readModelText(bytes, path);
      if (text === undefined) {
        return { problem: `"${path}" cannot be read: ${diagnostics[0]?.message}`, help };
      }
      return { name: relative(root, real).split(sep).join('/'), text, sha256: sha256(bytes) };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const isMissing = code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
      if (isMissing) return { problem: `there is no file "${path}"`, help };
      return {
        problem: `"${path}" cannot be read: ${error instanceof Error ? error.message : error}`,
        help,
      };
    }
  };
}

/** The bytes of a file; undefined of a folder, and of a pipe or a device, which may never end. */
async function readPlainFile(path: string): Promise<Uint8Array | undefined> {
  if (!(await stat(path)).isFile()) return undefined;
  const file = await open(path, constants.O_RDONLY);
  try {
    return await readBytes(file);
  } finally {
    await file.close();
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
