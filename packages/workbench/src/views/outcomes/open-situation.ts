import type { ShownOutcomeRow } from '../../desk/shown-outcomes.ts';
import { goTo } from '../../document/actions.ts';

/** Shows an outcome as the situation. */
export function openSituation(row: ShownOutcomeRow): void {
  void goTo(row.key, { words: row.name ?? row.words, view: 'situation' });
}

/** Browsers draw a title of any length; nobody reads one beyond this. */
export function shorten(text: string): string {
  return text.length > 400 ? `${text.slice(0, 399)}…` : text;
}
