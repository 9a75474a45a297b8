import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { MarkdownOptions } from 'vitepress';
import { sizeOfPicture } from './picture-size.ts';
import { root } from './repository.ts';
import type { SitePage } from './site-pages.ts';

type Markdown = Parameters<NonNullable<MarkdownOptions['config']>>[0];
type Token = ReturnType<Markdown['parse']>[number];

/** What the site makes of Markdown as it is written for readers of the repository. */
export interface Rules {
  readonly pages: readonly Pick<SitePage, 'source' | 'page'>[];
  /** Where the site is served, with slashes around. */
  readonly base: string;
}

/** Addresses of the web, and places on the same page. */
const ELSEWHERE = /^([a-z][a-z0-9+.-]*:|#)/i;
/** A block of which the contents are drawn by the site. */
const LIVE = 'live-example';

const BRACE = /\{\{|\}\}/g;

/**
 * Leads links to pages of the site, leaves the words of those into the source, gives rows of tables their places, and keeps text
 * from being taken for a template.
 */
export function siteRules(markdown: Markdown, { pages, base }: Rules): void {
  const pageOf = new Map(pages.map(({ source, page }) => [source, page]));
  const sourceOf = new Map(pages.map(({ source, page }) => [page, source]));
  markdown.core.ruler.push('links-of-the-repository', ({ tokens, env }) => {
    // Headings are read alone as well, where no page is named.
    const page: string = env.relativePath ?? '';
    const source = sourceOf.get(page);
    const from = posix.dirname(page);
    for (const { children } of tokens) {
      if (children !== null && source !== undefined) {
        leadLinks(children, { source, from, pageOf, base });
      }
    }
  });
  markdown.core.ruler.push('places-of-rows', ({ tokens }) => nameRows(tokens, markdown));
  const { text, fence, code_block: block } = markdown.renderer.rules;
  // What is wider than a phone is scrolled by keys as well, as the generator has it for the other kind of block.
  markdown.renderer.rules['code_block'] = (...given) =>
    (block?.(...given) ?? '').replace('<pre', '<pre tabindex="0" v-pre');
  // Markdown of the repository holds no HTML; what the site adds stands in a block of its own kind.
  markdown.renderer.rules['fence'] = (tokens, at, ...rest) =>
    tokens[at]?.info === LIVE ? tokens[at].content : (fence?.(tokens, at, ...rest) ?? '');
  markdown.renderer.rules['text'] = (...given) =>
    (text?.(...given) ?? '').replace(BRACE, (braces) =>
      [...braces].map((brace) => `&#${brace.charCodeAt(0)};`).join(''),
    );
}

interface Leading {
  readonly source: string;
  readonly from: string;
  readonly pageOf: ReadonlyMap<string, string>;
  readonly base: string;
}

function leadLinks(tokens: Token[], leading: Leading): void {
  const left: boolean[] = [];
  for (const token of tokens) {
    if (token.type === 'image') leadPicture(token, leading);
    if (token.type === 'link_open') left.push(!leadLink(token, leading));
    if (token.type === 'link_close' && left.pop()) token.tag = 'span';
  }
}

/** Whether the link leads somewhere; else it becomes words that say where in the repository they point. */
function leadLink(token: Token, { source, from, pageOf, base }: Leading): boolean {
  const href = String(token.attrGet('href'));
  if (ELSEWHERE.test(href)) return true;
  // What lies beside the pages is opened as a page of its own.
  if (href.startsWith('/')) return leadBeside(token, base + href.slice(1));
  const [path = '', place] = href.split('#');
  const target = posix.join(posix.dirname(source), decodeURI(path));
  const page = pageOf.get(target) ?? pageOf.get(posix.join(target, 'README.md'));
  if (page !== undefined) {
    const to = posix.relative(from, page);
    token.attrSet('href', `./${to}${place === undefined ? '' : `#${place}`}`);
    return true;
  }
  if (target === 'README.md') {
    token.attrSet('href', `./${posix.relative(from, 'index.md')}`);
    return true;
  }
  const beside = addressBeside(target);
  if (beside !== undefined) {
    return leadBeside(token, base + beside + (place === undefined ? '' : `#${place}`));
  }
  token.tag = 'span';
  token.attrs = [
    ['class', 'in-repository'],
    ['title', `In the repository: ${target}`],
  ];
  return false;
}

/** Where something of the repository is on the site that is no page of it: a briefing, a file of a case, the workbench. */
function addressBeside(target: string): string | undefined {
  if (/^packages\/workbench\/?$/.test(target)) return 'workbench/';
  if (!target.startsWith('catalog/') || !existsSync(join(root, target))) return undefined;
  const briefing = /([^/]+)\.briefing\.md$/.exec(target)?.[1];
  if (briefing !== undefined) return `briefings/${briefing}/`;
  return target.endsWith('.yaml') ? target : undefined;
}

function leadBeside(token: Token, address: string): true {
  token.attrSet('href', address);
  token.attrSet('target', '_self');
  return true;
}

/** Pictures of the manual lie beside its pages on the site. */
function leadPicture(token: Token, { source, from }: Leading): void {
  const path = String(token.attrGet('src'));
  if (ELSEWHERE.test(path)) return;
  const target = posix.join(posix.dirname(source), path);
  const there = target.replace(/^docs\//, '');
  token.attrSet('src', `./${posix.relative(from, there)}`);
  token.attrSet('loading', 'lazy');
  // Its place is kept free, so that nothing moves below a reader when it comes.
  const size = sizeOfPicture(join(root, target));
  if (size === undefined) return;
  token.attrSet('width', `${size.width}`);
  token.attrSet('height', `${size.height}`);
}

/** The words in the first cell of a row are a place that links lead to, as in the manual beside the workbench. */
function nameRows(tokens: readonly Token[], markdown: Markdown): void {
  const places = new Set(tokens.map((token) => token.attrGet('id')));
  let inBody = false;
  tokens.forEach((token, at) => {
    if (token.type === 'tbody_open') inBody = true;
    if (token.type === 'tbody_close') inBody = false;
    if (!inBody || token.type !== 'tr_open') return;
    const cell = tokens.slice(at).find(({ type }) => type === 'inline');
    const place = placeOf(markdown.utils.unescapeAll(cell?.content ?? ''));
    if (place === '' || places.has(place)) return;
    places.add(place);
    token.attrSet('id', place);
  });
}

/** The place of a heading, as GitHub calls it: `Three numbers` is at `#three-numbers`. */
export function placeOf(heading: string): string {
  return heading
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
