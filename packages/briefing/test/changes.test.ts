import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkSources,
  holdBriefing,
  partsInFolder,
  readBriefing,
  writeFeed,
  writePage,
} from '../src/index.ts';
import { caseModel } from './model.ts';

const briefing = (changes: string, headline = 'Nobody begins') => `---
briefing: 1
model: korea-2017
headline: ${JSON.stringify(headline)}
standfirst: Why.
by: A. Writer
date: 2026-11-27
address: https://example.org/korea
${changes}
---
Some prose. :cite{claims="c10"}
`;

const CHANGES = `corrected:
  - { date: 2026-11-29, reason: "The vote was told as unanimous; two members abstained." }
updated: { date: 2026-12-01, reason: "The council met." }`;

const model = caseModel('korea-2017');

async function page(text: string): Promise<string> {
  const { held, diagnostics } = await holdBriefing(text, 'a.briefing.md', model);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return writePage({ ...held!, pictures: new Map(), parts: partsInFolder() });
}

const dataIn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)![1]!);

it('a head says what was corrected and what came to it, the newest first', () => {
  expect(readBriefing(briefing(CHANGES)).briefing?.head.changes).toEqual([
    { kind: 'updated', date: '2026-12-01', reason: 'The council met.' },
    {
      kind: 'corrected',
      date: '2026-11-29',
      reason: 'The vote was told as unanimous; two members abstained.',
    },
  ]);
});

it.each([
  ['corrected: yes', 'wrong-kind', 'yes'],
  ['corrected: [{ date: 2026-11-29 }]', 'missing-key', '{ date: 2026-11-29 }'],
  ['updated: { date: 2026-11-31, reason: b }', 'wrong-form', '2026-11-31'],
  ['updated: { day: 2026-11-29, reason: b }', 'unknown-key', 'day'],
  ['updated: { date: 2026-11-29, reason: }', 'missing-value', undefined],
  ['updated: { date: 2026-11-29, reason: "" }', 'missing-value', '""'],
  ['updated: { date: 2026-11-29, reason: "\u200B\u2060" }', 'missing-value', undefined],
  ['updated: { date: 2026-11-29, reason: [b] }', 'wrong-kind', '[b]'],
  ['corrected: { date: 2026-11-29, date: 2026-11-30, reason: b }', 'duplicate-key', 'date'],
  ['corrected: []', 'missing-value', '[]'],
  [
    'updated: [{ date: 2026-11-28, reason: a }, { date: 2026-11-26, reason: b }]',
    'wrong-form',
    '{ date: 2026-11-26, reason: b }',
  ],
])('%s is refused in its place', (changes, code, under) => {
  const { briefing: read, diagnostics, source } = readBriefing(briefing(changes));
  expect(read).toBeUndefined();
  expect(diagnostics.map((one) => one.code)).toEqual([code]);
  const { start, end } = diagnostics[0]!.span;
  if (under !== undefined) expect(source.text.slice(start, end)).toBe(under);
});

it('a reason that is still to be written is told, and the page can be looked at', () => {
  const { briefing: read, diagnostics } = readBriefing(
    briefing('updated: { date: 2026-11-29, reason: "unwritten: say what came" }'),
  );
  expect(read).toBeDefined();
  expect(diagnostics.map((one) => one.code)).toEqual(['unwritten-part']);
});

describe('a briefing that was corrected', () => {
  it('says so above its text, with the day and the reason, and when it was changed last', async () => {
    const html = await page(briefing(CHANGES));
    expect(html).toContain(
      '<strong>Corrected on <time datetime="2026-11-29">29 November 2026</time>:</strong> The vote was told as unanimous; two members abstained.',
    );
    expect(html.indexOf('class="changes"')).toBeLessThan(html.indexOf('Some prose.'));
    expect(html).toContain('property="article:modified_time" content="2026-12-01"');
    const untouched = await page(briefing('language: en'));
    expect(untouched).not.toMatch(/class="changes"|modified/i);
  });

  it('is newer in the feed, which tells the last change first', () => {
    const { head } = readBriefing(briefing(CHANGES)).briefing!;
    const feed = writeFeed([{ name: 'korea', head }], 'https://example.org', 'feed.xml');
    expect(feed.match(/<updated>.*<\/updated>/g)).toEqual([
      '<updated>2026-12-01T00:00:00Z</updated>',
      '<updated>2026-12-01T00:00:00Z</updated>',
    ]);
    expect(feed).toContain('<published>2026-11-27T00:00:00Z</published>');
    expect(feed).toContain('<summary>Updated on 1 December 2026: The council met. Why.</summary>');
  });
});

