import { type Conflict, edits } from '@standoff/language';
import {
  type Casebook,
  readEntry,
  readPreference,
  type SaidEntry,
  withAddedOptions,
} from '@standoff/study';
import type { PreferenceItem, ShownPreference } from './shown-preferences.ts';

type Off = edits.SwitchedOffEntry;

/**
 * What everybody prefers in a conflict, with the statements that its text has switched off. The words
 * come from a casebook of the same options and facts, but for options that were added at the end of those of their owners.
 */
export function readPreferences(
  casebook: Casebook,
  conflict: Conflict,
  text: string,
): ShownPreference[] {
  const { decisionMakers } = conflict;
  const off = edits.switchedOffEntries(text);
  const book = { ...casebook, ...withAddedOptions(casebook, conflict), decisionMakers };
  return decisionMakers.map(({ id }, position) => {
    const preference = readPreference(book, position);
    if (preference.kind !== 'none' && preference.kind !== 'statements') return preference;
    const entries = preference.kind === 'none' ? [] : preference.entries;
    return { kind: 'statements', items: withOff(book, id, entries, off.get(id) ?? []) };
  });
}

/** Statements that are switched off stand before the one whose place they would take. */
function withOff(
  casebook: Casebook,
  owner: string,
  entries: readonly SaidEntry[],
  off: readonly Off[],
): PreferenceItem[] {
  const before = (place: number) =>
    off.filter((each) => each.place === place).map((each) => offItem(casebook, owner, each));
  const items = entries.flatMap((entry, k) => [...before(k + 1), { ...entry, place: k + 1 }]);
  return withKeys([...items, ...before(entries.length + 1)]);
}

function offItem(
  casebook: Casebook,
  owner: string,
  { off, place, source, entry }: Off,
): Omit<PreferenceItem, 'key'> {
  const read = entry && readEntry(casebook, owner, entry);
  const unread = { kind: 'statement', great: false, statements: [], claims: [], source } as const;
  return { ...(read ?? unread), place, off };
}

/** Keys by what the statements ask for, so that they stay the same wherever these stand. */
function withKeys(items: readonly Omit<PreferenceItem, 'key'>[]): PreferenceItem[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const asks = item.statements.map(({ formula, if: condition, unless }) =>
      [formula.text, condition?.text, unless?.text].join(' | '),
    );
    const content = [item.kind, ...asks, item.source].join(' / ');
    const count = (seen.get(content) ?? 0) + 1;
    seen.set(content, count);
    return { ...item, key: `${content} #${count}` };
  });
}
