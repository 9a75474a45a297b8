import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A version on the server, and the text that it has. */
export interface Standing {
  readonly slug: string;
  readonly version: number;
  readonly text: string;
}

/** Where on the server a document of this browser belongs, and how far it has come there. */
export interface ServedPlace {
  readonly document: string;
  /** Name of the publication in addresses. */
  readonly publication: string;
  /** What its parts are called there. */
  readonly names: Pick<Wanted, 'model' | 'briefing'>;
  readonly model?: Standing;
  readonly briefing?: Standing & {
    readonly modelVersion: number;
    readonly published?: number;
    /** What the head of that version tells of changes. */
    readonly publishedChanges?: string;
  };
  /** Hashes of pictures that the server has, by the names that the briefing gives them. */
  readonly pictures: Readonly<Record<string, string>>;
  /** The same of where it was before, by which this browser still finds them. */
  readonly formerPictures?: Readonly<Record<string, string>>;
  /** What was to be saved and is not, so that it is tried again. */
  readonly waiting?: Wanted & { readonly why: 'under-way' | 'signed-out' | 'unreachable' };
  /** Texts that were sent and not answered: the server may have taken them. */
  readonly sent?: {
    readonly [kind in 'model' | 'briefing']?: { readonly slug: string; readonly text: string };
  };
  /** Another version came first: this browser's is kept under its own number. */
  readonly clash?: {
    readonly kind: 'model' | 'briefing';
    readonly version: number;
    readonly latest: number;
  };
}

/** What an author wants to be saved, and as what. */
export interface Wanted {
  readonly publication: string;
  readonly model: string;
  readonly briefing: string;
  readonly message: string;
}

interface Schema extends DBSchema {
  readonly places: { readonly key: string; readonly value: ServedPlace };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('standoff-served', 1, {
    upgrade: (database) => void database.createObjectStore('places', { keyPath: 'document' }),
  });
  return opened;
}

/** The place of a document; undefined where it has none, or where the browser keeps nothing. */
export async function readServedPlace(document: string): Promise<ServedPlace | undefined> {
  try {
    return await (await open()).get('places', document);
  } catch {
    return undefined;
  }
}

/** Keeps it; where the browser does not let it, it is known until the page ends. */
export async function keepServedPlace(place: ServedPlace): Promise<void> {
  try {
    await (await open()).put('places', place);
  } catch {
    // The document itself says that nothing is kept here.
  }
}
