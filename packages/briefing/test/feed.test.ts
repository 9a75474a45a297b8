import { describe, expect, it } from 'vitest';
import { type Listed, writeFeed, writeIndex } from '../src/index.ts';

const briefing = (name: string, date: string, words = name): Listed => ({
  name,
  head: {
    model: 'm',
    headline: words,
    standfirst: words,
    by: ['A. Writer', words],
    date,
    language: 'en',
    address: `https://example.org/news/${name}`,
  },
});

const three = [
  briefing('older', '2026-01-31'),
  briefing('b', '2026-11-02'),
  briefing('a', '2026-11-02'),
];

describe('the feed of several briefings', () => {
  it('has the newest first, ids that are addresses, and no date but those of the briefings', () => {
    const feed = writeFeed(three, 'https://example.org/news', 'feed.xml');
    expect([...feed.matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id)).toEqual([
      'https://example.org/news/',
      'https://example.org/news/a/',
      'https://example.org/news/b/',
      'https://example.org/news/older/',
    ]);
    expect(new Set(feed.match(/\d{4}-\d\d-\d\dT[^<]*/g))).toEqual(
      new Set(['2026-11-02T00:00:00Z', '2026-01-31T00:00:00Z']),
    );
    expect(writeFeed([...three].reverse(), 'https://example.org/news', 'feed.xml')).toBe(feed);
  });

  it('holds hostile text as text, and nothing that XML cannot hold', () => {
    const evil = ']]></title><script xmlns="http://www.w3.org/1999/xhtml"/>&amp;\u0000\uD800';
    const feed = writeFeed([briefing('x', '2026-01-31', evil)], 'https://example.org', 'feed.xml');
    expect(feed).toContain(
      '<title>]]&gt;&lt;/title&gt;&lt;script xmlns=&quot;http://www.w3.org/1999/xhtml&quot;/&gt;&amp;amp;</title>',
    );
  });
});

describe('the page that lists briefings', () => {
  it('leads to each, the newest first, and to the feed where there is one', () => {
    const page = writeIndex(three, 'feed.xml');
    expect([...page.matchAll(/<h2><a href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'a/',
      'b/',
      'older/',
    ]);
    expect(page).toContain('type="application/atom+xml"');
    expect(writeIndex(three, undefined)).not.toContain('feed');
  });

  it('shows hostile text as text', () => {
    const page = writeIndex(
      [briefing('x', '2026-01-31', '<img src=x onerror=alert(1)>')],
      undefined,
    );
    expect(page.replaceAll(/"[^"]*"/g, '""')).not.toContain('<img');
  });
});
