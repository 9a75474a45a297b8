import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setDisabled } from '../src/storage/people.ts';
import { PATIENCE } from './databases.ts';
import { overtake, sessionsOf, TAKINGS } from './overtaking.ts';
import { cookiesOf, newPerson, PASSWORD, postForm, sendJson, signIn } from './people.ts';
import { openSite, type TestSite } from './site.ts';

let test: TestSite;
beforeAll(async () => {
  test = await openSite();
  // Sessions and codes go by the clock of the library.
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
  await newPerson(test, 'root', true);
}, PATIENCE);
afterAll(() => test.close());

const statusOf = async (path: string, headers: Readonly<Record<string, string>>) =>
  (await test.ask(path, { headers })).status;

/** The code that an app shows (RFC 6238), or shows next. */
function codeOf(secret: string, next = 0): string {
  const bits = [...secret]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const count = Buffer.alloc(8);
  count.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + next));
  const hash = createHmac('sha1', key).update(count).digest();
  const at = hash.at(-1)! & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

type Headers = Readonly<Record<string, string>>;

const unescaped = (html: string) => html.replaceAll('&#x26;', '&').replaceAll('&amp;', '&');

/** What the page shows on which a second step is set up. */
function shownOn(html: string) {
  const [key = '', ...codes] = [...html.matchAll(/<code[^>]*>([^<]+)<\/code>/g)].map(
    ([, one]) => one!,
  );
  return {
    key: key.replaceAll(' ', ''),
    groups: key.split(' '),
    codes,
    address: unescaped(/href="(otpauth:[^"]+)"/.exec(html)?.[1] ?? ''),
    picture: /<svg.*?<\/svg>/.exec(html)?.[0] ?? '',
    sealed: /name="set-up" value="([^"]+)"/.exec(html)?.[1] ?? '',
  };
}

const at = '/account/second-step';

async function begin(headers: Headers) {
  const response = await postForm(test, at, { password: PASSWORD }, headers);
  return shownOn(await response.text());
}

/** Sets it up; what a browser sends from then on, the key and the codes. */
async function setUp(name: string) {
  const here = await signIn(test, name);
  const begun = await begin(here);
  const used = codeOf(begun.key);
  const done = await postForm(test, `${at}/confirm`, { code: used }, here);
  return { ...begun, used, headers: { Cookie: cookiesOf(done) } };
}

const enter = (name: string, to = '') =>
  postForm(test, `/sign-in${to}`, { email: `${name}@example.org`, password: PASSWORD });

