import { takeText, writeAddress } from '../document/actions.ts';
import { commitTyping } from '../document/pending-typing.ts';
import { useWorkspace } from '../document/workspace.ts';
import { newDocumentId } from './document-id.ts';
import { isUnkept, keepNow, useKeeping } from './keeping.ts';
import { onNews } from './news.ts';
import { type KeptDocument, readDocument } from './shelf.ts';

const { getState: now, setState: set } = useWorkspace;

/** Looks after what other tabs do to the document of this one. */
export function watchOtherTabs(): void {
  onNews(({ document }) => {
    if (document === now().document) void lookAfter();
  });
  // News may have been missed while the page slept.
  window.addEventListener('pageshow', () => void lookAfter());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void lookAfter();
  });
}

/** Follows a change of another tab where this one has none of its own, and otherwise says so. */
async function lookAfter(): Promise<void> {
  const { document: id } = now();
  const theirs = await readDocument(id).catch(() => undefined);
  if (theirs === undefined || now().document !== id || theirs.revision <= now().revision) return;
  commitTyping();
  if (isUnkept(now())) useKeeping.setState({ status: 'overtaken', theirs });
  else await follow(theirs);
}

async function follow({ text, revision }: KeptDocument): Promise<void> {
  set({ revision, savedText: text });
  useKeeping.setState({ status: 'kept' }, true);
  await takeText(text, 'a change in another tab');
}

/** Gives up the changes of this tab for those of the other; undo brings them back. */
export async function takeTheirs(): Promise<void> {
  const { theirs } = useKeeping.getState();
  if (theirs) await follow(theirs);
}

/** Keeps the changes of this tab as a document of their own. */
export async function keepMineAsCopy(): Promise<void> {
  set({ document: newDocumentId(), revision: 0 });
  await keepNow();
  await writeAddress();
}
