import type { Path } from '../edits/core/content.ts';
import { ownerName } from '../edits/references/reference.ts';
import { fileTexts } from './file-texts.ts';
import { definitionAt, type KnownFile, nameAt } from './known-file.ts';
import type { NamedEntry } from './named-entries.ts';
import { schemaOfKey } from './schema-place.ts';

/** What a word of a file means. */
export interface Description {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly kind: NamedEntry['thing']['kind'] | 'key';
  readonly says: string;
  /** What the owner of an option or a level is called, and its position if it is a decision maker. */
  readonly of?: string;
  readonly owner?: number;
  /** Where it is given, if that is elsewhere. */
  readonly given?: number;
}

/** What the word at an offset means: a name of the file, or a key of the format. */
export function describeAt(file: KnownFile, offset: number): Description | undefined {
  const found = nameAt(file, offset);
  if (!found) return describeKey(file, offset);
  const { from, to, entry } = found;
  const { thing, label, says, owner } = entry;
  const holder = 'owner' in thing ? file.entries.get(ownerName(thing.owner))?.says : undefined;
  const given = definitionAt(file, offset);
  return {
    from,
    to,
    label,
    kind: thing.kind,
    says,
    ...(holder !== undefined && { of: holder }),
    ...(owner !== undefined && { owner }),
    ...(given !== undefined && given !== from && { given }),
  };
}

function describeKey({ root }: KnownFile, offset: number): Description | undefined {
  for (const { node, isKey, meaning } of fileTexts(root)) {
    const { start, end } = node.span;
    if (start > offset) return undefined;
    if (!isKey || offset > end) continue;
    const says = explainKey(meaning);
    return says === undefined
      ? undefined
      : { from: start, to: end, label: node.text, kind: 'key', says };
  }
  return undefined;
}

function explainKey(path: Path): string | undefined {
  const says = schemaOfKey(path)?.['description'];
  return typeof says === 'string' ? says : undefined;
}
