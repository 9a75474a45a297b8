import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { answerDoubtsOf } from '../src/publishing/answer-doubts.ts';
import { saveBriefingText } from '../src/publishing/save.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import {
  briefingText,
  judgedText,
  newPublication,
  openSite,
  publish,
  saveJudged,
  type TestSite,
} from './site.ts';

let test: TestSite;
let publication: Publication;

beforeAll(async () => {
  test = await openSite();
  publication = await newPublication(test, 'gazette');
  await saveJudged(test, publication);
}, PATIENCE);

afterAll(() => test?.close());

const WORDS = 'What changes on this page if it is otherwise';

const pageOf = async (slug: string) => (await test.ask(`/gazette/${slug}/`)).text();
const answersOn = (page: string) => /data-doubts="([^"]+)"/.exec(page)![1]!;

it('what a page offers to suppose is answered once its version is published, below the figure and for its program', async () => {
  await publish(test, publication, 'judged', judgedText('Judged'));
  await answerDoubtsOf(test.site, 'gazette', 'judged');
  const page = await pageOf('judged');
  expect(page.split(WORDS)).toHaveLength(3);
  const answer = await test.ask(answersOn(page));
  expect(answer.headers.get('Cache-Control')).toContain('immutable');
  const ids = Object.keys((await answer.json()) as object);
  expect(ids).toEqual(expect.arrayContaining(['swap:iraq.3', 'drop:syria.1']));
  // Statements that no figure offers are answered as well.
  expect(ids).toContain('drop:syria.2');
});

it('of a version whose answers were not kept, who reads it first has them begun', async () => {
  await publish(test, publication, 'older', judgedText('Older'));
  const first = await pageOf('older');
  expect(first).not.toContain(WORDS);
  expect(first).not.toContain('<!--');
  await vi.waitFor(async () => expect(await pageOf('older')).toContain(WORDS), 20_000);
});

it('what takes too long is not begun again, and the reader’s browser works it out', async () => {
  let begun = 0;
  const reckon = async () => {
    begun += 1;
    return { problem: 'it took longer than 120 s' };
  };
  const slow = { ...test.site, reckon: reckon as unknown as typeof test.site.reckon };
  await publish(test, publication, 'slow', judgedText('Slow'));
  await answerDoubtsOf(slow, 'gazette', 'slow');
  await answerDoubtsOf(slow, 'gazette', 'slow');
  expect(begun).toBe(1);
  const page = await pageOf('slow');
  expect(page).not.toContain(WORDS);
  expect(await (await test.ask(answersOn(page))).json()).toEqual({});
});

it('nothing is answered of what nobody may read, and nothing begun where nothing is offered', async () => {
  const sending = { slug: 'draft', madeFrom: null, message: '', author: 'ann', pictures: {} };
  const text = judgedText('Not yet');
  const outcome = await saveBriefingText(test.site, { ...sending, publication, text });
  expect(outcome).toHaveProperty('saved');
  await answerDoubtsOf(test.site, 'gazette', 'draft');
  const other = answersOn(await pageOf('judged')).replace('/judged/', '/draft/');
  expect((await test.ask(other)).status).toBe(404);
  await publish(test, publication, 'plain', briefingText('Plain'));
  await answerDoubtsOf(test.site, 'gazette', 'plain');
  expect(await (await test.ask(answersOn(await pageOf('plain')))).json()).toEqual({});
});
