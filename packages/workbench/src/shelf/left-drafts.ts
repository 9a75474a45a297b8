import { newDocumentId } from './document-id.ts';
import { tell } from './news.ts';
import { type Draft, type Keeping, keepDraft } from './shelf.ts';

/**
 * A page that is left has no time to wait for the shelf. What it did not keep yet it leaves in the local
 * storage, which is written at once; the next page that opens puts it on the shelf.
 */
const PREFIX = 'standoff-left-';
let mine = PREFIX + newDocumentId();
let left: Draft | undefined;

/** Leaves a draft behind; false where the browser does not take it. */
export function leaveDraft(draft: Draft): boolean {
  try {
    localStorage.setItem(mine, JSON.stringify(draft));
    left = draft;
    return true;
  } catch {
    return false;
  }
}

/** What this page left behind and did not take back. */
export function leftByThisPage(): Draft | undefined {
  return left;
}

/** Takes it back once the page, which lived on, kept that or what became of it. */
export function forgetDraft(draft: Draft): void {
  if (left !== draft) return;
  left = undefined;
  localStorage.removeItem(mine);
}

/** A draft that a page left behind, and what became of it; nothing where it could not be kept. */
export interface LeftDraft {
  readonly key: string;
  readonly draft: Draft;
  readonly kept?: Keeping;
}

const found = new Map<string, LeftDraft>();
let search: Promise<void> | undefined;

/** Puts on the shelf what pages left behind. */
export function keepLeftDrafts(): Promise<void> {
  search ??= keepAll();
  return search;
}

/**
 * The draft of a document that was left behind, to be opened once. One that could not be kept is this
 * page's from now on, and stays in the local storage until it is kept.
 */
export async function takeLeftDraft(document: string): Promise<LeftDraft | undefined> {
  await keepLeftDrafts();
  const draft = found.get(document);
  found.delete(document);
  if (draft !== undefined && draft.kept === undefined) {
    mine = draft.key;
    left = draft.draft;
  }
  return draft;
}

async function keepAll(): Promise<void> {
  for (const key of leftKeys()) {
    const draft = readDraft(localStorage.getItem(key));
    if (draft === undefined) continue;
    const kept = await keepDraft(draft).catch(() => undefined);
    found.set(draft.id, { key, draft, ...(kept && { kept }) });
    if (kept === undefined) continue;
    localStorage.removeItem(key);
    tell({ document: draft.id });
  }
}

function leftKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && key !== mine);
  } catch {
    return [];
  }
}

/** A draft as it was written by another page, perhaps of another version; undefined if it is none. */
function readDraft(written: string | null): Draft | undefined {
  try {
    const draft = JSON.parse(written ?? '');
    const texts = ['id', 'origin', 'title', 'text', 'label', 'opened', 'copy'];
    const isDraft = texts.every((key) => typeof draft[key] === 'string');
    return isDraft && typeof draft.basis === 'number' ? draft : undefined;
  } catch {
    return undefined;
  }
}
