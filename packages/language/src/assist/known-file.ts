import type { MappingNode } from '../document/node.ts';
import { readDocument } from '../document/read-document.ts';
import { findReferences } from '../edits/references/find-references.ts';
import type { Reference } from '../edits/references/reference.ts';
import { type NamedEntries, type NamedEntry, namedEntries } from './named-entries.ts';

/** A file whose YAML is sound, with the names in it. */
export interface KnownFile {
  readonly root: MappingNode;
  readonly entries: NamedEntries;
  /** In the order of the text. */
  readonly references: readonly Reference[];
}

export function knowFile(text: string): KnownFile | undefined {
  const root = readDocument(text, () => {});
  return root && { root, entries: namedEntries(root), references: findReferences(root) };
}

/** A name that stands in the text, and what it means. */
export interface StandingName {
  readonly from: number;
  readonly to: number;
  readonly entry: NamedEntry;
}

/** The name at an offset, or that ends there. */
export function nameAt(
  { references, entries }: KnownFile,
  offset: number,
): StandingName | undefined {
  const found = references.find(
    ({ span, name }) => span.start <= offset && offset <= span.end && entries.has(name),
  );
  return found && { from: found.span.start, to: found.span.end, entry: entries.get(found.name)! };
}

/** Where the name at an offset is given. */
export function definitionAt(file: KnownFile, offset: number): number | undefined {
  const found = file.references.find(({ span }) => span.start <= offset && offset <= span.end);
  return file.references.find(({ gives, name }) => gives && name === found?.name)?.span.start;
}