describe('a second step', () => {
  it('is asked for once it is set up, and a code that was written down does once', async () => {
    await newPerson(test, 'two');
    const here = await signIn(test, 'two');
    const wrong = await postForm(test, at, { password: 'wrong' }, here);
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('<a href="#setUp-password">This is not your current password.</a>'),
    ]);
    const { key, codes, headers } = await setUp('two');
    expect(codes.length).toBeGreaterThan(5);
    expect(await (await test.ask('/account?done=second-step', { headers })).text()).toContain(
      'The second step is on now.',
    );

    const to = '?to=%2Fpaper%2Fswerve%2Ffork';
    const first = await enter('two', to);
    expect(first.headers.get('Location')).toBe(`/sign-in/second${to}`);
    const half = { Cookie: cookiesOf(first) };
    expect(await statusOf('/account', half)).toBe(303);
    const second = (code: string) => postForm(test, `/sign-in/second${to}`, { code }, half);
    const again = await second('000000');
    expect([again.status, await again.text()]).toEqual([
      422,
      expect.stringContaining(`action="/sign-in/second${to}"`),
    ]);
    const done = await second(codeOf(key, 1));
    expect(done.headers.get('Location')).toBe('/paper/swerve/fork');
    expect(await statusOf('/account', { Cookie: cookiesOf(done) })).toBe(200);

    const byCode = async () => {
      const cookie = { Cookie: cookiesOf(await enter('two')) };
      return postForm(test, '/sign-in/second', { code: codes[0]! }, cookie);
    };
    expect((await byCode()).status).toBe(303);
    expect((await byCode()).status).toBe(422);
  });

  it('takes a code of an app once, whoever sends it again and however fast', async () => {
    await newPerson(test, 'once');
    const { key, used } = await setUp('once');
    const by = async (code: string) => {
      const half = { Cookie: cookiesOf(await enter('once')) };
      return (await postForm(test, '/sign-in/second', { code }, half)).status;
    };
    // The one by which it was set up is used up as well.
    expect(await by(used)).toBe(422);
    const code = codeOf(key, 1);
    const both = await Promise.all([by(code), by(code)]);
    expect(both.toSorted()).toEqual([303, 422]);
    expect(await by(code)).toBe(422);
  });

  it('shows its key as a picture and in groups, and shows both again after a code that is not right', async () => {
    await newPerson(test, 'typist');
    const here = await signIn(test, 'typist');
    const begun = await begin(here);
    expect(new URL(begun.address).searchParams.get('secret')).toBe(begun.key);
    expect(begun.groups.slice(0, -1).every((one) => one.length === 4)).toBe(true);
    expect(begun.picture).toMatch(
      /^<svg viewBox="0 0 \d+ \d+"[^>]* role="img" aria-label="QR code/,
    );
    const confirm = (headers: Headers, fields: Readonly<Record<string, string>>) =>
      postForm(test, `${at}/confirm`, fields, headers);
    const sent = { code: '000000', 'set-up': begun.sealed };
    const wrong = await confirm(here, sent);
    const html = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(html).toContain('<title>Error: Set up a second step</title>');
    expect(html).toContain('<a href="#field-code">This code is not right.');
    expect(shownOn(html)).toEqual(begun);
    // Nobody else is shown what another session was, nor what was made up.
    const there = await signIn(test, 'typist');
    for (const [headers, sealed] of [
      [there, begun.sealed],
      [here, `${begun.sealed}x`],
      [here, ''],
    ] as const) {
      const refused = await confirm(headers, { ...sent, 'set-up': sealed });
      expect([refused.status, (await refused.text()).includes(begun.key.slice(0, 4))]).toEqual([
        422,
        false,
      ]);
    }
    for (let k = 0; k < 7; k++) await confirm(here, sent);
    const tooOften = await confirm(here, sent);
    expect(tooOften.status).toBe(429);
    expect(shownOn(await tooOften.text())).toEqual(begun);
    test.pass(16 * 60);
    const right = { ...sent, code: codeOf(begun.key) };
    expect((await confirm(here, right)).headers.get('Location')).toBe('/account?done=second-step');
    test.pass(-16 * 60);
  });

  it('gives no session that outlives those which are ended while it is turned on', async () => {
    const account = await newPerson(test, 'ended');
    const [owner, here] = [await signIn(test, 'ended'), await signIn(test, 'ended')];
    const { key, sealed } = await begin(here);
    const sent = { code: codeOf(key), 'set-up': sealed };
    let ending: Promise<Response>;
    const late = await overtake(
      test,
      async () => postForm(test, `${at}/confirm`, sent, here),
      async () => {
        ending = Promise.resolve(postForm(test, '/account/sessions', {}, owner));
        // It waits for what is being turned on, unless it could come between.
        await Promise.race([ending, sleep(200)]);
      },
    );
    expect((await ending!).status).toBe(303);
    expect(await statusOf('/account', { Cookie: cookiesOf(late) })).toBe(303);
    expect([await statusOf('/account', owner), await sessionsOf(test, account)]).toEqual([200, 1]);
  });

  it('that was begun on two pages is turned on by the later one alone', async () => {
    await newPerson(test, 'tabs');
    const here = await signIn(test, 'tabs');
    const [first, second] = [await begin(here), await begin(here)];
    const confirm = (sealed: string, key: string) =>
      postForm(test, `${at}/confirm`, { code: codeOf(key), 'set-up': sealed }, here);
    for (const key of [first.key, second.key]) {
      const response = await confirm(first.sealed, key);
      expect([response.status, await response.text()]).toEqual([
        409,
        expect.stringContaining('It was begun again on another page'),
      ]);
    }
    expect((await confirm(second.sealed, second.key)).status).toBe(303);
  });

  it('gets new codes, and is turned off, with the password', async () => {
    await newPerson(test, 'ends');
    const { codes, headers } = await setUp('ends');
    const page = await (await test.ask('/account', { headers })).text();
    expect(page).not.toContain('Set up a second step');
    expect((await postForm(test, `${at}/codes`, { password: 'wrong' }, headers)).status).toBe(422);
    const made = await postForm(test, `${at}/codes`, { password: PASSWORD }, headers);
    const [first = '', ...others] = [...(await made.text()).matchAll(/<code>([^<]+)</g)].map(
      ([, one]) => one!,
    );
    expect(others).toHaveLength(9);
    const second = async (code: string) => {
      const half = { Cookie: cookiesOf(await enter('ends')) };
      return (await postForm(test, '/sign-in/second', { code }, half)).status;
    };
    expect([await second(codes[0]!), await second(first)]).toEqual([422, 303]);

    expect((await postForm(test, `${at}/removal`, { password: 'wrong' }, headers)).status).toBe(
      422,
    );
    const off = await postForm(test, `${at}/removal`, { password: PASSWORD }, headers);
    expect(off.headers.get('Location')).toBe('/account?done=second-step');
    const after = { Cookie: cookiesOf(off) };
    expect(
      await (await test.ask('/account?done=second-step', { headers: after })).text(),
    ).toContain('The second step is off now.');
    expect((await enter('ends')).headers.get('Location')).toBe('/desk/');
    // There is nothing to make codes for, nor to turn off; what was on another page is told as such.
    expect((await postForm(test, `${at}/codes`, { password: PASSWORD }, after)).status).toBe(409);
  });

  it('that was lost is taken away with a link of an administrator, which ends all sessions', async () => {
    await newPerson(test, 'lost');
    const here = await signIn(test, 'lost');
    const root = await signIn(test, 'root');
    const recover = (email: string) => sendJson(test, '/api/recoveries', { email }, root);
    expect((await recover('no@example.org')).status).toBe(422);
    const { address } = (await (await recover('lost@example.org')).json()) as {
      readonly address: string;
    };
    const path = new URL(address).pathname;
    const password = 'a password set anew';
    expect((await postForm(test, path, { password })).headers.get('Location')).toBe(
      '/sign-in?done=password',
    );
    expect((await postForm(test, path, { password })).status).toBe(404);
    expect(await statusOf('/account', here)).toBe(303);
    expect(await signIn(test, 'lost')).toEqual({ Cookie: '' });
    expect(await statusOf('/account', await signIn(test, 'lost', password))).toBe(200);
  });

  it.each(TAKINGS)('that is waited for is over %s', async (how, take) => {
    const name = `waits-${how.replaceAll(' ', '-')}`;
    const account = await newPerson(test, name);
    const { codes } = await setUp(name);
    const half = { Cookie: cookiesOf(await enter(name)) };
    await take(test, account);
    const late = await postForm(test, '/sign-in/second', { code: codes[0]! }, half);
    expect([late.status, await late.text()]).toEqual([
      422,
      expect.stringContaining('This sign-in is over'),
    ]);
    expect(late.headers.getSetCookie()).toEqual([]);
  });

  it('is over where the password is changed while the code is looked at, or the one before', async () => {
    const account = await newPerson(test, 'looks');
    const { key } = await setUp('looks');
    const half = { Cookie: cookiesOf(await enter('looks')) };
    const [, change] = TAKINGS[0]!;
    const enterLate = async () => enter('looks');
    const first = await overtake(test, enterLate, () => change(test, account));
    expect([first.status, first.headers.getSetCookie()]).toEqual([422, []]);
    expect((await postForm(test, '/sign-in/second', { code: codeOf(key) }, half)).status).toBe(422);

    await test.site.storage.db
      .updateTable('credential')
      .set({ password: await test.site.accounts.hash(PASSWORD) })
      .where('userId', '=', account)
      .execute();
    const again = { Cookie: cookiesOf(await enter('looks')) };
    const second = async () => postForm(test, '/sign-in/second', { code: codeOf(key, 1) }, again);
    const late = await overtake(test, second, () => change(test, account));
    expect([late.status, await sessionsOf(test, account)]).toEqual([422, 0]);
  });

  it('costs no code that was written down where the account was disabled meanwhile', async () => {
    const account = await newPerson(test, 'halted');
    const { codes } = await setUp('halted');
    const half = { Cookie: cookiesOf(await enter('halted')) };
    const second = (headers: Headers) =>
      postForm(test, '/sign-in/second', { code: codes[0]! }, headers);
    const { db } = test.site.storage;
    await setDisabled(db, account, test.site.now());
    expect((await second(half)).status).toBe(422);
    await setDisabled(db, account, null);
    expect((await second({ Cookie: cookiesOf(await enter('halted')) })).status).toBe(303);
  });

  it('is asked for of whoever gave the password, whatever else their browser is signed in to', async () => {
    await newPerson(test, 'asked');
    const { key } = await setUp('asked');
    const half = cookiesOf(await enter('asked'));
    await newPerson(test, 'besides');
    const besides = await signIn(test, 'besides');
    const both = { Cookie: `${half}; ${besides.Cookie}` };
    const done = await postForm(test, '/sign-in/second', { code: codeOf(key, 1) }, both);
    const html = await (
      await test.ask('/account', { headers: { Cookie: cookiesOf(done) } })
    ).text();
    expect(html).toContain('asked@example.org');
    // It is in place of the other.
    expect(await statusOf('/account', besides)).toBe(303);
  });

  it('is locked after ten wrong codes, and says so and until when', async () => {
    await newPerson(test, 'locked');
    const { key, codes } = await setUp('locked');
    const statuses: number[] = [];
    const second = (code: string, half: Headers) =>
      postForm(test, '/sign-in/second', { code }, half);
    let said = '';
    for (let k = 0; k < 2; k++) {
      const half = { Cookie: cookiesOf(await enter('locked')) };
      for (let j = 0; j < 5; j++) {
        const response = await second('000000', half);
        statuses.push(response.status);
        said = await response.text();
      }
    }
    expect(statuses).toEqual([...Array(9).fill(422), 429]);
    expect(said).toMatch(
      /Too many codes for this account were wrong, so no code is taken until \d+ \w+ \d{4}, \d\d:\d\d UTC\./,
    );
    const half = { Cookie: cookiesOf(await enter('locked')) };
    for (const code of [codeOf(key), codes[0]!]) {
      expect((await second(code, half)).status).toBe(429);
    }
    await test.site.storage.db
      .updateTable('secondFactor')
      .set({ lockedUntil: new Date() })
      .where('lockedUntil', 'is not', null)
      .execute();
    expect((await second(codes[0]!, half)).status).toBe(303);
  });

  it('is over after five wrong codes of one sign-in, and says to begin again', async () => {
    await newPerson(test, 'five');
    const { key } = await setUp('five');
    const half = { Cookie: cookiesOf(await enter('five')) };
    const second = (code: string) => postForm(test, '/sign-in/second', { code }, half);
    for (let k = 0; k < 5; k++) {
      expect(await (await second('000000')).text()).toContain('This code is not right.');
    }
    expect(await (await second(codeOf(key))).text()).toContain('This sign-in is over');
  });
});
