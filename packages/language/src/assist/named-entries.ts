import { isRangeText, numberAt, readRange } from '../amounts/range.ts';
import { itemIdOf } from '../document/list-items.ts';
import type { DocumentNode, MappingNode } from '../document/node.ts';
import { nodeAt, type Path } from '../edits/core/content.ts';
import { keysAt } from '../edits/references/file-names.ts';
import { type NamedThing, nameOf } from '../edits/references/reference.ts';
import { agreementOption } from '../formula/agreement-option.ts';
import { limits } from '../source/limits.ts';

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
  /** Ids of the levels of an option, or of an agreement. */
  readonly levels?: readonly string[];
  /** Whether the levels are numbers. */
  readonly isNumber?: true;
}

/** By the names that references have. */
export type NamedEntries = ReadonlyMap<string, NamedEntry>;

export function namedEntries(root: MappingNode): NamedEntries {
  const entries = [
    ...ownersIn(root, 'decision-makers'),
    ...ownersIn(root, 'bodies'),
    ...agreementsIn(root),
    ...simpleIn(root, 'quantities', 'quantity', ['name', 'of']),
    ...simpleIn(root, 'facts', 'fact', ['name', 'when']),
    ...simpleIn(root, 'states', 'state', ['name']),
    ...simpleIn(root, 'signals', 'signal', ['says']),
    ...simpleIn(root, 'deals', 'deal', ['name', 'says']),
    ...simpleIn(root, 'claims', 'claim', ['says']),
    ...simpleIn(root, 'sources', 'source', ['title']),
    ...itemsIn(root, ['infeasible']).map(({ id, ...entry }) => ({
      ...entry,
      thing: { kind: 'rule', id } as const,
    })),
    ...itemsIn(root, ['forbidden-moves']).map(({ id, ...entry }) => ({
      ...entry,
      thing: { kind: 'forbidden-move', id } as const,
    })),
    ...statementsIn(root),
  ];
  return new Map(entries.map((entry) => [nameOf(entry.thing), entry]));
}

/** Statements and weights with ids: those of views first, so that a decision maker's own are known where both have one. */
function statementsIn(root: MappingNode): NamedEntry[] {
  const seen = keysAt(root, ['perceptions']).flatMap((viewer) =>
    keysAt(root, ['perceptions', viewer]).flatMap((of) => {
      const inside = ['perceptions', viewer, of, 'perceptions'];
      const thoughts = keysAt(root, inside).map((one) => [one, [...inside, one]] as const);
      return [[of, ['perceptions', viewer, of]] as const, ...thoughts];
    }),
  );
  const shown = keysAt(root, ['signals']).flatMap((signal) => {
    const inside = ['signals', signal, 'shows'];
    return keysAt(root, inside).map((of) => [of, [...inside, of]] as const);
  });
  const owners = keysAt(root, ['decision-makers']);
  const own = owners.map((id) => [id, ['decision-makers', id]] as const);
  return [...seen, ...shown, ...own].flatMap(([owner, path]) => {
    const position = owners.indexOf(owner);
    return ['add', 'prefers', 'weights'].flatMap((key) =>
      itemsIn(root, [...path, key]).map(({ id, ...entry }) => ({
        ...entry,
        thing: { kind: 'statement', owner, id } as const,
        ...(position >= 0 && { owner: position }),
      })),
    );
  });
}

/** The entries with ids of the list at a path, or the one that stands there alone, and those that stand together in them. */
function itemsIn(
  root: MappingNode,
  path: Path,
): (Pick<NamedEntry, 'label' | 'says' | 'path'> & { readonly id: string })[] {
  const node = nodeAt(root, path);
  const items =
    node?.kind === 'list' ? node.items.map((item, at) => ({ item, path: [...path, at] })) : [];
  return (node?.kind === 'mapping' ? [{ item: node, path }] : items).flatMap(
    ({ item, path: place }) => {
      const id = itemIdOf(item);
      const members = ['equally', 'or-else'].flatMap((key) => {
        return nodeAt(root, [...place, key])?.kind === 'list' ? itemsIn(root, [...place, key]) : [];
      });
      if (id === undefined) return members;
      const says = textAt(root, [...place, 'says']) ?? summary(item, 'id') ?? id;
      return [{ id, label: id, says, path: place }, ...members];
    },
  );
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

/** Each with its levels, since it stands in formulas for its one option. */
function agreementsIn(root: MappingNode): NamedEntry[] {
  return keysAt(root, ['agreements']).flatMap((id) => {
    const path = ['agreements', id];
    const says = textAt(root, [...path, 'name']) ?? id;
    const levels = levelsIn(nodeAt(root, [...path, 'levels']));
    const place = { id, option: agreementOption };
    return [
      {
        thing: { kind: 'agreement', id },
        label: id,
        says,
        path,
        levels: levels.map((one) => one.id),
      },
      ...levelEntries(place, levels, says, [...path, 'levels']),
    ] as const;
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
      ...(written?.kind === 'text' && numbersIn(written.text) && { isNumber: true as const }),
    },
    ...levelEntries({ id: owner, option }, levels, says, place),
  ];
}

function levelEntries(
  { id: owner, option }: { readonly id: string; readonly option: string },
  levels: readonly { readonly id: string; readonly phrase: string }[],
  says: string,
  path: Path,
): NamedEntry[] {
  return levels.map(({ id, phrase }) => ({
    thing: { kind: 'level', owner, option, id },
    label: id,
    says: phrase === id ? `${says}: ${id}` : phrase,
    path,
  }));
}

function levelsIn(node: DocumentNode | undefined): { id: string; phrase: string }[] {
  if (node?.kind === 'mapping') {
    return node.entries.map(({ key, value }) => ({
      id: key.text,
      phrase: value.kind === 'text' ? value.text : key.text,
    }));
  }
  const numbers = node?.kind === 'text' ? numbersIn(node.text) : undefined;
  if (numbers) return numbers;
  const ids =
    node?.kind === 'list'
      ? node.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
      : ['no', 'yes'];
  return ids.map((id) => ({ id, phrase: id }));
}

/** Of a range, as it is written beside its moves. */
function numbersIn(text: string): { id: string; phrase: string }[] | undefined {
  const written = text.replace(/,\s*\S+\s*$/, '');
  const range = isRangeText(written) ? readRange(written, limits.numberLevels) : undefined;
  if (range === undefined) return undefined;
  if ('kind' in range) return [];
  return Array.from({ length: range.count }, (_, k) => numberAt(range, k)).map((id) => ({
    id,
    phrase: id,
  }));
}

function simpleIn(
  root: MappingNode,
  section: string,
  kind: 'fact' | 'quantity' | 'state' | 'signal' | 'deal' | 'claim' | 'source',
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
function summary(node: DocumentNode | undefined, without?: string): string | undefined {
  if (node?.kind !== 'mapping') return undefined;
  const parts = node.entries.flatMap(({ key, value }) =>
    value.kind === 'text' && key.text !== without ? [`${key.text}: ${value.text}`] : [],
  );
  return parts.length === 0 ? undefined : parts.join(', ');
}

function textAt(root: MappingNode, path: Path): string | undefined {
  const node = nodeAt(root, path);
  return node?.kind === 'text' ? node.text : undefined;
}
