import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { drawVisitor, type Visitor } from './visitor.ts';

/** A page of the server's own, around what stands on it. */
export interface Document {
  readonly title: string;
  /** Folder of its style: `/assets/BUILD`. */
  readonly assets: string;
  readonly language?: string;
  readonly inHead?: readonly ElementContent[];
  /** Whether search engines may list it. */
  readonly isListed?: boolean;
  /** Whoever is signed in, where the page is for them. */
  readonly visitor?: Visitor | undefined;
  /** The ways to other pages that belong together with it, before what is on it. */
  readonly places?: Element | undefined;
  readonly body: readonly ElementContent[];
}

/** Writes a page. What stands on it is escaped by the library that writes it. */
export function writeDocument(document: Document): string {
  const { title, assets, language = 'en', inHead = [], isListed = false } = document;
  return toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          ...(isListed ? [] : [h('meta', { name: 'robots', content: 'noindex' })]),
          h('title', title),
          h('link', { rel: 'stylesheet', href: `${assets}/briefing.css` }),
          h('link', { rel: 'stylesheet', href: `${assets}/server.css` }),
          ...inHead,
        ]),
        h('body', drawBody(document)),
      ]),
    ],
  });
}

/** Where there are ways elsewhere first, who goes by keyboard can pass them. */
function drawBody({ visitor, places, body }: Document): Element[] {
  const ways = [
    ...(visitor === undefined ? [] : [drawVisitor(visitor)]),
    ...(places === undefined ? [] : [places]),
  ];
  if (ways.length === 0) return [h('main', [...body])];
  return [
    h('a.skip', { href: '#start' }, 'Skip to the page itself'),
    h('main', [...ways, h('div', { id: 'start' }, [...body])]),
  ];
}

/** A program of the server's own, which a page works without. */
export function drawProgram(assets: string, name: 'keep-typed' | 'moderate'): Element {
  return h('script', { src: `${assets}/${name}.js`, defer: true });
}

/** Elements as text, to be put into a page that was drawn before. */
export function writeElements(elements: readonly ElementContent[]): string {
  return toHtml({ type: 'root', children: [...elements] });
}
