import type { Element } from 'hast';
import { h } from 'hastscript';

/** What readers write is of no known language, and begins on the side on which its own letters do. */
export const UNKNOWN = { lang: '', dir: 'auto' } as const;

/** The words of a comment, by paragraphs. */
export function drawWords(text: string): Element[] {
  return text.split('\n\n').map((paragraph) => h('p.comment-text', UNKNOWN, paragraph));
}
