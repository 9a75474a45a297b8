import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Accounts } from '../src/accounts/accounts.ts';
import { createApplication } from '../src/http/application.ts';
import { removeAccount, whyKept } from '../src/storage/account-data.ts';
import { type Authority, holdAdministrators } from '../src/storage/authority.ts';
import { findBriefing } from '../src/storage/briefings.ts';
import { removePasskey } from '../src/storage/passkeys.ts';
import { holdPerson, setDisabled } from '../src/storage/people.ts';
import { type Publication, takeRole } from '../src/storage/publications.ts';
import type { Within } from '../src/storage/tables.ts';
import { PATIENCE } from './databases.ts';
import { overtake, sessionsOf, TAKINGS } from './overtaking.ts';
import { newMember, newPerson, PASSWORD, postForm, sendJson, signIn } from './people.ts';
import { ADDRESS, briefingText, newPublication, openSite, publish, type TestSite } from './site.ts';

let test: TestSite;
let paper: Publication;
let owner: HeadersSent;
let ownerId: string;
beforeAll(async () => {
  test = await openSite();
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
  await newPerson(test, 'root', true);
  paper = await newPublication(test, 'paper');
  ownerId = await newMember(test, 'owner', paper, 'owner');
  owner = await signIn(test, 'owner');
  await publish(test, paper, 'korea', briefingText('One'));
}, PATIENCE);
afterAll(() => test.close());

type HeadersSent = Readonly<Record<string, string>>;
const OF = '/api/publications/paper';

/** Asks with something to send whose second half comes once something else was done. */
function askSlowly(
  path: string,
  said: object,
  headers: HeadersSent,
  meanwhile: () => Promise<unknown>,
) {
  const bytes = Buffer.from(JSON.stringify(said));
  let part = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      part += 1;
      if (part === 1) return controller.enqueue(bytes.subarray(0, 5));
      await meanwhile();
      controller.enqueue(bytes.subarray(5));
      controller.close();
    },
  });
  const init = { method: 'POST', body, duplex: 'half' } as const;
  return test.ask(path, { ...init, headers: { 'Content-Type': 'application/json', ...headers } });
}

const db = () => test.site.storage.db;
const endings: readonly [
  string,
  number,
  (account: string, headers: HeadersSent) => Promise<unknown>,
][] = [
  ['was dismissed', 403, (account) => takeRole(db(), paper.id, account)],
  ['whose account was disabled', 401, (account) => setDisabled(db(), account, new Date())],
  ['whose account was removed', 401, (account) => removeAccount(db(), account)],
  ['signed out', 401, async (_, headers) => postForm(test, '/sign-out', {}, headers)],
];

describe('nothing is done any more for somebody who', () => {
  it.each(endings)('%s before all had come', async (how, status, end) => {
    const name = `slow-${how.replaceAll(' ', '-')}`;
    const account = await newMember(test, name, paper, 'author');
    const headers = await signIn(test, name);
    const text = briefingText(name);
    const saved = await sendJson(
      test,
      `${OF}/briefings/${name}`,
      { text, madeFrom: null },
      headers,
    );
    expect(saved.status).toBe(201);
    const path = `${OF}/briefings/${name}/publish`;
    const response = await askSlowly(path, { version: 1 }, headers, () => end(account, headers));
    expect(response.status).toBe(status);
    expect(await findBriefing(db(), 'paper', name)).toBeUndefined();
  });

  it.each(endings)('%s while a page was drawn', async (how, status, end) => {
    const name = `drawn-${how.replaceAll(' ', '-')}`;
    const account = await newMember(test, name, paper, 'author');
    const headers = await signIn(test, name);
    const press: TestSite['site']['press'] = async (asked) => {
      await end(account, headers);
      return test.site.press(asked);
    };
    const application = createApplication({ ...test.site, press });
    const response = await application.request(`${ADDRESS}${OF}/briefings/${name}`, {
      method: 'POST',
      body: JSON.stringify({ text: briefingText(name), madeFrom: null }),
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers },
    });
    expect(response.status).toBe(status);
    expect(await test.ask(`${OF}/briefings/${name}/versions`, { headers: owner })).toMatchObject({
      status: 404,
    });
  });
});

it('a session that was ended sets no password', async () => {
  const account = await newMember(test, 'changes', paper, 'author');
  const headers = await signIn(test, 'changes');
  const { accounts } = test.site;
  const next = 'another password than before';
  const change = async (meanwhile: () => Promise<unknown>) => {
    const hash = async (password: string) => {
      await meanwhile();
      return accounts.hash(password);
    };
    Object.assign(test.site, { accounts: { ...accounts, hash } });
    const changed = await postForm(
      test,
      '/account/password',
      { password: PASSWORD, next },
      headers,
    );
    Object.assign(test.site, { accounts });
    return changed.status;
  };
  const ends = () => db().deleteFrom('session').where('userId', '=', account).execute();
  expect(await change(ends)).toBe(401);
  expect(await accounts.isPassword(account, PASSWORD)).toBe(true);
});

