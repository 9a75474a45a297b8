import { levelName, optionName, ownerName } from '../edits/references/reference.ts';
import { agreementOption } from '../formula/agreement-option.ts';
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
  const agreements = ofKind(entries, 'agreement');
  return [
    ...own.map((item) => ({ ...item, label: item.label.split('.')[1]! })),
    ...others,
    ...agreements,
  ];
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
  const found = optionWritten(entries, written, owner);
  const { thing } = found ?? {};
  return (found?.levels ?? []).flatMap((id) => {
    const place = thing?.kind === 'option' ? [thing.owner, thing.id] : [thing!.id, agreementOption];
    const entry = entries.get(levelName(place[0]!, place[1]!, id));
    return entry
      ? [{ ...itemOf(entry), ...(found?.owner !== undefined && { owner: found.owner }) }]
      : [];
  });
}

/** What a name such as `us.posture` means, `posture` in the section of its owner, or the id of an agreement. */
export function optionWritten(
  entries: NamedEntries,
  written: string,
  owner: string | undefined,
): NamedEntry | undefined {
  const [first = '', second] = written.split('.');
  const own = second === undefined ? optionName(owner ?? '', first) : optionName(first, second);
  const agreement = entries.get(ownerName(first));
  return entries.get(own) ?? (agreement?.thing.kind === 'agreement' ? agreement : undefined);
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
