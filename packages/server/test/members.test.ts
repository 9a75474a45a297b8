import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { removeAccount } from '../src/storage/account-data.ts';
import { forgetAttempts } from '../src/storage/limits.ts';
import { saveModel } from '../src/storage/models.ts';
import { findPerson, invite, joinAs, setDisabled } from '../src/storage/people.ts';
import { giveRole, type Publication, roleOf, takeRole } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { newMember, newPerson, PASSWORD, postForm, sendJson, signIn } from './people.ts';
import { newPublication, openSite, type TestSite } from './site.ts';

let test: TestSite;
let paper: Publication;
let other: Publication;
type Headers = Readonly<Record<string, string>>;
let owner: Headers;
let root: Headers;

beforeAll(async () => {
  test = await openSite();
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
  paper = await newPublication(test, 'paper');
  other = await newPublication(test, 'other');
  await newPerson(test, 'root', true);
  await newMember(test, 'owner', paper, 'owner');
  await newMember(test, 'stranger', other, 'owner');
  [root, owner] = [await signIn(test, 'root'), await signIn(test, 'owner')];
}, PATIENCE);
afterAll(() => test.close());

const read = async (path: string, headers: Headers) => (await test.ask(path, { headers })).text();
let asked = 0;
/** From a network of its own each time, since links may be tried so often from one. */
const statusOf = async (path: string, headers: Headers = {}) =>
  (await test.ask(path, { headers: { 'X-Forwarded-For': `192.0.${++asked}.1`, ...headers } }))
    .status;
const linkIn = (html: string) => /\/invitation\/[\w-]{32}/.exec(html)?.[0] ?? '';
const idIn = (html: string) => /name="invitation" value="([^"]+)"/.exec(html)?.[1] ?? '';

const send = (path: string, said: object, headers: Headers) => sendJson(test, path, said, headers);

