import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBriefing } from '../src/storage/briefings.ts';
import { takeComments } from '../src/storage/closing.ts';
import { forgetAttempts } from '../src/storage/limits.ts';
import { listHeld } from '../src/storage/moderation.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { decideOn } from './people.ts';
import { briefingText, newPublication, openSite, publish, type TestSite } from './site.ts';

let test: TestSite;
let paper: Publication;
beforeAll(async () => {
  test = await openSite({ heldWords: ['casino'] });
  paper = await newPublication(test, 'paper');
  await publish(test, paper, 'swerve', briefingText('Who swerves'));
}, PATIENCE);
afterAll(() => test.close());

let network = 0;
/** Every test comes from a network of its own. */
beforeEach(() => {
  network += 1;
});

type Fields = Readonly<Record<string, string>>;

const fieldOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Posts a form as a browser does. */
function post(path: string, fields: Fields, headers: Fields = {}) {
  return test.ask(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'X-Forwarded-For': `10.0.${network}.7`, ...headers },
  });
}

/** Reads the page, waits as somebody who writes, and sends. */
async function comment(fields: Fields, headers: Fields = {}, path = '/paper/swerve/') {
  const page = await (await test.ask(path, { headers })).text();
  test.pass(5);
  const form = fieldOf(page, 'form');
  return post(
    '/paper/swerve/comments',
    { form, name: 'Kim', comment: 'Well said.', ...fields },
    headers,
  );
}

const page = async () => (await test.ask('/paper/swerve/')).text();
const cookieOf = (response: Response) =>
  (response.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
const ownAddress = (response: Response) => response.headers.get('Location') ?? '';
const idOf = (response: Response) => /comments\/([^?]+)/.exec(ownAddress(response))?.[1] ?? '';

/** A browser of which a comment was shown. */
async function knownBrowser(): Promise<Fields> {
  const first = await comment({ comment: `The first of ${network}` });
  await decideOn(test, paper, idOf(first), 'shown');
  return { Cookie: cookieOf(first) };
}

describe('the form', () => {
  it('stands on the page and needs no script', async () => {
    const asked = await test.ask('/paper/swerve/');
    // Nothing between hands the form of one browser to another.
    expect(asked.headers.get('Cache-Control')).toBe('private, no-cache');
    const html = await asked.text();
    expect(html).toContain(
      '<form class="comment-form" id="write" method="post" action="/paper/swerve/comments" novalidate',
    );
    expect(html).toContain('Sending sets a cookie, for 90 days,');
    expect(html).toContain('<label for="field-name">Name</label>');
    expect(html).toContain('<label for="field-comment">Comment</label>');
  });

  it.each([
    [{ name: '' }, ['name'], 'Enter a name. It will stand above your comment.'],
    [{ comment: '  ' }, ['comment'], 'Write your comment.'],
    [{ name: '', comment: '' }, ['name', 'comment'], 'Write your comment.'],
    [{ about: 'claim:none' }, ['about'], 'What you chose is no longer on the page.'],
  ])(
    'comes back for %j with what is wrong at its field and all that was typed',
    async (fields, faulty, says) => {
      const typed = { name: 'K<im>', comment: 'My "words"\n& more', ...fields };
      const response = await comment(typed);
      const html = await response.text();
      expect(response.status).toBe(422);
      for (const field of ['name', 'comment', 'about']) {
        const marked = html.includes(`id="fault-${field}"`);
        expect([field, marked]).toEqual([field, faulty.includes(field)]);
        expect(html.includes(`aria-describedby="fault-${field}"`)).toBe(marked);
      }
      expect(html).toContain(says);
      expect(html).toContain('<title>Error: Comment on “Who swerves”</title>');
      expect(html).toContain('<div class="faults" role="alert" tabindex="-1" autofocus>');
      if (typed.name !== '') expect(html).toContain('value="K<im>"');
      if (typed.comment.trim() !== '')
        expect(html).toContain('\nMy "words"\n&#x26; more</textarea>');
    },
  );

  it('that came back can be sent when it is mended', async () => {
    const response = await comment({ name: '' });
    const form = fieldOf(await response.text(), 'form');
    test.pass(5);
    const mended = await post('/paper/swerve/comments', { form, name: 'Kim', comment: 'Mended.' });
    expect(mended.status).toBe(303);
  });

  it.each([
    [
      'forged',
      async () =>
        post('/paper/swerve/comments', { name: 'Kim', comment: 'Kept words', form: 'x.y.z' }),
    ],
    [
      'sent at once',
      async () => {
        const form = fieldOf(await page(), 'form');
        return post('/paper/swerve/comments', { name: 'Kim', comment: 'Kept words', form });
      },
    ],
    [
      'sent after more than a day',
      async () => {
        const form = fieldOf(await page(), 'form');
        test.pass(25 * 60 * 60);
        return post('/paper/swerve/comments', { name: 'Kim', comment: 'Kept words', form });
      },
    ],
    [
      'filled in where nobody sees a field',
      async () => comment({ comment: 'Kept words', website: 'x' }),
    ],
    [
      'answering what is not there',
      async () => comment({ comment: 'Kept words', to: '00000000-0000-4000-8000-000000000000' }),
    ],
  ])('that is %s comes back with what was typed', async (_, sent) => {
    const response = await sent();
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('Kept words</textarea>');
    expect(await page()).not.toContain('Kept words');
  });

  it('comes back with what was typed when the database is away', async () => {
    const asked = vi.spyOn(test.site.storage.db, 'transaction');
    asked.mockImplementation(() => {
      throw new Error('away');
    });
    try {
      const response = await comment({ comment: 'Hard to write again' });
      expect(response.status).toBe(503);
      const html = await response.text();
      expect(html).toContain('Hard to write again</textarea>');
      expect(html).toContain('The comment could not be saved');
    } finally {
      asked.mockRestore();
    }
  });

  it('is refused from pages that are not of this server', async () => {
    for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }]) {
      expect((await comment({}, headers)).status).toBe(403);
    }
  });

  it('comes back with a comment that is much too long, in whatever script', async () => {
    for (const typed of ['x'.repeat(70_000), '漢'.repeat(20_000)]) {
      const response = await comment({ comment: typed });
      const html = await response.text();
      expect(response.status).toBe(422);
      expect(html).toContain(`at most 5000 characters; this one has ${typed.length}.`);
      expect(html).toContain(`${typed}</textarea>`);
    }
  });

  it('is refused where it is too large or no form', async () => {
    expect((await comment({ comment: 'x'.repeat(530_000) })).status).toBe(413);
    const json = await test.ask('/paper/swerve/comments', {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(json.status).toBe(400);
  });
});

