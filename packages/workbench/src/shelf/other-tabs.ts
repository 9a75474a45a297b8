import { takeText } from '../document/actions.ts';
import { commitTyping } from '../document/pending-typing.ts';
import { useWorkspace } from '../document/workspace.ts';
import { writeAddress } from '../document/write-address.ts';
import { isUnkept, keepAll, keepNow, useKeeping } from './keeping.ts';
import { onNews } from './news.ts';
import { type KeptDocument, readDocument } from './shelf.ts';

const { getState: now, setState: set } = useWorkspace;

/** Looks after what other tabs do to the document of this one. */
export function watchOtherTabs(): void {
  onNews(({ document }) => {
    if (document === now().document) void lookAfter();
  });
  // News may have been missed while the page slept, or while the document was opened.
  window.addEventListener('pageshow', () => void lookAfter());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void lookAfter();
  });
  useWorkspace.subscribe((after, before) => {
    if (after.document === before.document) return;
    void lookAfter();
    if (after.copyOf !== undefined) void writeAddress();
  });
}

/** Follows a change of another tab where this one has none of its own; otherwise the shelf decides. */
async function lookAfter(): Promise<void> {
  await keepNow();
  const { document: id } = now();
  const theirs = await readDocument(id).catch(() => undefined);
  if (theirs === undefined || now().document !== id || theirs.revision <= now().revision) return;
  commitTyping();
  if (isUnkept(now())) await keepNow();
  else await follow(theirs);
}

async function follow({ text, briefing, revision }: KeptDocument): Promise<void> {
  set({ revision, savedText: text, savedBriefing: briefing });
  useKeeping.setState({ status: 'kept' });
  await takeText(text, 'a change in another tab', briefing);
}

/**
 * Goes on with what the other tab made of the document. What was made of it here is brought back by
 * undo, and stays on the shelf as the copy that it became.
 */
export async function takeTheirs(): Promise<void> {
  await keepAll();
  const { document, copyOf } = now();
  if (copyOf === undefined) return;
  const theirs = await readDocument(copyOf).catch(() => undefined);
  commitTyping();
  if (now().document !== document || theirs === undefined) return;
  // What was typed while the shelf was asked is kept with the copy first.
  if (isUnkept(now())) return takeTheirs();
  set({ document: theirs.id, copyOf: undefined });
  await follow(theirs);
}

/** Goes on with the copy. */
export function stayWithCopy(): void {
  set({ copyOf: undefined });
}
