import { describe, expect, it } from 'vitest';
import {
  besideEmbeds,
  holdBriefing,
  partsInFolder,
  partsInline,
  takeFigures,
  versionOf,
  writePage,
} from '../src/index.ts';
import { caseModel } from './model.ts';

const model = caseModel('kinsara-2014-syria-iraq');
const evil = '"><script>alert(1)</script>';

const text = (address: string) =>
  `---
briefing: 1
model: kinsara-2014-syria-iraq
headline: ${JSON.stringify(evil)}
standfirst: Why.
by: ${JSON.stringify(evil)}
date: 2026-11-27
${address}---
::state[A caption ${evil}]{of=status-quo}

:::tour

::::step{title=One}
::judgement{of=iraq place=3 change=swap}
::::

:::

::finding
`
    .replace(':::tour', ':::::tour')
    .replace(/\n:::\n\n::finding/, '\n:::::\n\n::finding');

async function contentOf(address = '') {
  const { held, diagnostics } = await holdBriefing(text(address), 'a.briefing.md', model);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const version = versionOf({ briefing: held!.source, model: model.text });
  const { names } = besideEmbeds({ css: '', embed: '', listen: '' });
  const more = { version, suffix: `.${version}`, hasPictures: true };
  const parts = partsInFolder({ embedding: { ...more, ...names } });
  return { ...held!, pictures: new Map(), parts };
}

describe('embedded figures', () => {
  it('are a page each, called by what they come from, in which nothing hostile runs', async () => {
    const taken = takeFigures(await contentOf('address: https://example.org/a/\n'));
    expect(taken.map(({ file }) => file.replace(/\.[0-9a-f]{12}$/, '.#'))).toEqual([
      'embed/figure-1.#',
      'embed/figure-4.#',
      'embed/figure-5.#',
    ]);
    for (const { html } of taken) {
      expect(html).toContain('default-src &#x27;none&#x27;');
      expect(html).not.toContain('unsafe');
      expect(html).not.toMatch(/<script>| style=| on\w+=|href="#/);
      expect(html).toContain('href="https://example.org/a/#figure-');
    }
  });

  it('have another address once the briefing or its model changes', () => {
    const versions = [
      versionOf({ briefing: 'a', model: 'b' }),
      versionOf({ briefing: 'a', model: 'c' }),
      versionOf({ briefing: 'c', model: 'b' }),
      versionOf({ briefing: 'ab', model: '' }),
    ];
    expect(new Set(versions).size).toBe(4);
  });

  it('have a style and programs called by what is in them, and the fonts of the page', () => {
    const one = besideEmbeds({ css: 'a{src:url(a.woff2)}', embed: '1', listen: '2' });
    const other = besideEmbeds({ css: 'b{}', embed: '1', listen: '3' });
    expect(other.names.styles).not.toEqual(one.names.styles);
    expect(other.names.embed).toBe(one.names.embed);
    expect(other.names.listen).not.toBe(one.names.listen);
    expect(one.files.get(one.names.styles[0]!)).toBe('a{src:url(../a.woff2)}');
  });

  it('lead to the page beside them, and are no code on it, where its address is not known', async () => {
    const content = await contentOf();
    expect(takeFigures(content)[0]!.html).toContain('href="../index.html#figure-1"');
    expect(writePage(content)).not.toContain('&#x3C;iframe');
    expect(writePage(content)).toContain('>Data, picture</summary>');
  });

  it('say in whose words they are, where the page sets words apart', async () => {
    const [state, judgement] = takeFigures(await contentOf());
    const note = 'Words in italics are the model’s wording, not a quotation.';
    for (const one of [state!, judgement!]) {
      const isWorded = one.html.includes('class="worded"');
      expect(one.html.includes(note)).toBe(isWorded);
      expect(one.picture.below.includes(note)).toBe(isWorded);
      expect(JSON.parse(one.json).note).toContain('not a quotation');
    }
    expect(judgement!.html).toContain(note);
  });

  it('are beside what their page leads to: tables, pictures and code', async () => {
    const content = await contentOf('address: https://example.org/a/\n');
    const html = writePage(content);
    for (const { file, picture } of takeFigures(content)) {
      const { width } = picture;
      for (const kind of ['.csv', '.json', '.svg', `-${width}.png`, `-${2 * width}.png`]) {
        expect(html).toContain(`href="${file}${kind}" download="`);
      }
      expect(html).toContain(`https://example.org/a/${file}.html`);
    }
  });

  it('have their data within a page that is one file, as they have them beside another', async () => {
    const content = await contentOf();
    const assets = { css: '', script: '', engine: '', texts: { briefing: '', model: '' } };
    const html = writePage({ ...content, parts: partsInline(assets) });
    expect(writePage({ ...content, parts: partsInline(assets, ['preview()']) })).not.toContain(
      'href="data:',
    );
    const within = [...html.matchAll(/href="data:text\/csv;base64,([^"]*)"/g)];
    expect(within.map(([, text]) => Buffer.from(text!, 'base64').toString())).toEqual(
      takeFigures(content).map(({ csv }) => csv),
    );
  });

  it('come with code in which nothing hostile runs either', async () => {
    const html = writePage(await contentOf('address: https://example.org/a\n'));
    const [code] = /&#x3C;iframe src="https:\/\/example\.org\/a\/embed\/[\s\S]*?<\/code>/.exec(
      html,
    )!;
    // Written twice: in the text of the page, and in the code that is this text.
    expect(code).toContain('&#x26;#x22;>');
    expect(html.replaceAll(/="[^"]*"/g, '')).not.toContain('<script>alert');
  });
});
