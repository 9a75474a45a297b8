import { getMigrations } from 'better-auth/db/migration';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOptions } from '../src/accounts/accounts.ts';
import { hashOf } from '../src/storage/media.ts';
import { invite, joinAsNew, setDisabled } from '../src/storage/people.ts';
import type { Publication } from '../src/storage/publications.ts';
import { beginningAs } from '../src/storage/ways-in.ts';
import { PATIENCE, untilHeldUp } from './databases.ts';
import { cookiesOf, newMember, newPerson, PASSWORD, postForm, sendJson, signIn } from './people.ts';
import { ADDRESS, CHICKEN, newPublication, openSite, type TestSite } from './site.ts';

let test: TestSite;
let paper: Publication;
beforeAll(async () => {
  test = await openSite();
  // Sessions and codes go by the clock of the library.
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
  paper = await newPublication(test, 'paper');
}, PATIENCE);
afterAll(() => test.close());

type Headers = Readonly<Record<string, string>>;

const statusOf = async (path: string, headers: Headers) =>
  (await test.ask(path, { headers })).status;
const send = (path: string, said: object, headers: Headers) => sendJson(test, path, said, headers);
const wordOf = (address: string) => new URL(address).pathname;

/** What a program is told. */
interface AccountReply {
  readonly address: string;
}
const told = async (response: Response) => (await response.json()) as AccountReply;

it('the tables of accounts are what their library wants', async () => {
  const { site } = test;
  const options = accountOptions(site.storage.db, site.configuration, 's'.repeat(43));
  const { toBeCreated, toBeAdded } = await getMigrations(options);
  expect([toBeCreated, toBeAdded]).toEqual([[], []]);
});

/** Begins what needs a table, and lets go of that once all wait for it. */
async function holdUp<T>(table: string, begin: () => readonly Promise<T>[]): Promise<T[]> {
  const { all } = await test.site.storage.db.transaction().execute(async (within) => {
    await sql`lock table ${sql.table(table)} in exclusive mode`.execute(within);
    const begun = begin();
    await untilHeldUp(test.site.storage.db, begun.length);
    return { all: Promise.all(begun) };
  });
  return all;
}

