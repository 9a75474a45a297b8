import { h } from 'hastscript';
import type { Summary } from '../storage/tables.ts';
import { writeDocument, writeElements } from './document.ts';
import { drawRetraction, type Retraction, sayRetracted } from './retraction.ts';

/** A card of a briefing for pages elsewhere: what it says and where it stands, without a program. */
export function writeEmbed(
  assets: string,
  address: string,
  { headline, standfirst, by, language }: Summary,
  retraction: Retraction | undefined,
): string {
  return writeDocument({
    title: headline,
    assets,
    language,
    body: [
      h('article.embed', [
        ...drawRetraction(retraction),
        h('h1.small', [h('a', { href: address, target: '_blank', rel: ['noopener'] }, headline)]),
        h('p.standfirst', standfirst),
        h('p.byline', `By ${by.join(', ')}`),
      ]),
    ],
  });
}

const EMBED = { width: 600, height: 320 } as const;

/** What an oEmbed provider answers (https://oembed.com). */
export function embedAnswer(
  publisher: { readonly name: string; readonly address: string },
  address: string,
  { headline, by }: Summary,
  retraction: Retraction | undefined,
  most: { readonly width?: number; readonly height?: number },
): object {
  const width = Math.min(EMBED.width, most.width ?? EMBED.width);
  const height = Math.min(EMBED.height, most.height ?? EMBED.height);
  const frame = h('iframe', {
    src: `${address}embed/`,
    width,
    height,
    title: sayRetracted(headline, retraction),
    sandbox: ['allow-popups'],
    loading: 'lazy',
  });
  return {
    version: '1.0',
    type: 'rich',
    title: sayRetracted(headline, retraction),
    author_name: by.join(', '),
    provider_name: publisher.name,
    provider_url: `${publisher.address}/`,
    width,
    height,
    html: writeElements([frame]),
  };
}
