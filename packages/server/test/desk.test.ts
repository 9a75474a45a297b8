import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveBriefingText } from '../src/publishing/save.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { newMember, newPerson, postForm, signIn } from './people.ts';
import { briefingText, newPublication, openSite, publish, type TestSite } from './site.ts';

let test: TestSite;
let paper: Publication;
const as: Record<string, Readonly<Record<string, string>>> = {};

beforeAll(async () => {
  test = await openSite();
  // Sessions go by the clock of the library.
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
  paper = await newPublication(test, 'paper');
  await publish(test, paper, 'swerve', briefingText('Who <b>swerves</b>'));
  await newPerson(test, 'root', true);
  for (const role of ['owner', 'author', 'moderator'] as const) {
    await newMember(test, role, paper, role);
  }
  for (const name of ['root', 'owner', 'author', 'moderator']) as[name] = await signIn(test, name);
}, PATIENCE);
afterAll(() => test.close());

const read = async (who: string, path: string) =>
  (await test.ask(path, { headers: as[who]! })).text();
const post = (who: string, path: string, fields: Readonly<Record<string, string>>) =>
  postForm(test, path, fields, as[who]);

it('who signs in comes to the publications that are theirs', async () => {
  const fields = { email: 'author@example.org', password: 'four plain long words' };
  const response = await postForm(test, '/sign-in', fields);
  expect(response.headers.get('Location')).toBe('/desk/');
  expect(await read('author', '/desk/')).toContain('<a href="/desk/paper/">');
  expect(await read('author', '/desk/')).not.toContain('A new publication');
});

it('an administrator makes a publication, and each fault stands at its field', async () => {
  expect(await read('root', '/desk/')).toContain('You have no part in a publication yet');
  const taken = await post('root', '/desk/publications', { title: '<i>News</i>', slug: 'desk' });
  expect(taken.status).toBe(422);
  const again = await taken.text();
  expect(again).toContain('“desk” is taken. Choose another.');
  expect(again).toContain('value="<i>News</i>"');
  const empty = await (await post('root', '/desk/publications', { slug: 'a b' })).text();
  expect(empty).toContain('Give a title, of at most 200 letters.');
  expect(empty).toContain('Use small letters from a to z');
  const made = await post('root', '/desk/publications', { title: 'News', slug: 'News' });
  expect(made.headers.get('Location')).toBe('/desk/news/');
  expect(await read('root', '/desk/news/')).toContain('<h1 class="small">News</h1>');
});

it('an administrator makes a link for who cannot sign in', async () => {
  const link = await (
    await post('root', '/desk/recoveries', { email: 'Author@example.org' })
  ).text();
  expect(link).toMatch(/https:\/\/briefings\.example\.org\/invitation\/[\w-]{32}/);
  const none = await post('root', '/desk/recoveries', { email: 'nobody@example.org' });
  expect([none.status, await none.text()]).toEqual([
    422,
    expect.stringContaining('Nobody here has that e-mail.'),
  ]);
});

it('shows each role what it may do', async () => {
  await publish(test, paper, 'mended', briefingText('As it was'));
  for (const [slug, headline, madeFrom] of [
    ['mended', 'Mended in secret', 1],
    ['later', 'Not yet for anybody', null],
  ] as const) {
    const text = briefingText(headline);
    const sending = { publication: paper, author: 'ann', message: '', pictures: {} };
    await saveBriefingText(test.site, { ...sending, slug, text, madeFrom });
  }
  const [owner, author, moderator] = await Promise.all(
    ['owner', 'author', 'moderator'].map((who) => read(who, '/desk/paper/')),
  );
  const parts = (page = '') =>
    ['Retract it', '>Models<', '>People<', 'Comments that wait'].map((one) => page.includes(one));
  expect(parts(owner)).toEqual([true, true, true, true]);
  expect(parts(author)).toEqual([true, true, false, false]);
  expect(parts(moderator)).toEqual([false, false, false, true]);
  expect(owner).toContain('Who &#x3C;b>swerves&#x3C;/b>');
  // Drafts are for those who write, also where an earlier version is published.
  expect(author).toContain('Mended in secret');
  expect(author).toContain('Not yet for anybody');
  expect(moderator).toContain('As it was');
  expect(moderator).not.toMatch(/in secret|for anybody|draft/);
});

