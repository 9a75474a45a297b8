import type { Element } from 'hast';
import { h } from 'hastscript';

/** What the writer of a comment may do with what is kept of it. */
export function drawOwnData(id: string, word: string): Element[] {
  return [
    h('h2', 'What is kept of it'),
    h('p', [
      h('a', { href: `/comments/${id}/data?word=${word}` }, 'All that is kept of this comment'),
      ', as a file.',
    ]),
  ];
}
