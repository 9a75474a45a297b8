import type { DiagnosticJson } from '@standoff/language';
import { say } from '../../design/announcement.ts';
import { edit } from '../../document/actions.ts';
import { isTypingPending } from '../../document/pending-typing.ts';
import { useWorkspace } from '../../document/workspace.ts';

export type Fix = NonNullable<DiagnosticJson['fix']>;

/** What a fix does, for whoever is to press it. */
export function sayFix({ place, text }: Fix, source: string): string {
  const former = source.slice(place.start.offset, place.end.offset);
  if (text === '') return `Take out “${former}”`;
  return former === '' ? `Write “${text}”` : `Write “${text}” instead of “${former}”`;
}

/** Mends the text as its diagnostic proposes; one step for undo. */
export async function applyFix(fix: Fix): Promise<void> {
  const { text, opening } = useWorkspace.getState();
  // What was typed since then may have moved the place.
  if (isTypingPending() || opening === 'running') {
    say('The text is being read. Try again in a moment.');
    return;
  }
  const { start, end } = fix.place;
  const mended = text.slice(0, start.offset) + fix.text + text.slice(end.offset);
  await edit(mended, `mend line ${start.line}`);
}
