import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole, someOf } from '../../../test/draws.ts';
import { makeWayIn, offerWaysIn } from '../src/administration/way-in.ts';
import { openAsItIs, openStorage } from '../src/storage/open-storage.ts';
import { isAdministrator, setDisabled } from '../src/storage/people.ts';
import { databases, freshPostgresql, PATIENCE } from './databases.ts';
import { cookiesOf, newMember, newPerson, PASSWORD, postForm, sendJson, signIn } from './people.ts';
import { ADDRESS, createTestSite, newPublication, type TestSite } from './site.ts';

type Headers = Readonly<Record<string, string>>;

let test: TestSite;
let root: Headers;
beforeAll(async () => {
  test = await createTestSite(await openStorage((await freshPostgresql()).place));
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
  await newPerson(test, 'root', true);
  root = await signIn(test, 'root');
}, PATIENCE);
afterAll(() => test.close());

const linkIn = (html: string) => /invitation\/[\w-]{32}/.exec(html)?.[0] ?? '';
const read = async (path: string, headers: Headers) => (await test.ask(path, { headers })).text();
const administers = async (headers: Headers) =>
  (await test.ask('/people/', { headers })).status === 200;

describe('another administrator', () => {
  it('is made by an invitation of one, with a new account', async () => {
    const made = await postForm(test, '/people/invitations', { note: 'for Bea' }, root);
    const link = linkIn(await made.text());
    expect(made.status).toBe(201);
    expect(await read('/people/', root)).toMatch(/As administrator, for for Bea\. Made by root on/);
    expect(await read(`/${link}`, {})).toContain('root invites you to run this server');
    const person = { name: 'Bea', email: 'bea@example.org', password: PASSWORD };
    const joined = await postForm(test, `/${link}`, person);
    expect(joined.headers.get('Location')).toBe('/desk/?new=account');
    expect(await administers({ Cookie: cookiesOf(joined) })).toBe(true);
    expect((await postForm(test, `/${link}`, { ...person, email: 'x@example.org' })).status).toBe(
      404,
    );
  });

  it('is somebody who has an account, and nobody twice', async () => {
    const paper = await newPublication(test, 'paper');
    await newMember(test, 'cay', paper, 'moderator');
    const cay = await signIn(test, 'cay');
    expect(await administers(cay)).toBe(false);
    const said = await sendJson(test, '/api/invitations', { role: 'administrator' }, root);
    const { address } = (await said.json()) as { readonly address: string };
    const path = address.slice(ADDRESS.length);
    expect(await read(path, root)).toContain('You are an administrator of this server already.');
    expect((await postForm(test, path, {}, root)).status).toBe(409);
    expect((await postForm(test, path, {}, cay)).headers.get('Location')).toBe('/desk/');
    expect(await administers(cay)).toBe(true);
    const wrong = await sendJson(test, '/api/invitations', { role: 'owner' }, root);
    expect(wrong.status).toBe(422);
  });

  it('is not made by a link that was revoked, or whose maker runs the server no more', async () => {
    const linkBy = async (headers: Headers) =>
      linkIn(await (await postForm(test, '/people/invitations', {}, headers)).text());
    const revoked = await linkBy(root);
    const id = /name="invitation" value="([^"]+)"/.exec(await read('/people/', root))?.[1] ?? '';
    const done = await postForm(test, '/people/revocations', { invitation: id }, root);
    expect(await done.text()).toContain('Its link leads nowhere any more: As administrator.');
    expect((await test.ask(`/${revoked}`)).status).toBe(404);

    const account = await newPerson(test, 'dan');
    const { db } = test.site.storage;
    await db.insertInto('administrator').values({ account }).execute();
    const lapsed = await linkBy(await signIn(test, 'dan'));
    expect((await test.ask(`/${lapsed}`)).status).toBe(200);
    await db.deleteFrom('administrator').where('account', '=', account).execute();
    expect((await test.ask(`/${lapsed}`)).status).toBe(404);
    await db.insertInto('administrator').values({ account }).execute();
    expect((await test.ask(`/${lapsed}`)).status).toBe(200);
    await setDisabled(db, account, test.site.now());
    expect((await test.ask(`/${lapsed}`)).status).toBe(404);
  });
});

// What a folder has besides is tested below.
describe.each(someOf(databases.toReversed(), 1, 1))(
  'whoever has the machine, with $name',
  ({ fresh }) => {
    const wordOf = (made: object) => ('word' in made ? String(made.word) : '');

    it(
      'makes a link to become an administrator, and one that sets a password, while no server runs',
      async () => {
        const { place, end } = await fresh();
        await expect(makeWayIn(place)).rejects.toThrow(
          /not the tables of this version|no database/,
        );
        const before = await createTestSite(await openStorage(place));
        await newPerson(before, 'sole', true);
        await before.close();
        const [become, recover] = [
          await makeWayIn(place),
          await makeWayIn(place, 'sole@example.org'),
        ];
        expect(await makeWayIn(place, 'nobody@example.org')).toEqual({
          problem: 'nobody has that e-mail',
        });
        const after = await createTestSite(await openStorage(place));
        after.pass((Date.now() - after.site.now().getTime()) / 1000);
        const password = 'a password set anew';
        const set = await postForm(after, `/invitation/${wordOf(recover)}`, { password });
        expect(set.headers.get('Location')).toBe('/sign-in?done=password');
        const person = { name: 'New', email: 'new@example.org', password };
        expect((await postForm(after, `/invitation/${wordOf(become)}`, person)).status).toBe(303);
        const { db } = after.site.storage;
        const { id } = await db
          .selectFrom('person')
          .select('id')
          .where('email', '=', 'new@example.org')
          .executeTakeFirstOrThrow();
        expect(await isAdministrator(db, id)).toBe(true);
        await after.close();
        await end();
      },
      PATIENCE,
    );
  },
);

it.runIf(isWhole)(
  'a server that has a folder makes such links for its user',
  async () => {
    const { place, end } = await databases[0].fresh();
    const storage = await openStorage(place);
    if (place.kind !== 'folder') throw new Error('a folder is expected');
    const endOffer = await offerWaysIn(place.folder, storage.db, {
      log: () => {},
      now: () => new Date(),
    });
    const made = await makeWayIn(place);
    expect(made).toMatchObject({ word: expect.stringMatching(/^[\w-]{32}$/) });
    expect(await makeWayIn(place, 'nobody@example.org')).toEqual({
      problem: 'nobody has that e-mail',
    });
    const kept = await storage.db.selectFrom('invitation').select('kind').execute();
    expect(kept).toEqual([{ kind: 'administer' }]);
    await endOffer();
    await storage.close();
    // Nobody answers any more, so it is opened.
    expect(await makeWayIn(place)).toMatchObject({ word: expect.any(String) });
    const again = await openAsItIs(place);
    expect(await again.db.selectFrom('invitation').select('kind').execute()).toHaveLength(2);
    await again.close();
    await end();
  },
  PATIENCE,
);
