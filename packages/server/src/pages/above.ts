import type { Element } from 'hast';
import { h } from 'hastscript';
import { writeElements } from './document.ts';

/** What a page is a part of, with the way there: a publication, or all that the server has. */
export function drawAbove(href: string, name: string): Element {
  return h('p.above', [h('a', { href }, name)]);
}

/** A page that was drawn when it was saved, with its publication in its title and where others tell of it. */
export function inPublication(page: string, publication: string): string {
  const rest = writeElements([{ type: 'text', value: ` · ${publication}` }]);
  const tag = writeElements([h('meta', { property: 'og:site_name', content: publication })]);
  return page.replace('</title>', () => `${rest}</title>${tag}`);
}
