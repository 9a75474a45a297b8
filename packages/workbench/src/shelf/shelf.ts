import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import { newDocumentId } from './document-id.ts';

/** A document that the browser keeps. */
export interface KeptDocument {
  readonly id: string;
  /** How the library calls it; the title of the file where nobody gave it another name. */
  readonly name: string;
  readonly renamed: boolean;
  /** The bundled conflict that it started from; `new` where there was none. */
  readonly origin: string;
  readonly text: string;
  /** The briefing that is written about it, if one is begun. */
  readonly briefing?: string;
  readonly changed: number;
  /** Counts the changes, so that a tab notices those of another. */
  readonly revision: number;
}

/** How a document stood at some time. */
export interface Version {
  readonly document: string;
  /** When it came about, and when it was left. */
  readonly at: number;
  readonly until: number;
  readonly label: string;
  readonly text: string;
  readonly briefing?: string;
}

export interface NumberedVersion extends Version {
  readonly number: number;
}

interface Schema extends DBSchema {
  documents: { key: string; value: KeptDocument };
  versions: { key: number; value: Version; indexes: { document: string } };
}

/** What to keep, and on which revision it was made. */
export interface Draft {
  readonly id: string;
  readonly origin: string;
  readonly title: string;
  readonly text: string;
  readonly briefing?: string;
  /** What was done last, for the list of versions. */
  readonly label: string;
  readonly basis: number;
  /** The text when it was opened: the first version of a document that was not kept before. */
  readonly opened: string;
  readonly openedBriefing?: string;
  /** Id of the copy that it becomes where it cannot be kept under its own. */
  readonly copy: string;
}

export type Keeping =
  | { readonly status: 'kept'; readonly revision: number }
  /** Somebody else kept another text meanwhile: it stays, and the draft is kept as a copy. */
  | { readonly status: 'copied'; readonly copy: KeptDocument };

/** A document with all its versions, as it is taken from the shelf to be put back. */
export interface Removed {
  readonly document: KeptDocument;
  readonly versions: readonly Version[];
}

const NAME = 'standoff';
const MOST_VERSIONS = 200;
/** Within this time changes of the same kind are one version. */
const ONE_VERSION = 2 * 60_000;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The database of this browser; rejects where the browser forbids it. */
function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('documents', { keyPath: 'id' });
      const versions = db.createObjectStore('versions', { autoIncrement: true });
      versions.createIndex('document', 'document');
    },
    blocking: () => void closeDatabase(),
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

async function closeDatabase(): Promise<void> {
  const db = await opened;
  opened = undefined;
  db?.close();
}

/** All documents, the one changed last first. */
export async function listDocuments(): Promise<KeptDocument[]> {
  const all = await (await database()).getAll('documents');
  return all.sort((a, b) => b.changed - a.changed);
}

export async function readDocument(id: string): Promise<KeptDocument | undefined> {
  return (await database()).get('documents', id);
}

/**
 * Keeps a draft and the version that it makes. Where another text was kept since the one that it was
 * made from, the draft becomes a copy beside it. Whichever it is happens in one transaction, so that no
 * other tab comes between looking and writing.
 */
export async function keepDraft(draft: Draft): Promise<Keeping> {
  const { id, title, text, briefing, basis, copy } = draft;
  const db = await database();
  const change = db.transaction(['documents', 'versions'], 'readwrite', { durability: 'strict' });
  const documents = change.objectStore('documents');
  const former = await documents.get(id);
  if (former?.text === text && former.briefing === briefing)
    return { status: 'kept', revision: former.revision };
  const isOvertaken = former !== undefined && former.revision !== basis;
  const kept = isOvertaken
    ? asDocument(draft, { id: copy, name: `${former.name} (copy)`, renamed: true, revision: 1 })
    : asDocument(draft, {
        id,
        name: former?.renamed ? former.name : title,
        renamed: former?.renamed ?? false,
        revision: basis + 1,
      });
  const known = isOvertaken ? await documents.get(copy) : former;
  // A draft that a page left behind may be found by two others: who comes second has nothing to do.
  if (!isOvertaken || known === undefined) {
    await documents.put(kept);
    await addVersion(
      change.objectStore('versions'),
      { ...draft, id: kept.id },
      !known,
      kept.changed,
    );
  }
  await change.done;
  return isOvertaken
    ? { status: 'copied', copy: known ?? kept }
    : { status: 'kept', revision: kept.revision };
}

