import { nodeAt, type Path } from './core/content.ts';
import type { Draft, Step } from './core/draft.ts';
import { edit } from './core/edit.ts';
import { type EditOutcome, refused } from './core/outcome.ts';
import { removeEntry } from './core/remove-entry.ts';
import { findReferences } from './references/find-references.ts';
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
    const places = others.map(({ span }) => span);
    return refused('still-used', `"${thing.id}" is used in ${places.length} other places`, places);
  }
  return removeUses(removeEntry(draft, path), gone);
}

/** Removes what uses something that is gone, and then what used that, until nothing is left to remove. */
function removeUses(start: Step, gone: Set<string>): Step {
  let step = start;
  while (step.status === 'draft') {
    const references = findReferences(step.root);
    const use = usesOf(references, gone, undefined).at(-1);
    if (!use) return step;
    for (const name of namesInside(references, use.item)) gone.add(name);
    step = removeEntry(step, use.item);
  }
  return step;
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
  fact: 'facts',
  state: 'states',
  claim: 'claims',
  source: 'sources',
} as const;

function definitionPath({ root }: Draft, thing: NamedThing): Path | undefined {
  const paths = possiblePaths(thing);
  return paths.find((path) => nodeAt(root, path) !== undefined);
}

function possiblePaths(thing: NamedThing): Path[] {
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
