import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdBriefing, partsInFolder, writePage } from '../src/index.ts';
import { caseModel } from './model.ts';

const model = caseModel('kinsara-2014-syria-iraq');
const [claim] = model.base.conflict.claims;

const HEAD = `---
briefing: 1
model: kinsara-2014-syria-iraq
headline: Words
standfirst: None is lost.
by: A. Writer
date: 2026-11-27
---

`;

/** What Markdown and directives can be around words, each as `W`. */
const PIECES = [
  'W W',
  '*W* **W** `W` W\\\nW',
  '# W\n\n## W #',
  'W\n===',
  '[W](https://example.org "W") <https://example.org/W>',
  '[W][W] [W]\n\n[W]: https://example.org/W "W"',
  '![W](W.png "W")',
  '<b title="W">W</b> <!-- W -->',
  '<div>W</div>\nW',
  '<table><tr><td>W</td></tr></table>\n\nW',
  'W[^W]\n\n[^W]: W W',
  '| W | W |\n| --- | --- |\n| W | W |',
  '| W | W |\n| --- | --- |\n| W | W | W |\n| W |',
  '```text W\nW\n```',
  '```\nW',
  '    W',
  '1. W\n   - W\n\n     W',
  '> W\n> > W',
  '---\nW',
  ':cite[W]{claims="ID"} W',
  ':cite{claims="ID"} W',
  ':cite[W]{claims="ID" claims="ID"}',
  ':cite[W]',
  ':holds[W *W*]{finding="stable status-quo nash"}',
  ':holds[W]{finding="not stable status-quo nash}',
  ':W[W]{W=W}',
  'W:W ::W',
  '::finding[W W]',
  '::finding{of=W}',
  '::W[W]{W}',
  ':::photo[W]{src=a.jpg alt="W" credit="W"}\nW\n:::',
  ':::photo{src=a.jpg alt="W" alt="W" credit="W"}\nW\n:::',
  ':::video[W]{href="https://example.org" by="W" date=2017-09-12 alt="W" credit="W" length="W" link="W"}\nW\n:::',
  ':::post{href="https://example.org" by="W" date=2017-09-12 network="W"}\nW\n:::',
  '::::tour[W]\n::finding[W]\n\n:::step[W]{title="W"}\nW\n:::\n\nW\n::::',
  ':::step{title="W" .W #W}\nW\n:::',
  ':::unwritten[W]\nW\n:::',
  ':::photo\nW\n:::',
  ':::W\nW\n:::',
  ':::finding\nW\n:::',
  ':::tour W\nW\n:::',
] as const;

const around = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.replaceAll(/^/gm, '> '),
  (text: string) => `- ${text.replaceAll('\n', '\n  ')}`,
);

const prose = fc.array(fc.tuple(fc.constantFrom(...PIECES), around), {
  minLength: 1,
  maxLength: 2,
});

/** Whether a page shows all words of a prose, unless something is wrong with the prose. */
async function isShown(text: string): Promise<boolean> {
  let count = 0;
  const words = text.replaceAll('ID', claim!.id).replaceAll('W', () => `word${100 + count++}x`);
  const { held, diagnostics } = await holdBriefing(HEAD + words, 'a.briefing.md', model);
  if (diagnostics.length > 0 || held === undefined) return true;
  const page = writePage({ ...held, pictures: new Map(), parts: partsInFolder() });
  return [...words.matchAll(/word\d+x/g)].every(([word]) => page.includes(word));
}

it.each(PIECES)('every word is on the page, or something is wrong: %j', async (piece) => {
  expect(await isShown(piece)).toBe(true);
});

it('every word of several pieces is on the page, or something is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(prose, async (pieces) => {
      expect(await isShown(pieces.map(([piece, wrap]) => wrap(piece)).join('\n\n'))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('the words beside a citation stand before its number', async () => {
  const text = `Water is :cite[shared by treaty]{claims="${claim!.id}"}, it says.`;
  const { held, diagnostics } = await holdBriefing(HEAD + text, 'a.briefing.md', model);
  expect(diagnostics).toEqual([]);
  const page = writePage({ ...held!, pictures: new Map(), parts: partsInFolder() });
  expect(page).toMatch(/Water is shared by treaty\s*<span class="cited">/);
});

it('words that would be left out with the tags around them are an error', async () => {
  const codes = async (prose: string) => {
    const { diagnostics } = await holdBriefing(HEAD + prose, 'a.briefing.md', model);
    return diagnostics.map(({ code, severity }) => `${severity} ${code}`);
  };
  for (const prose of [
    '<div>Lost</div>\nLost as well',
    '<script>Lost</script> Lost',
    '- <p>Lost</p>',
  ]) {
    expect(await codes(prose)).toContain('error unshown-words');
  }
  for (const prose of ['Kept <b>kept</b>.', '<!-- No word of the page. -->', '<br>\n\nKept']) {
    expect(await codes(prose)).not.toContain('error unshown-words');
  }
});
