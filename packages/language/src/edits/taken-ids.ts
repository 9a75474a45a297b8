import type { Path } from './core/content.ts';
import { openDraft } from './core/draft.ts';
import { keysAt } from './references/file-names.ts';

/** The ids in use in some sections of a text; none when it cannot be read. */
export function takenIds(text: string, sections: readonly string[], inside: Path = []): string[] {
  const draft = openDraft(text);
  if (draft.status !== 'draft') return [];
  return sections.flatMap((section) => keysAt(draft.root, [section, ...inside]));
}
