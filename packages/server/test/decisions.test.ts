import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { forgetAttempts } from '../src/storage/limits.ts';
import { formOf, newShownComment, sendComment } from './commenting.ts';
import { openModerated } from './moderated.ts';
import { decideOn, namedSeen, newMember, postForm, signIn } from './people.ts';

const { decide, moderator, page, paper, queue, read, test } = await openModerated();

const DAY = 24 * 60 * 60 * 1000;
type Pair = [string, string];
/** A form in which comments are marked, as they are now. */
const body = async (ids: readonly string[], state: string, more: readonly Pair[] = []) => {
  const marked = (await namedSeen(test, ids)).map((one): Pair => ['comment', one]);
  return new URLSearchParams([...marked, ['state', state], ...more]);
};
const post = (fields: URLSearchParams, path = '/moderate/paper/?show=all') =>
  test.ask(path, { method: 'POST', body: fields, headers: moderator });

it('what a writer changes while a moderator reads is not decided, and is shown to be looked at again', async () => {
  const innocent = await sendComment(test, { comment: 'Innocent words' });
  const other = await sendComment(test, { comment: 'As they were' });
  const open = await queue();
  const named = [...open.matchAll(/name="comment" value="([^"]+)" form="marked"/g)].map(
    ([, one]): Pair => ['comment', one!],
  );
  expect(named.map(([, one]) => one.slice(0, 36))).toEqual([innocent.id, other.id]);
  const form = await formOf(test, innocent.own);
  const abuse = { form, name: 'Kim', comment: 'Abuse, see https://pills.example' };
  expect((await postForm(test, innocent.own, abuse)).status).toBe(303);
  const one = await post(new URLSearchParams([named[0]!, ['state', 'shown']]), '/moderate/paper/');
  const says = await one.text();
  expect([one.status, await page()]).toEqual([409, expect.not.stringContaining('Abuse')]);
  expect(says).toContain('Nothing was decided about this comment: its writer changed it');
  expect(says).toContain('Abuse, see https://pills.example');
  // Of those that are marked together the others are decided, and what was is said.
  const marked = await post(
    new URLSearchParams([...named, ['state', 'shown']]),
    '/moderate/paper/',
  );
  const both = await marked.text();
  expect([marked.status, both.match(/class="thread moderated"/g)]).toEqual([
    409,
    [expect.anything()],
  ]);
  expect(both).toContain('Showed a comment by Kim.');
  expect(await page()).toMatch(/As they were/);
  expect(await page()).not.toContain('Abuse');
  // The same where words go for good: they are those that were asked about.
  const asked = await (await post(await body([innocent.id], 'removed'))).text();
  const [, comment = ''] = /name="comment" value="([^"]+)"/.exec(asked) ?? [];
  await postForm(test, innocent.own, { ...abuse, comment: 'An apology' });
  const sure: Pair[] = [
    ['comment', comment],
    ['sure', 'yes'],
    ['state', 'removed'],
  ];
  const late = await post(new URLSearchParams(sure));
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('An apology')]);
  // What is there now can be decided from what was shown.
  expect((await decide(innocent.id, 'hidden')).status).toBe(303);
});

/** A comment as a page of a moderator names it. */
const namedOn = (html: string, id: string) =>
  new RegExp(`name="comment" value="(${id}\\.[^"]+)"`).exec(html)?.[1] ?? '';
const undo = (decided: Response) => {
  const [, batch = ''] = /done=([0-9a-f-]+)/.exec(decided.headers.get('Location') ?? '') ?? [];
  return postForm(test, '/moderate/paper/undo', { batch }, moderator);
};

