import type { DocumentNode, MappingNode } from '../document/node.ts';
import { nodeAt, type Path } from '../edits/core/content.ts';
import { keysAt } from '../edits/references/file-names.ts';
import { type NamedThing, nameOf } from '../edits/references/reference.ts';

/** Something that the file gives a name to, as far as can be told from its tree. */
export interface NamedEntry {
  readonly thing: NamedThing;
  /** How formulas and citations write it: `us.posture`, `war`, `c07`. */
  readonly label: string;
  /** What it is called, or what it says. */
  readonly says: string;
  /** Where it is given. */
  readonly path: Path;
  /** Position of the decision maker whose it is. */
  readonly owner?: number;
  /** Ids of the levels of an option. */
  readonly levels?: readonly string[];
}

/** By the names that references have. */
export type NamedEntries = ReadonlyMap<string, NamedEntry>;

export function namedEntries(root: MappingNode): NamedEntries {
  const entries = [
    ...ownersIn(root, 'decision-makers'),
    ...ownersIn(root, 'bodies'),
    ...simpleIn(root, 'facts', 'fact', ['name', 'when']),
    ...simpleIn(root, 'states', 'state', ['name']),
    ...simpleIn(root, 'signals', 'signal', ['says']),
    ...simpleIn(root, 'deals', 'deal', ['name', 'says']),
    ...simpleIn(root, 'claims', 'claim', ['says']),
    ...simpleIn(root, 'sources', 'source', ['title']),
  ];
  return new Map(entries.map((entry) => [nameOf(entry.thing), entry]));
}

function ownersIn(root: MappingNode, section: 'decision-makers' | 'bodies'): NamedEntry[] {
  return keysAt(root, [section]).flatMap((id, position) => {
    const path = [section, id];
    const owner = section === 'bodies' ? {} : { owner: position };
    const kind = section === 'bodies' ? 'body' : 'decision-maker';
    const says = textAt(root, [...path, 'name']) ?? id;
    const own = keysAt(root, [...path, 'options']).flatMap((option) =>
      optionIn(root, { id, option }, [...path, 'options', option]).map((entry) => ({
        ...entry,
        ...owner,
      })),
    );
    return [{ thing: { kind, id }, label: id, says, path, ...owner } as const, ...own];
  });
}

function optionIn(
  root: MappingNode,
  { id: owner, option }: { readonly id: string; readonly option: string },
  path: Path,
): NamedEntry[] {
  const node = nodeAt(root, path);
  const written = node?.kind === 'mapping' ? nodeAt(root, [...path, 'levels']) : node;
  const says = textAt(root, [...path, 'name']) ?? option;
  const levels = levelsIn(written);
  const label = `${owner}.${option}`;
  const place = node?.kind === 'mapping' ? [...path, 'levels'] : path;
  return [
    {
      thing: { kind: 'option', owner, id: option },
      label,
      says,
      path,
      levels: levels.map(({ id }) => id),
    },
    ...levels.map(({ id, phrase }) => ({
      thing: { kind: 'level', owner, option, id } as const,
      label: id,
      says: phrase === id ? `${says}: ${id}` : phrase,
      path: place,
    })),
  ];
}

function levelsIn(node: DocumentNode | undefined): { id: string; phrase: string }[] {
  if (node?.kind === 'mapping') {
    return node.entries.map(({ key, value }) => ({
      id: key.text,
      phrase: value.kind === 'text' ? value.text : key.text,
    }));
  }
  const ids =
    node?.kind === 'list'
      ? node.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
      : ['no', 'yes'];
  return ids.map((id) => ({ id, phrase: id }));
}

function simpleIn(
  root: MappingNode,
  section: string,
  kind: 'fact' | 'state' | 'signal' | 'deal' | 'claim' | 'source',
  keys: readonly string[],
): NamedEntry[] {
  return keysAt(root, [section]).map((id) => {
    const path = [section, id];
    const said = keys.flatMap((key) => textAt(root, [...path, key]) ?? []);
    const says = said[0] ?? textAt(root, path) ?? summary(nodeAt(root, path)) ?? id;
    return { thing: { kind, id }, label: id, says, path };
  });
}

/** `{ dprk.tests: frozen }` as `dprk.tests: frozen`. */
function summary(node: DocumentNode | undefined): string | undefined {
  if (node?.kind !== 'mapping') return undefined;
  const parts = node.entries.flatMap(({ key, value }) =>
    value.kind === 'text' ? [`${key.text}: ${value.text}`] : [],
  );
  return parts.length === 0 ? undefined : parts.join(', ');
}

function textAt(root: MappingNode, path: Path): string | undefined {
  const node = nodeAt(root, path);
  return node?.kind === 'text' ? node.text : undefined;
}