describe('an owner', () => {
  it('invites by a link that is shown once, and revokes it', async () => {
    const made = await (
      await postForm(test, '/desk/paper/invitations', { role: 'author', note: 'Kim <b>' }, owner)
    ).text();
    const link = linkIn(made);
    expect(await statusOf(link)).toBe(200);
    const page = await read('/desk/paper/', owner);
    expect(page).not.toContain(link);
    expect(page).toMatch(/Revoke<span[^>]*> the invitation as author, for Kim &#x3C;b>/);
    expect(page).toMatch(
      /As author, for Kim &#x3C;b>\. Made by owner on .+ UTC; works until .+ UTC\./,
    );
    // The note is for owners.
    expect(await (await test.ask(link)).text()).not.toContain('Kim');
    const id = idIn(page);
    const stranger = await signIn(test, 'stranger');
    await postForm(test, '/desk/other/revocations', { invitation: id }, stranger);
    expect(await statusOf(link)).toBe(200);
    const revoke = async (invitation: string) => {
      const done = await postForm(test, '/desk/paper/revocations', { invitation }, owner);
      return [done.status, await done.text()];
    };
    expect((await revoke('no id'))[0]).toBe(409);
    expect(await revoke(id)).toEqual([200, expect.stringContaining('As author, for Kim')]);
    expect(await revoke(id)).toEqual([409, expect.stringContaining('Nothing was revoked')]);
    expect(await statusOf(link)).toBe(404);
    const fields = { name: 'N', email: 'late@example.org', password: PASSWORD };
    expect((await postForm(test, link, fields)).status).toBe(404);
  });

  it('does so by programs as well', async () => {
    const at = '/api/publications/paper';
    const made = await (
      await send(`${at}/invitations`, { role: 'moderator', note: 'Lee' }, owner)
    ).json();
    const link = linkIn((made as { address: string }).address);
    const open = JSON.parse(await read(`${at}/invitations`, owner)) as {
      readonly invitations: readonly { readonly id: string; readonly role: string }[];
    };
    expect(open.invitations).toMatchObject([
      { role: 'moderator', email: null, note: 'Lee', maker: 'owner' },
    ]);
    const [{ id } = { id: '' }] = open.invitations;
    expect((await send(`${at}/revocations`, { id }, owner)).status).toBe(200);
    expect((await send(`${at}/revocations`, { id }, owner)).status).toBe(404);
    expect(await statusOf(link)).toBe(404);
  });
});

/** A link that somebody makes at the desk. */
async function linkBy(who: Headers, role: string): Promise<string> {
  const made = await postForm(test, '/desk/paper/invitations', { role }, who);
  return linkIn(await made.text());
}

describe('a link that is opened by who has a part already', () => {
  it('takes nothing of an owner, and stays good for somebody else', async () => {
    const link = await linkBy(owner, 'author');
    const page = await read(link, owner);
    expect(page).toContain('You are an owner of “The paper” already');
    expect(page).not.toContain('Join as');
    expect((await postForm(test, link, {}, owner)).status).toBe(409);
    expect(await statusOf('/desk/paper/', owner)).toBe(200);
    const account = await newMember(test, 'moves', paper, 'moderator');
    const moves = await signIn(test, 'moves');
    const before = await read(link, moves);
    expect(before).toContain('owner invites you to be an author of “The paper”.');
    expect(before).toContain('You are a moderator there now. Joining makes you an author instead.');
    expect((await postForm(test, link, {}, moves)).status).toBe(303);
    expect(await roleOf(test.site.storage.db, account, paper.id)).toBe('author');
    expect(await statusOf(link, moves)).toBe(404);
  });
});

describe('a link', () => {
  it('lapses with the part of the owner who made it', async () => {
    await newMember(test, 'second', paper, 'owner');
    const second = await signIn(test, 'second');
    const [first, other] = [await linkBy(second, 'owner'), await linkBy(owner, 'author')];
    expect(await statusOf(first)).toBe(200);
    const dismissed = { email: 'second@example.org', sure: 'yes' };
    await postForm(test, '/desk/paper/dismissals', dismissed, owner);
    expect(await statusOf(first)).toBe(404);
    expect((await postForm(test, first, {}, second)).status).toBe(404);
    expect(await read('/desk/paper/', owner)).not.toContain('As owner, until');
    expect(await statusOf(other)).toBe(200);
    // For good, also when they are an owner again.
    const account = await findPerson(test.site.storage.db, 'second@example.org');
    await giveRole(test.site.storage.db, {
      publication: paper.id,
      account: account!,
      role: 'owner',
    });
    expect(await statusOf(first)).toBe(404);
    expect(await takeRole(test.site.storage.db, paper.id, account!)).toBe(true);
  });

  it('lapses with the account of who made it, disabled or removed', async () => {
    const { db } = test.site.storage;
    const account = await newMember(test, 'third', paper, 'owner');
    await db.insertInto('administrator').values({ account }).execute();
    const third = await signIn(test, 'third');
    await newPerson(test, 'helped');
    const recovery = { email: 'helped@example.org' };
    const links = [
      await linkBy(third, 'author'),
      linkIn(await (await postForm(test, '/desk/recoveries', recovery, third)).text()),
    ];
    const statuses = () => Promise.all(links.map((link) => statusOf(link)));
    expect(await statuses()).toEqual([200, 200]);
    const data = JSON.parse(await read('/account/data', third)) as {
      readonly invitations: unknown;
    };
    expect(data.invitations).toMatchObject([
      { kind: 'recover', publication: null },
      { kind: 'join', publication: 'paper', role: 'author' },
    ]);
    await setDisabled(db, account, test.site.now());
    expect(await statuses()).toEqual([404, 404]);
    await setDisabled(db, account, null);
    expect(await statuses()).toEqual([404, 404]);
    links.push(await linkBy(await signIn(test, 'third'), 'author'));
    expect(await statuses()).toEqual([404, 404, 200]);
    expect(await removeAccount(db, account)).toEqual({ kind: 'removed' });
    expect(await statuses()).toEqual([404, 404, 404]);
  });

  it('that sets a new password ends when another is made or used, and when the password changes', async () => {
    await newPerson(test, 'forgets');
    const make = async () => {
      const fields = { email: 'forgets@example.org' };
      return linkIn(await (await postForm(test, '/desk/recoveries', fields, root)).text());
    };
    const [first, second] = [await make(), await make()];
    expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200]);
    // A letter, which anybody may have sent, ends no link of an administrator, and goes with it.
    const { db } = test.site.storage;
    const known = db.selectFrom('person').select('id').where('email', '=', 'forgets@example.org');
    const { id } = await known.executeTakeFirstOrThrow();
    const until = new Date(test.site.now().getTime() + 60_000);
    const mailed = { kind: 'recover', publication: null, role: null, account: id, until } as const;
    const letter = async () =>
      `/invitation/${await invite(db, { ...mailed, email: 'forgets@example.org' })}`;
    const [old, letters] = [await letter(), await letter()];
    expect(await Promise.all([old, letters, second].map((one) => statusOf(one)))).toEqual([
      404, 200, 200,
    ]);
    expect((await postForm(test, second, { password: 'a password set anew' })).status).toBe(303);
    expect(await statusOf(letters)).toBe(404);
    const third = await make();
    const here = await signIn(test, 'forgets', 'a password set anew');
    const change = { password: 'a password set anew', next: 'another one set anew' };
    expect((await postForm(test, '/account/password', change, here)).status).toBe(200);
    expect(await statusOf(third)).toBe(404);
  });
});

