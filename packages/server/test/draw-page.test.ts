import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { type Draft, drawPage } from '../src/press/draw-page.ts';
import { briefingText, CHICKEN } from './site.ts';

const require = createRequire(import.meta.url);
const caseText = (id: string) =>
  readFileSync(require.resolve(`@standoff/catalog/${id}/${id}.standoff.yaml`), 'utf8');

const draftOf = (changed: Partial<Draft>): Draft => ({
  briefing: briefingText('A'),
  model: CHICKEN,
  pictures: [],
  address: 'https://briefings.example.org/paper/a',
  assets: '/assets/0123456789abcdef',
  texts: '/paper/a/texts/00',
  ...changed,
});

it('gives the places of a page that comments may be about', async () => {
  const briefing = briefingText('A', '::state{of=freeze-for-freeze}\n\n::claim{of=c01}\n');
  const drawn = await drawPage(draftOf({ briefing, model: caseText('korea-2017') }));
  const { anchors, page } = 'problems' in drawn ? { anchors: [], page: [] } : drawn;
  const pins = anchors.map(({ pin }) => pin);
  expect(pins).toEqual(
    expect.arrayContaining(['state:freeze-for-freeze', 'figure:2', 'judgement:us.4', 'claim:c01']),
  );
  expect(new Set(pins).size).toBe(pins.length);
  for (const { fragment, label } of anchors) {
    expect(page.join('')).toContain(`id="${fragment}"`);
    expect(label.length).toBeLessThanOrEqual(90);
  }
});

it('is cut where notices and comments go, whatever the briefing says', async () => {
  const says = '<!--top--><!--readers--><!--comments-->';
  const prose = `${says} \`${says}\`\n\n${says}\n\n::finding\n`;
  const drawn = await drawPage(draftOf({ briefing: briefingText(says, prose) }));
  const [before, article, between, after] = 'problems' in drawn ? ['', '', '', ''] : drawn.page;
  expect(before).toMatch(/<main>$/);
  expect(article).toMatch(/^<header class="opening">[\s\S]*<\/section>$/);
  expect(between).toBe('<section id="comments"><h2>Comments</h2>');
  expect(after).toMatch(
    /^<\/section><\/main>(?:<aside class="terms">[\s\S]*<\/aside>)?<footer[\s\S]*<\/html>$/,
  );
});

it('says what is wrong with a briefing or its model', async () => {
  const problemsOf = async (changed: Partial<Draft>) => {
    const drawn = await drawPage(draftOf(changed));
    return 'problems' in drawn ? drawn.problems.join('\n') : '';
  };
  expect(await problemsOf({ model: 'standoff: 1\ntitle: [' })).toContain('error[');
  expect(await problemsOf({ briefing: briefingText('A', '::finding{of=x}\n') })).toContain(
    'error[unanswered-figure]',
  );
  const photo = ':::photo{src=a.png alt="A" credit="B"}\nC\n:::\n';
  expect(await problemsOf({ briefing: briefingText('A', photo) })).toContain(
    'the picture a.png was not sent',
  );
});
