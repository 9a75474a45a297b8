import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A picture as it is kept: encoded anew, under a name that is no other picture's. */
export interface KeptPicture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly blob: Blob;
}

/** A picture that the server has, by the hash of what was sent of it: briefings give one name to different pictures. */
export interface SentPicture extends Omit<KeptPicture, 'name'> {
  readonly hash: string;
}

/** Pictures of briefings in the storage of the browser. */
interface Added extends DBSchema {
  readonly pictures: { readonly key: string; readonly value: KeptPicture };
}

/** A database of its own: another tab may have the first one open as it was. */
interface Sent extends DBSchema {
  readonly pictures: { readonly key: string; readonly value: SentPicture };
}

let added: Promise<IDBPDatabase<Added>> | undefined;
let sent: Promise<IDBPDatabase<Sent>> | undefined;

function openAdded(): Promise<IDBPDatabase<Added>> {
  added ??= openDB<Added>('standoff-pictures', 1, {
    upgrade: (database) => void database.createObjectStore('pictures', { keyPath: 'name' }),
  });
  return added;
}

function openSent(): Promise<IDBPDatabase<Sent>> {
  sent ??= openDB<Sent>('standoff-sent-pictures', 1, {
    upgrade: (database) => void database.createObjectStore('pictures', { keyPath: 'hash' }),
  });
  return sent;
}

/** Names that are given to pictures here end in a fingerprint, so they mean one picture in every briefing. */
const OF_ONE = /-[0-9a-f]{16}\.(?:webp|jpg)$/;

/** The picture with such a name; undefined where none is kept, or where the browser keeps nothing. */
export async function keptPicture(name: string): Promise<KeptPicture | undefined> {
  if (!OF_ONE.test(name)) return undefined;
  try {
    return await (await openAdded()).get('pictures', name);
  } catch {
    return undefined;
  }
}

/** Keeps a picture; false where the browser does not let it. */
export async function keepPicture(picture: KeptPicture): Promise<boolean> {
  try {
    await (await openAdded()).put('pictures', picture);
    return true;
  } catch {
    return false;
  }
}

/** The picture that the server knows by a hash; undefined as above. */
export async function keptSent(hash: string): Promise<SentPicture | undefined> {
  try {
    return await (await openSent()).get('pictures', hash);
  } catch {
    return undefined;
  }
}

/** Keeps it; where the browser does not let it, the preview has a gap. */
export async function keepSent(picture: SentPicture): Promise<void> {
  try {
    await (await openSent()).put('pictures', picture);
  } catch {
    // The page itself says that nothing is kept here.
  }
}