it('what another moderator decided after the page was loaded stays, also where the one before was taken back', async () => {
  const { id } = await newShownComment(test, paper, { comment: 'Locked, then hidden' });
  const locked = await decide(id, 'locked');
  await postForm(test, `/comments/${id}/report`, {});
  const comment = namedOn(await queue(), id);
  await undo(locked);
  await decide(id, 'hidden');
  const late = await postForm(test, '/moderate/paper/', { comment, state: 'shown' }, moderator);
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('another moderator decided about it'),
  ]);
  expect(await page()).not.toContain('Locked, then hidden');
});

it('what readers report after the page was loaded is read before anything is decided', async () => {
  const { id } = await newShownComment(test, paper, { comment: 'Reported again' });
  const report = (reason: string) => postForm(test, `/comments/${id}/report`, { reason });
  await report('Rude');
  const comment = namedOn(await queue(), id);
  test.pass(1);
  await report('It names a minor');
  for (const state of ['shown', 'hidden', 'removed']) {
    const late = await postForm(test, '/moderate/paper/', { comment, state }, moderator);
    const says = await late.text();
    expect(late.status).toBe(409);
    expect(says).toContain('or a reader reported it after your page was loaded');
    expect(says).toMatch(/<li>Rude<\/li><li>It names a minor<\/li>/);
  }
  // Asked once more about its words, it is those of the page that are meant, and what was said with reports of them.
  const asked = await (await post(await body([id], 'removed'))).text();
  await report('He is twelve');
  const fields = { comment: namedOn(asked, id), state: 'removed', sure: 'yes' };
  const sure = await postForm(test, '/moderate/paper/', fields, moderator);
  expect([sure.status, await sure.text()]).toEqual([409, expect.stringContaining('He is twelve')]);
  // What is read is decided.
  expect((await post(await body([id], 'removed', [['sure', 'yes']]))).status).toBe(303);
});