type Naming = Pick<KeptDocument, 'id' | 'name' | 'renamed' | 'revision'>;

function asDocument({ origin, text, briefing }: Draft, naming: Naming): KeptDocument {
  const content = { text, ...(briefing !== undefined && { briefing }) };
  return { ...naming, origin, ...content, changed: Date.now() };
}

type Stores = ('documents' | 'versions')[];
type VersionStore = IDBPObjectStore<Schema, Stores, 'versions', 'readwrite'>;

/** Adds a version, or carries on the latest one where the same kind of change goes on. */
async function addVersion(
  versions: VersionStore,
  { id, text, label, opened: before, briefing, openedBriefing }: Draft,
  isNew: boolean,
  now: number,
): Promise<void> {
  const all = await versions.index('document').getAllKeys(id);
  const content = { text, ...(briefing !== undefined && { briefing }) };
  if (isNew && (before !== text || openedBriefing !== briefing)) {
    await versions.add({
      document: id,
      at: now,
      until: now,
      label: 'as it was opened',
      text: before,
      ...(openedBriefing !== undefined && { briefing: openedBriefing }),
    });
  }
  const last = all.at(-1);
  const latest = last === undefined ? undefined : await versions.get(last);
  const goesOn = latest?.label === label && now - latest.at < ONE_VERSION;
  if (goesOn) await versions.put({ ...latest, until: now, ...content }, last);
  else await versions.add({ document: id, at: now, until: now, label, ...content });
  for (const old of all.slice(0, Math.max(0, all.length - MOST_VERSIONS))) {
    await versions.delete(old);
  }
}

/** The versions of a document, the latest first. */
export async function listVersions(id: string): Promise<NumberedVersion[]> {
  const change = (await database()).transaction('versions');
  const index = change.store.index('document');
  const [keys, versions] = await Promise.all([index.getAllKeys(id), index.getAll(id)]);
  return versions.map((version, k) => ({ ...version, number: keys[k]! })).reverse();
}

/** Gives a document another name in the library; its file stays as it is. */
export async function renameDocument(id: string, name: string): Promise<void> {
  const change = (await database()).transaction('documents', 'readwrite');
  const former = await change.store.get(id);
  if (former) await change.store.put({ ...former, name, renamed: true });
  await change.done;
}

/** Takes a document and its versions from the shelf. */
export async function removeDocument(id: string): Promise<Removed | undefined> {
  const change = (await database()).transaction(['documents', 'versions'], 'readwrite');
  const document = await change.objectStore('documents').get(id);
  const store = change.objectStore('versions');
  const versions = await store.index('document').getAll(id);
  for (const key of await store.index('document').getAllKeys(id)) await store.delete(key);
  await change.objectStore('documents').delete(id);
  await change.done;
  return document && { document, versions };
}

/**
 * Puts a document on the shelf with its versions, such as one that was taken away. Where another tab kept
 * it anew meanwhile, that stays, and this becomes a copy beside it.
 */
export async function putDocument({ document, versions }: Removed): Promise<void> {
  const change = (await database()).transaction(['documents', 'versions'], 'readwrite');
  const documents = change.objectStore('documents');
  const isThere = (await documents.get(document.id)) !== undefined;
  const put = isThere ? copyOf(document) : document;
  await documents.put(put);
  for (const version of versions) {
    await change.objectStore('versions').add({ ...version, document: put.id });
  }
  await change.done;
}

/** A document like another, under an id and a name of its own. */
export function copyOf(document: KeptDocument): KeptDocument {
  const name = `${document.name} (copy)`;
  return { ...document, id: newDocumentId(), name, renamed: true };
}
