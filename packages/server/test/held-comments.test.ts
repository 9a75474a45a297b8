import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetAttempts } from '../src/storage/limits.ts';
import type { Publication } from '../src/storage/publications.ts';
import { formOf, newShownComment, sendComment } from './commenting.ts';
import { PATIENCE } from './databases.ts';
import { decideOn, newMember, newPerson, postForm, signIn } from './people.ts';
import { briefingText, newPublication, openSite, publish, type TestSite } from './site.ts';

type Fields = Readonly<Record<string, string>>;

let test: TestSite;
let paper: Publication;
let moderator: Fields;
beforeAll(async () => {
  test = await openSite();
  // Sessions go by the clock of the library.
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
  await newPerson(test, 'root', true);
  paper = await newPublication(test, 'paper');
  await publish(test, paper, 'swerve', briefingText('Who swerves'));
  await newMember(test, 'mo', paper, 'moderator');
  moderator = await signIn(test, 'mo');
}, PATIENCE);
afterAll(() => test.close());

const read = async (path: string, headers: Fields = {}) =>
  (await test.ask(path, { headers })).text();
const page = () => read('/paper/swerve/');
const queue = () => read('/moderate/paper/', moderator);
const cookieIn = (set: string) => ({ Cookie: set.replace(/;.*/, '') });

async function change(own: string, fields: Fields): Promise<Response> {
  const form = /name="form" value="([^"]*)"/.exec(await read(own))?.[1] ?? '';
  test.pass(5);
  return postForm(test, own, { form, name: 'Kim', about: '', ...fields });
}

describe('a comment that a moderator has shown', () => {
  it('waits for one again once its writer changes what it says', async () => {
    const { own, id } = await newShownComment(test, paper, { comment: 'Approved words' });
    expect(await page()).toContain('Approved words');
    expect((await change(own, { comment: 'Other words' })).status).toBe(303);
    expect(await page()).not.toMatch(/Approved words|Other words/);
    expect(await queue()).toContain(
      'Waits because its writer changed it after a moderator had shown it.',
    );
    await decideOn(test, paper, id, 'shown');
    expect(await page()).toContain('Other words');
    // And once more.
    await change(own, { comment: 'Third words' });
    expect(await page()).not.toContain('Third words');
    await decideOn(test, paper, id, 'hidden');
  });

  it('stays where nothing of what it says is changed', async () => {
    const { own } = await newShownComment(test, paper, { comment: 'The same words' });
    await change(own, { comment: 'The same words' });
    expect(await page()).toContain('The same words');
  });

  it('waits as well once its writer says the same of something else', async () => {
    const { own, id } = await newShownComment(test, paper, { comment: 'Quite right' });
    const about = /name="about"[\s\S]*?<option value="([^"]+)"/.exec(await read(own))?.[1] ?? '';
    expect(about).not.toBe('');
    await change(own, { comment: 'Quite right', about });
    expect(await page()).not.toContain('Quite right');
    await decideOn(test, paper, id, 'hidden');
  });

  it('of which nobody looked at the words before is changed at once', async () => {
    const first = await newShownComment(test, paper, { comment: 'A first one' });
    const headers = cookieIn(first.cookie);
    const second = await sendComment(test, { comment: 'Shown at once' }, headers);
    expect(await page()).toContain('Shown at once');
    await change(second.own, { comment: 'Changed at once' });
    expect(await page()).toContain('Changed at once');
  });
});

describe('a browser that is known', () => {
  it('waits where it comes from more than four networks in a day', async () => {
    const first = await newShownComment(test, paper, { comment: 'From at home' });
    const from = async (network: string, comment: string) => {
      const headers = { ...cookieIn(first.cookie), 'X-Forwarded-For': network };
      await sendComment(test, { comment }, headers);
      return (await page()).includes(comment);
    };
    const networks = ['198.51.1.1', '198.51.2.1', '198.51.3.1', '198.51.4.1', '198.51.5.1'];
    const shown: boolean[] = [];
    for (const [k, network] of networks.entries()) {
      shown.push(await from(network, `Number ${k} of a crowd`));
    }
    expect(shown).toEqual([true, true, true, true, false]);
    expect(await queue()).toContain('its browser sent comments from more than 4 networks in a day');
    await forgetAttempts(test.site.storage.db, new Date(test.site.now().getTime() + 3 * 864e5));
    expect(await from('198.51.6.1', 'On another day')).toBe(true);
  });

  it('sends ten comments in ten minutes, from however many networks', async () => {
    const first = await newShownComment(test, paper, { comment: 'The busy one' });
    const statuses: number[] = [];
    for (let k = 0; k < 11; k++) {
      const form = await formOf(test);
      test.pass(5);
      const fields = { form, name: 'Kim', comment: `Busy ${k}`, about: '' };
      const sent = await postForm(test, '/paper/swerve/comments', fields, cookieIn(first.cookie));
      statuses.push(sent.status);
    }
    expect(statuses).toEqual([...Array(10).fill(303), 429]);
  });
});