describe('the first account', () => {
  it('is made by a link that works once, and may then invite others', async () => {
    const until = new Date(test.site.now().getTime() + 60_000);
    const setUp = { kind: 'set-up', publication: null, role: null, account: null, until } as const;
    const words = [
      await invite(test.site.storage.db, setUp),
      await invite(test.site.storage.db, setUp),
    ];
    const fields = { name: 'Root', email: 'Root@Example.org', password: PASSWORD };
    const faulty = await postForm(test, `/invitation/${words[0]}`, {
      ...fields,
      email: 'x',
      password: 'short',
    });
    const html = await faulty.text();
    expect(faulty.status).toBe(422);
    expect(html).toContain('Give an e-mail address');
    expect(html).toContain('Use at least 12 characters.');
    expect(html).toContain('<title>Error: Set up this server</title>');
    expect(html).toContain('<a href="#field-password">');
    expect(html).toContain('value="Root"');
    expect(html).not.toContain('value="short');
    const joined = await postForm(test, `/invitation/${words[0]}`, fields);
    // Signed in with what was typed just now.
    expect(joined.headers.get('Location')).toBe('/desk/?new=account');
    const own = { Cookie: cookiesOf(joined) };
    expect(await (await test.ask('/desk/?new=account', { headers: own })).text()).toContain(
      'Your account is made, and you are signed in.',
    );
    for (const word of words) {
      // No form is shown into which somebody would type for nothing.
      expect((await test.ask(`/invitation/${word}`)).status).toBe(404);
      const again = await postForm(test, `/invitation/${word}`, {
        ...fields,
        email: 'b@example.org',
      });
      expect(again.status).toBe(404);
    }
    const root = await signIn(test, 'root');
    const made = await send('/api/publications', { slug: 'gazette', title: 'The Gazette' }, root);
    expect([made.status, await made.json()]).toEqual([201, { address: `${ADDRESS}/gazette/` }]);
    const taken = await send('/api/publications', { slug: 'sign-in', title: 'x' }, root);
    expect(taken.status).toBe(422);
    const { address } = await told(
      await send('/api/publications/gazette/invitations', { role: 'author' }, root),
    );
    const page = await (await test.ask(wordOf(address))).text();
    expect(page).toContain('<h1 class="small">Join The Gazette</h1>');
    expect(page).toContain(
      'Root invites you to be an author of “The Gazette”. You may then write, publish and retract briefings.',
    );
    expect(page).toMatch(/The link works once, until \d+ \w+ \d{4}, \d\d:\d\d UTC\./);
    expect(page).toContain(`/sign-in?to=${encodeURIComponent(wordOf(address))}`);
    const ann = { name: 'Ann', email: 'ann@example.org', password: PASSWORD };
    const done = await postForm(test, wordOf(address), ann);
    const to = done.headers.get('Location') ?? '';
    const desk = await (await test.ask(to, { headers: { Cookie: cookiesOf(done) } })).text();
    expect(desk).toMatch(/The Gazette<\/a>, as author/);
    expect(desk).toContain('You are an author of The Gazette now.');
    expect(await signIn(test, 'ann')).not.toEqual({ Cookie: '' });
  });

  it('is made by one of two links that are used at once', async () => {
    const { db } = test.site.storage;
    const before = await db.deleteFrom('administrator').returningAll().execute();
    const until = new Date(test.site.now().getTime() + 60_000);
    const setUp = { kind: 'set-up', publication: null, role: null, account: null, until } as const;
    const words = [await invite(db, setUp), await invite(db, setUp)];
    const joining = await holdUp('invitation', () =>
      words.map((word, k) => {
        const person = { name: 'Root', email: `root-${k}@example.org`, passwordHash: 'x' };
        return joinAsNew(db, word, person, test.site.now());
      }),
    );
    expect(joining.sort()).toEqual(['gone', 'joined']);
    await db.deleteFrom('administrator').execute();
    await db.insertInto('administrator').values(before).execute();
  });

  it('may be one that is there already', async () => {
    const until = new Date(test.site.now().getTime() + 60_000);
    await newPerson(test, 'there');
    const there = await signIn(test, 'there');
    const join = {
      kind: 'join',
      publication: paper.id,
      role: 'moderator',
      account: null,
      until,
    } as const;
    const path = `/invitation/${await invite(test.site.storage.db, join)}`;
    expect(await (await test.ask(path, { headers: there })).text()).toContain('Join as there');
    expect((await postForm(test, path, {}, there)).headers.get('Location')).toBe(
      '/desk/?joined=paper',
    );
    expect(await statusOf('/moderate/paper/', there)).toBe(200);
  });

  it('takes no e-mail that has an account, and does not use the link up by that', async () => {
    await newPerson(test, 'taken');
    const until = new Date(test.site.now().getTime() + 60_000);
    const join = {
      kind: 'join',
      publication: paper.id,
      role: 'author',
      account: null,
      until,
    } as const;
    const path = `/invitation/${await invite(test.site.storage.db, join)}`;
    const fields = { name: 'N', email: 'taken@example.org', password: PASSWORD };
    expect((await postForm(test, path, fields)).status).toBe(422);
    expect((await postForm(test, path, { ...fields, email: 'new@example.org' })).status).toBe(303);
  });

  it('takes an e-mail once of two that use it at once', async () => {
    const { db } = test.site.storage;
    const until = new Date(test.site.now().getTime() + 60_000);
    const join = { kind: 'join', publication: null, role: null, account: null, until } as const;
    const words = [await invite(db, join), await invite(db, join)];
    const person = { name: 'N', email: 'twice@example.org', passwordHash: 'x' };
    const joining = await holdUp('invitation', () =>
      words.map((word) => joinAsNew(db, word, person, test.site.now())),
    );
    expect(joining.sort()).toEqual(['email-taken', 'joined']);
    const left = db.selectFrom('invitation').select('hash').where('hash', 'in', words.map(hashOf));
    expect(await left.execute()).toHaveLength(1);
  });
});

