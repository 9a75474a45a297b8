import { afterAll, beforeAll, expect, it } from 'vitest';
import { findWritten } from '../src/storage/drafts.ts';
import { hashOf, keepPicture } from '../src/storage/media.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE, untilHeldUp } from './databases.ts';
import { newMember, postForm, sendJson, signIn } from './people.ts';
import { briefingText, CHICKEN, newPublication, openSite, type TestSite } from './site.ts';

let test: TestSite;
let paper: Publication;
const as: Record<string, Readonly<Record<string, string>>> = {};
beforeAll(async () => {
  test = await openSite();
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
  paper = await newPublication(test, 'paper');
  for (const name of ['ann', 'bo']) {
    await newMember(test, name, paper, 'author');
    as[name] = await signIn(test, name);
  }
}, PATIENCE);
afterAll(() => test.close());

const API = '/api/publications/paper';
const hens = (what: string) => `${CHICKEN}\n# ${what}\n`;

async function send(path: string, said: object, who = 'ann') {
  const response = await sendJson(test, `${API}/${path}`, said, as[who]!);
  return [response.status, await response.json()] as const;
}

async function read(path: string) {
  const response = await test.ask(path, { headers: as['ann']! });
  return { status: response.status, text: await response.text() };
}

const versionsOf = async (model: string) =>
  JSON.parse((await read(`${API}/models/${model}/versions`)).text).versions;

/** Two versions beside each other, 2 and 3, of which 2 stands. */
async function newClash(model: string): Promise<string> {
  await send(`models/${model}`, { text: hens('first') });
  await send(`models/${model}`, { text: hens('second'), madeFrom: 1 });
  await send(`models/${model}`, { text: hens('third'), madeFrom: 1 }, 'bo');
  return `/desk/paper/models/${model}/clashes/3`;
}

it('of two who decide differently in the same moment one is told that somebody was first', async () => {
  const at = await newClash('race');
  const { db } = test.site.storage;
  // Both have looked and found it open before either decides.
  const row = db.selectFrom('model').selectAll().where('slug', '=', 'race');
  const { id } = await row.executeTakeFirstOrThrow();
  const decide = (who: string, goes: string) =>
    postForm(test, at, { goes, standing: '2', text: '', message: '' }, as[who]!);
  const both = await db.transaction().execute(async (within) => {
    await within.selectFrom('model').select('id').where('id', '=', id).forUpdate().execute();
    const deciding = [decide('ann', 'beside'), decide('bo', 'standing')];
    await untilHeldUp(db, deciding.length);
    return deciding;
  });
  const answers = await Promise.all(both);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const told = await answers.find(({ status }) => status === 409)!.text();
  const [last, ...others] = await versionsOf('race');
  const { settledWith } = [last, ...others].find(({ version }) => version === 3)!;
  expect(last.version).toBe(settledWith === 2 ? 3 : 4);
  expect(told).toContain(`It was decided about version 3 that version ${settledWith} goes on.`);
  const again = await decide('bo', 'standing');
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('goes on.')]);
});

it('who sends a save or a decision again is told the same again', async () => {
  await newClash('again');
  const beside = { text: hens('third'), madeFrom: 1 };
  const first = await send('models/again', beside);
  expect(first).toEqual([
    409,
    { version: 3, latest: 2, problems: [expect.stringMatching(/^another .* as version 3,/)] },
  ]);
  expect(await send('models/again', beside)).toEqual(first);
  const settle = (goesOn: number) => send('models/again/settlements', { version: 3, goesOn });
  const settled = [200, { version: 3, goesOn: 2 }];
  expect([await settle(2), await settle(2)]).toEqual([settled, settled]);
  expect(await settle(3)).toEqual([
    409,
    { version: 3, goesOn: 2, problems: ['it was decided already that version 2 goes on'] },
  ]);
  expect((await send('models/again/settlements', { version: 2, goesOn: 2 }))[0]).toBe(404);
  // It was not kept as one that stands, then or now; what was decided meanwhile is told.
  const problems = [
    'another version was saved meanwhile: yours is kept as version 3, and it was decided that version 2 goes on; save what is to come next with "madeFrom": 2',
  ];
  const decided = [409, { version: 3, latest: 2, goesOn: 2, problems }];
  expect(await send('models/again', beside)).toEqual(decided);
});

it('who sends a save again about which it was decided that it goes on is told where it stands', async () => {
  await newClash('on');
  const beside = { text: hens('third'), madeFrom: 1 };
  await send('models/on', beside);
  const goes = { goes: 'beside', standing: '2', text: '', message: '' };
  await postForm(test, '/desk/paper/models/on/clashes/3', goes, as['ann']!);
  expect(await send('models/on', beside)).toEqual([200, { version: 4, latest: 4 }]);
});