describe('a browser that is blocked', () => {
  it('sends no comments any more, is told so, and may again once a moderator says so', async () => {
    const { id, cookie, own } = await newShownComment(test, paper, { comment: 'A nuisance' });
    const list = await read(`/moderate/paper/writer?comment=${id}`, moderator);
    expect(list).toContain('Block this browser …');
    const at = '/moderate/paper/blocked';
    const block = (fields: Fields) =>
      postForm(test, at, { comment: id, action: 'block', ...fields }, moderator);
    // One press blocks nothing.
    expect(await (await block({})).text()).toContain('Block this browser?');
    expect(await read(at, moderator)).toContain('No browser is blocked.');
    expect((await block({ sure: 'yes' })).headers.get('Location')).toBe(at);
    expect(await read(at, moderator)).toMatch(/That of .*Kim.*, on .* by mo/);

    const send = async () => {
      const form = await formOf(test);
      test.pass(5);
      const fields = { form, name: 'Kim', comment: 'Once more', about: '' };
      return postForm(test, '/paper/swerve/comments', fields, cookieIn(cookie));
    };
    const refused = await send();
    const html = await refused.text();
    expect([refused.status, html]).toEqual([
      422,
      expect.stringContaining('takes no more comments from this browser'),
    ]);
    expect(html).toContain('Once more</textarea>');
    expect((await change(own, { comment: 'Changed' })).status).toBe(422);
    // What stands there stays, and another publication takes what it sends.
    expect(await page()).toContain('A nuisance');

    const writer = /name="writer" value="([^"]+)"/.exec(await read(at, moderator))?.[1] ?? '';
    await postForm(test, at, { writer, action: 'unblock' }, moderator);
    expect(await read(at, moderator)).toContain('No browser is blocked.');
    expect((await send()).status).toBe(303);
  });

  it('is not found by a comment whose words are gone, nor by one of another publication', async () => {
    const { id } = await newShownComment(test, paper, { comment: 'Soon gone' });
    await decideOn(test, paper, id, 'removed');
    const block = (comment: string) =>
      postForm(
        test,
        '/moderate/paper/blocked',
        { comment, action: 'block', sure: 'yes' },
        moderator,
      );
    expect(await (await block(id)).text()).toContain('Its words are gone');
    expect((await block(randomUUID())).status).toBe(404);
    expect((await block('x')).status).toBe(400);
  });
});

it('whoever signs as the publication, or as one who works there, waits', async () => {
  const first = await newShownComment(test, paper, { comment: 'Of a reader' });
  for (const name of ['The paper', 'thе раpеr', 'Mo', 'Ann Author', 'Briefings']) {
    await sendComment(test, { name, comment: `Said as ${name}` }, cookieIn(first.cookie));
    expect(await page()).not.toContain(`Said as ${name}`);
    await forgetAttempts(test.site.storage.db, new Date(test.site.now().getTime() + 3 * 864e5));
  }
  expect(await queue()).toContain(
    'Waits because its name is that of the publication, or of somebody who works for it.',
  );
});

it('what readers write is of no known language, and what the server says is English', async () => {
  await publish(
    test,
    paper,
    'deutsch',
    briefingText('Wer weicht aus').replace('date:', 'language: de\ndate:'),
  );
  await newShownComment(test, paper, { name: 'Ève', comment: 'Très bien.' });
  expect(await page()).toMatch(
    /<strong lang="" dir="auto">Ève<\/strong>[\s\S]*<p class="comment-text" lang="" dir="auto">Très bien\.<\/p>/,
  );
  const german = await read('/paper/deutsch/');
  expect(german).toContain('<html lang="de"');
  expect(german).toMatch(/<div lang="en">[\s\S]*<label for="field-comment">Comment<\/label>/);
});

it('links lead to a comment past the first page of them', async () => {
  const { db } = test.site.storage;
  await publish(test, paper, 'many', briefingText('With many comments'));
  const { id } = await db
    .selectFrom('briefing')
    .select('id')
    .where('slug', '=', 'many')
    .executeTakeFirstOrThrow();
  await sql`insert into comment (id, briefing, publication, version, name, text, state, "madeAt", secret, writer)
    select gen_random_uuid(), id, publication, 1, 'N', 'Number ' || k || '.', 'shown', now(), 's', 'w'
    from briefing, generate_series(1, 250) k where id = ${id}::text::uuid`.execute(db);
  const numberOf = async (text: string) =>
    (
      await db
        .selectFrom('comment')
        .select('number')
        .where('text', '=', text)
        .executeTakeFirstOrThrow()
    ).number;
  const last = await numberOf('Number 230.');
  const shown = await read(`/paper/many/?comment=${last}`);
  expect(shown).toContain(`id="comment-${last}"`);
  expect(shown).toContain('<a href="/paper/many/#comments">Comments from the first one on</a>');
  // What stands on the first page is shown there.
  expect(await read(`/paper/many/?comment=${await numberOf('Number 30.')}`)).toContain('Number 1.');
  for (const none of ['0', 'x', '-1', '999999999', '99999999999999999999']) {
    expect(await read(`/paper/many/?comment=${none}`)).toContain('Number 1.');
  }
  const all = await read('/moderate/paper/?show=all', moderator);
  const newest = await numberOf('Number 250.');
  expect(all).toContain(`href="/paper/many/?comment=${newest}#comment-${newest}"`);
});