describe('a comment', () => {
  it('waits for a moderator if it is the first of its browser, and later ones do not', async () => {
    const first = await comment({ comment: 'My first words' });
    expect(first.status).toBe(303);
    expect(cookieOf(first)).toMatch(/^__Host-standoff-writer=[\w-]{32}$/);
    expect(first.headers.get('Set-Cookie')).toContain('; HttpOnly; SameSite=Lax; Secure');
    expect(await page()).not.toContain('My first words');
    const own = await (await test.ask(ownAddress(first))).text();
    expect(own).toContain('waits for a moderator');
    // Changing sets none.
    expect(own).not.toContain('cookie');
    await decideOn(test, paper, idOf(first), 'shown');
    expect(await page()).toContain('My first words');
    const second = await comment({ comment: 'My second words' }, { Cookie: cookieOf(first) });
    expect(second.status).toBe(303);
    expect(await page()).toContain('My second words');
  });

  it.each([
    ['See https://pills.example', 'link'],
    ['The Casino!', 'word'],
  ])('waits if it says %j, whoever wrote it', async (text, held) => {
    const known = await knownBrowser();
    const response = await comment({ comment: text }, known);
    const waiting = await listHeld(test.site.storage.db, paper.id, { after: 0, limit: 100 });
    expect(waiting.find(({ id }) => id === idOf(response))).toMatchObject({ held, text });
  });

  it('is shown as what was typed, whatever that would be as a page', async () => {
    const known = await knownBrowser();
    const nasty = '<script>alert(1)</script><img src=x onerror=alert(2)>\n\n$& $` </textarea>';
    await comment({ name: '"><svg onload=alert(3)>', comment: nasty }, known);
    const html = await page();
    expect(html).not.toMatch(/<script>alert|<img src=x|<svg onload/);
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
    expect(html).toContain('$&#x26; $`');
  });

  it('with signs that no database takes is kept without them', async () => {
    const known = await knownBrowser();
    const sent = await comment({ name: 'K\0im', comment: 'Sign\0less' }, known);
    expect(sent.status).toBe(303);
    expect(await page()).toContain('Signless');
  });

  it('may be about a place of the page, to which it leads', async () => {
    const known = await knownBrowser();
    const html = await page();
    const pins = [...html.matchAll(/<option value="([a-z]+):[^"]*"/g)].map(([, kind]) => kind);
    expect(new Set(pins)).toEqual(new Set(['figure', 'claim']));
    const [, pin = ''] = /<option value="(claim:[^"]+)"/.exec(html) ?? [];
    await comment({ comment: 'About this one', about: pin }, known);
    const fragment = pin.replace(':', '-');
    expect(await page()).toContain(`<p class="pin">About <a href="#${fragment}">`);
    expect(html).toContain(`id="${fragment}"`);
  });

  it('is asked for at each place of the page, which then says how many there are and leads to them', async () => {
    await publish(test, paper, 'placed', briefingText('Placed'));
    const at = async (path: string) => (await test.ask(path)).text();
    const { anchors } = (await findBriefing(test.site.storage.db, 'paper', 'placed'))!;
    const pin = encodeURIComponent(anchors[0]!.pin);
    const here = '/paper/placed/';
    const empty = await at(here);
    expect(empty).toContain(
      `<p class="at-place"><a href="${here}comments/new?about=${pin}" rel="nofollow">Comment on this<span class="unseen">: `,
    );
    // The form that is opened there shows what it is about.
    expect(await at(`${here}comments/new?about=${pin}`)).toContain(
      `<blockquote class="quoted"><p class="comment-text">${anchors[0]!.label}</p>`,
    );
    // Each once: no two are called alike.
    const asked = [...empty.matchAll(/Comment on this<span class="unseen">: ([^<]+)/g)];
    expect(new Set(asked.map(([, label]) => label)).size).toBe(anchors.length);
    const known = await knownBrowser();
    const fields = { name: 'Kim', about: anchors[0]!.pin };
    for (const said of ['Of this place', 'And so is this']) {
      const form = fieldOf(await at(here), 'form');
      test.pass(5);
      await post(`${here}comments`, { form, comment: said, ...fields }, known);
      await post(`${here}comments`, { form, comment: `${said} not`, name: 'Kim' }, known);
    }
    const link = `<a href="${here}?about=${pin}#comments" rel="nofollow">2 comments<`;
    expect(await at(here)).toContain(link);
    const about = await at(`${here}?about=${pin}`);
    expect(about).toMatch(/2 comments about “<a href="#figure-1">[^<]+<\/a>”/);
    expect(about).toMatch(/Of this place<\/p>.*And so is this<\/p>/s);
    expect(about).not.toContain('this not');
    expect(about).toContain(`<option value="${anchors[0]!.pin}" selected>`);
    // A place that the page does not have leaves nothing out.
    expect(await at(`${here}?about=claim:none`)).toContain('4 comments.');
    await publish(test, paper, 'placed', briefingText('Placed again'), 1);
    const old = await at(`${here}versions/1/`);
    expect(old).toContain(link.replace(here, `${here}versions/1/`));
    expect(old).not.toContain('Comment on this');
    await takeComments(test.site.storage.db, paper.id, 'placed', {
      comments: 'closed',
      commentsUntil: null,
    });
    const closed = await at(here);
    expect(closed).toContain(link);
    expect(closed).not.toContain('Comment on this');
  });

  it('may answer another, which is no answer itself', async () => {
    const known = await knownBrowser();
    const asked = await comment({ comment: 'A question' }, known);
    const to = idOf(asked);
    const form = await (await test.ask(`/paper/swerve/comments/new?to=${to}`)).text();
    expect(form).toContain('<h1 class="small">Reply to Kim</h1>');
    expect(form).toMatch(/<blockquote class="quoted"><p class="comment-text">A question</);
    expect(form).not.toContain('name="about"');
    expect(fieldOf(form, 'to')).toBe(to);
    const answer = await comment({ comment: 'An answer', to }, known);
    expect(await page()).toMatch(/<div class="reply"><div class="comment"[^>]*>.*An answer/);
    const deeper = await comment({ comment: 'Deeper', to: idOf(answer) }, known);
    expect(deeper.status).toBe(422);
  });

  it('that is sent twice is one', async () => {
    const known = await knownBrowser();
    const form = fieldOf(await page(), 'form');
    test.pass(5);
    const fields = { form, name: 'Kim', comment: 'Only once' };
    const sent = [
      await post('/paper/swerve/comments', fields, known),
      await post('/paper/swerve/comments', fields, known),
    ];
    expect(ownAddress(sent[0]!)).toBe(ownAddress(sent[1]!));
    expect((await page()).split('Only once')).toHaveLength(2);
  });

  it('that somebody else sends with the same form and the same words is not theirs', async () => {
    const form = fieldOf(await page(), 'form');
    test.pass(5);
    const send = (headers: Fields) =>
      post('/paper/swerve/comments', { form, name: 'Kim', comment: 'Seen and copied' }, headers);
    const first = await send({});
    const others = [
      await send({ 'X-Forwarded-For': '192.0.2.9' }),
      await send({ Cookie: `__Host-standoff-writer=${'x'.repeat(32)}` }),
    ];
    expect(new Set([first, ...others].map(ownAddress))).toHaveProperty('size', 3);
    // Who heard no answer, or goes back and sends again, has one comment.
    for (const headers of [{}, { Cookie: cookieOf(first) }]) {
      expect(ownAddress(await send(headers))).toBe(ownAddress(first));
    }
  });

  it('that is sent again on another day, without a cookie, is the same', async () => {
    const form = fieldOf(await page(), 'form');
    test.pass(5);
    const send = () =>
      post('/paper/swerve/comments', { form, name: 'Kim', comment: 'Sent before midnight' });
    const first = await send();
    test.pass(23 * 60 * 60);
    await forgetAttempts(test.site.storage.db, test.site.now());
    expect(ownAddress(await send())).toBe(ownAddress(first));
  });

  it('is one of its own, also where two of one office write the same and keep no cookies', async () => {
    const sent = [await comment({ comment: 'I agree.' }), await comment({ comment: 'I agree.' })];
    expect(new Set(sent.map(ownAddress))).toHaveProperty('size', 2);
  });

  it('is one of so many from a network, and what is too much is not lost to its writer', async () => {
    const statuses: number[] = [];
    let last = '';
    for (let k = 0; k < 11; k++) {
      const response = await comment({ comment: `Flood ${network} ${k}` });
      statuses.push(response.status);
      last = await response.text();
    }
    expect(statuses).toEqual([...Array(10).fill(303), 429]);
    expect(last).toContain(`Flood ${network} 10</textarea>`);
    const elsewhere = await comment({}, { 'X-Forwarded-For': '192.0.2.1' });
    expect(elsewhere.status).toBe(303);
    test.pass(10 * 60);
    expect((await comment({})).status).toBe(303);
  });
});

