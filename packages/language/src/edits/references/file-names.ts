import { isRangeText } from '../../amounts/range.ts';
import type { MappingNode } from '../../document/node.ts';
import { agreementOption } from '../../formula/agreement-option.ts';
import { nodeAt, type Path } from '../core/content.ts';

/** The names that a formula may use, as far as they can be told from the tree of the file. */
export interface FileNames {
  /** Options by owner. */
  readonly options: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those of them that are numbers, as `owner.option`. */
  readonly numbers: ReadonlySet<string>;
  /** Agreements, which stand alone for what they stand at. */
  readonly agreements: ReadonlySet<string>;
  readonly quantities: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  readonly deals: ReadonlySet<string>;
}

export function fileNames(root: MappingNode): FileNames {
  const options = new Map<string, ReadonlySet<string>>();
  const numbers = new Set<string>();
  for (const section of ['decision-makers', 'bodies']) {
    for (const owner of keysAt(root, [section])) {
      const own = keysAt(root, [section, owner, 'options']);
      options.set(owner, new Set(own));
      for (const option of own) {
        const node = nodeAt(root, [section, owner, 'options', option]);
        const levels = node?.kind === 'mapping' ? nodeAt(node, ['levels']) : node;
        if (levels?.kind !== 'text' || !isRangeText(levels.text.replace(/,.*$/, ''))) continue;
        numbers.add(`${owner}.${option}`);
      }
    }
  }
  const agreements = new Set(keysAt(root, ['agreements']));
  for (const agreement of agreements) options.set(agreement, new Set([agreementOption]));
  const facts = new Set(keysAt(root, ['facts']));
  const states = new Set(keysAt(root, ['states']));
  const quantities = new Set(keysAt(root, ['quantities']));
  const deals = new Set(keysAt(root, ['deals']));
  return { options, numbers, agreements, quantities, facts, states, deals };
}

/** The keys of the mapping at a path, or the texts of the list. */
export function keysAt(root: MappingNode, path: Path): string[] {
  const node = nodeAt(root, path);
  if (node?.kind === 'mapping') return node.entries.map(({ key }) => key.text);
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
}
