import { create } from 'zustand';
import { commitTyping } from '../document/pending-typing.ts';
import { useWorkspace, type Workspace } from '../document/workspace.ts';
import { tell } from './news.ts';
import { type KeptDocument, keepDraft } from './shelf.ts';
import { titleOf } from './title-of.ts';

/** How it stands with what the browser keeps of the document. */
interface KeepingState {
  readonly status: 'idle' | 'kept' | 'impossible' | 'overtaken';
  /** What another tab made of the document while this one changed it as well. */
  readonly theirs?: KeptDocument;
}

export const useKeeping = create<KeepingState>(() => ({ status: 'idle' }));

const { getState: now, setState: set } = useWorkspace;

/** So long after the last change a document is kept; so much is lost at most. */
const PAUSE = 250;

let timer: ReturnType<typeof setTimeout> | undefined;
let keeping: Promise<void> = Promise.resolve();

/** Whether the document has changes that are not kept. */
export function isUnkept({ text, savedText }: Pick<Workspace, 'text' | 'savedText'>): boolean {
  return text !== savedText;
}

/** Keeps every change from now on. */
export function startKeeping(): void {
  useWorkspace.subscribe((after, before) => {
    if (after.document !== before.document) useKeeping.setState({ status: 'idle' }, true);
    if (after.text !== before.text && isUnkept(after)) schedule();
  });
  const leave = () => void keepNow();
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', leave);
}

function schedule(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void keepNow(), PAUSE);
}

/** Keeps what is not kept yet; one after the other, so that each sees the revision of the former. */
export function keepNow(): Promise<void> {
  commitTyping();
  clearTimeout(timer);
  keeping = keeping.then(keep, keep);
  return keeping;
}

async function keep(): Promise<void> {
  const { document: id, origin, text, savedText, revision, lastChange: label } = now();
  if (!isUnkept(now()) || useKeeping.getState().status === 'overtaken') return;
  const draft = { id, origin, title: titleOf(text), text, label, basis: revision };
  try {
    const kept = await keepDraft({ ...draft, opened: savedText });
    if (now().document !== id) return;
    if (kept.status === 'overtaken') {
      useKeeping.setState({ status: 'overtaken', theirs: kept.by });
      return;
    }
    set({ revision: kept.revision, savedText: text });
    useKeeping.setState({ status: 'kept' }, true);
    tell({ document: id });
  } catch {
    useKeeping.setState({ status: 'impossible' }, true);
  }
}