it('a text made from a version that another has the number of stands beside it', async () => {
  const at = 'models/restored';
  await send(at, { text: hens('first') });
  await send(at, { text: hens('after the restore'), madeFrom: 1 }, 'bo');
  const lost = { madeFrom: 2, madeFromSha256: hashOf(hens('before the crash')) };
  const sent = { text: hens('goes on from what is lost'), ...lost };
  const clash = await send(at, sent);
  expect(clash).toEqual([
    409,
    {
      version: 3,
      latest: 2,
      problems: [
        'the version that yours was made from is not on this server: yours is kept as version 3, and version 2 stands; bring both together and save that with "madeFrom": 2',
      ],
    },
  ]);
  expect(await send(at, sent)).toEqual(clash);
  const page = await read('/desk/paper/models/restored/clashes/3');
  expect(page.text).toContain(
    'Version 3 was made from a version 2 that is not on this server and saved beside version 2 by ann on ',
  );
  expect((await versionsOf('restored'))[0]).toMatchObject({ madeFrom: 2, baseMissing: true });
  const goes = { goes: 'beside', standing: '2', text: '', message: '' };
  const done = await postForm(test, '/desk/paper/models/restored/clashes/3', goes, as['ann']!);
  expect(done.status).toBe(303);
  expect(await versionsOf('restored')).toMatchObject([
    { version: 4, madeFrom: 2 },
    { version: 3, settledWith: 4 },
    {},
    {},
  ]);
  const right = { madeFrom: 4, madeFromSha256: hashOf(sent.text) };
  expect(await send(at, { text: hens('seen'), ...right })).toEqual([
    201,
    { version: 5, latest: 5 },
  ]);
  expect(await send(at, { text: hens('x'), madeFrom: 2, madeFromSha256: 'x' })).toEqual([
    422,
    { problems: ['"madeFromSha256" must be a SHA-256 as 64 hexadecimal digits, or null'] },
  ]);
});

it('the byte order mark of a file is left out, and its hash with or without it is that of the version', async () => {
  const [text, marked] = [hens('from Windows'), `\ufeff${hens('from Windows')}`];
  expect((await send('models/marked', { text: `\ufeff${marked}` }))[0]).toBe(201);
  const told = JSON.parse((await read(`${API}/models/marked`)).text);
  expect(told).toMatchObject({ version: 1, text, sha256: hashOf(text) });
  for (const [k, known] of [told.sha256, hashOf(marked)].entries()) {
    const next = { text: hens(`goes on ${k}`), madeFrom: 1, madeFromSha256: known };
    expect((await send('models/marked', next))[1]).not.toMatchObject({
      problems: [expect.stringContaining('is not on this server')],
    });
  }
  const briefing = briefingText('A page').replace(/^(model:).*$/m, '$1 marked');
  expect(await send('briefings/marked', { text: `\ufeff${briefing}` })).toEqual([
    201,
    { version: 1, latest: 1 },
  ]);
  expect(JSON.parse((await read(`${API}/briefings/marked`)).text).text).toBe(briefing);
});

it('the first version of a work stands, also where it was made from one that is not here', async () => {
  const made = [201, { version: 1, latest: 1 }];
  expect(await send('models/lost', { text: hens('a week of work'), madeFrom: 7 })).toEqual(made);
  const lost = { text: briefingText('A week of work'), madeFrom: 7 };
  expect(await send('briefings/lost', lost)).toEqual(made);
  const desk = (await read('/desk/paper/')).text;
  expect(desk).toContain('<li id="model-lost">');
  expect(desk).toContain('<li id="briefing-lost">');
  expect((await read(`${API}/models/lost`)).status).toBe(200);
  expect((await read('/paper/lost/history')).text).toContain(
    ' Made from a version 7 that is not on this server.',
  );
  const next = { text: hens('the week after'), madeFrom: 1 };
  expect(await send('models/lost', next)).toEqual([201, { version: 2, latest: 2 }]);
});

it('of two pictures with one name it is said which a common version has', async () => {
  const { db } = test.site.storage;
  const shown = (fallback: string) => ({ width: 2, height: 1, sources: [], fallback });
  const [red, blue] = ['red', 'blue'].map((colour) => hashOf(colour)) as [string, string];
  for (const hash of [red, blue]) {
    await keepPicture(db, paper.id, hash, shown(`/media/${hash}`), [], test.site.now());
  }
  const save = (headline: string, madeFrom: number | null, picture: string) => {
    const text = briefingText(headline);
    return send('briefings/map', { text, madeFrom, pictures: { 'map.png': picture, same: red } });
  };
  await save('One', null, red);
  await save('Two', 1, red);
  await save('Three', 1, blue);
  const at = '/desk/paper/briefings/map/clashes/3';
  const page = (await read(at)).text;
  expect(page).toContain('The picture map.png, which is another in each version');
  expect(page).not.toContain('The picture same');
  expect(page).toContain(`<a href="/media/${blue}" target="_blank" rel="noopener">map.png of`);
  const settle = async (fields: Readonly<Record<string, string>>) => {
    const typed = { goes: 'common', standing: '2', text: briefingText('Both'), message: '' };
    const response = await postForm(test, at, { ...typed, ...fields }, as['ann']!);
    return [response.status, await response.text()];
  };
  expect(await settle({})).toEqual([
    422,
    expect.stringContaining(
      'Say which picture map.png is: that of version 2 or that of version 3.',
    ),
  ]);
  expect((await settle({ 'picture-0': 'beside' }))[0]).toBe(303);
  expect((await findWritten(db, paper.id, 'map'))?.pictures).toEqual({
    'map.png': blue,
    same: red,
  });
});
