import { listOf } from '@standoff/wording';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { drawDate } from '../figures/say-date.ts';
import { sayWhenChanged } from './changes.ts';
import { LIST_TITLE, type Listed, newestFirst } from './feed.ts';
import { FILES, onlyOwnFiles } from './page-parts.ts';

/** The page that leads to several briefings, the newest first; each stands in a folder beside it. */
export function writeIndex(listed: readonly Listed[], feed: string | undefined): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: onlyOwnFiles }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('title', LIST_TITLE),
          h('meta', { name: 'description', content: sayHeadlines(listed) }),
          h('link', { rel: 'stylesheet', href: FILES.css }),
          ...(feed === undefined ? [] : [drawFeedLink(feed)]),
        ]),
        h('body', [
          h('main', [
            h('header.opening', h('h1', LIST_TITLE)),
            h('ol.briefings', newestFirst(listed).map(drawListed)),
            ...(feed === undefined ? [] : [h('p.byline', h('a', { href: feed }, 'Feed (Atom)'))]),
          ]),
        ]),
      ]),
    ],
  };
  return toHtml(root);
}

function drawFeedLink(href: string): Element {
  return h('link', { rel: 'alternate', type: 'application/atom+xml', title: LIST_TITLE, href });
}

function sayHeadlines(listed: readonly Listed[]): string {
  return newestFirst(listed)
    .map(({ head }) => `${head.headline.replace(/[.]$/, '')}.`)
    .join(' ');
}

function drawListed({ name, head }: Listed): Element {
  return h('li', { lang: head.language }, [
    h('h2', h('a', { href: `${name}/` }, head.headline)),
    h('p', head.standfirst),
    h('p.byline', [
      `By ${listOf(head.by)} · `,
      drawDate(head.date),
      ...(head.changes ?? []).slice(0, 1).map((change) => ` · ${sayWhenChanged(change)}`),
    ]),
  ]);
}