it('who joins or saves while their account is removed leaves no trace of it', async () => {
  const { db } = test.site.storage;
  const until = new Date(test.site.now().getTime() + 60_000);
  const join = { kind: 'join', publication: paper.id, role: 'author', account: null } as const;
  const goes = await newPerson(test, 'goes');
  const word = await invite(db, { ...join, until });
  // Both are under way at once, whichever comes first.
  await Promise.all([removeAccount(db, goes), joinAs(db, word, goes, test.site.now())]);
  expect(await roleOf(db, goes, paper.id)).toBe(undefined);
  expect(await joinAs(db, await invite(db, { ...join, until }), goes, test.site.now())).toBe(
    'gone',
  );
  const hash = 'of what is saved';
  const save = {
    publication: paper.id,
    slug: 'late',
    text: 'a',
    hash,
    madeFrom: null,
    message: '',
  };
  await saveModel(db, { ...save, author: goes }, test.site.now());
  const kept = db.selectFrom('modelVersion').select('author').where('hash', '=', hash);
  expect(await kept.execute()).toEqual([{ author: '' }]);
});

describe('a disabled account', () => {
  it('does not count as one who may act for a publication', async () => {
    const { db } = test.site.storage;
    const left = await newPublication(test, 'left');
    const away = await newMember(test, 'away', left, 'owner');
    const stays = await newMember(test, 'stays', left, 'owner');
    await setDisabled(db, away, test.site.now());
    expect(await takeRole(db, left.id, stays)).toBe(false);
    expect(await removeAccount(db, stays)).toEqual({ kind: 'last-owner', of: ['left'] });
    expect(await takeRole(db, left.id, away)).toBe(true);
  });

  it('leaves publications without an owner where it was the only one, and whoever disables it is told so first', async () => {
    const titles: string[] = [];
    const ask = async (account: string) => {
      const page = await postForm(test, '/people/', { account, action: 'disable' }, root);
      return page.text();
    };
    const { db } = test.site.storage;
    const sole = await newPerson(test, 'sole');
    expect(await ask(sole)).not.toContain('without an owner');
    for (const [slug, other] of [
      ['shared', 'enabled'],
      ['lost', undefined],
      ['gone', 'disabled'],
    ] as const) {
      const { id: publication, title } = await newPublication(test, slug);
      await giveRole(db, { publication, account: sole, role: 'owner' });
      titles.push(title);
      if (other === undefined) continue;
      const account = await newPerson(test, `with-${slug}`);
      await giveRole(db, { publication, account, role: 'owner' });
      if (other === 'disabled') await setDisabled(db, account, test.site.now());
    }
    const page = await ask(sole);
    expect(page).toContain(
      'The gone and The lost are left without an owner who can sign in. Nobody can invite people there, or end their part, until the account of an owner is enabled.',
    );
    expect(page).not.toContain(titles[0]);
  });

  it('joins nothing, and comes back without the sessions that it had', async () => {
    const { db } = test.site.storage;
    const account = await newPerson(test, 'back');
    const headers = await signIn(test, 'back');
    const sessions = db.selectFrom('session').selectAll().where('userId', '=', account);
    const [session] = await sessions.execute();
    await setDisabled(db, account, test.site.now());
    const link = await linkBy(owner, 'author');
    expect(await joinAs(db, link.slice(-32), account, test.site.now())).toBe('gone');
    // As one that was being made just then.
    await db.insertInto('session').values(session!).execute();
    await setDisabled(db, account, null);
    expect(await statusOf('/account', headers)).toBe(303);
  });

  it('ends at once, is told nothing by signing in, and goes on once it is enabled', async () => {
    const account = await newPerson(test, 'kim');
    const kim = await signIn(test, 'kim');
    const act = (action: string, more = {}) =>
      postForm(test, '/people/', { account, action, ...more }, root);
    expect(await (await act('disable')).text()).toContain('Nobody signs in as kim@example.org');
    expect(await statusOf('/account', kim)).toBe(200);
    expect((await act('disable', { sure: 'yes' })).headers.get('Location')).toBe('/people/');
    expect(await statusOf('/account', kim)).toBe(303);
    const tell = async (email: string, password: string) => {
      const response = await postForm(test, '/sign-in', { email, password });
      return [response.status, (await response.text()).replace(email, '')];
    };
    expect(await tell('kim@example.org', PASSWORD)).toEqual(
      await tell('nobody@example.org', PASSWORD),
    );
    expect(await read('/people/', root)).toMatch(/kim, disabled since/);
    await act('enable');
    expect(await statusOf('/account', kim)).toBe(303);
    expect(await statusOf('/account', await signIn(test, 'kim'))).toBe(200);
    // A session that was made in the same moment is good for nothing either.
    const left = await signIn(test, 'kim');
    await test.site.storage.db
      .updateTable('person')
      .set({ disabledAt: test.site.now() })
      .where('id', '=', account)
      .execute();
    expect(await statusOf('/account', left)).toBe(303);
  });

  it('is never one’s own, and by programs it is named by its address', async () => {
    await newPerson(test, 'lee');
    const state = async (email: string, to: string) =>
      (await send('/api/accounts', { email, state: to }, root)).status;
    expect(await state('lee@example.org', 'disabled')).toBe(200);
    expect(await signIn(test, 'lee')).toEqual({ Cookie: '' });
    expect(await state('lee@example.org', 'enabled')).toBe(200);
    expect(await statusOf('/account', await signIn(test, 'lee'))).toBe(200);
    expect(await state('nobody@example.org', 'disabled')).toBe(422);
    expect(await state('root@example.org', 'disabled')).toBe(422);
    const page = await read('/people/', root);
    expect(page).toMatch(/Disable<span[^>]*> the account of lee/);
    expect(page).toContain('root, administrator, you');
    expect(page).not.toContain('the account of root');
  });
});