/** Where wrong passwords are counted together. */
const NETWORK = { 'X-Forwarded-For': '198.51.100.7' };

describe('signing in', () => {
  it('says the same of an account that is not there as of a wrong password', async () => {
    await newPerson(test, 'kim');
    const tell = async (email: string) => {
      const response = await postForm(test, '/sign-in', { email, password: 'not the right one' });
      return [response.status, (await response.text()).replace(email, '')];
    };
    expect(await tell('kim@example.org')).toEqual(await tell('nobody@example.org'));
    const response = await postForm(test, '/sign-in', { email: 'kim@example.org', password: 'x' });
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('gives a new session each time, in a cookie that no program of a page reads', async () => {
    await newPerson(test, 'lee');
    const fields = { email: 'lee@example.org', password: PASSWORD };
    const before = { Cookie: '__Host-standoff.session_token=chosen-by-somebody-else.x' };
    const responses = [
      await postForm(test, '/sign-in', fields, before),
      await postForm(test, '/sign-in', fields, before),
    ];
    const tokens = responses.map(cookiesOf);
    expect(new Set([...tokens, before.Cookie]).size).toBe(3);
    const [cookie = ''] = responses[0]!.headers.getSetCookie();
    for (const part of ['__Host-', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) {
      expect(cookie).toContain(part);
    }
    expect(await statusOf('/account', before)).toBe(303);
    // The one that the browser had before ends.
    const [first = before, second = before] = tokens.map((token) => ({ Cookie: token }));
    await postForm(test, '/sign-in', { ...fields, password: 'wrong' }, first);
    expect(await statusOf('/account', first)).toBe(200);
    await postForm(test, '/sign-in', fields, first);
    expect([await statusOf('/account', first), await statusOf('/account', second)]).toEqual([
      303, 200,
    ]);
  });

  it('is for two weeks, however often it is used', async () => {
    await newPerson(test, 'long');
    const headers = await signIn(test, 'long');
    const { db } = test.site.storage;
    const ends = new Date(Date.now() + 60_000);
    const update = { expiresAt: ends, updatedAt: new Date(Date.now() - 13 * 24 * 3_600_000) };
    await db.updateTable('session').set(update).execute();
    expect(await statusOf('/account', headers)).toBe(200);
    const rows = await db.selectFrom('session').select('expiresAt').execute();
    expect(rows.map(({ expiresAt }) => expiresAt.getTime())).toEqual(
      rows.map(() => ends.getTime()),
    );
    await db
      .updateTable('session')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .execute();
    expect(await statusOf('/account', headers)).toBe(303);
  });

  it('is refused from pages that are not of this server', async () => {
    await newPerson(test, 'tried');
    const fields = { email: 'tried@example.org', password: PASSWORD };
    const elsewhere = await postForm(test, '/sign-in', fields, { 'Sec-Fetch-Site': 'cross-site' });
    expect(elsewhere.status).toBe(403);
  });

  it('is not refused for right tries, nor for what was guessed of a password of before', async () => {
    const account = await newPerson(test, 'often');
    const enter = async (password: string) =>
      (await postForm(test, '/sign-in', { email: 'often@example.org', password }, NETWORK)).status;
    for (let k = 0; k < 9; k++) await enter('guess');
    expect([await enter(PASSWORD), await enter(PASSWORD)]).toEqual([303, 303]);
    expect([await enter('guess'), await enter(PASSWORD)]).toEqual([422, 429]);
    const until = new Date(test.site.now().getTime() + 60_000);
    const recovery = { kind: 'recover', publication: null, role: null, account, until } as const;
    const word = await invite(test.site.storage.db, recovery);
    const password = 'a password set anew';
    await postForm(test, `/invitation/${word}`, { password });
    expect(await enter(password)).toBe(303);
  });

  it('takes right tries at once, refuses wrong ones, and counts anew with a password that is changed', async () => {
    await newPerson(test, 'crowd');
    const headers = await signIn(test, 'crowd');
    const enter = async (password: string) =>
      (await postForm(test, '/sign-in', { email: 'crowd@example.org', password }, NETWORK)).status;
    const atOnce = (times: number, password: string) =>
      Promise.all(Array.from({ length: times }, () => enter(password)));
    expect(await atOnce(8, 'guess')).toEqual(Array(8).fill(422));
    expect(await atOnce(4, PASSWORD)).toEqual(Array(4).fill(303));
    expect((await atOnce(3, 'guess')).sort()).toEqual([422, 422, 429]);
    expect(await enter(PASSWORD)).toBe(429);
    const next = 'other plain long words';
    await postForm(test, '/account/password', { password: PASSWORD, next }, headers);
    expect(await enter(next)).toBe(303);
  });

  it('ends with signing out, here or everywhere else', async () => {
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0';
    const id = await newPerson(test, 'out');
    // The ways in that tell the library of the browser are a passkey and a second step.
    const said = new Headers({ 'User-Agent': agent });
    const beginning = (await beginningAs(test.site.storage.db, id))!;
    const entered = await test.site.accounts.signInKnown(beginning, said);
    const there = { Cookie: 'cookies' in entered ? entered.cookies.join('; ') : '' };
    const here = await signIn(test, 'out');
    const shown = async (headers: Readonly<Record<string, string>>) =>
      (await test.ask('/account', { headers })).text();
    expect(await shown(here)).toContain('<span>This browser, since ');
    expect(await shown(here)).toContain('<span>Firefox on Linux, since ');
    expect(await shown(there)).toContain('This browser: Firefox on Linux, since ');
    expect(await shown(there)).toContain('Another browser, or a program, since ');
    const data = await (await test.ask('/account/data', { headers: there })).json();
    expect(data).toMatchObject({ signedInWith: expect.arrayContaining([agent, '']) });
    await postForm(test, '/account/sessions', {}, here);
    expect([await statusOf('/account', here), await statusOf('/account', there)]).toEqual([
      200, 303,
    ]);
    const out = await postForm(test, '/sign-out', {}, here);
    expect(out.headers.get('Location')).toBe('/sign-in?done=signed-out');
    const page = await (await test.ask('/sign-in?done=signed-out')).text();
    expect(page).toContain('You are signed out.');
    expect(await statusOf('/account', here)).toBe(303);
  });

  it('comes back to where somebody was sent from, and says who is signed in already', async () => {
    await newMember(test, 'back', paper, 'author');
    const path = '/paper/swerve/drafts/1/?of=letter';
    const sent = (await test.ask(path)).headers.get('Location') ?? '';
    expect(sent).toBe(`/sign-in?to=${encodeURIComponent(path)}`);
    expect(await (await test.ask(sent)).text()).toContain(`action="${sent}"`);
    const fields = { email: 'back@example.org', password: PASSWORD };
    const done = await postForm(test, sent, fields);
    expect(done.headers.get('Location')).toBe(path);
    const headers = { Cookie: cookiesOf(done) };
    const page = await (await test.ask(sent, { headers })).text();
    expect(page).toContain('<strong>back</strong>, back@example.org');
    expect(page).toContain(`<a href="${path}">Go on`);
    expect(page).not.toContain('type="password"');
  });

  it('is told on every page that needs it, with the ways on and out', async () => {
    await newMember(test, 'chair', paper, 'owner');
    const headers = await signIn(test, 'chair');
    const paths = ['/desk/', '/desk/paper/', '/account', '/moderate/paper/', '/people/'];
    for (const path of paths) {
      const html = await (await test.ask(path, { headers })).text();
      const [, nav = ''] = /<nav class="places visitor"[^>]*>(.*?)<\/nav>/.exec(html) ?? [];
      expect([path, nav]).toEqual([path, expect.stringContaining('<strong>chair</strong>')]);
      expect(nav).toContain('action="/sign-out"');
      expect(nav).toContain(
        path === '/desk/' ? '<a href="/desk/" aria-current' : '<a href="/desk/">',
      );
    }
    expect(await (await test.ask('/paper/')).text()).not.toContain('action="/sign-out"');
  });

  it('goes by another password once it was changed, and all other sessions end', async () => {
    await newPerson(test, 'change');
    const [here, there] = [await signIn(test, 'change'), await signIn(test, 'change')];
    const next = 'other plain long words';
    const wrong = { password: 'wrong', next: 'short' };
    const again = await postForm(test, '/account/password', wrong, here);
    const html = await again.text();
    expect(again.status).toBe(422);
    expect(html).toContain('<title>Error: Change the password</title>');
    expect(html).toContain('<a href="#field-password">This is not your current password.</a>');
    expect(html).toContain('<a href="#field-next">The password is too short.');
    const short = { password: PASSWORD, next: 'short' };
    expect((await postForm(test, '/account/password', short, here)).status).toBe(422);
    expect(
      (await postForm(test, '/account/password', { password: PASSWORD, next }, here)).status,
    ).toBe(200);
    expect([await statusOf('/account', here), await statusOf('/account', there)]).toEqual([
      200, 303,
    ]);
    expect(await signIn(test, 'change')).toEqual({ Cookie: '' });
    expect(await statusOf('/account', await signIn(test, 'change', next))).toBe(200);
  });
});

it('an account is given out to whoever has it, and removed by an administrator; its texts stay', async () => {
  const id = await newMember(test, 'leaver', paper, 'author');
  const [leaver, chief] = [await signIn(test, 'leaver'), await signIn(test, 'root')];
  const text = `${CHICKEN}\n# Left behind\n`;
  const saved = await send('/api/publications/paper/models/left', { text, madeFrom: null }, leaver);
  expect(saved.status).toBe(201);
  const data = await (await test.ask('/account/data', { headers: leaver })).text();
  expect(JSON.parse(data)).toMatchObject({
    name: 'leaver',
    email: 'leaver@example.org',
    parts: [{ publication: 'paper', role: 'author' }],
    versions: [{ kind: 'model', publication: 'paper', name: 'left', version: 1 }],
    passkeys: [],
    signedInSince: [expect.any(String)],
  });
  expect(data).not.toMatch(/password|token/i);
  await invite(test.site.storage.db, {
    kind: 'join',
    publication: paper.id,
    role: 'owner',
    account: null,
    email: 'leaver@example.org',
    until: new Date(test.site.now().getTime() + 60_000),
  });
  const remove = async (name: string) => {
    const response = await send('/api/removals', { email: `${name}@example.org` }, chief);
    return [response.status, await response.text()];
  };
  expect(await remove('leaver')).toEqual([200, expect.stringContaining('true')]);
  expect(await statusOf('/account/data', leaver)).toBe(303);
  const { db } = test.site.storage;
  const kept = await db.selectFrom('modelVersion').selectAll().where('text', '=', text).execute();
  expect(kept).toMatchObject([{ author: '' }]);
  for (const table of [
    'person',
    'session',
    'credential',
    'role',
    'decision',
    'invitation',
  ] as const) {
    const rows = JSON.stringify(await db.selectFrom(table).selectAll().execute());
    expect([table, rows.includes(id) || rows.includes('leaver')]).toEqual([table, false]);
  }
  expect(await remove('leaver')).toEqual([422, expect.stringContaining('nobody here')]);
  const lone = await newPublication(test, 'lone');
  await newMember(test, 'alone', lone, 'owner');
  expect(await remove('alone')).toEqual([422, expect.stringContaining('last owner of lone')]);
  expect(await remove('root')).toEqual([422, expect.stringContaining('last administrator')]);
  // One that nobody can sign in to runs no server.
  const asleep = await newPerson(test, 'asleep');
  await db.insertInto('administrator').values({ account: asleep }).execute();
  await setDisabled(db, asleep, test.site.now());
  expect(await remove('root')).toEqual([422, expect.stringContaining('last administrator')]);
  expect(await remove('asleep')).toEqual([200, expect.stringContaining('true')]);
});
