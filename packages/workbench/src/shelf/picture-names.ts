import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** By the names that the briefing of a document gives to pictures, the names under which this browser keeps them. */
export type PictureNames = Readonly<Record<string, string>>;

interface Schema extends DBSchema {
  readonly names: {
    readonly key: string;
    readonly value: { readonly document: string; readonly names: PictureNames };
  };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('standoff-picture-names', 1, {
    upgrade: (database) => void database.createObjectStore('names', { keyPath: 'document' }),
  });
  return opened;
}

/** What a document calls its pictures; nothing where the browser keeps nothing. */
export async function readPictureNames(document: string): Promise<PictureNames> {
  try {
    return (await (await open()).get('names', document))?.names ?? {};
  } catch {
    return {};
  }
}

/** Adds names; false where the browser does not let it. */
export async function keepPictureNames(document: string, names: PictureNames): Promise<boolean> {
  try {
    const all = { ...(await readPictureNames(document)), ...names };
    await (await open()).put('names', { document, names: all });
    return true;
  } catch {
    return false;
  }
}

/** A copy of a document calls its pictures as that does. */
export async function copyPictureNames(from: string, to: string): Promise<void> {
  const names = await readPictureNames(from);
  if (Object.keys(names).length > 0) await keepPictureNames(to, names);
}