it.each(TAKINGS)('a sign-in that is overtaken %s is over', async (how, take) => {
  const name = how.replaceAll(' ', '-');
  const account = await newPerson(test, name);
  const enter = async () =>
    postForm(test, '/sign-in', { email: `${name}@example.org`, password: PASSWORD });
  const late = await overtake(test, enter, () => take(test, account));
  expect([late.status, await sessionsOf(test, account)]).toEqual([422, 0]);
});

it('a session that is there already stays where a passkey is removed', async () => {
  const account = await newPerson(test, 'stays');
  const headers = await signIn(test, 'stays');
  await removePasskey(db(), account, 'of nobody');
  expect((await test.ask('/account', { headers })).status).toBe(200);
});

describe('what the library of accounts writes', () => {
  /** Asks with accounts of which something else is done. */
  const askWith = async (otherwise: Partial<Accounts>, path: string, headers: HeadersSent) => {
    const { accounts } = test.site;
    Object.assign(test.site, { accounts: { ...accounts, ...otherwise } });
    const { status } = await postForm(test, path, { password: PASSWORD }, headers);
    Object.assign(test.site, { accounts });
    return status;
  };

  it('is written before the account is disabled, and never between', async () => {
    const account = await newPerson(test, 'ends-others');
    const headers = await signIn(test, 'ends-others');
    await signIn(test, 'ends-others');
    const order: unknown[] = [];
    let disabling: Promise<unknown> = Promise.resolve();
    const { within } = test.site.accounts;
    const slowly = (asked: Within): Accounts => {
      const own = within(asked);
      const endOthers = async (sent: Headers) => {
        disabling = setDisabled(db(), account, new Date()).then(() => order.push('disabled'));
        // Long enough for it to come between, if it could.
        await sleep(50);
        await own.endOthers(sent);
        order.push((await own.sessions(sent)).length);
      };
      return { ...own, endOthers };
    };
    expect(await askWith({ within: slowly }, '/account/sessions', headers)).toBe(303);
    await disabling;
    expect(order).toEqual([1, 'disabled']);
  });
});

it('whoever reads a page does not wait behind the writes of one person', async () => {
  const [session] = await db()
    .selectFrom('session')
    .select('id')
    .where('userId', '=', ownerId)
    .execute();
  const authority: Authority = { account: ownerId, session: session!.id, part: 'none' };
  const own = test.site.storage.heldBy(authority);
  const write = () =>
    own.updateTable('person').set({ name: 'owner' }).where('id', '=', ownerId).execute();
  const lock = db().transaction();
  const { writes } = await lock.execute(async (within) => {
    await holdPerson(within, ownerId);
    const writes = Array.from({ length: 30 }, write);
    await sleep(50);
    const read = await Promise.race([test.ask('/paper/korea/'), sleep(2000)]);
    expect(read?.status).toBe(200);
    return { writes };
  });
  expect(await Promise.all(writes)).toHaveLength(30);
});

it('whether an account may be removed is asked without waiting for whoever is at it', async () => {
  await db()
    .transaction()
    .execute(async (within) => {
      await holdPerson(within, ownerId);
      await holdAdministrators(within);
      await within.selectFrom('role').select('account').forUpdate().execute();
      const kept = await Promise.race([whyKept(db(), ownerId), sleep(2000)]);
      expect(kept).toEqual({ kind: 'last-owner', of: ['paper'] });
    });
});

describe('of two who shut each other out at once one stays', () => {
  it('as an owner', async () => {
    for (const name of ['first', 'second']) await newMember(test, name, paper, 'owner');
    const answers = await Promise.all(
      (await pair('first', 'second')).map(({ headers, other }) =>
        sendJson(test, `${OF}/dismissals`, { email: `${other}@example.org` }, headers),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  it('as an administrator', async () => {
    for (const name of ['third', 'fourth']) {
      const account = await newPerson(test, name);
      await db().insertInto('administrator').values({ account }).execute();
    }
    const answers = await Promise.all(
      (await pair('third', 'fourth')).map(({ headers, other }) =>
        sendJson(
          test,
          '/api/accounts',
          { email: `${other}@example.org`, state: 'disabled' },
          headers,
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  async function pair(one: string, other: string) {
    return [
      { headers: await signIn(test, one), other },
      { headers: await signIn(test, other), other: one },
    ];
  }
});
