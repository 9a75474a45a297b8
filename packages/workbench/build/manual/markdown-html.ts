import MarkdownIt, { type Token } from 'markdown-it';

/** Where a link of a page leads in the built manual; undefined where that is no part of it. */
export type Resolve = (href: string) => string | undefined;

/**
 * A page of the manual as HTML. Headings are places that links can lead to, and so are the terms in the
 * first cells of tables. `manual.test.ts` insists that every place that is linked to is there.
 */
export function markdownToHtml(markdown: string, resolve: Resolve): string {
  const reader = new MarkdownIt({ html: true });
  const text = markdown.replace(/<!--.*?-->\n?/gs, '');
  const tokens = reader.parse(text, {});
  namePlaces(tokens);
  for (const { children } of tokens) if (children !== null) resolveLinks(children, resolve);
  reader.renderer.rules['table_open'] = () => '<div class="wide"><table>\n';
  reader.renderer.rules['table_close'] = () => '</table></div>\n';
  return reader.renderer.render(tokens, reader.options, {}).trimEnd();
}

function namePlaces(tokens: readonly Token[]): void {
  const places = new Set<string>();
  let inBody = false;
  tokens.forEach((token, k) => {
    if (token.type === 'tbody_open') inBody = true;
    if (token.type === 'tbody_close') inBody = false;
    const isPlace = token.type === 'heading_open' || (inBody && token.type === 'tr_open');
    if (!isPlace) return;
    const words = tokens.slice(k).find(({ type }) => type === 'inline')?.content ?? '';
    token.attrSet('id', placeOf(words, places));
  });
}

/** Links to what is no part of the manual are left as their words. */
function resolveLinks(tokens: readonly Token[], resolve: Resolve): void {
  let left = false;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const to = resolve(String(token.attrGet('href')));
      left = to === undefined;
      if (to !== undefined) token.attrSet('href', to);
      if (to !== undefined && /^https?:/.test(to)) token.attrSet('rel', 'noreferrer');
    }
    // A text token without content renders as nothing.
    if (left && (token.type === 'link_open' || token.type === 'link_close')) token.type = 'text';
    if (token.type === 'link_close') left = false;
  }
}

/** The place of a heading, as GitHub calls it: `Three numbers` is at `#three-numbers`. */
function slugOf(heading: string): string {
  return heading
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

/** A place of its own for words of a page. */
function placeOf(words: string, places: Set<string>): string {
  const slug = slugOf(words);
  let place = slug;
  for (let k = 1; places.has(place); k++) place = `${slug}-${k}`;
  places.add(place);
  return place;
}
