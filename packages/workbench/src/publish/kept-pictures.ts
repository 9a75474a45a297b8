import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A picture as it is kept: encoded anew, under a name that is no other picture's. */
export interface KeptPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly blob: Blob;
}

/** Pictures of briefings in the storage of the browser, by their names. */
interface Schema extends DBSchema {
  readonly pictures: { readonly key: string; readonly value: KeptPicture };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('standoff-pictures', 1, {
    upgrade: (database) => void database.createObjectStore('pictures', { keyPath: 'name' }),
  });
  return opened;
}

/** The picture with a name; undefined where none is kept, or where the browser keeps nothing. */
export async function keptPicture(name: string): Promise<KeptPicture | undefined> {
  try {
    return await (await open()).get('pictures', name);
  } catch {
    return undefined;
  }
}

/** Keeps a picture; false where the browser does not let it. */
export async function keepPicture(picture: KeptPicture): Promise<boolean> {
  try {
    await (await open()).put('pictures', picture);
    return true;
  } catch {
    return false;
  }
}
