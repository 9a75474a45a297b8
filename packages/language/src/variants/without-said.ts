import type { Report } from '../diagnostics/diagnostic-collector.ts';
import type { DocumentNode, MappingNode } from '../document/node.ts';
import { nodeAt } from '../edits/core/content.ts';
import { resolvePath } from '../edits/references/names-in-path.ts';
import { ownerAt } from '../edits/references/owner-at.ts';
import { checkSaid, said } from '../sections/said-replaced.ts';
import { type Setting, saidIn } from '../sections/variants.ts';

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
    const path = resolvePath(
      root,
      setting.path.words.map(({ text }) => text),
    );
    const list = nodeAt(root, path.slice(0, -1));
    if (list?.kind !== 'list') {
      report(
        'stray-key',
        entry.key.span,
        '"was" says what stands at a place of a list, and this path leads to none',
        {
          help: 'leave it out',
        },
      );
    } else if (word) {
      const { text, span } = setting.path.words.at(-1)!;
      const number = /^\d+$/.test(text) ? { number: span } : {};
      const owner = ownerAt(root, path);
      checkSaid(word, { items: list.items, at: Number(path.at(-1)), owner, ...number }, report);
    }
    return { ...setting, value: withoutKey(setting.value) };
  });
}

function withoutKey(value: DocumentNode): DocumentNode {
  if (value.kind !== 'mapping') return value;
  const entries = value.entries.filter(({ key }) => key.text !== 'was');
  return entries.length > 0
    ? { ...value, entries }
    : { kind: 'nothing', span: value.span, noColon: false };
}
