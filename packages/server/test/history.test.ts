import { doubtedModel } from '@standoff/briefing';
import { parse } from '@standoff/study';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeElements } from '../src/pages/document.ts';
import { drawComparison } from '../src/pages/history.ts';
import { reckon } from '../src/press/reckon.ts';
import { saveBriefingText, saveModelText } from '../src/publishing/save.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { newMember, signIn } from './people.ts';
import {
  judgedText,
  newPublication,
  openSite,
  publish,
  saveJudged,
  type TestSite,
} from './site.ts';

let test: TestSite;
let paper: Publication;
let author: string;
const cookies: Record<string, Readonly<Record<string, string>>> = {};
let reckoned = 0;
let text: string;
beforeAll(async () => {
  test = await openSite();
  paper = await newPublication(test, 'paper');
  const other = await newPublication(test, 'other');
  author = await newMember(test, 'ann', paper, 'author');
  await newMember(test, 'mod', paper, 'moderator');
  await newMember(test, 'else', other, 'owner');
  for (const name of ['ann', 'mod', 'else']) cookies[name] = await signIn(test, name);
  const { reckon } = test.site;
  Object.assign(test.site, {
    reckon: (asked: Parameters<typeof reckon>[0]) => {
      reckoned += 1;
      return reckon(asked);
    },
  });
  text = await saveJudged(test, paper);
  await publish(test, paper, 'rivers', judgedText('First'));
  const sending = { publication: paper, author };
  await saveModelText(test.site, {
    ...sending,
    slug: 'kinsara-2014-syria-iraq',
    madeFrom: 1,
    message: '',
    text: text.replace('title:', 'title: Two <b>rivers</b> #'),
  });
  await publish(test, paper, 'rivers', judgedText('Second <i>'), 1);
  const draft = { slug: 'rivers', madeFrom: 2, message: 'Not <yet>', pictures: {} };
  await saveBriefingText(test.site, { ...sending, ...draft, text: judgedText('Third') });
}, PATIENCE);
afterAll(() => test.close());

const read = async (path: string, who?: string) => {
  const response = await test.ask(path, who === undefined ? {} : { headers: cookies[who]! });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

it('tells readers of the versions that were published', async () => {
  const { text, headers } = await read('/paper/rivers/history');
  expect(text).toContain('<a href="/paper/rivers/versions/2/">Version 2</a>: “Second &#x3C;i>”');
  expect(text).toContain('From the model kinsara-2014-syria-iraq, version 1.');
  expect(text).not.toContain('Third');
  expect(text).not.toContain('Version 3');
  expect(headers.get('Cache-Control')).toBe('no-cache');
  expect((await read('/paper/nothing/history')).status).toBe(404);
});

it('tells those who write there of drafts, and nobody else', async () => {
  const { text, headers } = await read('/paper/rivers/history', 'ann');
  expect(text).toContain('Version 3, a draft');
  expect(text).toContain('Not &#x3C;yet>');
  expect(text).toContain('Saved by ann on');
  expect(headers.get('Cache-Control')).toBe('no-store');
  for (const who of ['mod', 'else']) {
    expect((await read('/paper/rivers/history', who)).text).not.toContain('Third');
    expect((await read('/paper/rivers/history/compare?from=2&to=3', who)).status).toBe(404);
  }
  expect((await read('/paper/rivers/history/compare?from=2&to=3', 'ann')).text).toContain('Third');
});

it('compares two versions in words and line by line, and works that out once', async () => {
  reckoned = 0;
  const { text } = await read('/paper/rivers/history/compare?from=1&to=2');
  expect(text).toContain('What was judged differently');
  expect(text).toContain('Nothing that verdicts rest on.');
  expect(text).toContain('None of the findings compared changes.');
  expect(text).toMatch(/<del><span aria-hidden="true">− <\/span>headline: "First"\n<\/del>/);
  expect(text).toMatch(/<ins><span aria-hidden="true">\+ <\/span>title: Two &#x3C;b>rivers/);
  await read('/paper/rivers/history/compare?from=1&to=2');
  expect(reckoned).toBe(1);
  const same = await read('/paper/rivers/history/compare?from=2&to=2');
  expect(same.text).toContain('Nothing: both rest on the same model.');
  for (const asked of ['from=1', 'from=1&to=9', 'from=x&to=2', 'from=1&to=1e9']) {
    expect((await read(`/paper/rivers/history/compare?${asked}`)).status).toBe(404);
  }
});

it('says what was judged differently, and what that did to the findings', async () => {
  const changed = doubtedModel(parse(text).model!, { kind: 'swap', of: 'iraq', place: 3 });
  if ('problem' in changed) throw new Error(changed.problem);
  const compared = await reckon({ ask: 'comparison', before: text, after: changed.model.text });
  expect(compared).toMatchObject({ judgements: [expect.stringContaining('Iraq')] });
  const version = { number: 1, publishedAt: null, briefing: '', model: '', modelHash: '' };
  const page = writeElements(drawComparison(version, version, compared));
  expect(page).toMatch(/<li><strong>Under \w+<\/strong><span class="count">Before: .*?After: /);
  const refused = await reckon({ ask: 'comparison', before: text, after: 'standoff: 1' });
  expect(refused).toEqual({ problem: 'one of the models has errors' });
});

it('works out so many comparisons for one network in an hour, and those that are known for all', async () => {
  const ask = (k: number, from = '198.51.100.1') =>
    test.ask(`/paper/rivers/history/compare?from=${k}&to=${3 - k}`, {
      headers: { 'X-Forwarded-For': from },
    });
  const { reckon: real } = test.site;
  Object.assign(test.site, { reckon: async () => undefined });
  // Nothing is kept of what was not worked out.
  for (let k = 0; k < 10; k++)
    expect(await (await ask(2)).text()).toContain('Try again in a while.');
  Object.assign(test.site, { reckon: real });
  expect(await (await ask(2)).text()).toContain('Try again in a while.');
  expect(await (await ask(2, '198.51.101.1')).text()).toContain('None of the findings compared');
  expect(await (await ask(2)).text()).toContain('None of the findings compared');
});
