import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { concepts, families } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { manualFiles } from '../build/manual/manual-files.ts';
import { markdownToHtml } from '../build/manual/markdown-html.ts';
import { manualAddress, pageOfConcept, places } from '../src/design/manual-places.ts';

const docs = fileURLToPath(new URL('../../../docs', import.meta.url));
const files = manualFiles(docs);
const pages = new Map(
  files.flatMap(({ path, content }) => (typeof content === 'string' ? [[path, content]] : [])),
);
const leadsSomewhere = (address: string) => {
  const [path = '', place] = address.split('#');
  const page = pages.get(path);
  return page !== undefined && (place === undefined || page.includes(` id="${place}"`));
};

describe('the manual beside the page', () => {
  it('has nothing left of the signs that its pages are written in', () => {
    for (const [path, page] of pages) {
      if (!path.endsWith('.html')) continue;
      const words = page
        .slice(page.indexOf('<main>'))
        .replace(/<pre>.*?<\/pre>/gs, '')
        .replace(/<code>.*?<\/code>/gs, '');
      expect(words, path).not.toMatch(/^#|^\s*\||\*\*|\]\(|`|\ue000|<!--|^ *- /m);
    }
  });

  it('leads from page to page, and to places that are there', () => {
    for (const [path, page] of pages) {
      const links = [...page.matchAll(/<a href="([^"]+)"/g)].map((found) => found[1]!);
      for (const href of links.filter((each) => !/^https?:/.test(each) && !each.endsWith('../'))) {
        const to = href.startsWith('#') ? path + href : posix.join(posix.dirname(path), href);
        expect(leadsSomewhere(to), `${path}: ${href}`).toBe(true);
      }
    }
  });

  it('keeps lists, tables and code as they are read', () => {
    const html = markdownToHtml(
      '1. one\n   and *more*\n2. two\n   - inner\n\n| a | b |\n| --- | --- |\n| `x \\| y` | [n](n.md) |\n',
      () => undefined,
    );
    expect(html).toContain('<li>one\nand <em>more</em></li>');
    expect(html).toContain('<ul>\n<li>inner</li>\n</ul>');
    expect(html).toContain('<td><code>x | y</code></td>\n<td>n</td>');
    expect(markdownToHtml('a < b & `<i>`', () => undefined)).toBe(
      '<p>a &lt; b &amp; <code>&lt;i&gt;</code></p>',
    );
  });

  it('has every place that the page links to, and a page for each concept', () => {
    const ids = [...concepts.map(({ id }) => id), ...families.map(({ prefix }) => `${prefix}2`)];
    const asked = [...Object.values(places), ...ids.map(pageOfConcept), pageOfConcept('given')];
    for (const place of asked) {
      const address = manualAddress(place);
      expect(address).toMatch(/^\.\/docs\//);
      expect(leadsSomewhere(address.slice('./docs/'.length)), address).toBe(true);
    }
  });

  it('lists every view with its key and what it answers', () => {
    const source = readFileSync(new URL('../src/views/views.ts', import.meta.url), 'utf8');
    const page = readFileSync(`${docs}/how-to/use-the-workbench.md`, 'utf8');
    const views = [...source.matchAll(/name: '(.+)',\n +answers: '(.+)',\n +key: '(.)',/g)];
    expect(views).toHaveLength([...source.matchAll(/^ +answers: '/gm)].length);
    for (const [, name, answers, key] of views) {
      expect(page).toContain(`| ${name} | \`${key}\` | ${answers} |`);
    }
  });
});
