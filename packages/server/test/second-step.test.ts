import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATIENCE } from './databases.ts';
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
    const recover = (email: string) => sendJson(test, '/api/recoveries', { email }, root);
    expect((await recover('no@example.org')).status).toBe(422);
    const { address } = (await (await recover('lost@example.org')).json()) as {
      readonly address: string;
    };
    const path = new URL(address).pathname;
    const password = 'a password set anew';
    expect((await postForm(test, path, { password })).headers.get('Location')).toBe('/sign-in');
    expect((await postForm(test, path, { password })).status).toBe(404);
    expect(await statusOf('/account', here)).toBe(303);
    expect(await signIn(test, 'lost')).toEqual({ Cookie: '' });
    expect(await statusOf('/account', await signIn(test, 'lost', password))).toBe(200);
  });
});
