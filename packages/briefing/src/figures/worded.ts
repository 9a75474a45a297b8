import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { piecesOf } from './pieces-of.ts';

/** Words as somebody wrote or said them: marks of quotation within them are theirs, and what is set apart already stays so. */
const WRITTEN = new Set(['claim-says', 'claim-places', 'written', 'worded']);

/**
 * Sets apart what the model calls something, or words a wish by: in italics instead of marks of quotation, since nobody said it.
 */
export function setWorded(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return drawWorded(node.value);
    if (node.type !== 'element' || isWritten(node)) return [node];
    return [{ ...node, children: setWorded(node.children) }];
  });
}

/** The same of a text. No line breaks between a number and its `%`. */
export function drawWorded(text: string): ElementContent[] {
  return piecesOf(text.replaceAll(/(\d) %/g, '$1\u00a0%')).map(
    ({ words, isWorded }): ElementContent =>
      isWorded ? h('em.worded', words) : { type: 'text', value: words },
  );
}

function isWritten({ properties }: Element): boolean {
  return [properties['className']].flat().some((name) => WRITTEN.has(String(name)));
}
