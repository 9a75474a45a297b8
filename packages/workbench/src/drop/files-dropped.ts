import type { NamedFile } from './unpack-archive.ts';

/** So many files of a folder are looked at; more is no conflict with its briefing. */
const MOST = 500;

/**
 * The files that are dropped, also those within folders. What is dropped has to be taken at once: once the event is over
 * it is gone.
 */
export function filesDropped(transfer: DataTransfer): Promise<NamedFile[]> {
  const taken = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  return collect(taken.filter((one) => one !== null));
}

async function collect(taken: readonly (FileSystemEntry | File)[]): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  for (const one of taken) {
    if (one instanceof File) found.push({ path: one.name, file: one });
    else await addEntry(one, found);
  }
  return found;
}

async function addEntry(entry: FileSystemEntry, found: NamedFile[]): Promise<void> {
  if (found.length >= MOST || entry.name.startsWith('.')) return;
  if (isFolder(entry)) {
    for (const each of await entriesIn(entry)) await addEntry(each, found);
  } else if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ path: entry.fullPath.replace(/^\//, ''), file });
  }
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A folder tells its entries some at a time, until it tells none. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || all.length >= MOST) return all;
    all.push(...some);
  }
}
