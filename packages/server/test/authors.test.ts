import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addComment } from '../src/storage/comments.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { namedSeen, newMember, postForm, sendJson, signIn } from './people.ts';
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

const statusOf = async (path: string, headers: Headers) =>
  (await test.ask(path, { headers })).status;
const send = (path: string, said: object, headers: Headers) => sendJson(test, path, said, headers);

/** What a program is told. */
interface SaveReply {
  readonly text: string;
  readonly picture: string;
  readonly problems: unknown;
  readonly versions: unknown;
}
const told = async (response: Response) => (await response.json()) as SaveReply;

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
  expect(html).toContain('Waits because it contains a link.');
  const decide = (fields: Record<string, string>) =>
    postForm(test, '/moderate/paper/', fields, judge);
  const [comment = ''] = await namedSeen(test, [id]);
  expect((await decide({ comment, state: 'held' })).status).toBe(400);
  // What names no words decides nothing.
  for (const unseen of ['x', id, `${id}.`]) {
    expect((await decide({ comment: unseen, state: 'shown' })).status).toBe(400);
  }
  expect((await decide({ comment, state: 'shown' })).status).toBe(303);
  expect(await (await test.ask('/paper/judged/')).text()).toContain('pills.shop');
});
