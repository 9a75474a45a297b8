import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveBriefingText } from '../src/publishing/save.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { newMember, newPerson, postForm, signIn } from './people.ts';
import { briefingText, CHICKEN, newPublication, openSite, publish, type TestSite } from './site.ts';

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
  expect(await read('root', '/desk/')).toContain(
    'You have no part in any publication here. Make one',
  );
  const taken = await post('root', '/desk/publications', { title: '<i>News</i>', slug: 'desk' });
  expect(taken.status).toBe(422);
  const again = await taken.text();
  expect(again).toContain('“desk” is taken. Choose another.');
  expect(again).toContain('value="<i>News</i>"');
  const empty = await (await post('root', '/desk/publications', { slug: 'a b' })).text();
  expect(empty).toContain('Give a title, of at most 200 letters.');
  expect(empty).toContain('Use small letters from a to z');
  const made = await post('root', '/desk/publications', { title: 'News', slug: 'News' });
  expect(made.headers.get('Location')).toBe('/desk/news/?done=made');
  const desk = await read('root', '/desk/news/?done=made');
  expect(desk).toContain('<h1 class="small">News</h1>');
  expect(desk).toContain('News is made, and you are its owner.');
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

it('an owner invites, and removes others but not the last owner', async () => {
  const made = await (await post('owner', '/desk/paper/invitations', { role: 'author' })).text();
  const path = /\/invitation\/[\w-]{32}/.exec(made)![0];
  expect(await (await test.ask(path)).text()).toContain('Join');
  expect(made).toContain('One person can join The paper as author by this link.');
  expect(made).toMatch(/<input [^>]*readonly value="https:[^"]+\/invitation\/[\w-]{32}"/);
  expect((await post('owner', '/desk/paper/invitations', { role: 'root' })).status).toBe(400);
  // Nothing of a note is cut off silently.
  const note = `${'n'.repeat(79)}🙂`;
  const long = await post('owner', '/desk/paper/invitations', { role: 'author', note });
  expect([long.status, await long.text()]).toEqual([
    422,
    expect.stringMatching(/at most 80 characters; this one has 81\.[\s\S]+value="n{79}🙂"/),
  ]);
  const desk = await read('owner', '/desk/paper/');
  expect(desk).toContain('Remove from this publication<span class="unseen">: moderator</span>');
  expect(desk).not.toContain('Remove from this publication<span class="unseen">: owner</span>');
  const end = async (who: string, sure = 'yes') => {
    const response = await post('owner', '/desk/paper/dismissals', {
      email: `${who}@example.org`,
      sure,
    });
    return [response.status, await response.text()] as const;
  };
  expect(await end('owner')).toEqual([422, expect.stringContaining('is the last owner')]);
  expect(await end('root')).toEqual([422, expect.stringContaining('Back to The paper')]);
  const [asks, question] = await end('moderator', '');
  expect([asks, question]).toEqual([
    200,
    expect.stringContaining('<h1 class="small">Remove moderator from The paper?</h1>'),
  ]);
  expect(question).toContain(
    'moderator@example.org, a moderator. Once removed, they may no longer decide on comments here.',
  );
  expect((await test.ask('/desk/paper/', { headers: as['moderator']! })).status).toBe(200);
  const [, done] = await end('moderator');
  expect(done).toContain('moderator is no longer a moderator of The paper.');
  expect((await test.ask('/desk/paper/', { headers: as['moderator']! })).status).toBe(403);
  const own = await read('moderator', '/desk/');
  expect(own).toContain('You have no part in any publication here. An owner can invite you.');
});

