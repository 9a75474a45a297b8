import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { slowHashings } from '../src/accounts/hashing.ts';
import { PATIENCE } from './databases.ts';
import { cookiesOf, newPerson, PASSWORD, postForm } from './people.ts';
import { openSite, type TestSite } from './site.ts';

let test: TestSite;
beforeAll(async () => {
  test = await openSite();
  await newPerson(test, 'root', true);
}, PATIENCE);
afterAll(() => test.close());

const HERE = { 'X-Forwarded-For': '198.51.100.7' };
const THERE = { 'X-Forwarded-For': '192.0.2.7' };

type Headers = Readonly<Record<string, string>>;

const send = (name: string, password: string, headers: Headers = {}) =>
  postForm(test, '/sign-in', { email: `${name}@example.org`, password }, headers);
const enter = async (name: string, password: string, headers: Headers = {}) =>
  (await send(name, password, headers)).status;

/** The cookie by which the browser is known that somebody signed in with. */
async function knownTo(name: string, headers: Headers): Promise<string> {
  const cookies = cookiesOf(await send(name, PASSWORD, headers)).split('; ');
  return cookies.find((one) => one.startsWith('__Host-standoff-known=')) ?? '';
}

async function guess(times: number, name: string, headers: Headers = {}): Promise<number[]> {
  const statuses: number[] = [];
  for (let k = 0; k < times; k++) statuses.push(await enter(name, 'guess', headers));
  return statuses;
}

describe('whoever guesses a password', () => {
  it('is stopped after ten wrong ones, and keeps nobody out who comes from elsewhere', async () => {
    await newPerson(test, 'owner');
    expect(await guess(11, 'owner', THERE)).toEqual([...Array(10).fill(422), 429]);
    // Not even with the right one, so that nobody learns whether it was.
    expect(await enter('owner', PASSWORD, THERE)).toBe(429);
    expect(await enter('owner', PASSWORD, HERE)).toBe(303);
  });

  it('keeps nobody out of a browser that signed in before, also from the same network', async () => {
    await newPerson(test, 'sharer');
    const Cookie = await knownTo('sharer', HERE);
    expect((await guess(11, 'sharer', HERE)).at(-1)).toBe(429);
    expect(await enter('sharer', PASSWORD, HERE)).toBe(429);
    expect(await enter('sharer', PASSWORD, { ...HERE, Cookie })).toBe(303);
    // It may try no more often itself, and is known to its own account alone.
    expect((await guess(11, 'sharer', { ...HERE, Cookie })).at(-1)).toBe(429);
    const forged = Cookie.replace(/.{3}$/, 'AAA');
    expect(await enter('sharer', PASSWORD, { ...HERE, Cookie: forged })).toBe(429);
    await newPerson(test, 'other');
    await guess(10, 'other', HERE);
    expect(await enter('other', PASSWORD, { ...HERE, Cookie })).toBe(429);
  });

  it.runIf(isWhole)(
    'may use all tries of a network up, and keeps nobody out of a known browser there',
    async () => {
      const crowded = { 'X-Forwarded-For': '198.18.0.7' };
      await newPerson(test, 'crowded');
      const Cookie = await knownTo('crowded', crowded);
      const wrong = vi.spyOn(test.site.accounts, 'signIn').mockResolvedValue({ status: 'wrong' });
      for (let k = 0; k < 99; k++) await enter(`nobody-${k}`, 'guess', crowded);
      wrong.mockRestore();
      expect(await enter('crowded', PASSWORD, crowded)).toBe(429);
      expect(await enter('crowded', PASSWORD, { ...crowded, Cookie })).toBe(303);
    },
  );

  it('may try 200 in a day from however many networks, and keeps known browsers out by none', async () => {
    await newPerson(test, 'wanted');
    const Cookie = await knownTo('wanted', HERE);
    const wrong = vi.spyOn(test.site.accounts, 'signIn').mockResolvedValue({ status: 'wrong' });
    const statuses = await guess(201, 'wanted');
    wrong.mockRestore();
    expect(statuses).toEqual([...Array(200).fill(422), 429]);
    const refused = await send('wanted', PASSWORD);
    expect([refused.status, await refused.text()]).toEqual([
      429,
      expect.stringContaining('from a browser that it has not signed in with before'),
    ]);
    const inside = await send('wanted', PASSWORD, { Cookie });
    expect(inside.status).toBe(303);
    // Another password begins the count anew, and browsers that signed in with the one before are not known any more.
    const next = 'other plain long words';
    const changed = await postForm(
      test,
      '/account/password',
      { password: PASSWORD, next },
      { Cookie: cookiesOf(inside) },
    );
    expect(changed.status).toBe(200);
    expect(await enter('wanted', next)).toBe(303);
    const before = (await guess(11, 'wanted', THERE)).at(-1);
    expect([before, await enter('wanted', next, { ...THERE, Cookie })]).toEqual([429, 429]);
    const Known = cookiesOf(changed);
    expect(await enter('wanted', next, { ...THERE, Cookie: Known })).toBe(303);
  });

  it('has those wait who come from the same network, and nobody else', async () => {
    const slow = await openSite({}, slowHashings);
    await newPerson(slow, 'patient');
    const comes = (password: string, headers: Headers) =>
      postForm(slow, '/sign-in', { email: 'patient@example.org', password }, headers);
    let answered = 0;
    const crowd = Array.from({ length: 12 }, async () => {
      await comes('guess', THERE);
      answered += 1;
    });
    expect((await comes(PASSWORD, HERE)).status).toBe(303);
    expect(answered).toBeLessThan(6);
    await Promise.all(crowd);
    await slow.close();
  });
});

it('a browser is known by three accounts at most, by a cookie that no program reads', async () => {
  const jar = new Map<string, string>();
  const names = ['ann', 'ben', 'cay', 'dan'];
  for (const name of names) {
    await newPerson(test, name);
    const response = await send(name, PASSWORD, { ...HERE, Cookie: [...jar.values()].join('; ') });
    const set = response.headers.getSetCookie().find((one) => one.includes('standoff-known'));
    expect(set).toMatch(
      /^__Host-standoff-known=[\w-]+; Path=\/; Max-Age=15552000; HttpOnly; SameSite=Lax; Secure$/,
    );
    jar.set('known', set!.replace(/;.*/, ''));
  }
  const Cookie = jar.get('known')!;
  const known: number[] = [];
  for (const name of names) {
    await guess(10, name, THERE);
    known.push(await enter(name, PASSWORD, { ...THERE, Cookie }));
  }
  expect(known).toEqual([429, 303, 303, 303]);
});
