import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { fill } from '../src/http/briefing-page.ts';
import { type Draft, drawPage } from '../src/press/draw-page.ts';
import { serverAddressAt, VERSION_ENCODED } from '../src/press/server-address.ts';
import { briefingText, CHICKEN } from './site.ts';

const require = createRequire(import.meta.url);
const caseText = (id: string) =>
  readFileSync(require.resolve(`@standoff/catalog/${id}/${id}.standoff.yaml`), 'utf8');

const draftOf = (changed: Partial<Draft>): Draft => ({
  briefing: briefingText('A'),
  model: CHICKEN,
  pictures: [],
  path: '/paper/a',
  assets: '/assets/0123456789abcdef',
  texts: '/paper/a/texts/00',
  ...changed,
});

/** What is drawn, with the page as one text where nothing is added. */
async function drawnOf(changed: Partial<Draft>) {
  const drawn = await drawPage(draftOf(changed));
  if ('problems' in drawn) throw new Error(drawn.problems.join('\n'));
  return { ...drawn, text: drawn.page.pieces.join('') };
}

const KOREA = caseText('korea-2017');
const ADDRESSES = [...serverAddressAt('').keys(), VERSION_ENCODED];

it('gives the places of a page that comments may be about, as the page calls them', async () => {
  const prose = '::state{of=freeze-for-freeze}\n\n::claim{of=c01}\n\n::judgement{of=us place=4}\n';
  const briefing = briefingText('A', prose);
  const { anchors, page, text } = await drawnOf({ briefing, model: KOREA });
  const labelOf = (pin: string) => anchors.find((one) => one.pin === pin)?.label;
  const number = /id="claim-c01"[^>]*>(\d+)</.exec(text)?.[1];
  expect(labelOf('claim:c01')).toMatch(new RegExp(`^Claim ${number}: [A-Z]`));
  expect(labelOf('judgement:us.4')).toBe(
    'United States, statement 4: No talks while the tests go on',
  );
  expect(labelOf('state:freeze-for-freeze')).toBe('Freeze for freeze');
  // What stands on the page twice is one place.
  expect(anchors.slice(0, 3).map((one) => one.fragment)).toEqual(
    [1, 2, 3].map((k) => `figure-${k}`),
  );
  expect(anchors.filter(({ pin }) => pin.startsWith('figure:'))).toEqual([]);
  for (const twice of ['judgement:us.4', 'claim:c01']) {
    expect(page.between.filter((pin) => pin === twice)).toHaveLength(2);
  }
  expect(new Set(page.between)).toEqual(
    new Set([
      'notices',
      'readers',
      'comments',
      'doubt 3',
      ...ADDRESSES,
      ...anchors.map(({ pin }) => pin),
    ]),
  );
  for (const { fragment, label } of anchors) {
    expect(text).toContain(`id="${fragment}"`);
    expect(label.length).toBeLessThanOrEqual(90);
  }
  // What a label cuts off is kept beside it.
  const cut = anchors.filter(({ label }) => label.endsWith('…'));
  expect(cut.length).toBeGreaterThan(0);
  for (const { label, full = '' } of cut) {
    expect([full.startsWith(label.slice(0, -1)), full.length > label.length]).toEqual([true, true]);
  }
});

it('calls a figure whose title is a quotation by the words alone', async () => {
  const { anchors } = await drawnOf({
    briefing: briefingText('A', '::finding{of=trade-lasts}\n'),
    model: KOREA,
  });
  expect(anchors[0]?.label).not.toContain('“');
});

it('calls no two places of a page alike', async () => {
  const same = '::outcomes{states="freeze-for-freeze;status-quo"}\n';
  const { anchors } = await drawnOf({ briefing: briefingText('A', same.repeat(2)), model: KOREA });
  const labels = anchors.map(({ label }) => label);
  expect(labels.slice(0, 2)).toEqual([
    'Outcomes side by side (1 of 2)',
    'Outcomes side by side (2 of 2)',
  ]);
  expect(new Set(labels).size).toBe(labels.length);
});

it('is cut where notices and comments go, whatever the briefing says', async () => {
  const says = '<!--notices--><!--0--><!--comments-->';
  const prose = `Words ${says} \`${says}\`\n\n${says}\n\n::finding\n`;
  const { page } = await drawnOf({ briefing: briefingText(says, prose) });
  const { pieces, between } = page;
  const at = (name: string) => between.indexOf(name);
  expect(pieces).toHaveLength(between.length + 1);
  const top = at('notices');
  expect(between.slice(0, top).every((name) => ADDRESSES.includes(name))).toBe(true);
  // Between them is the code by which its figure is embedded, with the address of the server.
  const figure = at('figure:1');
  expect(between.slice(top + 1, figure).every((name) => ADDRESSES.includes(name))).toBe(true);
  expect(pieces[top]).toMatch(/<main>$/);
  expect(pieces[top + 1]).toMatch(/^<header class="opening">/);
  expect(pieces[figure]).toMatch(/<\/details>$/);
  expect(pieces[figure + 1]).toMatch(/^<\/figure>/);
  expect(pieces[at('readers')]).toMatch(/<\/section>$/);
  expect(pieces[at('comments')]).toBe('<section id="comments"><h2>Comments</h2>');
  // Behind them the page says in JSON-LD where it stands.
  const after = at('comments') + 1;
  expect(between.slice(after).every((name) => ADDRESSES.includes(name))).toBe(true);
  expect(pieces.slice(after).join('')).toMatch(
    /^<\/section><\/main>(?:<aside class="terms">[\s\S]*<\/aside>)?<footer[\s\S]*<\/html>$/,
  );
});

it('has the address of its server where it is served', async () => {
  const { page } = await drawnOf({});
  const html = fill(page, 'https://now.example.org', new Map());
  expect(html).toContain('<link rel="canonical" href="https://now.example.org/paper/a/">');
  expect(html).toContain(
    'href="https://now.example.org/oembed?url=https%3A%2F%2Fnow.example.org%2Fpaper%2Fa%2F"',
  );
  expect(html).not.toContain('.invalid');
});

it('is served as it was cut before there were places', () => {
  const added = new Map(['notices', 'readers', 'comments'].map((name) => [name, ` ${name} `]));
  expect(fill(['a', 'b', 'c', 'd'], '', added)).toBe('a notices b readers c comments d');
  expect(fill(['a', 'b', 'c'], '', added)).toBe('a notices b comments c');
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
