import { create } from 'zustand';
import { changesMade, commitTyping, isTypingPending } from '../document/pending-typing.ts';
import { leavePlace } from '../document/place-before-reload.ts';
import { useWorkspace, type Workspace } from '../document/workspace.ts';
import { newDocumentId } from './document-id.ts';
import { forgetDraft, leaveDraft, leftByThisPage } from './left-drafts.ts';
import { tell } from './news.ts';
import { copyPictureNames } from './picture-names.ts';
import { type Draft, type Keeping, keepDraft } from './shelf.ts';
import { titleOf } from './title-of.ts';

/** How it stands with what the browser keeps of the document. */
interface KeepingState {
  readonly status: 'idle' | 'kept' | 'impossible';
}

export const useKeeping = create<KeepingState>(() => ({ status: 'idle' }));

const { getState: now, setState: set } = useWorkspace;

/** So long after a change the document is kept, however many follow meanwhile. */
const PAUSE = 250;

/** The page may end at any moment, and the next one has to learn what became of this one's draft. */
let isLeaving = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let keeping: Promise<void> = Promise.resolve();

/** Whether the document has changes that are not kept. */
export function isUnkept({
  text,
  savedText,
  briefing,
  savedBriefing,
}: Pick<Workspace, 'text' | 'savedText' | 'briefing' | 'savedBriefing'>): boolean {
  return text !== savedText || briefing !== savedBriefing;
}

/** Keeps every change from now on. */
export function startKeeping(): void {
  useWorkspace.subscribe((after, before) => {
    if (after.document !== before.document) useKeeping.setState({ status: 'idle' });
    const isChanged = after.text !== before.text || after.briefing !== before.briefing;
    if (isChanged && isUnkept(after)) schedule();
  });
  document.addEventListener('visibilitychange', () => void keepNow());
  window.addEventListener('pagehide', () => {
    isLeaving = true;
    leaveBehind();
    void keepNow();
  });
  window.addEventListener('pageshow', () => {
    isLeaving = false;
    const left = leftByThisPage();
    if (left?.text === now().savedText && left.briefing === now().savedBriefing) forgetDraft(left);
  });
  window.addEventListener('beforeunload', (event) => {
    if (!leaveBehind()) event.preventDefault();
  });
}

/** The first change starts the clock, so that one who never pauses is kept as well. */
function schedule(): void {
  timer ??= setTimeout(() => void keepNow(), PAUSE);
}

/** Leaves behind what is not kept yet, at once; false where it would be lost. */
function leaveBehind(): boolean {
  commitTyping();
  const { view, document, text, addressedText, briefing, savedBriefing } = now();
  // The address holds no briefing.
  const isInAddress = text === addressedText && briefing === savedBriefing;
  leavePlace(view === '' || document === '' ? undefined : document);
  return !isUnkept(now()) || leaveDraft(draftOf(now())) || isInAddress;
}

/** Keeps what is not kept yet; one after the other, so that each sees the revision of the former. */
export function keepNow(): Promise<void> {
  commitTyping();
  clearTimeout(timer);
  timer = undefined;
  keeping = keeping.then(keep, keep);
  return keeping;
}

/** Keeps until nothing is left to keep, also of what is typed meanwhile, or nothing can be kept. */
export async function keepAll(): Promise<void> {
  do {
    await changesMade();
    await keepNow();
  } while ((isUnkept(now()) || isTypingPending()) && useKeeping.getState().status !== 'impossible');
}

function draftOf(workspace: Workspace): Draft {
  const { document: id, origin, text, savedText: opened, revision: basis } = workspace;
  const { briefing, savedBriefing: openedBriefing } = workspace;
  const title = titleOf(text);
  const copy = newDocumentId();
  return {
    ...{ id, origin, title, text, label: workspace.lastChange, basis, opened, copy },
    ...(briefing !== undefined && { briefing }),
    ...(openedBriefing !== undefined && { openedBriefing }),
  };
}

function isOfNow({ id, text, briefing, basis }: Draft): boolean {
  const { document, revision, ...content } = now();
  const isSame = text === content.text && briefing === content.briefing;
  return id === document && isSame && basis === revision;
}

async function keep(): Promise<void> {
  if (!isUnkept(now())) return;
  const left = leftByThisPage();
  // The same draft, so that it becomes one copy whether this page keeps it or the next.
  const draft = left && isOfNow(left) ? left : draftOf(now());
  try {
    const kept = await keepDraft(draft);
    if (left?.id === draft.id && !isLeaving) forgetDraft(left);
    if (now().document === draft.id) settle(draft, kept);
    tell({ document: kept.status === 'copied' ? kept.copy.id : draft.id });
  } catch {
    useKeeping.setState({ status: 'impossible' });
  }
}

/** The document goes on as what it was kept as: itself, or a copy beside what another tab kept. */
function settle({ id, text: savedText, briefing: savedBriefing }: Draft, kept: Keeping): void {
  if (kept.status === 'kept') set({ revision: kept.revision, savedText, savedBriefing });
  else {
    const { id: document, revision } = kept.copy;
    void copyPictureNames(id, document);
    set({ document, revision, savedText, savedBriefing, copyOf: id });
  }
  useKeeping.setState({ status: 'kept' });
}
