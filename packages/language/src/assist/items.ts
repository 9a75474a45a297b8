import { levelName, optionName } from '../edits/references/reference.ts';
import type { NamedEntries, NamedEntry } from './named-entries.ts';

export interface CompletionItem {
  readonly label: string;
  readonly kind: NamedEntry['thing']['kind'] | 'operator' | 'section' | 'field' | 'value';
  /** What it means, in a line. */
  readonly says: string;
  /** What is written, where it is more than the label. */
  readonly insert?: string;
  /** Position of the decision maker whose it is. */
  readonly owner?: number;
}

/** Options by their names in the whole file; those of the owner by their ids alone. */
export function optionsFor(entries: NamedEntries, owner: string | undefined): CompletionItem[] {
  const own = ofKind(entries, 'option', ({ thing }) => isOf(thing, owner));
  const others = ofKind(entries, 'option', ({ thing }) => !isOf(thing, owner));
  return [...own.map((item) => ({ ...item, label: item.label.split('.')[1]! })), ...others];
}

function isOf(thing: NamedEntry['thing'], owner: string | undefined): boolean {
  return thing.kind === 'option' && thing.owner === owner;
}

/** The levels of an option that is written with or without its owner. */
export function levelsOf(
  entries: NamedEntries,
  written: string,
  owner: string | undefined,
): CompletionItem[] {
  const [first = '', second] = written.split('.');
  const [holder, option] = second === undefined ? [owner ?? '', first] : [first, second];
  const found = entries.get(optionName(holder, option));
  return (found?.levels ?? []).flatMap((id) => {
    const entry = entries.get(levelName(holder, option, id));
    return entry
      ? [{ ...itemOf(entry), ...(found?.owner !== undefined && { owner: found.owner }) }]
      : [];
  });
}

export function ofKind(
  entries: NamedEntries,
  kind: NamedEntry['thing']['kind'],
  isMeant: (entry: NamedEntry) => boolean = () => true,
): CompletionItem[] {
  return [...entries.values()]
    .filter((entry) => entry.thing.kind === kind && isMeant(entry))
    .map(itemOf);
}

function itemOf({ thing, label, says, owner }: NamedEntry): CompletionItem {
  return { label, kind: thing.kind, says, ...(owner !== undefined && { owner }) };
}