it('what was decided is said, and can be taken back', async () => {
  const { id } = await newShownComment(test, paper, { comment: 'Hidden in haste' });
  const decided = await decide(id, 'hidden');
  const { text } = await read(decided.headers.get('Location')!, moderator);
  expect(text).toContain('Hid a comment by Kim.');
  expect(await page()).not.toContain('Hidden in haste');
  const batch = /name="batch" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const undo = () => postForm(test, '/moderate/paper/undo', { batch }, moderator);
  const undone = await undo();
  expect((await read(undone.headers.get('Location')!, moderator)).text).toContain(
    '<p id="said">Taken back.</p>',
  );
  expect(await page()).toContain('Hidden in haste');
  // Pressed twice it says the same.
  const twice = await undo();
  expect([twice.status, twice.headers.get('Location')]).toEqual([
    303,
    undone.headers.get('Location'),
  ]);
  const decisions = (await read('/moderate/paper/decisions', moderator)).text;
  expect(decisions).toContain('Hid a comment by Kim.');
  expect(decisions).toContain('mod, <time');
  const [, number] = /id="comment-(\d+)"(?:(?!id="comment).)*Hidden in haste/s.exec(await page())!;
  const at = `/moderate/paper/?show=all&#x26;before=${Number(number) + 1}#waits-${number}`;
  expect(decisions).toContain(`“<a href="${at}">Hidden in haste</a>”, on Who swerves</p>`);
  const listed = await read(at.replace('&#x26;', '&').replace(/#.*/, ''), moderator);
  expect(listed.text).toMatch(new RegExp(`id="waits-${number}".*Hidden in haste`, 's'));
  // Whose session is over is told that nothing was lost of what was typed.
  const late = await postForm(test, '/moderate/paper/', {
    comment: `${id}.0`,
    state: 'hidden',
  });
  expect([late.status, await late.text()]).toEqual([
    401,
    expect.stringContaining('nothing was taken. Sign in in another tab'),
  ]);
  // Once more the same changes nothing, and the queue says so; as where none is marked.
  const again = await decide(id, 'shown');
  expect([again.status, await again.text()]).toEqual([
    409,
    expect.stringContaining('it was so already'),
  ]);
  const none = await postForm(test, '/moderate/paper/', { state: 'shown' }, moderator);
  const says = await none.text();
  expect([none.status, says]).toEqual([409, expect.stringContaining('no comment was marked.')]);
  expect(says).toContain('<h1 class="small">Comments that wait</h1>');
  // Where nothing waits the keys are still told.
  expect(says).toMatch(/No comment is waiting\..*take the last decision back/s);
});

it('a form that is sent twice is answered twice as it was first, and decides once', async () => {
  const one = await newShownComment(test, paper, { comment: 'Pressed twice' });
  const other = await newShownComment(test, paper, { comment: 'Changed meanwhile' });
  const { db } = test.site.storage;
  const told = async (response: Response) => [
    response.status,
    response.headers.get('Location'),
    await response.text(),
  ];
  const marked = await body([one.id, other.id], 'hidden');
  await decide(other.id, 'locked');
  const first = await told(await post(marked));
  expect(first).toEqual([409, null, expect.stringContaining('Hid a comment by Kim.')]);
  expect(await told(await post(marked))).toEqual(first);
  for (const state of ['shown', 'locked', 'removed']) {
    const form = await body([one.id], state, [['sure', 'yes']]);
    const sent = await Promise.all([post(form), post(form), post(form)]);
    const [answer, ...again] = await Promise.all(sent.map(told));
    expect(answer).toEqual([303, expect.stringContaining('done='), '']);
    expect(again).toEqual([answer, answer]);
  }
  const made = db.selectFrom('decision').select('change').where('comment', '=', one.id);
  expect((await made.orderBy('changes').execute()).map(({ change }) => change)).toEqual([
    'shown',
    'hidden',
    'shown',
    'locked',
    'removed',
  ]);
  // It is another moderator's decision to whoever did not send it.
  await newMember(test, 'second', paper, 'moderator');
  const form = await body([other.id], 'hidden');
  expect((await post(form)).status).toBe(303);
  const headers = await signIn(test, 'second');
  const late = await test.ask('/moderate/paper/', { method: 'POST', body: form, headers });
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('another moderator decided about it'),
  ]);
});

it('many are decided at once, and words are removed when it was asked once more', async () => {
  const ids: string[] = [];
  for (const comment of ['One of two', 'Two of two']) {
    ids.push((await newShownComment(test, paper, { comment })).id);
  }
  const hidden = await post(await body(ids, 'hidden'));
  const to = hidden.headers.get('Location') ?? '';
  expect(to).toMatch(/^\/moderate\/paper\/\?show=all&done=[0-9a-f-]+#waits-\d+$/);
  const all = (await read(to.replace(/#.*/, ''), moderator)).text;
  expect(all).toContain('Hid 2 comments by Kim.');
  expect(all).toContain('One of two');
  const told = async () =>
    (await read('/moderate/paper/decisions', moderator)).text.replaceAll(/<\/?a[^>]*>/g, '');
  expect(await told()).toContain('<li>Kim: “One of two”, on Who swerves</li>');
  const asked = await (await post(await body(ids, 'removed'))).text();
  expect(asked).toContain('these 2 comments for good');
  expect((await read('/moderate/paper/?show=all', moderator)).text).toContain('One of two');
  expect((await post(await body(ids, 'removed', [['sure', 'yes']]))).status).toBe(303);
  expect((await read('/moderate/paper/?show=all', moderator)).text).not.toContain('of two');
  expect(await told()).toContain('<li>A comment whose words are gone</li>');
  const rows = await test.site.storage.db.selectFrom('comment').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('of two');
  const many = new URLSearchParams(
    (
      await namedSeen(
        test,
        Array.from({ length: 26 }, () => randomUUID()),
      )
    ).map((one): Pair => ['comment', one]),
  );
  many.append('state', 'shown');
  expect((await post(many)).status).toBe(400);
});

it('what readers said with reports comes back with a decision that is taken back, and goes with the words', async () => {
  const { id } = await newShownComment(test, paper, { comment: 'Reported twice' });
  const rows = test.site.storage.db.selectFrom('reportReason').selectAll();
  const all = async () => (await read('/moderate/paper/?show=all', moderator)).text;
  await postForm(test, `/comments/${id}/report`, { reason: 'It names my son' });
  const left = await decide(id, 'shown');
  expect(await all()).not.toContain('It names my son');
  expect((await undo(left)).status).toBe(303);
  expect(await queue()).toContain('<li>It names my son</li>');

  // What is said after a decision that stands is told alone.
  await decide(id, 'shown');
  await postForm(test, `/comments/${id}/report`, { reason: 'And my daughter' });
  expect(await queue()).toMatch(/A reader who reported it:.*And my daughter/);
  expect(await queue()).not.toContain('It names my son');
  const hidden = await decide(id, 'hidden');
  expect((await rows.execute()).length).toBe(2);
  await undo(hidden);
  expect(await queue()).toMatch(/A reader who reported it:.*And my daughter/);
  await post(await body([id], 'removed', [['sure', 'yes']]));
  expect(await rows.execute()).toEqual([]);
});

it('what is said with a report is gone when its decision cannot be taken back any more', async () => {
  const { db } = test.site.storage;
  const { id } = await newShownComment(test, paper, { comment: 'Reported once' });
  await postForm(test, `/comments/${id}/report`, { reason: 'Rude' });
  await decide(id, 'shown');
  const at = test.site.now().getTime();
  await forgetAttempts(db, new Date(at + 29 * DAY));
  expect((await db.selectFrom('reportReason').selectAll().execute()).length).toBe(1);
  await forgetAttempts(db, new Date(at + 31 * DAY));
  expect(await db.selectFrom('reportReason').selectAll().execute()).toEqual([]);
});

it('what was reported and shown is left shown; decisions are told by pages', async () => {
  const { id } = await newShownComment(test, paper, { comment: 'Not so bad' });
  const report = (reason: string) => postForm(test, `/comments/${id}/report`, { reason });
  expect((await read(`/comments/${id}/report`)).text).toContain('Why (optional)');
  const long = await report('x'.repeat(301));
  expect([long.status, await long.text()]).toEqual([
    422,
    expect.stringContaining('At most 300 characters; this has 301.'),
  ]);
  expect(await queue()).toContain('No comment is waiting.');
  await report('He <i>lies</i>');
  await report('');
  expect(await queue()).toMatch(/A reader who reported it:.*<li>He &#x3C;i>lies&#x3C;\/i><\/li>/);
  expect(await queue()).toContain('data-key="s" accesskey="s">Leave it shown</button>');
  const left = await decide(id, 'shown');
  expect((await read(left.headers.get('Location')!, moderator)).text).toContain(
    'Left a comment by Kim shown.',
  );
  expect((await read('/moderate/paper/?show=all', moderator)).text).not.toContain('lies&#x3C;');
  const seen: string[] = [];
  for (let k = 0; k < 26; k++) {
    await decideOn(test, paper, id, 'locked');
    await decideOn(test, paper, id, 'unlocked');
  }
  for (let path = '/moderate/paper/decisions'; path !== ''; ) {
    const { text } = await read(path, moderator);
    seen.push(...[...text.matchAll(/name="batch" value="([^"]+)"/g)].map(([, batch]) => batch!));
    const [, more = ''] = /href="(\?before=[^"]+)">Earlier decisions/.exec(text) ?? [];
    path = more === '' ? '' : `/moderate/paper/decisions${more}`;
  }
  const { db } = test.site.storage;
  const all = await db
    .selectFrom('decision')
    .select('batch')
    .where('undoneAt', 'is', null)
    .where('change', '!=', 'removed')
    .distinct()
    .execute();
  expect(seen.length).toBeGreaterThan(50);
  expect(seen.sort()).toEqual(all.map(({ batch }) => batch).sort());
});
