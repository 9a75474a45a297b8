import { sayChange } from '@standoff/briefing';
import { sayDay } from '../site/say-day.ts';
import type { ListedBriefing, Publication } from '../storage/publications.ts';
import { retractionOf, sayRetracted } from './retraction.ts';

/** What is new in a publication, as Atom (RFC 4287). */
export function writeFeed(
  address: string,
  { slug, title }: Publication,
  briefings: readonly ListedBriefing[],
  now: Date,
): string {
  // Readers of feeds look at an entry again when the feed is newer.
  const times = briefings.map((one) => one.retractedAt ?? one.publishedAt);
  const updated = times.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? now;
  const entries = briefings.map(
    ({ slug: name, publishedAt, firstPublishedAt, summary, ...rest }) => {
      const retraction = retractionOf(rest);
      const at = `${address}/${slug}/${name}/`;
      return element('entry', [
        text('id', at),
        text('title', sayRetracted(summary.headline, retraction)),
        text('updated', (retraction?.at ?? publishedAt).toISOString()),
        text('published', firstPublishedAt.toISOString()),
        `<link href="${escapeXml(at)}"/>`,
        ...summary.by.map((name) => element('author', [text('name', name)])),
        text(
          'summary',
          retraction === undefined
            ? [...(summary.changes ?? []).slice(0, 1).map(sayChange), summary.standfirst].join(' ')
            : `Retracted on ${sayDay(retraction.at)}. ${retraction.reason} ${summary.standfirst}`,
        ),
      ]);
    },
  );
  const self = `${address}/${slug}/feed.xml`;
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">${[
    text('id', `${address}/${slug}/`),
    text('title', title),
    text('updated', updated.toISOString()),
    `<link rel="self" href="${escapeXml(self)}"/>`,
    `<link href="${escapeXml(`${address}/${slug}/`)}"/>`,
    ...entries,
  ].join('')}</feed>\n`;
}

function element(name: string, parts: readonly string[]): string {
  return `<${name}>${parts.join('')}</${name}>`;
}

function text(name: string, value: string): string {
  return element(name, [escapeXml(value)]);
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escapeXml(value: string): string {
  // Characters that XML cannot hold, however they are written.
  const held = value.replace(/(?![\n\r\t])\p{Cc}|[\ufffe\uffff]/gu, '');
  return held.replace(/[&<>"']/g, (letter) => ESCAPED[letter]!);
}
