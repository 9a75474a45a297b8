import { capitalize } from '@standoff/wording';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Said } from '../figures/figure.ts';
import { drawDate } from '../figures/say-date.ts';
import type { Picture, Pictures } from './media.ts';

/**
 * How wide a picture is shown, by the width of the window. Where points are finer than an eye can tell, as on most phones,
 * two thirds of them are enough, and half of the bytes.
 */
const SIZES = '(min-width: 42rem) 38rem, (min-resolution: 2.5dppx) 66vw, 100vw';

/** A photograph, a video or a post; nothing of it comes from elsewhere until a reader follows its link. */
export function drawMedia(
  name: string,
  said: Said,
  caption: readonly ElementContent[],
  pictures: Pictures,
): Element {
  switch (name) {
    case 'photo':
      return h('figure.media.photo', [
        ...drawPicture(pictures, said('src'), said('dark'), said('alt') ?? ''),
        h('figcaption', [...caption, h('p.credit', said('credit') ?? '')]),
      ]);
    case 'video':
      return h('figure.media.video', [
        h(
          'a.poster',
          outside(said('href')),
          drawPicture(pictures, said('poster'), said('dark'), said('alt') ?? ''),
        ),
        h('figcaption', [
          ...caption,
          h('p.credit', [
            `${said('by')}, `,
            drawDate(said('date') ?? ''),
            `. Picture: ${said('credit')}.`,
          ]),
          drawLink(said),
        ]),
      ]);
    case 'quote':
      return h('figure.media.quote', [
        h('blockquote', { cite: said('href') }, [...caption]),
        h('figcaption', [`${said('by')}, `, ...drawSource(said), '.']),
      ]);
    case 'slot':
      return h('figure.media.slot', [
        h('p.slot-kind', `${capitalize(said('was') ?? '')}, not shown here`),
        ...caption,
        h('figcaption', [
          ...(said('by') === undefined ? [] : [`${capitalize(said('by')!)}. `]),
          'Told in our words. The original: ',
          ...drawSource(said),
          '.',
        ]),
      ]);
    default:
      return h('figure.media.post', [
        said('told') === 'ours'
          ? h('div.told', [...caption])
          : h('blockquote', { cite: said('href') }, [...caption]),
        h('figcaption', [
          `${said('by')}, ${said('network') === undefined ? '' : `${said('network')}, `}`,
          drawDate(said('date') ?? ''),
          `. ${said('told') === 'ours' ? 'Told in our words. ' : ''}`,
          h('a', outside(said('href')), `The original at ${hostOf(said('href'))}`),
        ]),
      ]);
  }
}

/** What words or a picture stand in, where in it, and of what day they are. */
function drawSource(said: Said): (Element | string)[] {
  const [source, href, place, date] = ['source', 'href', 'place', 'date'].map(said);
  const title = h('cite', source ?? '');
  return [
    href === undefined ? title : h('a', outside(href), [title]),
    ...(place === undefined ? [] : [`, ${place}`]),
    ...(date === undefined ? [] : [', ', drawDate(date)]),
  ];
}

/** Where it can be seen, below what it is; what is not the video alone has no sign to play it. */
function drawLink(said: Said): Element {
  const link = said('link');
  const length = said('length');
  return h(link === undefined ? 'p.play' : 'p.link-words', [
    h('a', outside(said('href')), [
      link ?? 'Watch the video',
      ...(length === undefined ? [] : [`, ${length}`]),
      `, at ${hostOf(said('href'))}`,
    ]),
  ]);
}

function outside(href: string | undefined) {
  return { href, rel: ['noopener', 'noreferrer'] };
}

function hostOf(href: string | undefined): string {
  return href !== undefined && URL.canParse(href) ? new URL(href).hostname : '';
}

function drawPicture(
  pictures: Pictures,
  name: string | undefined,
  dark: string | undefined,
  alt: string,
): Element[] {
  const picture = pictureOf(pictures, name);
  if (picture === undefined) {
    return [h('div.no-picture', { role: 'img', ariaLabel: alt }, h('span', alt))];
  }
  const ofDark = pictureOf(pictures, dark);
  return [
    h('picture', [
      ...(ofDark === undefined ? [] : drawDark(ofDark)),
      ...picture.sources.map((source) => drawFiles(source)),
      drawFallback(picture, alt),
    ]),
  ];
}

function pictureOf(pictures: Pictures, name: string | undefined): Picture | undefined {
  const picture = name === undefined ? undefined : pictures.get(name);
  return picture === undefined || 'problem' in picture ? undefined : picture;
}

/** On paper a page is light whatever the screen is. */
const DARK = 'screen and (prefers-color-scheme: dark)';

function drawDark({ sources, fallback }: Picture): Element[] {
  return [
    ...sources.map((source) => drawFiles(source, DARK)),
    h('source', { media: DARK, srcSet: fallback }),
  ];
}

function drawFiles({ type, files }: Picture['sources'][number], media?: string): Element {
  const srcSet = files.map(({ address, width }) => `${address} ${width}w`).join(', ');
  return h('source', { type, srcSet, sizes: SIZES, media });
}

function drawFallback({ fallback, width, height }: Picture, alt: string): Element {
  return h('img', { src: fallback, alt, width, height, loading: 'lazy', decoding: 'async' });
}
