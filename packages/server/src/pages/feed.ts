import type { ListedBriefing, Publication } from '../storage/publications.ts';

/** What is new in a publication, as Atom (RFC 4287). */
export function writeFeed(
  address: string,
  { slug, title }: Publication,
  briefings: readonly ListedBriefing[],
  now: Date,
): string {
  const updated = briefings[0]?.publishedAt ?? now;
  const entries = briefings.map(({ slug: name, publishedAt, summary, retractedAt }) => {
    const at = `${address}/${slug}/${name}/`;
    const said = retractedAt === null ? summary.headline : `Retracted: ${summary.headline}`;
    return element('entry', [
      text('id', at),
      text('title', said),
      text('updated', (retractedAt ?? publishedAt).toISOString()),
      text('published', publishedAt.toISOString()),
      `<link href="${escapeXml(at)}"/>`,
      ...summary.by.map((name) => element('author', [text('name', name)])),
      text('summary', summary.standfirst),
    ]);
  });
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
