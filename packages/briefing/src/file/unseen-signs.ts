import { invisibleCharacters, type Report, type TextNode } from '@standoff/language';

/** What joins or parts letters, and what chooses how a sign is drawn: some languages, and emoji, are not written without. */
const NEEDED = /^(?:[\u00ad\u200c-\u200f]|\ufe0e|\ufe0f)$/;

/** Reports signs that turn what follows them around, or that nobody sees: a headline would read otherwise than it is written. */
export function reportUnseen(node: TextNode, report: Report): boolean {
  const found = invisibleCharacters(node.text).filter(
    ({ offset, length, kind }) =>
      kind !== 'blank' && !NEEDED.test(node.text.slice(offset, offset + length)),
  );
  for (const { offset, length, name } of found) {
    const span = node.content().toSourceSpan(offset, offset + length);
    report('invisible-character', span, `the invisible character ${name} stands in this text`, {
      help: 'delete it',
    });
  }
  return found.length > 0;
}