describe('the writer of a comment', () => {
  const change = async (address: string, fields: Fields) => {
    const form = fieldOf(await (await test.ask(address)).text(), 'form');
    test.pass(5);
    return post(address, { form, name: 'Kim', comment: 'Changed', ...fields });
  };

  it('may change it for half an hour, by the same checks', async () => {
    const known = await knownBrowser();
    const address = ownAddress(await comment({ comment: 'As it was' }, known));
    const faulty = await change(address, { name: '' });
    expect(faulty.status).toBe(422);
    expect(await faulty.text()).toContain('Changed</textarea>');
    const changed = await change(address, { comment: 'As it is' });
    const says = await (await test.ask(ownAddress(changed))).text();
    expect([changed.status, says]).toEqual([
      303,
      expect.stringContaining('Your comment was changed.'),
    ]);
    expect(await page()).toContain('As it is');
    expect(await page()).toContain(', edited');
    test.pass(31 * 60);
    expect((await change(address, {})).status).toBe(403);
  });

  it('may mend it as fast as they can', async () => {
    const known = await knownBrowser();
    const address = ownAddress(await comment({ comment: 'A tpyo' }, known));
    const form = fieldOf(await (await test.ask(address)).text(), 'form');
    const mended = await post(address, { form, name: 'Kim', comment: 'A typo' });
    expect(mended.status).toBe(303);
    expect(await page()).toContain('A typo');
  });

  it('may remove it and not change it once comments are closed', async () => {
    const { db } = test.site.storage;
    const known = await knownBrowser();
    const address = ownAddress(await comment({ comment: 'As it stays' }, known));
    const form = fieldOf(await page(), 'form');
    test.pass(5);
    await takeComments(db, paper.id, 'swerve', { comments: 'closed', commentsUntil: null });
    const says = 'Comments are closed. You can still remove your comment, but not change it.';
    const own = await (await test.ask(address)).text();
    expect(own).toContain(says);
    expect(own).not.toContain('<textarea');
    const refused = await post(address, { form, name: 'Kim', comment: 'Typed too late' });
    const html = await refused.text();
    expect([refused.status, html.includes(says)]).toEqual([403, true]);
    expect(html).toContain('Typed too late</textarea>');
    expect(await page()).toContain('As it stays');
    await post(address.replace('?', '/removal?'), { sure: 'yes' });
    expect(await page()).not.toContain('As it stays');
    await takeComments(db, paper.id, 'swerve', { comments: 'open', commentsUntil: null });
  });

  it('cannot bring a link past a moderator by a change, nor out of waiting', async () => {
    const known = await knownBrowser();
    const address = ownAddress(await comment({ comment: 'Harmless words' }, known));
    await change(address, { comment: 'Now with pills.shop' });
    expect(await page()).not.toMatch(/pills\.shop|Harmless words/);
    await change(address, { comment: 'Harmless once more' });
    expect(await page()).not.toContain('Harmless once more');
  });

  it('may take it back at any time, and nothing of it is kept', async () => {
    const known = await knownBrowser();
    const address = ownAddress(await comment({ name: 'Lee Back', comment: 'Taken back' }, known));
    expect(await page()).toContain('Taken back');
    test.pass(60 * 24 * 60 * 60);
    const removal = address.replace('?', '/removal?');
    const sure = { sure: 'yes' };
    expect((await post(removal.replace(/word=./, 'word=!'), sure)).status).toBe(404);
    expect(await page()).toContain('Taken back');
    expect((await post(removal, sure, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    // One press removes nothing.
    expect(await (await post(removal, {})).text()).toMatch(/Remove your comment\?.*Taken back/s);
    expect(await page()).toContain('Taken back');
    const removed = await post(removal, sure);
    expect([removed.status, await removed.text()]).toEqual([
      200,
      expect.stringMatching(/Comment removed.*<a href="\/paper\/swerve\/#comments">/),
    ]);
    expect(await page()).not.toMatch(/Taken back|Lee Back/);
    const rows = JSON.stringify(
      await test.site.storage.db.selectFrom('comment').selectAll().execute(),
    );
    expect(rows).not.toMatch(/Taken back|Lee Back/);
    expect((await test.ask(address)).status).toBe(404);
  });

  it('is known by a word that nobody can guess', async () => {
    const address = ownAddress(await comment({}));
    expect((await test.ask(address)).status).toBe(200);
    for (const wrong of [
      address.slice(0, -1),
      address.replace(/word=.*/, 'word='),
      address.replace(/comments\/./, 'comments/x'),
    ]) {
      expect((await test.ask(wrong)).status).toBe(404);
      expect((await change(wrong, {})).status).toBe(404);
    }
  });

  it('is found nowhere: addresses are kept as hashes, and words as hashes', async () => {
    const response = await comment({ comment: 'Kept how?' });
    const { db } = test.site.storage;
    const rows = JSON.stringify([
      await db.selectFrom('comment').selectAll().execute(),
      await db.selectFrom('attempt').selectAll().execute(),
    ]);
    expect(rows).toContain('Kept how?');
    expect(rows).not.toContain(`10.0.${network}`);
    expect(rows).not.toContain(/word=(.*)/.exec(ownAddress(response))![1]!);
    expect(rows).not.toContain(cookieOf(response).split('=')[1]!);
    expect(test.lines.join('')).not.toMatch(/Kim|10\.0\.|word=/);
  });
});
