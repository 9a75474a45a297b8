import { sayChange } from '@standoff/briefing';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { sayDay } from '../site/say-day.ts';
import type { ListedBriefing, Publication } from '../storage/publications.ts';
import { drawAbove } from './above.ts';
import { writeDocument } from './document.ts';
import { drawPaging, type Part } from './paging.ts';

/** For those who write or moderate; readers need none. */
const SIGN_IN = h('a', { href: '/sign-in' }, 'Sign in');

/** The first page: all publications, and what is new in any of them. */
export function writePublications(
  name: string,
  assets: string,
  publications: readonly Publication[],
  briefings: readonly ListedBriefing[],
): string {
  return writeDocument({
    title: name,
    assets,
    isListed: true,
    body: [
      h('h1.small', name),
      publications.length === 0
        ? h('p', 'Nothing is published here yet.')
        : h(
            'ul.publications',
            publications.map(({ slug, title }) => h('li', [h('a', { href: `/${slug}/` }, title)])),
          ),
      ...(briefings.length === 0 ? [] : [h('h2', 'New'), drawBriefings(briefings, 'h3')]),
      h('p.aside', [SIGN_IN]),
    ],
  });
}

/** What one publication has published, the newest first. */
export function writePublication(
  name: string,
  assets: string,
  { slug, title }: Publication,
  briefings: Part<ListedBriefing>,
): string {
  return writeDocument({
    title,
    assets,
    isListed: true,
    inHead: [
      h('link', {
        rel: 'alternate',
        type: 'application/atom+xml',
        href: `/${slug}/feed.xml`,
        title,
      }),
    ],
    body: [
      drawAbove('/', name),
      h('h1.small', title),
      briefings.items.length === 0
        ? h('p', 'Nothing is published here yet.')
        : drawBriefings(briefings.items, 'h2'),
      ...drawPaging(`/${slug}/`, briefings),
      h('p.aside', [h('a', { href: `/${slug}/feed.xml` }, 'Feed'), ' · ', SIGN_IN]),
    ],
  });
}

function drawBriefings(briefings: readonly ListedBriefing[], heading: 'h2' | 'h3'): Element {
  return h(
    'ul.briefings',
    briefings.map(({ publication, slug, publishedAt, retractedAt, retraction, summary }) =>
      h('li', [
        h(heading, { lang: summary.language }, [
          h('a', { href: `/${publication}/${slug}/` }, summary.headline),
        ]),
        h('p', { lang: summary.language }, summary.standfirst),
        ...(summary.changes ?? [])
          .slice(0, 1)
          .map((change) => h('p.byline', { lang: summary.language }, sayChange(change))),
        h('p.byline', [
          ...(retractedAt === null
            ? []
            : [h('strong', `Retracted on ${sayDay(retractedAt)}. `), `${retraction ?? ''} `]),
          h('time', { dateTime: publishedAt.toISOString() }, sayDay(publishedAt)),
        ]),
      ]),
    ),
  );
}
