import type { DocumentNode, MappingNode } from '../../document/node.ts';
import type { Span } from '../../source/span.ts';
import { nodeAt, type Path } from './content.ts';

/** What an entry of a section is, where its name says the rest. */
const entries: Readonly<Record<string, string>> = {
  sources: 'the source',
  claims: 'the claim',
  facts: 'the consequence',
  states: 'the state',
  bodies: 'the body',
  signals: 'the signal',
  threats: 'the threat',
  deals: 'the deal',
  variants: 'the variant',
  infeasible: 'what cannot be, number',
  'forbidden-moves': 'the forbidden move, number',
  doubts: 'the doubt, number',
  timeline: 'the timeline, number',
};

/**
 * A place of a file in words, with its path as variants write it: `how United States sees North Korea
 * (perceptions.us.dprk.add)`.
 */
export function sayPlace(root: MappingNode, span: Span): string {
  const path = pathAt(root, span);
  const written = path.map(stepOf).join('.');
  const words = sayPath(root, path);
  return words === written || written === '' ? words : `${words} (${written})`;
}

/** The innermost part of the file in which the span lies. */
function pathAt(node: DocumentNode, span: Span): Path {
  const holds = (part: Span) => part.start <= span.start && span.end <= part.end;
  if (node.kind === 'list') {
    const at = node.items.findIndex((item) => holds(item.span));
    const item = node.items[at];
    return item === undefined ? [] : [at, ...pathAt(item, span)];
  }
  if (node.kind !== 'mapping') return [];
  const entry = node.entries.find(({ key, value }) => holds(key.span) || holds(value.span));
  return entry === undefined ? [] : [entry.key.text, ...pathAt(entry.value, span)];
}

/** Places in lists are counted from 1. */
function stepOf(step: string | number): string {
  return typeof step === 'number' ? `${step + 1}` : step;
}

function sayPath(root: MappingNode, [section, id, key, option]: Path): string {
  if (section === undefined) return 'the file';
  if (id === undefined) return `${section}`;
  const name = nameAt(root, [section, id]);
  switch (section) {
    case 'decision-makers':
      if (key === 'options' && option !== undefined) {
        return `the option ${nameAt(root, [section, id, key, option])} of ${name}`;
      }
      return key === 'prefers' ? `what ${name} wants` : name;
    case 'perceptions': {
      const seer = ownerAt(root, id);
      return key === undefined
        ? `how ${seer} sees others`
        : `how ${seer} sees ${ownerAt(root, key)}`;
    }
    default: {
      const what = entries[section];
      return what === undefined ? `${section}` : `${what} ${name}`;
    }
  }
}

function ownerAt(root: MappingNode, id: string | number): string {
  return nameAt(root, ['decision-makers', id]);
}

/** What is shown for the entry at a path: its name or title, else its id or number. */
function nameAt(root: MappingNode, path: Path): string {
  for (const key of ['name', 'title']) {
    const node = nodeAt(root, [...path, key]);
    if (node?.kind === 'text') return node.text;
  }
  return stepOf(path.at(-1) ?? '');
}