it('sources of which nobody can look up where they stand are named', () => {
  const found: [string, string][] = [];
  const { conflict } = model.base;
  const [article, ...others] = conflict.sources;
  const say = (sources: typeof conflict.sources) =>
    checkSources({ ...conflict, sources }, { start: 0, end: 3 }, (code, _, message) => {
      found.push([code, message]);
    });
  say([
    { ...article!, url: 'https://example.org' },
    { ...others[0]!, author: 'Security Council' },
  ]);
  expect(found).toEqual([]);
  say([{ ...article!, title: 'A' }]);
  say(Array.from({ length: 7 }, (_, k) => ({ ...article!, title: String(k) })));
  expect(found).toEqual([
    ['untraced-source', '“A” has neither an outlet nor a link'],
    ['untraced-source', '“0”, “1”, “2”, “3”, “4” and 2 more have neither an outlet nor a link'],
  ]);
});

interface Vocabulary {
  readonly types: Readonly<
    Record<
      string,
      { readonly of: string | null; readonly properties: Readonly<Record<string, string[]>> }
    >
  >;
}

/** An extract of schema.org; its note says of which version, and its licence. */
const { types }: Vocabulary = JSON.parse(
  readFileSync(new URL('schema-org.json', import.meta.url), 'utf8'),
);

function rangeOf(type: string, property: string): string[] | undefined {
  const known = types[type];
  if (known === undefined) return undefined;
  return (
    known.properties[property] ?? (known.of === null ? undefined : rangeOf(known.of, property))
  );
}

const isOf = (type: string, wanted: string): boolean =>
  type === wanted || (types[type]?.of != null && isOf(types[type].of, wanted));

/** What of some data the vocabulary does not know, or does not let stand there. */
function strangeIn(value: Readonly<Record<string, unknown>>): string[] {
  const { '@type': type, '@context': _, '@id': id, ...rest } = value;
  // What is described elsewhere on the page.
  if (type === undefined && typeof id === 'string') return Object.keys(rest);
  if (typeof type !== 'string' || types[type] === undefined) return [`type ${String(type)}`];
  return Object.entries(rest).flatMap(([property, said]) => {
    const range = rangeOf(type, property);
    if (range === undefined) return [`${type}.${property}`];
    return [said].flat().flatMap((one) => {
      if (typeof one === 'object') {
        const inner = one as Readonly<Record<string, unknown>>;
        const fits =
          inner['@type'] === undefined ||
          range.some((wanted) => isOf(String(inner['@type']), wanted));
        return fits ? strangeIn(inner) : [`${type}.${property}: ${String(inner['@type'])}`];
      }
      const isText = ['Text', 'URL', 'Date', 'DateTime'].some((wanted) => range.includes(wanted));
      return isText ? [] : [`${type}.${property}: a text`];
    });
  });
}

describe('what a page says of itself to programs', () => {
  it('has types and properties of schema.org alone, with what may stand there', async () => {
    const said = dataIn(await page(briefing(CHANGES)));
    expect(strangeIn(said)).toEqual([]);
    expect(said).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2026-11-27',
      dateModified: '2026-12-01',
      correction: [{ text: 'The council met.' }, { datePublished: '2026-11-29' }],
      isBasedOn: { '@type': 'Dataset', name: 'Korea, September 2017' },
    });
    const [claim, ...others] = said.mentions;
    expect([claim['@type'], others]).toEqual(['Claim', []]);
    const sources = said.citation.map((one: { readonly '@id': string }) => one['@id']);
    expect(sources).toContain(claim.appearance[0]['@id']);
    expect(strangeIn({ '@type': 'Claim', appearances: 'a' })).toEqual(['Claim.appearances']);
    expect(strangeIn({ '@type': 'Claim', appearance: { '@type': 'Person' } })).toHaveLength(1);
  });

  it('holds whatever is written, and nothing of it ends its element', async () => {
    const hostile = '</script><script>alert(1)</script><!-- " \\u2028';
    const html = await page(briefing(CHANGES, hostile));
    expect(dataIn(html).headline).toBe(hostile);
    expect(/ld\+json">([^<]*)<\/script>/.exec(html)).not.toBeNull();
  });
});
