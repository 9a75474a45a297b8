import { createHmac } from 'node:crypto';
import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOptions } from '../src/accounts/accounts.ts';
import { addComment } from '../src/storage/comments.ts';
import { invite, setDisabled } from '../src/storage/people.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { cookiesOf, newMember, newPerson, PASSWORD, postForm, signIn } from './people.ts';
import {
  ADDRESS,
  briefingText,
  CHICKEN,
  newPublication,
  openSite,
  publish,
  type TestSite,
} from './site.ts';

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

const wordOf = (address: string) => new URL(address).pathname;
const statusOf = async (path: string, headers: Headers) =>
  (await test.ask(path, { headers })).status;

/** What a program is told. */
interface Told {
  readonly address: string;
  readonly text: string;
  readonly picture: string;
  readonly problems: unknown;
  readonly versions: unknown;
}
const told = async (response: Response) => (await response.json()) as Told;

function send(path: string, said: object, headers: Headers) {
  return test.ask(path, {
    method: 'POST',
    body: JSON.stringify(said),
    headers: { 'Content-Type': 'application/json', ...headers },
  });
}

it('the tables of accounts are what their library wants', async () => {
  const { site } = test;
  const options = accountOptions(site.storage.db, site.configuration, 's'.repeat(43));
  const { toBeCreated, toBeAdded } = await getMigrations(options);
  expect([toBeCreated, toBeAdded]).toEqual([[], []]);
});

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
    expect(html).toContain('A password has at least 12 letters');
    expect(html).toContain('value="Root"');
    expect(html).not.toContain('short');
    const joined = await postForm(test, `/invitation/${words[0]}`, fields);
    expect(joined.headers.get('Location')).toBe('/sign-in');
    for (const word of words) {
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
    await postForm(test, wordOf(address), {
      name: 'Ann',
      email: 'ann@example.org',
      password: PASSWORD,
    });
    const desk = await test.ask('/desk/', { headers: await signIn(test, 'ann') });
    expect(await desk.text()).toMatch(/The Gazette<\/a>, as author/);
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
    expect(await (await test.ask(path, { headers: there })).text()).toContain(
      'You are signed in as there.',
    );
    expect((await postForm(test, path, {}, there)).headers.get('Location')).toBe('/desk/');
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
});

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

  it('is refused from pages that are not of this server, and after too many tries', async () => {
    await newPerson(test, 'tried');
    const fields = { email: 'tried@example.org', password: 'guess' };
    const elsewhere = await postForm(test, '/sign-in', fields, { 'Sec-Fetch-Site': 'cross-site' });
    expect(elsewhere.status).toBe(403);
    const statuses: number[] = [];
    for (let k = 0; k < 11; k++) statuses.push((await postForm(test, '/sign-in', fields)).status);
    expect(statuses).toEqual([...Array(10).fill(422), 429]);
    // Not even with the right one, so that nobody learns whether it was.
    expect(await signIn(test, 'tried')).toEqual({ Cookie: '' });
  });

  it('ends with signing out, here or everywhere else', async () => {
    await newPerson(test, 'out');
    const [here, there] = [await signIn(test, 'out'), await signIn(test, 'out')];
    const html = await (await test.ask('/account', { headers: here })).text();
    expect(html.match(/Since /g)).toHaveLength(2);
    await postForm(test, '/account/sessions', {}, here);
    expect([await statusOf('/account', here), await statusOf('/account', there)]).toEqual([
      200, 303,
    ]);
    await postForm(test, '/sign-out', {}, here);
    expect(await statusOf('/account', here)).toBe(303);
  });

  it('goes by another password once it was changed, and all other sessions end', async () => {
    await newPerson(test, 'change');
    const [here, there] = [await signIn(test, 'change'), await signIn(test, 'change')];
    const next = 'other plain long words';
    expect(
      (await postForm(test, '/account/password', { password: 'wrong', next }, here)).status,
    ).toBe(422);
    expect(
      (await postForm(test, '/account/password', { password: PASSWORD, next: 'short' }, here))
        .status,
    ).toBe(422);
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

/** The code that an app shows (RFC 6238). */
function codeOf(secret: string): string {
  const bits = [...secret]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const hash = createHmac('sha1', key).update(count).digest();
  const at = hash.at(-1)! & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('a second step', () => {
  it('is asked for once it is set up, and a code that was written down does once', async () => {
    await newPerson(test, 'two');
    const here = await signIn(test, 'two');
    expect((await postForm(test, '/account/second-step', { password: 'wrong' }, here)).status).toBe(
      422,
    );
    const html = await (
      await postForm(test, '/account/second-step', { password: PASSWORD }, here)
    ).text();
    const [secret = '', ...written] = [...html.matchAll(/<code>([^<]+)<\/code>/g)].map(
      ([, one]) => one!,
    );
    expect(written.length).toBeGreaterThan(5);
    const confirm = (code: string) =>
      postForm(test, '/account/second-step/confirm', { code }, here);
    expect((await confirm('000000')).status).toBe(422);
    expect((await confirm(codeOf(secret))).status).toBe(303);

    const first = await postForm(test, '/sign-in', {
      email: 'two@example.org',
      password: PASSWORD,
    });
    expect(first.headers.get('Location')).toBe('/sign-in/second');
    const half = { Cookie: cookiesOf(first) };
    expect(await statusOf('/account', half)).toBe(303);
    const second = async (code: string) => postForm(test, '/sign-in/second', { code }, half);
    expect((await second('000000')).status).toBe(422);
    const done = await second(codeOf(secret));
    expect(done.headers.get('Location')).toBe('/desk/');
    expect(await statusOf('/account', { Cookie: cookiesOf(done) })).toBe(200);

    const byCode = async () => {
      const again = await postForm(test, '/sign-in', {
        email: 'two@example.org',
        password: PASSWORD,
      });
      return postForm(test, '/sign-in/second', { code: written[0]! }, { Cookie: cookiesOf(again) });
    };
    expect((await byCode()).status).toBe(303);
    expect((await byCode()).status).toBe(422);
  });

  it('that was lost is taken away with a link of an administrator, which ends all sessions', async () => {
    await newPerson(test, 'lost');
    const here = await signIn(test, 'lost');
    const root = await signIn(test, 'root');
    expect((await send('/api/recoveries', { email: 'no@example.org' }, root)).status).toBe(422);
    const { address } = await told(
      await send('/api/recoveries', { email: 'lost@example.org' }, root),
    );
    const password = 'a password set anew';
    expect((await postForm(test, wordOf(address), { password })).headers.get('Location')).toBe(
      '/sign-in',
    );
    expect((await postForm(test, wordOf(address), { password })).status).toBe(404);
    expect(await statusOf('/account', here)).toBe(303);
    expect(await signIn(test, 'lost')).toEqual({ Cookie: '' });
    expect(await statusOf('/account', await signIn(test, 'lost', password))).toBe(200);
  });
});

describe('an author', () => {
  let author: Headers;
  beforeAll(async () => {
    await newMember(test, 'writer', paper, 'author');
    author = await signIn(test, 'writer');
  }, PATIENCE);
  const at = '/api/publications/paper';

  it('saves a model and a briefing, publishes it, and takes it back', async () => {
    const model = await send(`${at}/models/second`, { text: CHICKEN, message: 'First' }, author);
    expect([model.status, await model.json()]).toEqual([201, { version: 1, latest: 1 }]);
    const text = briefingText('By an author');
    const saved = await send(`${at}/briefings/mine`, { text }, author);
    expect([saved.status, await saved.json()]).toEqual([201, { version: 1, latest: 1 }]);
    expect(await statusOf('/paper/mine/', {})).toBe(404);
    const published = await send(`${at}/briefings/mine/publish`, { version: 1 }, author);
    expect(await published.json()).toEqual({
      address: `${ADDRESS}/paper/mine/`,
      version: `${ADDRESS}/paper/mine/versions/1/`,
    });
    expect(await statusOf('/paper/mine/', {})).toBe(200);
    await send(`${at}/briefings/mine/retract`, { reason: 'It was wrong.' }, author);
    expect(await (await test.ask('/paper/mine/')).text()).toContain('It was wrong.');
  });

  it('who saves after somebody else is told so, and both texts are kept', async () => {
    const save = (comment: string, madeFrom: number | null) =>
      send(`${at}/models/shared`, { text: `${CHICKEN}\n# ${comment}\n`, madeFrom }, author);
    await save('one', null);
    expect((await save('two', 1)).status).toBe(201);
    const clash = await save('three', 1);
    expect([clash.status, await clash.json()]).toEqual([
      409,
      { version: 3, latest: 2, problems: [expect.stringContaining('yours is kept as version 3')] },
    ]);
    const read = async (version: string) =>
      (await told(await test.ask(`${at}/models/shared${version}`, { headers: author }))).text;
    expect(await read('')).toContain('# two');
    expect(await read('/versions/3')).toContain('# three');
    const { versions } = await told(
      await test.ask(`${at}/models/shared/versions`, { headers: author }),
    );
    expect(versions).toMatchObject([
      { version: 3, madeFrom: 1 },
      { version: 2, madeFrom: 1 },
      { version: 1 },
    ]);
  });

  it('is told what is wrong with what was sent', async () => {
    const problemsOf = async (path: string, said: object) => {
      const response = await send(`${at}${path}`, said, author);
      return [response.status, (await told(response)).problems];
    };
    expect(await problemsOf('/models/x', {})).toEqual([
      422,
      ['"text" must be a text of at most 1000000 letters'],
    ]);
    expect(await problemsOf('/models/x', { text: 'standoff: [', madeFrom: 'one' })).toEqual([
      422,
      ['"madeFrom" must be the number of a version, or null'],
    ]);
    expect(await problemsOf('/models/x', { text: 'standoff: [' })).toEqual([
      422,
      [expect.stringContaining('error[')],
    ]);
    for (const sign of ['\0', '\ud800']) {
      expect((await problemsOf('/models/x', { text: CHICKEN, message: sign }))[0]).toBe(422);
    }
    const unseen = briefingText('X').replace('"X"', '"a\\0b"');
    expect((await problemsOf('/briefings/x', { text: unseen }))[0]).toBe(422);
    const text = briefingText('X').replace('model: chicken', 'model: nothing');
    expect(await problemsOf('/briefings/x', { text })).toEqual([
      422,
      ['there is no model "nothing" here: save it first'],
    ]);
    expect(
      await problemsOf('/briefings/x', { text: briefingText('X'), pictures: { 'a.png': 'none' } }),
    ).toEqual([422, ['the picture a.png is not here: send it, then save again']]);
  });

  it('sends pictures, which a briefing then names', async () => {
    const picture = (bytes: Uint8Array<ArrayBuffer>) =>
      test.ask(`${at}/pictures`, {
        method: 'POST',
        body: bytes,
        headers: { ...author, 'Content-Type': 'image/jpeg' },
      });
    expect((await picture(Buffer.from('<svg>'))).status).toBe(422);
    const { picture: hash } = await told(await picture(Uint8Array.from([0xff, 1, 2])));
    const prose = ':::photo{src=a.jpg alt="A" credit="B"}\nC\n:::\n';
    const text = briefingText('With a picture', prose).replace('by:', 'picture: a.jpg\nby:');
    await send(`${at}/briefings/pictured`, { text, pictures: { 'a.jpg': hash } }, author);
    await send(`${at}/briefings/pictured/publish`, { version: 1 }, author);
    const html = await (await test.ask('/paper/pictured/')).text();
    const [, address = ''] = /<img[^>]* src="(\/media\/[0-9a-f]{64})"/.exec(html) ?? [];
    expect(html).toContain(`<meta property="og:image" content="${ADDRESS}${address}">`);
    expect(html).toContain('<meta property="og:image:alt" content="A">');
    const shown = await test.ask(address);
    expect([...new Uint8Array(await shown.arrayBuffer())]).toEqual([0xff, 1, 2]);
    expect(shown.headers.get('Content-Type')).toBe('image/jpeg');
  });

  it('cannot have 26 megabytes taken for a picture', async () => {
    const response = await test.ask(`${at}/pictures`, {
      method: 'POST',
      body: new Uint8Array(26 * 1024 * 1024 + 1),
      headers: author,
    });
    expect(response.status).toBe(413);
  });
});

it('an owner ends the part of somebody, at once, but not the last owner’s', async () => {
  await newMember(test, 'chief', paper, 'owner');
  await newMember(test, 'gone', paper, 'author');
  const [chief, member] = [await signIn(test, 'chief'), await signIn(test, 'gone')];
  const path = '/api/publications/paper/models/chicken';
  const dismiss = async (name: string) =>
    (await send('/api/publications/paper/dismissals', { email: `${name}@example.org` }, chief))
      .status;
  expect(await statusOf(path, member)).toBe(200);
  expect(await dismiss('gone')).toBe(200);
  expect(await statusOf(path, member)).toBe(403);
  expect([await dismiss('gone'), await dismiss('nobody'), await dismiss('chief')]).toEqual([
    422, 422, 422,
  ]);
  expect(await statusOf(path, chief)).toBe(200);
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

it('a moderator sees what waits, and decides', async () => {
  await newMember(test, 'judge', paper, 'moderator');
  const judge = await signIn(test, 'judge');
  await publish(test, paper, 'judged', briefingText('Judged'));
  const { db } = test.site.storage;
  const briefing = await db
    .selectFrom('briefing')
    .select('id')
    .where('slug', '=', 'judged')
    .executeTakeFirstOrThrow();
  const id = '00000000-0000-4000-8000-00000000000a';
  await addComment(db, {
    id,
    briefing: briefing.id,
    version: 1,
    parent: null,
    pin: null,
    name: '<b>Kim',
    text: 'See <i>pills.shop',
    state: 'held',
    held: 'link',
    madeAt: test.site.now(),
    secret: 's',
    writer: 'w',
  });
  const html = await (await test.ask('/moderate/paper/', { headers: judge })).text();
  expect(html).toContain('See &#x3C;i>pills.shop');
  expect(html).toContain('Waits because: holds a link.');
  const decide = (fields: Record<string, string>) =>
    postForm(test, '/moderate/paper/', fields, judge);
  expect((await decide({ comment: id, state: 'held' })).status).toBe(400);
  expect((await decide({ comment: 'x', state: 'shown' })).status).toBe(400);
  expect((await decide({ comment: id, state: 'shown' })).status).toBe(303);
  expect(await (await test.ask('/paper/judged/')).text()).toContain('pills.shop');
});