it('two administrators who disable each other at once leave one', async () => {
  const pair = await Promise.all(['first', 'second'].map((name) => newPerson(test, name)));
  const { db } = test.site.storage;
  const before = await db.selectFrom('administrator').select('account').execute();
  await db.deleteFrom('administrator').execute();
  await db
    .insertInto('administrator')
    .values(pair.map((account) => ({ account })))
    .execute();
  const done = await Promise.all(pair.map((one) => setDisabled(db, one, test.site.now())));
  expect([...done].sort()).toEqual([false, true]);
  await db.deleteFrom('administrator').execute();
  await db.insertInto('administrator').values(before).execute();
});

it('a session is ended by itself, and only one’s own', async () => {
  await newPerson(test, 'two');
  await newPerson(test, 'three');
  const [here, there] = [await signIn(test, 'two'), await signIn(test, 'two')];
  const session = /name="session" value="([^"]+)"/.exec(await read('/account', here))?.[1] ?? '';
  const three = await signIn(test, 'three');
  await postForm(test, '/account/sessions', { session }, three);
  expect(await statusOf('/account', there)).toBe(200);
  await postForm(test, '/account/sessions', { session }, here);
  expect([await statusOf('/account', there), await statusOf('/account', here)]).toEqual([303, 200]);
});

it('a link outlives a clock that was ahead for days, and is refused meanwhile', async () => {
  const until = new Date(test.site.now().getTime() + 60_000);
  const join = { kind: 'join', publication: paper.id, role: 'author', account: null } as const;
  const { db } = test.site.storage;
  const path = `/invitation/${await invite(db, { ...join, until })}`;
  const days = 20 * 24 * 60 * 60;
  test.pass(days);
  await forgetAttempts(db, test.site.now());
  expect(await statusOf(path)).toBe(404);
  test.pass(-days);
  expect(await statusOf(path)).toBe(200);
  // What is long over is not kept.
  test.pass(2 * days);
  await forgetAttempts(db, test.site.now());
  test.pass(-2 * days);
  expect(await statusOf(path)).toBe(404);
});
