import { create } from 'zustand';
import { useWorkspace } from '../document/workspace.ts';
import type { Values } from './basis/content.ts';

/** A form that was begun: what it began with, and what it holds. */
export interface EntryDraft {
  readonly start: Values;
  readonly values: Values;
}

/** Forms that are open, so that nothing typed is lost by looking at something else meanwhile. */
const useDrafts = create<{ readonly drafts: Readonly<Record<string, EntryDraft>> }>(() => ({
  drafts: {},
}));

/** A copy of a document goes on where the document was. */
function keyOf(entry: string): string {
  const { document, copyOf } = useWorkspace.getState();
  return `${copyOf ?? document} ${entry}`;
}

/** The form that is open for an entry, if one is. */
export function useEntryDraft(entry: string): EntryDraft | undefined {
  useWorkspace((workspace) => workspace.copyOf ?? workspace.document);
  return useDrafts(({ drafts }) => drafts[keyOf(entry)]);
}

export function openDraft(entry: string, values: Values): void {
  setDraft(entry, { start: values, values });
}

export function changeDraft(entry: string, changes: Values): void {
  const draft = useDrafts.getState().drafts[keyOf(entry)];
  if (draft) setDraft(entry, { ...draft, values: { ...draft.values, ...changes } });
}

export function closeDraft(entry: string): void {
  setDraft(entry, undefined);
}

function setDraft(entry: string, draft: EntryDraft | undefined): void {
  const { [keyOf(entry)]: _, ...others } = useDrafts.getState().drafts;
  useDrafts.setState({ drafts: draft ? { ...others, [keyOf(entry)]: draft } : others });
}
