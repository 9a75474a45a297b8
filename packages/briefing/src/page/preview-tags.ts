import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Head } from '../syntax/briefing.ts';
import type { PreviewPicture } from './page-parts.ts';

/** How others may show a page that they tell of. Its picture needs an address that is whole, so it needs the page's. */
export function drawPreviewTags(
  { headline, standfirst, address }: Head,
  picture: PreviewPicture | undefined,
): Element[] {
  const shown = address === undefined ? undefined : picture;
  return [
    property('og:type', 'article'),
    property('og:title', headline),
    property('og:description', standfirst),
    named('twitter:card', shown === undefined ? 'summary' : 'summary_large_image'),
    named('twitter:title', headline),
    named('twitter:description', standfirst),
    ...(address === undefined
      ? []
      : [property('og:url', `${address}/`), h('link', { rel: 'canonical', href: `${address}/` })]),
    ...(shown === undefined ? [] : drawPictureTags(shown, new URL(shown.file, `${address}/`).href)),
  ];
}

function drawPictureTags({ width, height, alt }: PreviewPicture, address: string): Element[] {
  return [
    property('og:image', address),
    property('og:image:width', String(width)),
    property('og:image:height', String(height)),
    property('og:image:alt', alt),
    named('twitter:image', address),
    named('twitter:image:alt', alt),
  ];
}

function property(name: string, content: string): Element {
  return h('meta', { property: name, content });
}

function named(name: string, content: string): Element {
  return h('meta', { name, content });
}
