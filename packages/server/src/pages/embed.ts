import { frameStyle, sayChange } from '@standoff/briefing';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Summary } from '../storage/tables.ts';
import { writeDocument, writeElements } from './document.ts';
import { drawRetractions, type Retractions, sayRetracted } from './retraction.ts';

/** What a card says of a briefing, and of where it stands. */
export interface Card extends Summary {
  readonly publication: string;
}

export function cardOf(found: {
  readonly summary: Summary;
  readonly publicationTitle: string;
}): Card {
  return { ...found.summary, publication: found.publicationTitle };
}

/** Of several changes the last; the page tells all. */
const sayChanges = ({ changes = [] }: Card): string[] => changes.slice(0, 1).map(sayChange);

const sayBy = ({ by, publication }: Card) => `By ${by.join(', ')} · ${publication}`;

/** A card of a briefing for pages elsewhere: what it says and where it stands. Its program tells how high it is, and nothing else. */
export function writeEmbed(
  assets: string,
  address: string,
  card: Card,
  retractions: Retractions,
): string {
  const { headline, standfirst, language } = card;
  return writeDocument({
    title: headline,
    assets,
    language,
    inHead: [h('script', { src: `${assets}/embed.js`, defer: true })],
    body: [
      h('article.embed', [
        ...drawRetractions(retractions),
        h('h1.small', [h('a', { href: address, target: '_blank', rel: ['noopener'] }, headline)]),
        h('p.standfirst', standfirst),
        ...sayChanges(card).map((change) => h('p.byline', change)),
        h('p.byline', sayBy(card)),
      ]),
    ],
  });
}

/** How a card is set in `server.css`, with a root of 18 points. */
const ROOT = 18;
/** How much of its size a letter is wide, rather too much, and what lines fill. */
const LETTER = 0.5;
const FILLED = 0.92;
/** What is narrower than this has its height, in points, since a card cannot be read in it. */
const NARROWEST = 100;

/** A height that has room for a card of some width, where nobody tells how high it is. */
function cardHeight(card: Card, { briefing, version }: Retractions, width: number): number {
  const { headline, standfirst } = card;
  const inner = Math.min(Math.max(width - 2.5 * ROOT, NARROWEST), 34 * ROOT);
  const block = (length: number, size: number, line: number, around: number) =>
    Math.ceil((length * size * LETTER) / (inner * FILLED)) * size * line + around * ROOT;
  const between = (least: number, size: number, most: number) =>
    Math.min(most * ROOT, Math.max(least * ROOT, size));
  const heights = [
    block(headline.length, between(1.6, 1.2 * ROOT + 0.02 * width, 2.2), 1.1, 2.25),
    block(standfirst.length, between(1.2, 1.05 * ROOT + 0.006 * width, 1.4), 1.4, 1.25),
    ...sayChanges(card).map((change) => block(change.length, 0.95 * ROOT, 1.4, 0)),
    block(sayBy(card).length, 0.95 * ROOT, 1.4, 1),
    // A notice begins with when it was.
    ...[briefing, version].map((retraction) =>
      retraction === undefined ? 0 : block(retraction.reason.length + 60, ROOT, 1.5, 3),
    ),
  ];
  return Math.ceil(heights.reduce((all, height) => all + height, 0) / 10) * 10;
}

function drawFrame(
  address: string,
  { headline }: Summary,
  { briefing, version }: Retractions,
  size: {
    readonly width: number | string;
    readonly height: number;
    readonly style?: string | undefined;
  },
): Element {
  return h('iframe', {
    src: `${address}embed/`,
    title: sayRetracted(headline, briefing ?? version),
    ...size,
    // What it opens is a page as any other.
    sandbox: ['allow-popups', 'allow-popups-to-escape-sandbox', 'allow-scripts'],
    loading: 'lazy',
    frameBorder: '0',
  });
}

/** How wide frames are on a phone and in the column of a page, in points. */
const NARROW = 360;
const WIDE = 640;

/** What a reader finds who wants to show a briefing elsewhere: text to be copied, with the program that gives the frame its height. */
export function drawEmbedCode(
  publisher: { readonly address: string; readonly assets: string },
  path: string,
  card: Card,
  retractions: Retractions,
): Element {
  const [narrow, wide] = [NARROW, WIDE].map((width) => cardHeight(card, retractions, width)) as [
    number,
    number,
  ];
  const frame = drawFrame(`${publisher.address}${path}`, card, retractions, {
    width: '100%',
    height: wide,
    style: frameStyle({ narrow, wide }),
  });
  const src = `${publisher.address}${publisher.assets}/listen.js`;
  const code = [frame, h('script', { async: true, src })].map((one) => writeElements([one]));
  return h('details.embed-code', [
    h('summary', 'Embed this page'),
    h(
      'p',
      'A card with the headline and the standfirst. It leads here, and always shows what this page says now.',
    ),
    h('pre', { tabIndex: 0, ariaLabel: 'Code to embed this page' }, h('code', code.join('\n'))),
  ]);
}

const WIDTH = 600;

/** What an oEmbed provider answers (https://oembed.com). */
export function embedAnswer(
  publisher: { readonly name: string; readonly address: string },
  address: string,
  card: Card,
  retractions: Retractions,
  most: { readonly width?: number; readonly height?: number },
): object {
  const width = Math.min(WIDTH, most.width ?? WIDTH);
  const height = Math.min(cardHeight(card, retractions, width), most.height ?? Infinity);
  const title = sayRetracted(card.headline, retractions.briefing ?? retractions.version);
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: card.by.join(', '),
    provider_name: publisher.name,
    provider_url: `${publisher.address}/`,
    width,
    height,
    html: writeElements([drawFrame(address, card, retractions, { width, height })]),
  };
}
