import type { Head } from '../syntax/briefing.ts';
import { lastChanged, sayChange } from './changes.ts';

/** A briefing among others: what its folder is called, and its head, whose address is that of the folder. */
export interface Listed {
  readonly name: string;
  readonly head: Head;
}

/** What a list of briefings is called. */
export const LIST_TITLE = 'Briefings';

/** The newest first; those of one day by their names, so that the order is always the same. */
export function newestFirst(listed: readonly Listed[]): Listed[] {
  return [...listed].sort((a, b) => compare(b.head.date, a.head.date) || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * An Atom feed (RFC 4287) of briefings that stand in folders of an address. Ids are addresses, and dates those of the
 * briefings: the same briefings make the same feed on any day.
 */
export function writeFeed(listed: readonly Listed[], address: string, file: string): string {
  const sorted = newestFirst(listed);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <title>${LIST_TITLE}</title>`,
    `  <id>${xml(address)}/</id>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(address)}/${file}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(address)}/"/>`,
    `  <updated>${sorted
      .map(({ head }) => changedOn(head))
      .sort()
      .at(-1)!}</updated>`,
    ...sorted.flatMap(({ head }) => entry(head)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(head: Head): string[] {
  const at = `${xml(head.address ?? '')}/`;
  return [
    `  <entry xml:lang="${xml(head.language)}">`,
    `    <title>${xml(head.headline)}</title>`,
    `    <id>${at}</id>`,
    `    <link rel="alternate" type="text/html" href="${at}"/>`,
    `    <published>${dayOf(head)}</published>`,
    `    <updated>${changedOn(head)}</updated>`,
    ...head.by.map((name) => `    <author><name>${xml(name)}</name></author>`),
    `    <summary>${xml([...changesIn(head), head.standfirst].join(' '))}</summary>`,
    '  </entry>',
  ];
}

function dayOf({ date }: Pick<Head, 'date'>): string {
  return `${date}T00:00:00Z`;
}

/** Readers of feeds look at an entry again when it is newer. */
function changedOn(head: Head): string {
  return dayOf({ date: lastChanged(head) ?? head.date });
}

/** The last change, which whoever reads nothing but the feed is told first. */
const changesIn = ({ changes = [] }: Head): string[] => changes.slice(0, 1).map(sayChange);

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text in XML, which has no way to write most control characters. */
function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it takes them out
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll(/\p{Surrogate}/gu, '')
      .replaceAll(/[&<>"]/g, (sign) => ESCAPED[sign]!)
  );
}
