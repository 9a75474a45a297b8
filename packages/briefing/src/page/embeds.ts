import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { listOf } from '@standoff/wording';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { figures } from '../figures/index.ts';
import { sayDate } from '../figures/say-date.ts';
import type { Head } from '../syntax/briefing.ts';
import { frameHeights, frameStyle } from './frame-height.ts';
import { hasClass } from './has-class.ts';
import { levelFigure } from './heading-levels.ts';
import { withTerms } from './method-part.ts';
import { type Embedding, onlyOwnFiles } from './page-parts.ts';
import { isWordedIn, NOTE } from './taken.ts';

/** A short fingerprint of all that the figures of a page come from. */
export function versionOf({ briefing, model }: { briefing: string; model: string }): string {
  return bytesToHex(sha256(utf8ToBytes(`${briefing}\0${model}`))).slice(0, 12);
}

/** What embedded figures bring to their readers, as it was built. */
export interface EmbedAssets {
  readonly css: string;
  readonly embed: string;
  readonly listen: string;
}

/** The folder of embedded figures, within that of their page. */
const FOLDER = 'embed';

/**
 * What stands beside embedded figures, each called by what is in it: a figure that others show keeps its looks when the page is
 * published anew.
 */
export function besideEmbeds({ css, embed, listen }: EmbedAssets): {
  readonly names: Pick<Embedding, 'folder' | 'styles' | 'embed' | 'listen'>;
  readonly files: ReadonlyMap<string, string>;
} {
  // The fonts are those of the page.
  const style = css.replaceAll('url(', 'url(../');
  const names = {
    folder: FOLDER,
    styles: [nameOf('briefing', 'css', style)],
    embed: nameOf('embed', 'js', embed),
    listen: nameOf('listen', 'js', listen),
  };
  return {
    names,
    files: new Map([
      [names.styles[0]!, style],
      [names.embed, embed],
      [names.listen, listen],
    ]),
  };
}

function nameOf(name: string, kind: string, text: string): string {
  return `${FOLDER}/${name}.${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12)}.${kind}`;
}

/** A file of a figure within the folder of its page: `embed/figure-3.0123456789ab.csv`. */
export function fileOf(figure: Element, { folder, suffix }: Embedding, ending: string): string {
  return `${folder}/${String(figure.properties['id'])}${suffix}${ending}`;
}

/** The address of a place that is told from the page, or from its host. */
function wholeAddress(place: string, page: string): string {
  return place.startsWith('/') ? new URL(place, page).href : `${page}${place}`;
}

/** A place that is told from the page, told from a file of one of its figures. */
function fromFigure(place: string, { folder }: Embedding): string {
  return place.startsWith('/') ? place : `${'../'.repeat(folder.split('/').length)}${place}`;
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

/**
 * The text that another page takes to show a figure: a frame, and the program that gives it its height. Where that does not
 * run, the height is what was reckoned, and the frame scrolls.
 */
export function embedCode(figure: Element, head: Head, embedding: Embedding): string {
  const note = isWordedIn(figure) ? `${NOTE} ` : '';
  const heights = frameHeights(figure, note + sayWhose(head, embedding));
  const page = `${head.address}/`;
  const frame = h('iframe', {
    src: wholeAddress(fileOf(figure, embedding, '.html'), page),
    title: `${titleOf(figure)} (${head.headline})`,
    width: '100%',
    height: heights.wide,
    style: frameStyle(heights),
    loading: 'lazy',
    frameBorder: '0',
  });
  const listen = h('script', { async: true, src: wholeAddress(embedding.listen, page) });
  return `${toHtml(frame)}\n${toHtml(listen)}`;
}

/** Whether a page offers the code of a figure. */
export function isOffered(figure: Element): boolean {
  return [...figures.values()].some(
    ({ name, needsProse = false }) => !needsProse && hasClass(figure, `figure-${name}`),
  );
}

/** From which page a figure is. */
export function sayWhose(head: Head, embedding: Embedding): string {
  return `From ${head.headline}${sayOrigin(head, embedding)}`;
}

function sayOrigin({ by, date }: Head, { version }: Embedding): string {
  return `, by ${listOf(by)}, ${sayDate(date)}. Version ${version}.`;
}

/** The page on which a figure stands by itself. */
export function writeEmbed(figure: Element, head: Head, embedding: Embedding): string {
  const { styles, embed, atTop = [] } = embedding;
  const page =
    head.address === undefined ? fromFigure('index.html', embedding) : `${head.address}/`;
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
          ...styles.map((style) =>
            h('link', { rel: 'stylesheet', href: fromFigure(style, embedding) }),
          ),
          // Before anything is drawn: it says in which colours.
          h('script', { src: fromFigure(embed, embedding) }),
        ]),
        h('body.embedded', [
          ...atTop.map((node) => structuredClone(node)),
          ...withTerms([h('main', leadingTo(figure, page))]),
          h('footer.attribution', [
            ...(isWordedIn(figure) ? [h('p', NOTE)] : []),
            h('p', ['From ', h('a', outside(place), head.headline), sayOrigin(head, embedding)]),
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

/** A figure by itself: its title heads its page, places it leads to are on the page it is from, and open beside what shows it. */
function leadingTo(figure: Element, page: string): Element {
  const children = figure.children.map((child) => leadOut(child, page));
  const alone = { ...figure, children };
  levelFigure(alone, 1);
  return alone;
}

function leadOut(node: ElementContent, page: string): ElementContent {
  if (node.type !== 'element') return node;
  if (hasClass(node, 'try')) return leadToTry(node, page);
  const children = node.children.map((child) => leadOut(child, page));
  const href = node.tagName === 'a' ? node.properties['href'] : undefined;
  if (typeof href !== 'string') return { ...node, children };
  const properties = { ...node.properties, ...outside(href.startsWith('#') ? page + href : href) };
  return { ...node, properties, children };
}

/** What a reader may try is tried on the page, which has the engine. */
function leadToTry(node: Element, page: string): Element {
  const button = node.children.find((child) => child.type === 'element');
  const tried = encodeURIComponent(String(button?.properties['dataTry']));
  const words = button === undefined ? '' : textOf(button);
  return h('p.try-there', h('a', outside(`${page}#doubt=${tried}`), `${words}, on its page`));
}

export function titleOf(figure: Element): string {
  const title = figure.children.find(
    (child): child is Element => child.type === 'element' && hasClass(child, 'figure-title'),
  );
  return title === undefined ? '' : textOf(title);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
