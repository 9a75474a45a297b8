import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removePasskey } from '../src/storage/passkeys.ts';
import { setDisabled } from '../src/storage/people.ts';
import { type Claims, createAuthenticator } from './authenticator.ts';
import { PATIENCE } from './databases.ts';
import { overtake, recoverByLink, sessionsOf } from './overtaking.ts';
import { cookiesOf, newPerson, PASSWORD, postForm, signIn } from './people.ts';
import { ADDRESS, openSite, type TestSite } from './site.ts';

let test: TestSite;
beforeAll(async () => {
  test = await openSite();
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
}, PATIENCE);
afterAll(() => test.close());

type Headers = Readonly<Record<string, string>>;
const HERE: Claims = { origin: ADDRESS, host: new URL(ADDRESS).hostname };

let networks = 0;
/** Each from a network of its own, so that no limit is met. */
function send(path: string, said: object, headers: Headers = {}) {
  networks += 1;
  return test.ask(path, {
    method: 'POST',
    body: JSON.stringify(said),
    headers: {
      'Content-Type': 'application/json',
      'X-Forwarded-For': `10.99.${networks}.1`,
      ...headers,
    },
  });
}

interface PasskeyReply {
  readonly challenge: string;
  readonly problems?: readonly string[];
  readonly to?: string;
}
const told = async (response: Response) => (await response.json()) as PasskeyReply;

type Device = ReturnType<typeof createAuthenticator>;

async function askForKey(headers: Headers): Promise<string> {
  const response = await send('/api/passkeys/options', { password: PASSWORD }, headers);
  return (await told(response)).challenge;
}

async function add(headers: Headers, device: Device, claims: Claims = HERE): Promise<number> {
  const response = device.make(await askForKey(headers), claims);
  return (await send('/api/passkeys', { name: 'Laptop', response }, headers)).status;
}

async function askToSign() {
  const response = await send('/api/passkeys/sign-in/options', {});
  return { challenge: (await told(response)).challenge, headers: { Cookie: cookiesOf(response) } };
}

async function enter(device: Device, claims: Claims = HERE, query = ''): Promise<Response> {
  const { challenge, headers } = await askToSign();
  const response = device.sign(challenge, claims);
  return send(`/api/passkeys/sign-in${query}`, { response }, headers);
}

