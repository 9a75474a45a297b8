import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { cookieWith, WORD_DIGITS } from '../src/http/reader-cookie.ts';
import { hashOf } from '../src/storage/media.ts';
import { leaveJudgements, listTallies } from '../src/storage/reader-judgements.ts';
import { listThreads } from '../src/storage/threads.ts';
import { formOf, newShownComment } from './commenting.ts';
import { openModerated } from './moderated.ts';
import { hiddenFields, postForm } from './people.ts';

const { decide, moderator, page, paper, read, test } = await openModerated();

const newComment = (comment: string, to = '', headers: Readonly<Record<string, string>> = {}) =>
  newShownComment(test, paper, { comment, to }, headers);

it('a writer gets all that is kept of a comment by its word alone, until it is removed', async () => {
  const { id, own, word } = await newComment('Mine to take back');
  expect((await read(own)).text).toContain('All that is kept of this comment');
  const data = await read(`/comments/${id}/data?word=${word}`);
  expect(JSON.parse(data.text)).toMatchObject({ name: 'Kim', text: 'Mine to take back' });
  expect((await read(`/comments/${id}/data?word=guessed`)).status).toBe(404);
  expect(
    (await postForm(test, `/comments/${id}/removal?word=${word}`, { sure: 'yes' })).status,
  ).toBeLessThan(400);
  expect((await read(`/comments/${id}/data?word=${word}`)).status).toBe(404);
  expect(await page()).not.toContain('Mine to take back');
});

it('a comment whose words are gone stands above the answers to it, and says why', async () => {
  const first = await newComment('Words that go');
  await newComment('An answer that stays', first.id);
  const lone = await newComment('Without any answer');
  await postForm(test, `/comments/${first.id}/removal?word=${first.word}`, { sure: 'yes' });
  await decide(lone.id, 'hidden');
  const text = await page();
  expect(text).toMatch(/The writer removed this comment\..*An answer that stays/s);
  expect(text).not.toMatch(/Words that go|Without any answer/);
  const { db } = test.site.storage;
  const { id } = (await db.selectFrom('briefing').select('id').executeTakeFirst())!;
  const other = await newComment('Hidden with an answer');
  await newComment('Below what is hidden', other.id);
  await decide(other.id, 'hidden');
  expect(JSON.stringify(await listThreads(db, id, { after: 0, limit: 100 }))).not.toContain(
    'Hidden with an answer',
  );
  expect(await page()).toMatch(/A moderator has decided not to show this comment\..*Below what/s);
});

it('a writer sees, takes and removes all that was left, by cookies or by the link of one comment', async () => {
  const mine = await newComment('Mine, one of two');
  const [cookie = ''] = mine.cookie.split(';');
  const second = await newComment('Mine, two of two', mine.id, { Cookie: cookie });
  const others = await newComment('Of somebody else', mine.id);
  const { db } = test.site.storage;
  const { id } = (await db.selectFrom('briefing').select('id').executeTakeFirst())!;
  const word = 'a'.repeat(WORD_DIGITS);
  const of = { briefing: id, version: 1 };
  await leaveJudgements(db, of, hashOf(word), { 'us.1': 'keep' }, test.site.now());
  const reader = `__Host-standoff-reader=${cookieWith(test.site, word)}`;
  const both = { Cookie: `${cookie}; ${reader}` };
  const seen = (await read('/yours', both)).text;
  expect(seen).toContain('Mine, one of two');
  expect(seen).toContain('Mine, two of two');
  // Each can be changed or removed from there, without the address that its writer was led to.
  for (const { own } of [mine, second]) {
    expect(seen).toContain(`<a href="${own}">Change or remove it</a>`);
  }
  expect(seen).toContain('us.1, as written.');
  expect(seen).not.toContain('Of somebody else');
  // On the page they lead there, where those of others can be reported; nothing between keeps that.
  const own = await test.ask('/paper/swerve/', { headers: both });
  expect(own.headers.get('Cache-Control')).toBe('private, no-cache');
  const [html, ofAll] = [await own.text(), await page()];
  for (const { id } of [mine, second]) {
    const [, number] = new RegExp(`id="left-(\\d+)"(?:(?!<article).)*${id}`).exec(seen)!;
    expect(html).toContain(
      `<a href="/yours#left-${number}" rel="nofollow">Change or remove it</a>`,
    );
    expect(html).not.toContain(`/comments/${id}/report`);
    expect(ofAll).toContain(`/comments/${id}/report`);
  }
  expect(html).toContain(`/comments/${others.id}/report`);
  expect((await read('/yours')).text).toContain('Nothing left with this browser was found.');
  // A cookie that was made up, and a link that was guessed, find nothing.
  const forged = { Cookie: `__Host-standoff-reader=${word}-${'x'.repeat(43)}` };
  for (const [path, headers] of [
    ['/yours', forged],
    [`/yours?comment=${mine.id}&word=guessed`, {}],
    ['/yours?comment=x&word=y', {}],
  ] as const) {
    expect((await read(path, headers)).text).toContain('Nothing left with this browser was found.');
  }
  const linked = `?comment=${second.id}&word=${second.word}`;
  expect((await read(`/yours${linked}`)).text).toContain('Mine, one of two');
  const data = JSON.parse((await read('/yours/data', both)).text);
  expect(data).toMatchObject({
    comments: [{ text: 'Mine, two of two', state: 'shown' }, { name: 'Kim' }],
    judgements: [{ version: 1, choices: { 'us.1': 'keep' } }],
  });
  expect(JSON.stringify(data)).not.toMatch(/"(secret|writer|reader)"/);
  // One press removes nothing: it is said what goes, and asked.
  const question = await (await postForm(test, '/yours/removal', {}, both)).text();
  expect(question).toContain(
    '2 comments, with names and words, and your judgements on one version.',
  );
  expect(question).toContain('This cannot be undone.');
  // Whoever hears the page begins at the question, and each question has a way that changes nothing.
  expect(question).toContain('<div class="asked" tabindex="-1" autofocus>');
  expect(question).toContain('<a href="/yours">Leave everything as it is</a></form>');
  expect(question).toContain('<input type="hidden" name="sure" value="yes">');
  expect((await read('/yours', both)).text).toBe(seen);
  const linkedQuestion = await (await postForm(test, `/yours/removal${linked}`, {})).text();
  expect(linkedQuestion).toContain('These go: 2 comments, with names and words.');
  expect(linkedQuestion).toContain(`action="/yours/removal${linked.replaceAll('&', '&#x26;')}"`);
  // What came since it was asked is told first.
  const third = await newComment('Mine, but later', '', { Cookie: cookie });
  const late = await postForm(test, '/yours/removal', hiddenFields(question), both);
  const sayLate = /nothing was removed.*These go: 3 comments/s;
  expect([late.status, await late.text()]).toEqual([409, expect.stringMatching(sayLate)]);
  expect(await page()).toMatch(/Mine, two of two.*Mine, but later/s);
  await postForm(test, third.own.replace('?', '/removal?'), { sure: 'yes' });
  const removed = await postForm(test, '/yours/removal', hiddenFields(question), both);
  expect(removed.headers.getSetCookie().filter((one) => one.includes('Max-Age=0'))).toHaveLength(2);
  const text = await page();
  expect(text).not.toContain('Mine, ');
  expect(text).toMatch(/The writer removed this comment\..*Of somebody else/s);
  expect((await read('/yours', both)).text).toContain('Nothing left with this browser was found.');
  const nothing = await postForm(test, '/yours/removal', { sure: 'yes' }, both);
  expect(await nothing.text()).toContain('Nothing left with this browser was found.');
  expect((await read(others.own)).status).toBe(200);
  const kept = JSON.stringify(await db.selectFrom('comment').selectAll().execute());
  expect(kept).not.toContain('Mine, ');
  expect(kept).not.toContain(hashOf(cookie.replace(/.*=/, '')));
  expect(await listTallies(db, of)).toEqual([]);
});

