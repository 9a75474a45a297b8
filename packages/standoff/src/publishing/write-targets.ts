import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type Failure, wrongUsage } from '../command-line/failure.ts';
import { isPartName } from '../command-line/whole-file.ts';
import { type Placed, putFiles } from './put-files.ts';

export type Files = Map<string, string | Uint8Array>;

/** What is to be written: files of a folder, and files by themselves. */
export interface Targets {
  readonly folder?: { readonly path: string; readonly files: Files };
  readonly alone: Files;
}

/** What must not be lost. */
export interface Guard {
  /** Paths of what is published; nothing is ever written onto them. */
  readonly sources: readonly string[];
  /** Whether what somebody else wrote may be overwritten. */
  readonly force: boolean;
}

/** The list of what was written into a folder, by which it is known again. */
const MANIFEST = 'published.json';

/** Of each file a hash of what publish wrote; two while one is being put in the place of the other. */
type Manifest = Readonly<Record<string, string | readonly string[]>>;

/**
 * Looks at every place before the first byte is written, and writes all of it elsewhere before the first file is put
 * in its place: where something cannot be written, nothing is changed.
 */
export async function writeTargets({ folder, alone }: Targets, guard: Guard): Promise<void> {
  const listed = folder && (await listWritten(folder.path, folder.files, guard));
  const within: Files = new Map();
  for (const [file, bytes] of listed?.files ?? []) within.set(resolve(folder!.path, file), bytes);
  const places: Files = new Map([...alone, ...within]);
  if (places.size < alone.size + within.size) {
    throw wrongUsage('two pages would be written into the same file; give each a name of its own');
  }
  const identities = await Promise.all(guard.sources.map(identityOf));
  for (const path of places.keys()) await refuseSource(path, identities);
  for (const path of alone.keys()) await checkAlone(path, guard);
  const first = listed ? [{ path: resolve(folder!.path, MANIFEST), bytes: listed.interim }] : [];
  const files = [...first, ...inOrder(places)];
  await putFiles(files, folder && resolve(folder.path));
}

/** Pages after what they show, and the list of all at last. */
function inOrder(places: Files): Placed[] {
  const files = [...places].map(([path, bytes]) => ({ path, bytes }));
  const rank = ({ path }: Placed) =>
    basename(path) === MANIFEST ? 2 : /\.(html|xml)$/.test(path) ? 1 : 0;
  return files.sort((one, other) => rank(one) - rank(other));
}

/** Refuses a file alone that others wrote; to be asked before work that takes long as well. */
export async function checkAlone(path: string, { sources, force }: Guard): Promise<void> {
  await refuseSource(path, await Promise.all(sources.map(identityOf)));
  const found = await regularFile(path);
  if (found && !force && !isSealed(await readFile(path))) throw isForeign(path);
}

/** The files of a folder with their list, if the folder may take them, and the list while they are put there. */
async function listWritten(
  folder: string,
  files: Files,
  { force }: Guard,
): Promise<{ readonly files: Files; readonly interim: string }> {
  refuseFileAsFolder(files);
  await refuseOtherFolder(folder);
  const written = await readManifest(folder);
  const entries = await readdir(folder).catch(() => []);
  if (written === undefined && !entries.every(isPartName) && !force) {
    throw wrongUsage(
      `${folder} holds files that publish did not write; with --force it writes among them`,
    );
  }
  for (const [file, bytes] of files) {
    const path = join(folder, file);
    for (const inner of foldersOf(file)) await refuseOtherFolder(join(folder, inner), true);
    if (!(await regularFile(path)) || force) continue;
    const there = hashOf(await readFile(path));
    if (!hashesOf(written, file).includes(there) && there !== hashOf(bytes)) throw isForeign(path);
  }
  const hashes = [...files].map(([file, bytes]) => [file, hashOf(bytes)] as const);
  const both = hashes.map(([file, hash]) => [file, [...hashesOf(written, file), hash]] as const);
  const say = (list: Iterable<readonly [string, unknown]>) =>
    `${JSON.stringify({ ...written, ...Object.fromEntries(list) }, undefined, 1)}\n`;
  // Whoever is killed while the files are put in their places knows all of them again.
  return { files: new Map([...files, [MANIFEST, say(hashes)]]), interim: say(both) };
}

function hashesOf(written: Manifest | undefined, file: string): readonly string[] {
  return [written?.[file] ?? []].flat();
}

/** Names of briefings become folders, and those may be called like a file beside them. */
function refuseFileAsFolder(files: Files): void {
  // Some disks do not tell capital letters from small ones.
  const names = new Set([...files.keys(), MANIFEST].map((file) => file.toLowerCase()));
  for (const file of files.keys()) {
    const taken = foldersOf(file).find((folder) => names.has(folder.toLowerCase()));
    if (taken === undefined) continue;
    throw wrongUsage(`${taken} is a file of every such folder: rename the briefing of that name`);
  }
}

/** The folders around a file, from the outermost on. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, last) => parts.slice(0, last + 1).join('/'));
}

/** The folder that is named may be a link, as many are that hosts serve; those within may not. */
async function refuseOtherFolder(path: string, isWithin = false): Promise<void> {
  const found = await (isWithin ? lstat(path) : stat(path)).catch(() => undefined);
  if (found === undefined || found.isDirectory()) return;
  throw wrongUsage(`${path} is ${found.isSymbolicLink() ? 'a link' : 'no folder'}; take it away`);
}

async function readManifest(folder: string): Promise<Manifest | undefined> {
  const path = join(folder, MANIFEST);
  if (!(await regularFile(path))) return undefined;
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'));
    const isList = typeof read === 'object' && read !== null && !Array.isArray(read);
    return isList ? (read as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a file is there; a link or anything else of its name is refused. */
async function regularFile(path: string): Promise<boolean> {
  const found: Stats | undefined = await lstat(path).catch(() => undefined);
  if (found === undefined || found.isFile()) return found !== undefined;
  const kind = found.isSymbolicLink() ? 'a link' : found.isDirectory() ? 'a folder' : 'no file';
  throw wrongUsage(`${path} is ${kind}; nothing is written through it or in its place`);
}

async function refuseSource(path: string, sources: readonly string[]): Promise<void> {
  if (!sources.includes(await identityOf(path))) return;
  throw wrongUsage(`${path} is what the page is made of, and is never overwritten`);
}

/** The same for all names of a file. */
async function identityOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? resolve(path) : `${found.dev}:${found.ino}`;
}

function isForeign(path: string): Failure {
  return wrongUsage(
    `${path} is there already, and publish did not write it as it is; with --force it is overwritten`,
  );
}

function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const SEAL = /\n(?:<!-- standoff publish ([0-9a-f]{64}) -->|%standoff publish ([0-9a-f]{64}))\n$/;

/** Adds a last line by which a file is known as one that publish wrote, and nobody changed since. */
export function seal(bytes: string | Uint8Array, as: 'html' | 'pdf'): Uint8Array {
  const mark = `standoff publish ${hashOf(bytes)}`;
  return Buffer.concat([
    Buffer.from(bytes),
    Buffer.from(as === 'html' ? `\n<!-- ${mark} -->\n` : `\n%${mark}\n`),
  ]);
}

function isSealed(bytes: Buffer): boolean {
  const found = SEAL.exec(bytes.subarray(-120).toString('latin1'));
  if (found === null) return false;
  return hashOf(bytes.subarray(0, -found[0].length)) === (found[1] ?? found[2]);
}
