import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Texts of sources in the storage of the browser, each under its SHA-256. */
interface Schema extends DBSchema {
  readonly texts: { readonly key: string; readonly value: string };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('standoff-source-texts', 1, {
    upgrade: (database) => void database.createObjectStore('texts'),
  });
  return opened;
}

/** The text with this SHA-256; undefined where none is kept, or where the browser keeps nothing. */
export async function keptText(sha256: string): Promise<string | undefined> {
  try {
    return await (await open()).get('texts', sha256);
  } catch {
    return undefined;
  }
}

/** Keeps a text; false where the browser does not let it. */
export async function keepText(sha256: string, text: string): Promise<boolean> {
  try {
    await (await open()).put('texts', text, sha256);
    return true;
  } catch {
    return false;
  }
}

export async function forgetText(sha256: string): Promise<void> {
  try {
    await (await open()).delete('texts', sha256);
  } catch {
    // Where the browser keeps nothing there is nothing to forget.
  }
}
