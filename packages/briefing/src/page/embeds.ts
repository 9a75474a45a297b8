import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { listOf } from '@standoff/study';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Briefing, Head } from '../file/briefing.ts';
import { withTerms } from './method-part.ts';
import { type Embedding, FILES, onlyOwnFiles } from './page-parts.ts';
import { sayDate } from './say-date.ts';

/** A short fingerprint of all that the figures of a page come from. */
export function versionOf({ briefing, model }: { briefing: string; model: string }): string {
  return bytesToHex(sha256(utf8ToBytes(`${briefing}\0${model}`))).slice(0, 12);
}

/** The file of an embedded figure within the folder of its page. */
function fileOf(figure: Element, { version }: Embedding): string {
  return `embed/${String(figure.properties['id'])}.${version}.html`;
}

/** Every figure of a page, in its order. */
export function figuresIn(content: readonly ElementContent[]): Element[] {
  return content.flatMap((node) => {
    if (node.type !== 'element') return [];
    return isFigure(node) ? [node] : figuresIn(node.children);
  });
}

function isFigure({ tagName, properties }: Element): boolean {
  return tagName === 'figure' && properties['dataDirective'] !== undefined;
}

/** The text that another page takes to show a figure: it holds no script, and no style that a policy may refuse. */
function embedCode(figure: Element, head: Head, embedding: Embedding): string {
  const frame = h('iframe', {
    src: `${head.address}/${fileOf(figure, embedding)}`,
    title: `${titleOf(figure)} (${head.headline})`,
    width: '100%',
    height: roughHeight(figure),
    loading: 'lazy',
    frameBorder: '0',
  });
  return toHtml(frame);
}

/** Drawings, which are worth something on another page; a judgement or a claim needs the prose around it. */
const DRAWINGS = ['finding', 'way', 'outcomes', 'map', 'vote', 'fatal-path', 'deal', 'square'];

/** Whether a page offers the code of a figure. */
export function isOffered({ properties }: Element): boolean {
  const classes = properties['className'];
  return Array.isArray(classes) && DRAWINGS.some((name) => classes.includes(`figure-${name}`));
}

/** What a reader finds below a figure that other pages may show. */
export function drawEmbedCode(figure: Element, head: Head, embedding: Embedding): Element {
  return h('details.embed-code', [
    h('summary', { ariaLabel: `Embed “${titleOf(figure)}”` }, 'Embed'),
    h('p', 'What is embedded stays as it is now when this page changes, and leads back here.'),
    h(
      'pre',
      { tabIndex: 0, ariaLabel: 'Code to embed this figure' },
      h('code', embedCode(figure, head, embedding)),
    ),
  ]);
}

/** Pages of one figure each, by their files. */
export function writeEmbeds(
  { head }: Briefing,
  figures: readonly Element[],
  embedding: Embedding,
): ReadonlyMap<string, string> {
  return new Map(
    figures.map((figure) => [fileOf(figure, embedding), writeEmbed(figure, head, embedding)]),
  );
}

function writeEmbed(figure: Element, head: Head, { version }: Embedding): string {
  const page = head.address === undefined ? '../index.html' : `${head.address}/`;
  const place = `${page}#${String(figure.properties['id'])}`;
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: head.language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: onlyOwnFiles }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('meta', { name: 'robots', content: 'noindex' }),
          h('title', `${titleOf(figure)} (${head.headline})`),
          h('link', { rel: 'canonical', href: place }),
          h('link', { rel: 'stylesheet', href: `../${FILES.css}` }),
          h('script', { src: `../${FILES.embed}`, defer: true }),
        ]),
        h('body.embedded', [
          ...withTerms([h('main', leadingTo(figure, page))]),
          h('footer.attribution', [
            h('p', [
              'From ',
              h('a', outside(place), head.headline),
              `, by ${listOf(head.by)}, ${sayDate(head.date)}. Version ${version}.`,
            ]),
          ]),
        ]),
      ]),
    ],
  };
  return toHtml(root);
}

function outside(href: string) {
  return { href, target: '_blank', rel: ['noopener', 'noreferrer'] };
}

/** Places that a figure leads to are on its page, and open beside what shows the figure. */
function leadingTo(figure: Element, page: string): Element {
  const children = figure.children.map((child) => leadOut(child, page));
  return { ...figure, children };
}

function leadOut(node: ElementContent, page: string): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map((child) => leadOut(child, page));
  const href = node.tagName === 'a' ? node.properties['href'] : undefined;
  if (typeof href !== 'string') return { ...node, children };
  const properties = { ...node.properties, ...outside(href.startsWith('#') ? page + href : href) };
  return { ...node, properties, children };
}

function titleOf(figure: Element): string {
  const title = figure.children.find((child) => child.type === 'element');
  return title === undefined ? '' : textOf(title);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** Points that a figure takes in a column of a text, by its words; its own page says how much it is. */
function roughHeight(figure: Element): number {
  const lines = figure.children.reduce((sum, child) => sum + linesIn(child), 0);
  return Math.max(240, Math.min(900, 140 + 26 * lines));
}

const LETTERS_IN_A_LINE = 62;

const BLOCKS = ['p', 'li', 'tr', 'h3', 'h4', 'figcaption'];

function linesIn(node: ElementContent): number {
  if (node.type !== 'element') return 0;
  if (node.tagName === 'svg') return 12;
  if (BLOCKS.includes(node.tagName)) return Math.ceil(textOf(node).length / LETTERS_IN_A_LINE);
  return node.children.reduce((sum, child) => sum + linesIn(child), 0);
}