describe('a passkey is added', () => {
  it('with the password given once more, and the account says which there are', async () => {
    await newPerson(test, 'kim');
    const kim = await signIn(test, 'kim');
    expect((await send('/api/passkeys/options', { password: 'wrong' }, kim)).status).toBe(422);
    expect(await add(kim, createAuthenticator())).toBe(201);
    const html = await (await test.ask('/account', { headers: kim })).text();
    expect(html).toContain('Remove the passkey Laptop');
    const data = await (await test.ask('/account/data', { headers: kim })).json();
    expect(data).toMatchObject({ passkeys: [{ name: 'Laptop', usedAt: null }] });
    const policy = (await test.ask('/account', { headers: kim })).headers.get(
      'Content-Security-Policy',
    );
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  const wrong: readonly [string, Claims][] = [
    ['from another origin', { ...HERE, origin: 'https://briefings.example.com' }],
    ['for another host', { ...HERE, host: 'example.com' }],
    ['with another challenge', { ...HERE, challenge: Buffer.from('other').toString('base64url') }],
    ['without knowing the person', { ...HERE, isVerified: false }],
  ];
  it.each(wrong)('but not %s', async (_, claims) => {
    await newPerson(test, `not-${networks}`);
    const person = await signIn(test, `not-${networks}`);
    expect(await add(person, createAuthenticator(), claims)).toBe(422);
  });

  it('once for each challenge, in the session that asked, within minutes', async () => {
    await newPerson(test, 'lee');
    const [here, there] = [await signIn(test, 'lee'), await signIn(test, 'lee')];
    const [first, second] = [createAuthenticator(), createAuthenticator()];
    const challenge = await askForKey(here);
    const of = (device: Device) => ({ response: device.make(challenge, HERE) });
    expect((await send('/api/passkeys', of(first), there)).status).toBe(422);
    expect((await send('/api/passkeys', of(first), here)).status).toBe(201);
    expect((await send('/api/passkeys', of(second), here)).status).toBe(422);
    const late = await askForKey(here);
    test.pass(301);
    const response = second.make(late, HERE);
    expect((await send('/api/passkeys', { response }, here)).status).toBe(422);
    test.pass(-301);
    // A key that somebody has is nobody else's.
    expect(await add(here, first)).toBe(422);
  });
});

describe('a passkey lets in', () => {
  const device = createAuthenticator();
  let person: string;
  beforeAll(async () => {
    person = await newPerson(test, 'pat');
    await add(await signIn(test, 'pat'), device);
  });

  it('for both steps, to where one came from', async () => {
    const response = await enter(device, { ...HERE, counter: 1 }, '?to=/workbench/%23/chicken');
    expect([response.status, await told(response)]).toEqual([200, { to: '/workbench/#/chicken' }]);
    const headers = { Cookie: cookiesOf(response) };
    expect((await test.ask('/account', { headers })).status).toBe(200);
    const elsewhere = await enter(device, { ...HERE, counter: 2 }, '?to=//elsewhere.example');
    expect((await told(elsewhere)).to).toBe('/desk/');
  });

  const wrong: readonly [string, Claims][] = [
    ['from another origin', { ...HERE, origin: 'https://briefings.example.com', counter: 50 }],
    ['for another host', { ...HERE, host: 'example.com', counter: 50 }],
    ['with another challenge', { ...HERE, challenge: 'b3RoZXI', counter: 50 }],
    ['without knowing the person', { ...HERE, isVerified: false, counter: 50 }],
    ['with a count that was there before, as a copy of the device has', { ...HERE, counter: 2 }],
  ];
  it.each(wrong)('but not %s', async (_, claims) => {
    const response = await enter(device, claims);
    expect(response.status).toBe(422);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('not with an answer that was given before, nor in a browser that was not asked', async () => {
    const { challenge, headers } = await askToSign();
    const said = { response: device.sign(challenge, { ...HERE, counter: 10 }) };
    expect((await send('/api/passkeys/sign-in', said)).status).toBe(422);
    const other = await askToSign();
    expect((await send('/api/passkeys/sign-in', said, other.headers)).status).toBe(422);
    expect((await send('/api/passkeys/sign-in', said, headers)).status).toBe(200);
    expect((await send('/api/passkeys/sign-in', said, headers)).status).toBe(422);
  });

  it('and says the same of one that is not known, of a disabled account, and of nonsense', async () => {
    const tell = async (response: Response) => [response.status, await response.json()];
    const unknown = await tell(await enter(createAuthenticator()));
    await setDisabled(test.site.storage.db, person, test.site.now());
    expect(await tell(await enter(device, { ...HERE, counter: 20 }))).toEqual(unknown);
    await setDisabled(test.site.storage.db, person, null);
    expect((await enter(device, { ...HERE, counter: 21 })).status).toBe(200);
    for (const response of [{}, { id: 5 }, { id: 'x', response: null }, [], 'x', null]) {
      const { headers } = await askToSign();
      expect(await tell(await send('/api/passkeys/sign-in', { response }, headers))).toEqual(
        unknown,
      );
    }
  });

  it('until it is removed by its owner, or a recovery takes all away', async () => {
    const pat = await signIn(test, 'pat');
    await newPerson(test, 'other');
    const { id: passkey } = device.sign('', HERE);
    const remove = async (headers: Headers, password: string) => {
      const path = '/account/passkeys/removal';
      const response = await postForm(test, path, { passkey, password }, headers);
      return [response.status, await response.text()];
    };
    await remove(await signIn(test, 'other'), PASSWORD);
    // One's own goes with the password alone.
    expect(await remove(pat, '')).toEqual([200, expect.stringContaining('The passkey Laptop')]);
    expect(await remove(pat, 'wrong')).toEqual([
      422,
      expect.stringContaining('The passkey was not removed.'),
    ]);
    expect((await enter(device, { ...HERE, counter: 30 })).status).toBe(200);
    expect((await remove(pat, PASSWORD))[0]).toBe(303);
    expect((await enter(device, { ...HERE, counter: 31 })).status).toBe(422);
  });

  const endings: readonly [string, (account: string, key: string) => Promise<unknown>][] = [
    ['its removal', (account, key) => removePasskey(test.site.storage.db, account, key)],
    ['a recovery', (account) => recoverByLink(test, account)],
    ['a disabling', (account) => setDisabled(test.site.storage.db, account, test.site.now())],
  ];
  it.each(endings)('and not where %s overtakes it', async (how, end) => {
    const name = how.replaceAll(' ', '-');
    const account = await newPerson(test, name);
    const own = createAuthenticator();
    await add(await signIn(test, name), own);
    await test.site.storage.db.deleteFrom('session').where('userId', '=', account).execute();
    const late = await overtake(
      test,
      () => enter(own),
      () => end(account, own.sign('', HERE).id),
    );
    expect([late.status, await sessionsOf(test, account)]).toEqual([422, 0]);
  });
});
