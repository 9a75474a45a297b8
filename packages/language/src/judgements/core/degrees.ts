import type { PreferenceEntry, Statement } from '../../conflict/conflict.ts';
import { statementsOf } from '../../conflict/preference-parts.ts';
import { inDegree } from '../../conflict/statement-degree.ts';

/** Whether a breach of what stands at a place of an order is greatly worse. */
export function isGreat(entry: PreferenceEntry): boolean {
  return statementsOf(entry).some(({ mode }) => mode === 'never' || mode === 'must');
}

/** How many places of an order are great ones; they come first. */
export function countGreat(entries: readonly PreferenceEntry[]): number {
  const first = entries.findIndex((entry) => !isGreat(entry));
  return first < 0 ? entries.length : first;
}

/** The same wishes, whose breach is greatly worse or is not; that more or less of something is wanted has no degrees. */
export function withDegree(entry: PreferenceEntry, greatly: boolean): PreferenceEntry {
  if (isGreat(entry) === greatly) return entry;
  const change = (statement: Statement): Statement => inDegree(statement, greatly);
  switch (entry.kind) {
    case 'statement':
      return change(entry);
    case 'equally':
      return { ...entry, statements: entry.statements.map(change) };
    case 'or-else':
      return { ...entry, alternatives: entry.alternatives.map(change) };
  }
}