it('an owner invites, and ends the part of others but not that of the last owner', async () => {
  const made = await (await post('owner', '/desk/paper/invitations', { role: 'author' })).text();
  const path = /\/invitation\/[\w-]{32}/.exec(made)![0];
  expect(await (await test.ask(path)).text()).toContain('Join');
  expect((await post('owner', '/desk/paper/invitations', { role: 'root' })).status).toBe(400);
  const end = (email: string) => post('owner', '/desk/paper/dismissals', { email });
  expect((await end('owner@example.org')).status).toBe(422);
  expect((await end('root@example.org')).status).toBe(422);
  expect((await end('moderator@example.org')).headers.get('Location')).toBe('/desk/paper/');
  expect((await test.ask('/desk/paper/', { headers: as['moderator']! })).status).toBe(403);
});

it('an author retracts with a reason, and publishes again', async () => {
  const at = '/desk/paper/briefings/swerve';
  const none = await post('author', `${at}/retract`, { reason: ' ' });
  expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('Say why')]);
  const long = await post('author', `${at}/retract`, { reason: `Typed ${'x'.repeat(1000)}` });
  expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('Typed xxx')]);
  expect((await post('author', `${at}/retract`, { reason: 'Wrong <i>orders</i>.' })).status).toBe(
    303,
  );
  const retracted = await read('author', '/desk/paper/');
  expect(retracted).toContain('Wrong &#x3C;i>orders&#x3C;/i>.');
  expect(retracted).toContain('Publish version 1');
  // What becomes of the retraction is asked; it does not go by itself.
  const asked = await post('author', `${at}/publish`, { version: '1' });
  expect([asked.status, await asked.text()]).toEqual([
    409,
    expect.stringContaining('What becomes of the retraction?'),
  ]);
  expect(await read('author', '/desk/paper/')).toContain('Publish version 1');
  const lifted = { version: '1', retraction: 'lifted' };
  expect((await post('author', `${at}/publish`, lifted)).status).toBe(303);
  expect((await post('author', `${at}/publish`, { version: '7' })).status).toBe(404);
  expect((await post('author', `${at}/publish`, { version: '1 or 1' })).status).toBe(400);
  expect(await read('author', '/desk/paper/')).toContain('Version 1 is published');
});

it('gives a model as a file', async () => {
  const response = await test.ask('/desk/paper/models/chicken/1', { headers: as['author']! });
  expect(response.headers.get('Content-Disposition')).toBe(
    'attachment; filename="chicken.standoff.yaml"',
  );
  expect(await response.text()).toMatch(/^standoff: 1/m);
});

it('an administrator removes an account, and is told why not where that cannot be', async () => {
  const ask = async (fields: Readonly<Record<string, string>>) => {
    const response = await post('root', '/desk/removals', fields);
    return [response.status, await response.text()];
  };
  const remove = (account: string) => ask({ account, sure: 'yes' });
  // An address is soon mistyped, so whose it is is shown before it is gone.
  const [status, page] = await ask({ account: 'author@example.org' });
  expect(status).toBe(200);
  expect(page).toContain('<strong>author</strong>, author@example.org');
  expect(page).toContain('<li>paper, author</li>');
  expect((await test.ask('/desk/', { headers: as['author']! })).status).toBe(200);
  expect(await remove('nobody@example.org')).toEqual([
    422,
    expect.stringContaining('value="nobody@example.org"'),
  ]);
  expect(await remove('owner@example.org')).toEqual([
    422,
    expect.stringContaining('This is the last owner of paper'),
  ]);
  expect(await remove('author@example.org')).toEqual([200, expect.stringContaining('not kept')]);
  expect((await test.ask('/desk/', { headers: as['author']! })).status).toBe(303);
});
