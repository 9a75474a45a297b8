import type { Report } from '../diagnostics/diagnostic-collector.ts';
import { positionOf } from '../document/list-items.ts';
import type { DocumentNode, ListNode, MappingNode } from '../document/node.ts';
import { checkSaid, said } from '../sections/said-replaced.ts';
import { type Setting, saidIn } from '../sections/variants.ts';
import type { Word } from '../shapes/shape.ts';
import { findEntry } from './apply-variant.ts';

/**
 * What a variant sets, without what it says of what it replaces (`was`), which is held against what stands there. What
 * says nothing else takes it out.
 */
export function withoutSaid(
  root: MappingNode,
  settings: readonly Setting[],
  report: Report,
): readonly Setting[] {
  return settings.map((setting) => {
    const entry = saidIn(setting.value);
    if (!entry) return setting;
    const word = said.read(entry.value, { report, isFull: () => false });
    const { words } = setting.path;
    const found = entryAt(root, words);
    if (!found) {
      report(
        'stray-key',
        entry.key.span,
        '"was" says what stands at a place of a list, and this path leads to none',
        { help: 'leave it out' },
      );
    } else if (word) {
      const { text, span } = words.at(-1)!;
      const number = /^\d+$/.test(text) ? { number: span } : {};
      checkSaid(word, { ...found, owner: ownerOf(words, found), ...number }, report);
    }
    return { ...setting, value: withoutKey(setting.value) };
  });
}

interface FoundEntry {
  readonly items: ListNode['items'];
  readonly at: number;
}

/** The entry of a list to which a path leads; one that is not there has no place either. */
function entryAt(node: DocumentNode | undefined, words: readonly Word[]): FoundEntry | undefined {
  const [first, ...rest] = words;
  if (!node || !first) return undefined;
  if (node.kind === 'list') {
    const at = positionOf(node, first.text);
    return rest.length === 0 ? { items: node.items, at } : entryAt(node.items[at], rest);
  }
  const found = node.kind === 'mapping' ? findEntry(node, words) : undefined;
  return found && entryAt(found.entry.value, found.rest);
}

/** Whose options stand without a prefix in what a path leads to. */
function ownerOf(words: readonly Word[], { items, at }: FoundEntry): string | undefined {
  const [section, second, third, fourth, fifth] = words.map(({ text }) => text);
  switch (section) {
    case 'decision-makers':
      return second;
    case 'perceptions':
      return fourth === 'perceptions' ? fifth : third;
    case 'signals':
      return fourth;
    default: {
      const item = items[at];
      const by = item?.kind === 'mapping' && item.entries.find(({ key }) => key.text === 'by');
      return by && by.value.kind === 'text' ? by.value.text : undefined;
    }
  }
}

function withoutKey(value: DocumentNode): DocumentNode {
  if (value.kind !== 'mapping') return value;
  const entries = value.entries.filter(({ key }) => key.text !== 'was');
  return entries.length > 0
    ? { ...value, entries }
    : { kind: 'nothing', span: value.span, noColon: false };
}
