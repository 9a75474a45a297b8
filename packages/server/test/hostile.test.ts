import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invite } from '../src/storage/people.ts';
import { PATIENCE } from './databases.ts';
import { newMember, newPerson, PASSWORD, postForm, signIn } from './people.ts';
import { briefingText, CHICKEN, newPublication, openSite, publish, type TestSite } from './site.ts';

let test: TestSite;
type Headers = Readonly<Record<string, string>>;
let [author, owner, root]: [Headers, Headers, Headers] = [{}, {}, {}];
beforeAll(async () => {
  test = await openSite();
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
  const paper = await newPublication(test, 'paper');
  await publish(test, paper, 'swerve', briefingText('Who swerves'));
  await newMember(test, 'ann', paper, 'author');
  await newMember(test, 'boss', paper, 'owner');
  await newPerson(test, 'root', true);
  [author, owner, root] = [
    await signIn(test, 'ann'),
    await signIn(test, 'boss'),
    await signIn(test, 'root'),
  ];
}, PATIENCE);
afterAll(() => test.close());

const UUID = '00000000-0000-4000-8000-000000000000';
const SCRIPT = '"><script>alert(1)</script>';

/** What no answer may do, whatever was asked. */
async function expectHarmless(response: Response): Promise<string> {
  const words = await response.text();
  expect([200, 303, 400, 401, 404, 413, 422]).toContain(response.status);
  // Nobody is led away from this server.
  expect(response.headers.get('Location') ?? '/').toMatch(/^\/(?![/\\])[\w/?=&.%-]*$/);
  expect(response.headers.get('X-Injected')).toBe(null);
  expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  // In the value of an attribute it is text, as long as it does not end that.
  expect(words.replace(/"[^"]*"/g, '')).not.toContain('<script>alert');
  // Nor is anything told of the machine and its programs.
  expect(words).not.toMatch(/node_modules|root:x|\bat .+\.[jt]s:|SQLSTATE|syntax error/);
  return words;
}

describe('addresses that mean harm find nothing', () => {
  it.each([
    '/%00',
    '/paper%00/',
    '/paper/swerve/%00',
    '/../../../../etc/passwd',
    '/.git/config',
    '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/assets/0000000000000000/..%2f..%2f..%2fetc%2fpasswd',
    '/assets/0000000000000000/..\\..\\server.css',
    '/media/..%2f..%2fstandoff.lock',
    '/paper/swerve/texts/..%2f..%2f',
    '//evil.example',
    '//evil.example/%2f..',
    '/\\evil.example',
    '/%5cevil.example/',
    '/%2f%2fevil.example',
    '/paper//evil.example',
    '/evil.example',
    '/https:/evil.example',
    '/%0d%0aX-Injected:%20yes',
    '/paper/%0d%0aX-Injected:%20yes',
    '/paper?to=%0d%0aX-Injected:%20yes',
    '/%E0%A4%A',
    '/paper/%FF%FE/',
    `/comments/${UUID}?word=%00`,
    `/comments/${UUID}?word[]=a&word=b`,
    `/comments/%E0%A4%A/report`,
    "/comments/'%20or%201=1--/data",
    `/comments/${UUID}/data?word='%20or%201=1--`,
    `/invitation/${'%00'.repeat(32)}`,
    `/paper/swerve/comments/new?about=${encodeURIComponent(SCRIPT)}&to=${encodeURIComponent(SCRIPT)}`,
    `/paper/swerve/?after=${encodeURIComponent(SCRIPT)}`,
    `/paper/swerve/history/compare?from=1%00&to=${encodeURIComponent(SCRIPT)}`,
    '/paper/swerve/versions/99999999999/',
    '/paper/swerve/versions/-1/',
    '/paper/swerve/versions/1e3/',
    `/oembed?url=${encodeURIComponent('https://evil.example/paper/swerve/')}`,
    `/oembed?url=${encodeURIComponent('https://briefings.example.org@evil.example/paper/swerve/')}`,
    `/oembed?url=javascript:${encodeURIComponent(SCRIPT)}&maxwidth=1e999`,
    `/oembed?url=${encodeURIComponent('file:///etc/passwd')}`,
    '/sign-in?next=//evil.example',
    '/account?next=https://evil.example',
    '/__proto__/constructor/',
    `/${'a/'.repeat(2000)}`,
    `/${'a'.repeat(15_000)}/`,
    `/paper/?${'a=b&'.repeat(3000)}`,
  ])('%s', async (path) => {
    await expectHarmless(await test.ask(path));
    await expectHarmless(await test.ask(path, { headers: author }));
  });
});

it('an address is decoded once', async () => {
  const statuses = ['/paper/%73werve/', '/paper/%2573werve/', '/paper%2fswerve/'].map(
    async (path) => (await test.ask(path)).status,
  );
  expect(await Promise.all(statuses)).toEqual([200, 404, 404]);
});

describe('what is sent that means harm is refused or kept as what it is', () => {
  const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const post = (path: string, body: string | Buffer, headers: Readonly<Record<string, string>>) =>
    test.ask(path, { method: 'POST', body, headers });

  it.each([
    ['broken letters', Buffer.from('6e616d653d25ff26636f6d6d656e743dc328', 'hex')],
    ['escapes that are none', 'name=%&comment=%E0%A4%A&form=%zz'],
    ['signs of number 0', 'name=%00&comment=a%00b&form=%00'],
    ['one within the escape of another', 'name=%0%000&comment=%0%000&form=%0%000'],
    ['a script', `name=${encodeURIComponent(SCRIPT)}&comment=${encodeURIComponent(SCRIPT)}`],
    ['fields twice', 'name=A&name=B&comment=&comment=x&form=a&form=b'],
    ['many fields', 'a=b&'.repeat(10_000)],
    ['names of every object', '__proto__=a&constructor=b&toString=c'],
  ])('a form with %s', async (_, body) => {
    const words = await expectHarmless(await post('/paper/swerve/comments', body, FORM));
    expect(words).not.toContain('\0');
  });

  const MODEL = '/api/publications/paper/models/harm';
  const JSON_TYPE = { 'Content-Type': 'application/json' };
  it.each([
    ['members of every object', '{"__proto__": {"text": "a"}, "constructor": {}}'],
    ['a thousand levels', `${'['.repeat(100_000)}`],
    ['a thousand objects in each other', `${'{"text":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['the sign of number 0', '{"text": "a\\u0000", "madeFrom": null}'],
    ['halves of signs', '{"text": "\\ud800", "madeFrom": null}'],
    ['something else than a text', '{"text": {"length": 1}, "madeFrom": [1]}'],
    ['a number beyond all', '{"text": "a", "madeFrom": 1e999}'],
    ['a model that loops', '{"text": "a: &a [*a, *a]\\n", "madeFrom": null}'],
    [
      'a model that grows',
      JSON.stringify({
        text: `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, k) => `${'bcdefghij'[k]}: &${'bcdefghij'[k]} [${Array<string>(9).fill(`*${'abcdefghi'[k]}`).join()}]`).join('\n')}\n`,
        madeFrom: null,
      }),
    ],
  ])('JSON with %s', async (_, body) => {
    const response = await post(MODEL, body, { ...JSON_TYPE, ...author });
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ problems: expect.any(Array) });
  });

  const OF = '/api/publications/paper';
  const LONG = 'a'.repeat(7000);
  it.each([
    ['a picture', 'briefings/x', { text: briefingText('X'), pictures: { 'a.png': '\0' } }],
    ['the name of a picture', 'briefings/x', { text: briefingText('X'), pictures: { '\0': 'a' } }],
    ['the name of a model', 'briefings/x', { text: briefingText('X').replace('chicken', '"\\0"') }],
    ['a year', 'briefings/swerve/comments', { comments: 'open', until: '-200000-01-01T00:00:00Z' }],
    ['a long name of a model', `models/${LONG}`, { text: CHICKEN }],
    ['a long name of a briefing', `briefings/${LONG}`, { text: briefingText('X') }],
  ])('what no database takes as %s is told as such', async (_, path, said) => {
    const response = await post(`${OF}/${path}`, JSON.stringify(said), { ...JSON_TYPE, ...owner });
    expect([response.status, await response.json()]).toEqual([
      422,
      { problems: [expect.any(String)] },
    ]);
  });

  it('a long name for what is made of another is told as such', async () => {
    const fields = { into: 'paper', name: LONG, model: '', version: '1' };
    const response = await postForm(test, '/paper/swerve/fork', fields, author);
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('at most 80 letters');
  });

  it('names, titles and reasons lose the signs that are not seen, and must say something besides', async () => {
    const { db } = test.site.storage;
    const until = new Date(test.site.now().getTime() + 60_000);
    const join = { kind: 'join', publication: null, role: null, account: null, until } as const;
    const path = `/invitation/${await invite(db, join)}`;
    const person = { email: 'turned@example.org', password: PASSWORD };
    for (const name of ['\u200b', '\u202e\u200d', '\u0001']) {
      expect((await postForm(test, path, { ...person, name })).status).toBe(422);
    }
    const turned = { ...person, name: ' Kim\u202e\r\n Lee\u0001 ' };
    const unseen = await postForm(test, path, { ...turned, email: 'a\u202eb@example.org' });
    expect(unseen.status).toBe(422);
    expect((await postForm(test, path, turned)).status).toBe(303);
    const named = db.selectFrom('person').select('name').where('email', '=', person.email);
    expect(await named.execute()).toEqual([{ name: 'Kim Lee' }]);

    const title = 'Two\n \u202elines';
    await postForm(test, '/desk/publications', { title, slug: 'form' }, root);
    const make = (said: object) =>
      post('/api/publications', JSON.stringify(said), { ...JSON_TYPE, ...root });
    expect((await make({ title, slug: 'program' })).status).toBe(201);
    expect((await make({ title: '\u200b', slug: 'nothing' })).status).toBe(422);
    const titles = db
      .selectFrom('publication')
      .select('title')
      .where('slug', 'in', ['form', 'program']);
    expect(await titles.execute()).toEqual([{ title: 'Two lines' }, { title: 'Two lines' }]);

    const reason = 'It was\u0001\nwrong.\u202e';
    await postForm(test, '/desk/paper/briefings/swerve/retract', { reason }, author);
    const retracted = db.selectFrom('briefing').select('retraction').where('slug', '=', 'swerve');
    expect(await retracted.execute()).toEqual([{ retraction: 'It was\nwrong.' }]);
    const again = `${OF}/briefings/swerve/retract`;
    const said = JSON.stringify({ reason: `${reason} By a program.` });
    await post(again, said, { ...JSON_TYPE, ...author });
    expect(await retracted.execute()).toEqual([{ retraction: 'It was\nwrong. By a program.' }]);
  });

  it('a save says who sends it and where to by its session and address alone', async () => {
    const text = { text: briefingText('Who swerves'), madeFrom: 1, message: '' };
    const more = {
      author: 'root',
      publication: 'other',
      account: 'root',
      published: true,
      number: 9,
    };
    const path = '/api/publications/paper/briefings/swerve';
    const response = await post(path, JSON.stringify({ ...text, ...more }), {
      ...JSON_TYPE,
      ...author,
    });
    expect(response.status).toBeLessThan(300);
    const { db } = test.site.storage;
    const rows = await db.selectFrom('briefingVersion').select(['number', 'author']).execute();
    expect(rows.some((row) => row.number === 9 || row.author === 'root')).toBe(false);
  });
});

it('what a program may read of others is not handed to pages of others', async () => {
  const origin = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
  for (const path of ['/api/publications/paper/models/chicken', '/account', '/paper/swerve/']) {
    const { headers } = await test.ask(path, { headers: { ...author, ...origin } });
    expect(headers.get('Access-Control-Allow-Origin')).toBe(null);
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  }
  // Cards in frames of others are of no origin, and need their styles and programs, which are the same for everybody.
  const style = await test.ask(`${test.site.assets}/server.css`, {
    headers: { ...author, ...origin },
  });
  expect([style.status, style.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*']);
  expect(style.headers.get('Set-Cookie')).toBe(null);
});

it('programs are told what they need of a thing and not all that is kept of it', async () => {
  const told = async (path: string) => {
    const response = await test.ask(path, { headers: owner });
    expect(response.status).toBe(200);
    return [...membersOf(await response.json())].sort().join(' ');
  };
  const { db } = test.site.storage;
  const found = db.selectFrom('publication').select('id').where('slug', '=', 'paper');
  const { id: publication } = await found.executeTakeFirstOrThrow();
  const until = new Date(test.site.now().getTime() + 60_000);
  await invite(db, { kind: 'join', publication, role: 'author', account: null, until });
  const at = '/api/publications/paper';
  const paths = [
    'works',
    'briefings/swerve',
    'models/chicken',
    'models/chicken/versions',
    'invitations',
  ];
  expect(await told('/api/account')).toBe('account name publications slug title');
  expect(await Promise.all(paths.map((path) => told(`${at}/${path}`)))).toEqual([
    'briefings headline models published slug version',
    'latest model modelVersion pictures published text version',
    'latest sha256 text version',
    'madeAt madeFrom message version versions',
    'email id invitations madeAt maker note role until',
  ]);
});

/** The names of all members, however deep. */
function membersOf(value: unknown, names = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return names;
  for (const [name, member] of Object.entries(value)) {
    if (!Array.isArray(value)) names.add(name);
    membersOf(member, names);
  }
  return names;
}