it('a moderator who is asked finds and removes all of one writer here, by a comment', async () => {
  const one = await newComment('Please remove me');
  const cookie = { Cookie: one.cookie.split(';')[0]! };
  const two = await newComment('And me', '', cookie);
  const at = '/moderate/paper/writer';
  const asked = (await read(`${at}?comment=${one.id}`, moderator)).text;
  expect(asked).toContain('Please remove me');
  expect(asked).toContain('Remove all 2, as their writer asked');
  const data = await read(`${at}/data?comment=${one.id}`, moderator);
  expect(JSON.parse(data.text)).toMatchObject({
    comments: [{ text: 'And me' }, {}],
    judgements: [],
  });
  expect((await read(`${at}?comment=${randomUUID()}`, moderator)).status).toBe(404);
  expect((await read(`${at}?comment=1`, moderator)).status).toBe(404);
  expect((await postForm(test, `${at}/removal`, {}, moderator)).status).toBe(404);
  const question = await postForm(test, `${at}/removal`, { comment: one.id }, moderator);
  const askedTwo = await question.text();
  expect(askedTwo).toContain('Remove these 2 comments for good?');
  // What goes is quoted, and nothing else goes.
  expect(askedTwo).toMatch(/<blockquote.*And me.*<blockquote.*Please remove me/s);
  expect(await page()).toMatch(/Please remove me/);
  const other = { form: await formOf(test, two.own), name: 'Kim', comment: 'In other words' };
  await postForm(test, two.own, other);
  const changed = await postForm(test, `${at}/removal`, hiddenFields(askedTwo), moderator);
  const askedAgain = await changed.text();
  expect([changed.status, askedAgain]).toEqual([409, expect.stringContaining('In other words')]);
  expect(askedAgain).toContain('nothing was removed');
  const later = await newComment('Evidence', '', cookie);
  const done = await postForm(test, `${at}/removal`, hiddenFields(askedAgain), moderator);
  const says = await done.text();
  expect(says).toContain('2 comments are not kept any more');
  expect(says).toContain('One that came from the same browser meanwhile is kept');
  expect(says).toContain(`<a href="${at}?comment=${later.id}">`);
  expect(await page()).not.toMatch(/Please remove me|In other words/);
  expect(await page()).toContain('Evidence');
  const twice = await postForm(test, `${at}/removal`, hiddenFields(askedAgain), moderator);
  expect(await twice.text()).toContain('Its words are gone');
  expect((await read(`${at}?comment=${one.id}`, moderator)).text).toContain('Its words are gone');
});