it('an author retracts with a reason, and publishes again', async () => {
  const at = '/desk/paper/briefings/swerve';
  const none = await post('author', `${at}/retract`, { reason: ' ' });
  expect([none.status, await none.text()]).toEqual([
    422,
    expect.stringMatching(
      /Retract “Who [\s\S]+class="faults"[\s\S]+Say why[\s\S]+Back to The paper/,
    ),
  ]);
  const long = await post('author', `${at}/retract`, { reason: `Typed ${'x'.repeat(1000)}` });
  expect([long.status, await long.text()]).toEqual([422, expect.stringContaining('Typed xxx')]);
  const done = await post('author', `${at}/retract`, { reason: 'Wrong <i>orders</i>.' });
  expect(done.headers.get('Location')).toBe('/desk/paper/?done=retracted&briefing=swerve');
  const retracted = await read('author', '/desk/paper/?done=retracted&briefing=swerve');
  expect(retracted).toContain('is retracted. Each of its versions says so to readers, and why.');
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
  const published = await post('author', `${at}/publish`, lifted);
  const desk = '/desk/paper/?done=published&briefing=swerve';
  expect(published.headers.get('Location')).toBe(desk);
  expect(await read('author', desk)).toMatch(
    /Version 1 is published\. Readers see it at <a href="\/paper\/swerve\/">/,
  );
  // An address says only what is so.
  expect(await read('author', desk.replace('published', 'retracted'))).not.toContain('"status"');
  expect((await post('author', `${at}/publish`, { version: '7' })).status).toBe(404);
  expect((await post('author', `${at}/publish`, { version: '1 or 1' })).status).toBe(400);
  expect(await read('author', '/desk/paper/')).toContain('Version 1 is published');
});

it('names a model by its title and its name, and gives it as a file', async () => {
  expect(await read('author', '/desk/paper/')).toMatch(
    /<h3>Chicken<\/h3><p class="byline"><code>chicken<\/code>\. Version 1\./,
  );
  const response = await test.ask('/desk/paper/models/chicken/1', { headers: as['author']! });
  expect(response.headers.get('Content-Disposition')).toBe(
    'attachment; filename="chicken.standoff.yaml"',
  );
  expect(await response.text()).toMatch(/^standoff: 1/m);
});

