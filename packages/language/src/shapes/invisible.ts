import type { TextNode } from '../document/node.ts';
import { invisibleCharacters } from '../source/invisible-characters.ts';
import { limits } from '../source/limits.ts';
import type { Reporting } from './shape.ts';

/**
 * Reports the characters of a text that are not seen: zero-width ones, bidirectional and other
 * controls. With them two texts can look the same and differ, or read otherwise than they are.
 */
export function reportInvisible(node: TextNode, { report }: Reporting): boolean {
  if (/^[ -~]*$/.test(node.text)) return false;
  const found = invisibleCharacters(node.text).filter(({ kind }) => kind !== 'blank');
  for (const { offset, length, name } of found) {
    const span =
      node.text.length > limits.textLength
        ? node.span
        : node.content().toSourceSpan(offset, offset + length);
    report('invisible-character', span, `the invisible character ${name} stands in this text`, {
      help: 'delete it',
      fix: { span, text: '' },
    });
  }
  return found.length > 0;
}
