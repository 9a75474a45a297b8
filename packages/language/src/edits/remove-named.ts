import type { MappingNode } from '../document/node.ts';
import type { Span } from '../source/span.ts';
import { nodeAt, type Path } from './core/content.ts';
import type { Draft, Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { isCounted, removeCounted } from './counted-places.ts';
import { type FileNames, fileNames, keysAt } from './references/file-names.ts';
import { findReferences } from './references/find-references.ts';
import { resolvePath } from './references/names-in-path.ts';
import { type NamedThing, nameOf, type Reference } from './references/reference.ts';

export interface Removal {
  readonly thing: NamedThing;
  /** Takes out as well whatever means nothing without it: statements, rules, facts, terms. */
  readonly cascade?: boolean;
}

/**
 * Takes something out that has an id, with all that is in it. While other parts of the file use it
 * that is refused, with their places, unless they are to go as well. Its place in the status quo goes
 * in any case, since the status quo says where everything stands that there is.
 */
export function removeNamed(text: string, { thing, cascade = false }: Removal): EditOutcome {
  return edit(text, (draft) => remove(draft, thing, cascade));
}

function remove(draft: Draft, thing: NamedThing, cascade: boolean): Step {
  const path = definitionPath(draft, thing);
  if (!path) return refused('no-such-entry', `nothing of this kind is called "${thing.id}"`);
  const references = findReferences(draft.root);
  const gone = namesInside(references, path).add(nameOf(thing));
  const uses = usesOf(references, gone, path);
  const others = uses.filter(({ item }) => item[0] !== 'status-quo');
  if (others.length > 0 && !cascade) {
    const places = wholeNames(others.map(({ span }) => span));
    return refused('still-used', `"${thing.id}" is used in ${places.length} other places`, places);
  }
  return removeUses(removeEntry(draft, path), gone, fileNames(draft.root));
}

/** `us.posture` is one place when both of its words would go. */
function wholeNames(spans: readonly Span[]): Span[] {
  const names: Span[] = [];
  for (const { start, end } of spans) {
    const last = names.at(-1);
    if (last && last.end + 1 === start) names[names.length - 1] = { start: last.start, end };
    else names.push({ start, end });
  }
  return names;
}

/**
 * Removes what uses something that is gone, and then what used that, until nothing is left to remove. What stands last goes first, so
 * that the places of what stands before stay what they are.
 */
function removeUses(start: Step, gone: Set<string>, names: FileNames): Step {
  let step = start;
  let references = referencesIn(step, names);
  while (step.status === 'draft') {
    const items = outermost(usesOf(references, gone, undefined).map(({ item }) => item));
    const lost = items.length === 0 ? lostSetting(step) : undefined;
    if (items.length === 0 && lost === undefined) return step;
    for (const item of lost ? [lost] : items.reverse()) {
      if (step.status !== 'draft' || !nodeAt(step.root, item)) continue;
      step = removeCounted(step, item);
      // What named it by number may have gone as well, and other places are not what they were.
      if (isCounted(item)) break;
    }
    const left = referencesIn(step, names);
    // What holds nothing else goes as well, and perhaps has a name.
    const kept = namesInside(left, []);
    for (const name of namesInside(references, [])) if (!kept.has(name)) gone.add(name);
    references = left;
  }
  return step;
}

/** Each item once, in their order, and none that is inside another. */
function outermost(items: readonly Path[]): Path[] {
  const places = new Set(items.map((item) => JSON.stringify(item)));
  const isInside = (item: Path): boolean =>
    item.some((_, depth) => depth > 0 && places.has(JSON.stringify(item.slice(0, depth))));
  const known = new Set<string>();
  return items.filter((item) => {
    const place = JSON.stringify(item);
    if (known.has(place) || isInside(item)) return false;
    known.add(place);
    return true;
  });
}

function referencesIn(step: Step, names: FileNames): Reference[] {
  return step.status === 'draft' ? findReferences(step.root, names) : [];
}

/** What a variant sets at a place that is gone. */
function lostSetting({ root }: Draft): Path | undefined {
  return keysAt(root, ['variants'])
    .flatMap((id) =>
      keysAt(root, ['variants', id, 'set']).map((key) => ['variants', id, 'set', key]),
    )
    .find(([, , , key = '']) => isLost(root, resolvePath(root, key.split('.'))));
}

/** Only the last key of what a variant sets may be new, and no place of a list. */
function isLost(root: MappingNode, path: Path): boolean {
  const place = typeof path.at(-1) === 'number' ? path : path.slice(0, -1);
  return nodeAt(root, place) === undefined;
}

/** Names that are given in a part of the file. */
function namesInside(references: readonly Reference[], path: Path): Set<string> {
  const inside = references.filter(({ gives, item }) => gives && startsWith(item, path));
  return new Set(inside.map(({ name }) => name));
}

function usesOf(
  references: readonly Reference[],
  gone: ReadonlySet<string>,
  except: Path | undefined,
): Reference[] {
  return references.filter(
    ({ name, gives, item }) =>
      !gives && gone.has(name) && !(except !== undefined && startsWith(item, except)),
  );
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, depth) => path[depth] === step);
}

const sections = {
  'decision-maker': 'decision-makers',
  body: 'bodies',
  agreement: 'agreements',
  fact: 'facts',
  state: 'states',
  signal: 'signals',
  deal: 'deals',
  claim: 'claims',
  quantity: 'quantities',
  source: 'sources',
} as const;

function definitionPath({ root }: Draft, thing: NamedThing): Path | undefined {
  if (isItem(thing)) return itemPath(root, thing);
  const paths = possiblePaths(thing);
  return paths.find((path) => nodeAt(root, path) !== undefined);
}

/** The entry of a list that has the id. */
function itemPath(root: MappingNode, thing: NamedThing): Path | undefined {
  const given = findReferences(root).find(
    ({ name, gives, item }) => gives && name === nameOf(thing) && item[0] !== 'variants',
  );
  return given?.item.slice(0, -1);
}

type Item = Extract<NamedThing, { readonly kind: 'statement' | 'rule' | 'forbidden-move' }>;

function isItem(thing: NamedThing): thing is Item {
  return ['statement', 'rule', 'forbidden-move'].includes(thing.kind);
}

function possiblePaths(thing: Exclude<NamedThing, Item>): Path[] {
  switch (thing.kind) {
    case 'option':
      return ['decision-makers', 'bodies'].map((section) => [
        section,
        thing.owner,
        'options',
        thing.id,
      ]);
    case 'level':
      return [];
    default:
      return [[sections[thing.kind], thing.id]];
  }
}