describe('two who save from the same version', () => {
  const at = '/desk/paper/models/hens/clashes/3';
  const api = '/api/publications/paper/models/hens';
  const send = async (who: string, path: string, said: object) => {
    const response = await test.ask(path, {
      method: 'POST',
      body: JSON.stringify(said),
      headers: { ...as[who], 'Content-Type': 'application/json' },
    });
    return [response.status, await response.json()];
  };
  const hens = (what: string) => `${CHICKEN}\n# ${what}\n`;

  it('both find at the desk what each saved, when and from what, and what differs', async () => {
    await send('author', api, { text: hens('first'), madeFrom: null });
    await send('owner', api, { text: hens('of the <owner>'), madeFrom: 1 });
    expect(await send('author', api, { text: hens('of the author'), madeFrom: 1 })).toMatchObject([
      409,
      { version: 3, latest: 2 },
    ]);
    const said =
      /Version 2 stands; it was saved by owner on \d+ \w+ \d+, \d\d:\d\d UTC\. Version 3 was made from version 1 and saved beside version 2 by author on /;
    expect(await read('owner', '/desk/paper/')).toMatch(said);
    expect(await read('author', '/desk/paper/')).toContain(`<a href="${at}">Compare and decide`);
    expect(await read('moderator', '/desk/paper/')).not.toContain('side by side');
    const page = await read('author', at);
    expect(page).toMatch(said);
    expect(page).toContain('Nothing that verdicts rest on.');
    expect(page).toMatch(/<del>.*# of the<mark> &#x3C;owner><\/mark>\n<\/del>/);
    expect(page).toMatch(/<textarea [^>]+>\n[^<]+# of the &#x3C;owner>\n<\/textarea>/);
    expect(page).not.toContain('workbench');
    expect(
      (await test.ask('/desk/paper/models/hens/clashes/2', { headers: as['author']! })).status,
    ).toBe(404);
  });

  it('a third who saves meanwhile is seen first, and what was typed is kept', async () => {
    await send('owner', api, { text: hens('third'), madeFrom: 2 });
    const typed = { goes: 'common', standing: '2', text: hens('of both'), message: 'Both' };
    const late = await post('author', at, typed);
    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringMatching(/Version 4 was saved meanwhile[\s\S]+# of both\n<\/textarea>/),
    ]);
    const faulty = await post('author', at, { ...typed, standing: '4', text: 'standoff: 1\r\n<' });
    expect([faulty.status, await faulty.text()]).toEqual([
      422,
      expect.stringMatching(/It was not saved\.[\s\S]+\nstandoff: 1\n&#x3C;<\/textarea>/),
    ]);
  });

  it('one writes what brings both together, and neither is lost', async () => {
    const typed = { goes: 'common', standing: '4', text: hens('of both'), message: '' };
    const done = await post('author', at, { ...typed, text: typed.text.replaceAll('\n', '\r\n') });
    expect([done.status, done.headers.get('Location')]).toEqual([303, '/desk/paper/#model-hens']);
    const { versions } = JSON.parse(await read('author', `${api}/versions`));
    expect(versions).toMatchObject([
      { version: 5, madeFrom: 4, message: 'Brings versions 4 and 3 together.' },
      { version: 4 },
      { version: 3, besideOf: 2, settledWith: 5 },
      { version: 2 },
      { version: 1 },
    ]);
    const { text, latest } = JSON.parse(await read('author', `${api}/versions/5`));
    expect([text, latest]).toEqual([hens('of both'), 5]);
    expect(await read('author', '/desk/paper/')).not.toContain('side by side');
    const late = await post('owner', at, { ...typed, text: 'Typed & late' });
    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringMatching(
        /Decided already[\s\S]+version 5 goes on[\s\S]+Typed &#x26; late<\/textarea>/,
      ),
    ]);
  });

  it('of two briefings one goes on, as it is or saved once more, and readers see no change', async () => {
    const save = (headline: string, madeFrom: number | null) =>
      send('author', '/api/publications/paper/briefings/duel', {
        text: briefingText(headline),
        madeFrom,
        message: `For ${headline}`,
      });
    const clashOf = (version: number) => `/desk/paper/briefings/duel/clashes/${version}`;
    for (const [headline, madeFrom] of [
      ['One', null],
      ['Two', 1],
      ['Beside', 1],
      ['Too late', 1],
    ] as const) {
      await save(headline, madeFrom);
    }
    expect(await read('author', clashOf(3))).toContain('<q>For Beside</q>');
    expect(await read('author', clashOf(3))).toMatch(/<del>.*headline:<mark> "Two"<\/mark>/);
    expect((await post('author', clashOf(3), { goes: 'x', standing: '2' })).status).toBe(400);
    const stays = await post('author', clashOf(3), { goes: 'standing', standing: '2' });
    expect(stays.headers.get('Location')).toBe('/desk/paper/#briefing-duel');
    const goes = await post('owner', clashOf(4), { goes: 'beside', standing: '2' });
    expect(goes.status).toBe(303);
    const history = await read('author', '/paper/duel/history');
    expect(history).toContain('Version 5, a draft</strong>: “Too late”');
    expect(history).toContain('Version 4 goes on, in place of version 2.');
    expect(history).toContain('Saved beside version 2: version 2 went on.');
    expect(history).toContain('Saved beside version 2: version 5 went on.');
    expect((await test.ask('/paper/duel/')).status).toBe(404);
    // A program says so itself, of the version that stands and once.
    await save('Later', 1);
    const settle = (goesOn: number) =>
      send('author', '/api/publications/paper/briefings/duel/settlements', { version: 6, goesOn });
    expect(await settle(2)).toMatchObject([409, { latest: 5 }]);
    expect(await settle(5)).toEqual([200, { version: 6, goesOn: 5 }]);
    expect(await settle(5)).toEqual([200, { version: 6, goesOn: 5 }]);
    expect(await read('owner', '/desk/paper/')).not.toContain('side by side');
  });
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
  // What cannot be is not asked.
  for (const answer of [
    await ask({ account: 'owner@example.org' }),
    await remove('owner@example.org'),
  ]) {
    expect(answer).toEqual([422, expect.stringContaining('This is the last owner of paper')]);
  }
  expect(await ask({ account: 'root@example.org' })).toEqual([
    422,
    expect.stringContaining('This is the last administrator'),
  ]);
  expect(await remove('author@example.org')).toEqual([200, expect.stringContaining('not kept')]);
  expect((await test.ask('/desk/', { headers: as['author']! })).status).toBe(303);
});
