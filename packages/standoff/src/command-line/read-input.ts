import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { limits, nearestNames } from '@standoff/language';
import { caseFile, cases } from './cases.ts';
import { Failure, wrongUsage } from './failure.ts';
import { isNamedPipe, readNamedPipe } from './named-pipe.ts';
import type { Terminal } from './terminal.ts';

/** The bytes of a model and where they come from. */
export interface Input {
  readonly bytes: Uint8Array;
  /** As it is shown in messages. */
  readonly name: string;
  /** Absent for standard input. */
  readonly path?: string;
  readonly isCase: boolean;
}

/** One byte more than a model may have is enough to see that it is too large. */
const READ_AT_MOST = limits.fileBytes + 1;

/** Reads a model from a path, from the catalog, or (`-`) from standard input. */
export async function readInput(model: string, terminal: Terminal): Promise<Input> {
  if (model === '-') {
    return { bytes: await readPieces(terminal.stdin), name: 'standard input', isCase: false };
  }
  if (model === '') throw wrongUsage('MODEL is empty: give a path, the id of a case, or -');
  const bundled = caseFile(model);
  const found = await readFileIfAny(model, bundled !== undefined);
  if (found) return { bytes: found, name: basename(model), path: model, isCase: false };
  const bytes = bundled === undefined ? undefined : await readFileIfAny(bundled, false);
  if (bytes === undefined) throw notThere(model);
  return { bytes, name: basename(bundled!), path: bundled!, isCase: true };
}

/** The bytes of a file; undefined where there is none, or only a folder and that may be. */
async function readFileIfAny(path: string, folderMayBe: boolean): Promise<Uint8Array | undefined> {
  let file: FileHandle | undefined;
  try {
    if (await isNamedPipe(path)) return await readPieces(readNamedPipe(path));
    file = await open(path, constants.O_RDONLY);
    if ((await file.stat()).isDirectory()) {
      if (folderMayBe) return undefined;
      throw wrongUsage(`${path} is a folder; a model is a file that ends in .standoff.yaml`);
    }
    return await readBytes(file);
  } catch (error) {
    return explainFileError(path, error);
  } finally {
    await file?.close();
  }
}

/** As much of a file as it takes to see whether it is too large. */
export async function readBytes(file: FileHandle): Promise<Uint8Array> {
  const bytes = new Uint8Array(READ_AT_MOST);
  let filled = 0;
  while (filled < READ_AT_MOST) {
    const { bytesRead } = await file.read(bytes, filled, READ_AT_MOST - filled, null);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function explainFileError(path: string, error: unknown): undefined {
  if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) throw error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return undefined;
    case 'EACCES':
    case 'EPERM':
      throw wrongUsage(`${path} may not be read: permission denied`);
    default:
      throw wrongUsage(`${path} cannot be read: ${error.message}`);
  }
}

function notThere(model: string): Failure {
  const [nearest] = nearestNames(
    model,
    cases().map(({ id }) => id),
  );
  const hint =
    nearest === undefined
      ? '`standoff cases` lists the bundled cases'
      : `did you mean the case ${nearest}?`;
  return wrongUsage(`there is no file ${model}, and no case of that name; ${hint}`);
}

/** As much of what comes as it takes to see whether it is too large. */
export async function readPieces(pieces: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const chunk = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
    chunks.push(chunk);
    length += chunk.length;
    if (length >= READ_AT_MOST) break;
  }
  return concatenate(chunks, length);
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
