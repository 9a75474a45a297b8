import type { MappingNode } from '../../document/node.ts';
import { agreementOption } from '../../formula/agreement-option.ts';
import { nodeAt, type Path } from '../core/content.ts';

/** The names that a formula may use, as far as they can be told from the tree of the file. */
export interface FileNames {
  /** Options by owner. */
  readonly options: ReadonlyMap<string, ReadonlySet<string>>;
  /** Agreements, which stand alone for what they stand at. */
  readonly agreements: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly deals: ReadonlySet<string>;
}

export function fileNames(root: MappingNode): FileNames {
  const options = new Map<string, ReadonlySet<string>>();
  for (const section of ['decision-makers', 'bodies']) {
    for (const owner of keysAt(root, [section])) {
      options.set(owner, new Set(keysAt(root, [section, owner, 'options'])));
    }
  }
  const agreements = new Set(keysAt(root, ['agreements']));
  for (const agreement of agreements) options.set(agreement, new Set([agreementOption]));
  const facts = new Set(keysAt(root, ['facts']));
  const states = new Set(keysAt(root, ['states']));
  return { options, agreements, facts, states, deals: new Set(keysAt(root, ['deals'])) };
}

/** The keys of the mapping at a path, or the texts of the list. */
export function keysAt(root: MappingNode, path: Path): string[] {
  const node = nodeAt(root, path);
  if (node?.kind === 'mapping') return node.entries.map(({ key }) => key.text);
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
}
