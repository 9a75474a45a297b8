import { doubtedModel } from '@standoff/briefing';
import { parse } from '@standoff/study';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeElements } from '../src/pages/document.ts';
import { drawComparison } from '../src/pages/history.ts';
import { reckon } from '../src/press/reckon.ts';
import { saveBriefingText, saveModelText } from '../src/publishing/save.ts';
import { publishBriefing, retractBriefing } from '../src/storage/briefings.ts';
import { findWritten } from '../src/storage/drafts.ts';
import { keepPicture } from '../src/storage/media.ts';
import { giveRole, type Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { newMember, postForm, signIn } from './people.ts';
import {
  briefingText,
  judgedText,
  newPublication,
  openSite,
  publish,
  saveJudged,
  type TestSite,
} from './site.ts';

/** A model with a vote, a rule and amounts. */
const VOTED = `standoff: 1
title: A price
decision-makers:
  seller:
    name: Seller
    options: { price: { levels: 0 to 50 by 10, unit: EUR } }
    prefers: [{ more: price }]
  buyer:
    name: Buyer
    options: { buys: { levels: yes/no } }
    prefers: [{ want: buys, if: seller.price <= 30 }, { less: value }]
quantities:
  value: { of: 2 * seller.price, name: Cost }
bodies:
  board:
    name: Board
    members: [seller, buyer, { clerk: { name: Clerk, vote: abstain } }]
    adopts: 2 votes
    options: { permit: { levels: yes/no } }
status-quo: { seller.price: 20, buyer.buys: no, board.permit: no }
`;

let test: TestSite;
let paper: Publication;
let other: Publication;
let author: string;
const cookies: Record<string, Readonly<Record<string, string>>> = {};
let reckoned = 0;
let text: string;
beforeAll(async () => {
  test = await openSite();
  paper = await newPublication(test, 'paper');
  other = await newPublication(test, 'other');
  author = await newMember(test, 'ann', paper, 'author');
  await newMember(test, 'mod', paper, 'moderator');
  await newMember(test, 'else', other, 'owner');
  for (const name of ['ann', 'mod', 'else']) cookies[name] = await signIn(test, name);
  const { reckon } = test.site;
  Object.assign(test.site, {
    reckon: (asked: Parameters<typeof reckon>[0]) => {
      reckoned += 1;
      return reckon(asked);
    },
  });
  text = await saveJudged(test, paper);
  await publish(test, paper, 'rivers', judgedText('First'));
  const sending = { publication: paper, author };
  await saveModelText(test.site, {
    ...sending,
    slug: 'kinsara-2014-syria-iraq',
    madeFrom: 1,
    message: '',
    text: text.replace('title:', 'title: Two <b>rivers</b> #'),
  });
  await publish(test, paper, 'rivers', judgedText('Second <i>'), 1);
  const draft = { slug: 'rivers', madeFrom: 2, message: 'Not <yet>', pictures: {} };
  await saveBriefingText(test.site, { ...sending, ...draft, text: judgedText('Third') });
}, PATIENCE);
afterAll(() => test.close());

const read = async (path: string, who?: string) => {
  const response = await test.ask(path, who === undefined ? {} : { headers: cookies[who]! });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

it('tells readers of the versions that were published', async () => {
  const { text, headers } = await read('/paper/rivers/history');
  expect(text).toContain('<a href="/paper/rivers/versions/2/">Version 2</a>: “Second &#x3C;i>”');
  expect(text).toContain('From the model kinsara-2014-syria-iraq, version 1.');
  expect(text).not.toContain('Third');
  expect(text).not.toContain('Version 3');
  expect(headers.get('Cache-Control')).toBe('no-cache');
  expect((await read('/paper/nothing/history')).status).toBe(404);
});

it('tells those who write there of drafts, and nobody else', async () => {
  const { text, headers } = await read('/paper/rivers/history', 'ann');
  expect(text).toContain('Version 3, a draft');
  expect(text).toContain('Not &#x3C;yet>');
  expect(text).toContain('Saved by ann on');
  expect(headers.get('Cache-Control')).toBe('no-store');
  // A page that is for somebody says for whom, and one that is the same for all names nobody.
  expect(text).toContain('Signed in as <strong>ann</strong>');
  for (const who of ['mod', 'else']) {
    const all = await read('/paper/rivers/history', who);
    expect(all.text).not.toMatch(/Third|Signed in as/);
    expect(all.headers.get('Cache-Control')).toBe('no-cache');
    for (const path of ['/', '/paper/', '/paper/rivers/']) {
      expect((await read(path, who)).text).not.toContain('Signed in as');
    }
    expect((await read('/paper/rivers/history/compare?from=2&to=3', who)).status).toBe(404);
  }
  const compared = (await read('/paper/rivers/history/compare?from=2&to=3', 'ann')).text;
  expect(compared).toMatch(/Signed in as <strong>ann<\/strong>.*Third/s);
});

it('compares two versions in words and line by line, and works that out once', async () => {
  reckoned = 0;
  const { text } = await read('/paper/rivers/history/compare?from=1&to=2');
  expect(text).toContain('What was judged differently');
  expect(text).toContain('Nothing that verdicts rest on.');
  expect(text).toContain('None of the findings compared changes.');
  expect(text).toMatch(/<del><span aria-hidden="true">− <\/span>headline: "First"\n<\/del>/);
  expect(text).toMatch(/<ins><span aria-hidden="true">\+ <\/span>title:<mark> Two &#x3C;b>rivers/);
  await read('/paper/rivers/history/compare?from=1&to=2');
  expect(reckoned).toBe(1);
  const same = await read('/paper/rivers/history/compare?from=2&to=2');
  expect(same.text).toContain('Nothing: both rest on the same model.');
  for (const asked of ['from=1', 'from=1&to=9', 'from=x&to=2', 'from=1&to=1e9']) {
    expect((await read(`/paper/rivers/history/compare?${asked}`)).status).toBe(404);
  }
});

it('says what was judged differently, and what that did to the findings', async () => {
  const changed = doubtedModel(parse(text).model!, { kind: 'swap', of: 'iraq', place: 3 });
  if ('problem' in changed) throw new Error(changed.problem);
  const compared = await reckon({ ask: 'comparison', before: text, after: changed.model.text });
  expect(compared).toMatchObject({ judgements: [expect.stringContaining('Iraq')] });
  const version = { number: 1, publishedAt: null, briefing: '', model: '', modelHash: '' };
  const following = (stands: boolean) => ({
    ...version,
    offered: {
      judgements: [],
      variant: null,
      findings: [
        { asked: 'stable status-quo seq', says: 'The status quo holds under SEQ.', stands },
        { asked: 'stays', says: 'It is so.', means: 'The calm <lasts>', stands: true },
      ],
    },
  });
  const page = writeElements(drawComparison(following(true), following(false), compared));
  expect(page).toContain('Of the 2 findings that both versions report, as each was saved.');
  expect(page).toContain('<li>Not so any more: The status quo holds under SEQ.</li>');
  expect(page).not.toContain('The calm');
  const back = writeElements(drawComparison(following(false), following(true), compared));
  expect(back).toContain('So now, and not before: The status quo holds under SEQ.');
  expect(page).toMatch(/<li><strong>Under \w+<\/strong><span class="count">Before: .*?After: /);
  const refused = await reckon({ ask: 'comparison', before: text, after: 'standoff: 1' });
  expect(refused).toEqual({ problem: 'one of the models has errors' });
});

it('tells what differs in votes, rules and numbers, in words and in the lines of the models', async () => {
  const version = { number: 1, publishedAt: null, briefing: '', modelHash: '', offered: null };
  const pageOf = async (before: string, after: string) => {
    const compared = await reckon({ ask: 'comparison', before, after });
    const versions = [before, after].map((model) => ({ ...version, model }));
    const page = writeElements(drawComparison(versions[0]!, versions[1]!, compared));
    return page.replaceAll(/\s+/g, ' ');
  };
  const rules = await pageOf(
    VOTED,
    VOTED.replace('2 votes', '3 votes').replace('vote: abstain', 'vote: yes'),
  );
  expect(rules).toContain('<li>The rules of Board differ.</li>');
  expect(rules).toMatch(/<del>.*<mark> 2<\/mark> votes.*<ins>.*<mark> 3<\/mark> votes/);
  expect(rules).toMatch(/<mark> abstain<\/mark>.*<mark> yes<\/mark>/);
  const numbers = await pageOf(VOTED, VOTED.replace('2 * seller', '3 * seller'));
  expect(numbers).toContain('Buyer');
  expect(numbers).toMatch(/<mark> 2<\/mark> \* seller.*<mark> 3<\/mark> \* seller/);
  const status = await pageOf(VOTED, VOTED.replace('price: 20', 'price: 30'));
  expect(status).toContain('<li>The status quo is another one.</li>');
});

it('works out so many comparisons for one network in an hour, and those that are known for all', async () => {
  const ask = (k: number, from = '198.51.100.1') =>
    test.ask(`/paper/rivers/history/compare?from=${k}&to=${3 - k}`, {
      headers: { 'X-Forwarded-For': from },
    });
  const { reckon: real } = test.site;
  Object.assign(test.site, { reckon: async () => undefined });
  // Nothing is kept of what was not worked out.
  for (let k = 0; k < 10; k++)
    expect(await (await ask(2)).text()).toContain('Try again in a while.');
  Object.assign(test.site, { reckon: real });
  expect(await (await ask(2)).text()).toContain('Try again in a while.');
  expect(await (await ask(2, '198.51.101.1')).text()).toContain('None of the findings compared');
  expect(await (await ask(2)).text()).toContain('None of the findings compared');
});

const fork = (path: string, who: string, fields: Readonly<Record<string, string>>) =>
  postForm(test, `${path}fork`, fields, cookies[who]!);

it('is made into another of a publication by who writes there, and says where it comes from', async () => {
  const { db } = test.site.storage;
  // Everybody is offered it, below the page and in its history; who is not signed in does so first.
  const link = (query: string) =>
    `<a href="/paper/rivers/fork${query}" rel="nofollow">Make a copy of your own</a>`;
  expect((await read('/paper/rivers/')).text).toContain(link('?version=2'));
  expect((await read('/paper/rivers/versions/1/')).text).toContain(link('?version=1'));
  expect((await read('/paper/rivers/history')).text).toContain(link(''));
  const signIn = await read('/paper/rivers/fork?version=2');
  expect([signIn.status, signIn.headers.get('Location')]).toEqual([
    303,
    '/sign-in?to=%2Fpaper%2Frivers%2Ffork%3Fversion%3D2',
  ]);
  expect((await read('/paper/rivers/fork', 'mod')).text).toContain(
    'A copy needs a publication, and you write for none yet.',
  );
  const form = await read('/paper/rivers/fork', 'else');
  expect(form.text).toContain('Its page will say what it was made from.');
  expect(form.text).not.toContain('retracted');
  expect(form.text).toContain('<option value="other">The other</option>');
  expect(form.text).not.toContain('value="paper"');
  const faulty = await fork('/paper/rivers/', 'else', {
    into: 'paper',
    name: 'No slug',
    model: '',
  });
  expect(faulty.status).toBe(422);
  const said = await faulty.text();
  expect(said).toContain('Choose a publication for which you write.');
  expect(said).toContain('value="No slug"');
  const into = { into: 'other', name: 'streams', model: '' };
  expect((await fork('/paper/rivers/', 'mod', into)).status).toBe(422);
  const made = await fork('/paper/rivers/', 'else', { ...into, version: '2' });
  expect([made.status, made.headers.get('Location')]).toEqual([
    303,
    '/desk/other/#briefing-streams',
  ]);
  const desk = (await read('/desk/other/', 'else')).text;
  expect(desk).toContain('<li id="briefing-streams">');
  expect(desk).toContain(
    'Made from <a href="/paper/rivers/versions/2/">“Second &#x3C;i>”</a> of The paper, version 2. ',
  );
  // It is a draft at first, and its model and where that comes from came with it.
  expect((await read('/other/streams/')).status).toBe(404);
  expect((await read('/other/streams/history', 'else')).text).toContain(
    'Made from “Second &#x3C;i>” of The paper, version 2.',
  );
  const model = await db
    .selectFrom('model')
    .select(['originVersion'])
    .where('publication', '=', other.id)
    .where('slug', '=', 'kinsara-2014-syria-iraq')
    .executeTakeFirst();
  expect(model).toEqual({ originVersion: 2 });
  expect((await read('/desk/other/', 'else')).text).toContain(
    'made from the model kinsara-2014-syria-iraq of The paper, version 2',
  );
  await publishBriefing(db, other.id, 'streams', 1, { at: test.site.now() });
  const { text } = await read('/other/streams/');
  expect(text).toContain(
    'Made from <a href="/paper/rivers/versions/2/">“Second &#x3C;i>”</a> of The paper, version 2. Version 1',
  );
  expect((await read('/other/streams/history')).text).toContain('What differs from it now');
  const differs = await read('/other/streams/history/origin?to=1');
  expect(differs.text).toContain('Nothing: both rest on the same model.');
  expect((await read('/other/streams/history/origin?to=2')).status).toBe(404);
  expect((await read('/paper/rivers/history/origin?to=2')).status).toBe(404);
  // The same name twice, and a model of that name that says something else.
  expect(await (await fork('/paper/rivers/', 'else', into)).text()).toContain(
    'There is one of this name already.',
  );
  const first = { ...into, name: 'brooks', version: '1' };
  expect(await (await fork('/paper/rivers/', 'else', first)).text()).toContain(
    'Choose another name for it.',
  );
  expect((await fork('/paper/rivers/', 'else', { ...first, model: 'brooks' })).status).toBe(303);
});

it('of two that are made at the same time under one name one is made, and under two names both', async () => {
  const { press } = test.site;
  const statuses = async (...names: string[]) => {
    // None is written before both are being drawn.
    let drawn = 0;
    let open = () => {};
    const isOpen = new Promise<void>((resolve) => {
      open = resolve;
    });
    Object.assign(test.site, {
      press: async (asked: Parameters<typeof press>[0]) => {
        drawn += 1;
        if (drawn === names.length) open();
        await isOpen;
        return press(asked);
      },
    });
    const made = names.map((name) =>
      fork('/paper/rivers/', 'else', { into: 'other', name, model: 'both', version: '1' }),
    );
    return (await Promise.all(made)).map(({ status }) => status).sort();
  };
  expect(await statuses('left', 'right')).toEqual([303, 303]);
  expect(await statuses('twice', 'twice')).toEqual([303, 422]);
  Object.assign(test.site, { press });
});

it('a name that is too long is refused before anything is copied', async () => {
  const long = 'a'.repeat(81);
  const names = async (fields: Readonly<Record<string, string>>) => {
    const into = { into: 'other', name: 'short', model: 'orphan', version: '1' };
    const refused = await fork('/paper/rivers/', 'else', { ...into, ...fields });
    return [refused.status, await refused.text()];
  };
  const refusal = [422, expect.stringContaining('single hyphens, at most 80 letters, such as')];
  expect(await names({ name: long })).toEqual(refusal);
  expect(await names({ model: long })).toEqual(refusal);
  const { db } = test.site.storage;
  const orphan = db.selectFrom('model').select('id').where('slug', '=', 'orphan');
  expect(await orphan.executeTakeFirst()).toBe(undefined);
});

it('drafts and their models are made into others by those alone who write them', async () => {
  const ask = (said: object, into: string, who: string) =>
    test.ask(`/api/publications/${into}/forks`, {
      method: 'POST',
      body: JSON.stringify(said),
      headers: { ...cookies[who], 'Content-Type': 'application/json' },
    });
  const of = { of: 'paper/rivers', slug: 'draft', version: 3 };
  expect((await ask({ kind: 'briefing', ...of }, 'other', 'else')).status).toBe(404);
  expect(
    (await fork('/paper/rivers/', 'else', { into: 'other', name: 'x', version: '3' })).status,
  ).toBe(404);
  expect((await read('/paper/rivers/fork?version=3', 'else')).status).toBe(404);
  expect((await ask({ kind: 'briefing', ...of }, 'paper', 'ann')).status).toBe(201);
  // Who reads the other one, once that is published, is not told of the draft.
  await publishBriefing(test.site.storage.db, paper.id, 'draft', 1, { at: test.site.now() });
  const { text: told } = await read('/paper/draft/history');
  expect(told).toContain('Made from a draft.');
  expect(told).not.toMatch(/Made from (“|<)/);
  // A model that stands below no published briefing is a draft as well.
  await saveModelText(test.site, {
    publication: paper,
    author,
    slug: 'secret',
    text,
    madeFrom: null,
    message: '',
  });
  const model = { kind: 'model', of: 'paper/secret', slug: 'mine' };
  expect((await ask(model, 'other', 'else')).status).toBe(404);
  expect((await ask(model, 'paper', 'ann')).status).toBe(201);
  expect((await ask(model, 'paper', 'ann')).status).toBe(422);
  // Who writes for two publications and takes a draft along does not tell those of the second of it.
  await giveRole(test.site.storage.db, { publication: other.id, account: author, role: 'author' });
  expect((await ask({ ...model, slug: 'taken' }, 'other', 'ann')).status).toBe(201);
  const desk = (await read('/desk/other/', 'else')).text;
  expect(desk).toContain('<li id="model-taken">');
  expect(desk).not.toContain('secret');
  const shown = { ...model, of: 'paper/kinsara-2014-syria-iraq', version: 1 };
  expect((await ask(shown, 'other', 'else')).status).toBe(201);
  expect((await ask({ ...shown, of: '../x' }, 'other', 'else')).status).toBe(422);
});

it('another name of its model changes the head alone, however that is written', async () => {
  const prose = 'Some prose.\n\nmodel: a line of prose.\n\n::finding\n';
  const written = briefingText('Quoted', prose).replace(
    'model: chicken',
    '"model": chicken # ours',
  );
  await publish(test, paper, 'quoted', written);
  const into = { into: 'other', name: 'quoted', model: 'hen' };
  expect((await fork('/paper/quoted/', 'else', into)).status).toBe(303);
  const made = await findWritten(test.site.storage.db, other.id, 'quoted');
  expect(made).toMatchObject({ model: 'hen', text: written.replace('chicken', 'hen') });
});

it('pictures come along where a briefing is made into one of another publication', async () => {
  const { db } = test.site.storage;
  const shown = { width: 2, height: 1, sources: [], fallback: '/media/a.jpg' };
  await keepPicture(db, paper.id, 'abc', shown, [], test.site.now());
  const saved = await saveBriefingText(test.site, {
    publication: paper,
    author,
    slug: 'seen',
    text: briefingText('Seen', ':::photo{src=map.png alt="A map" credit="Ann"}\nA map.\n:::\n'),
    madeFrom: null,
    message: '',
    pictures: { 'map.png': 'abc' },
  });
  expect(saved).toMatchObject({ saved: { number: 1 } });
  await publishBriefing(db, paper.id, 'seen', 1, { at: test.site.now() });
  // What is read of it can be sent as it is, and is the same again.
  const at = '/api/publications/paper/briefings/seen';
  const written = JSON.parse((await read(at, 'ann')).text);
  expect(written).toMatchObject({ version: 1, latest: 1 });
  expect(written.pictures['map.png']).toMatchObject({ picture: 'abc', width: 2 });
  const sent = await test.ask(at, {
    method: 'POST',
    body: JSON.stringify({ ...written, madeFrom: null }),
    headers: { ...cookies['ann'], 'Content-Type': 'application/json' },
  });
  expect([sent.status, await sent.json()]).toEqual([200, { version: 1, latest: 1 }]);
  const into = { into: 'other', name: 'seen', model: '' };
  expect((await fork('/paper/seen/', 'else', into)).status).toBe(303);
  await publishBriefing(db, other.id, 'seen', 1, { at: test.site.now() });
  expect((await read('/other/seen/')).text).toContain('/media/a.jpg');
});

it('that versions were retracted is said of them for good, and of the one that stands', async () => {
  const { db } = test.site.storage;
  const at = test.site.now();
  await publish(test, paper, 'wrong', briefingText('Wrong'));
  await retractBriefing(db, paper.id, 'wrong', { at, reason: 'A <wrong> date.' });
  const sent = (said: object) =>
    test.ask('/api/publications/paper/briefings/wrong/publish', {
      method: 'POST',
      body: JSON.stringify(said),
      headers: { ...cookies['ann'], 'Content-Type': 'application/json' },
    });
  await saveBriefingText(test.site, {
    publication: paper,
    author,
    slug: 'wrong',
    text: briefingText('Mended'),
    madeFrom: 1,
    message: '',
    pictures: {},
  });
  const asked = await sent({ version: 2 });
  expect([asked.status, await asked.json()]).toMatchObject([
    409,
    {
      retracted: { reason: 'A <wrong> date.' },
      problems: [expect.stringContaining('this was retracted on 28 November 2026')],
    },
  ]);
  expect((await sent({ version: 2, retraction: 'perhaps' })).status).toBe(422);
  expect((await sent({ version: 2, retraction: 'stays' })).status).toBe(200);
  expect((await read('/paper/wrong/')).text).toContain('This briefing was retracted on');
  expect((await sent({ version: 2, retraction: 'lifted' })).status).toBe(200);
  expect((await read('/paper/wrong/')).text).toContain(
    'An earlier version was retracted on 28 November 2026. A &#x3C;wrong> date.',
  );
  expect((await read('/paper/wrong/versions/1/')).text).toContain(
    'This version was retracted on 28 November 2026.',
  );
  expect((await read('/paper/wrong/history')).text).toContain('Retracted on 28 November 2026');
  // What was retracted by mistake stands again, and its page does not say at once that it is retracted and that it is not.
  expect((await sent({ version: 1 })).status).toBe(200);
  expect((await read('/paper/wrong/')).text).toContain(
    'This version was retracted on 28 November 2026, and that was taken back. The reason had been: A &#x3C;wrong> date.',
  );
  expect((await read('/paper/')).text).not.toContain('Retracted');
});

it('the model of a page is made into another by itself, and of what was retracted that is said', async () => {
  const { db } = test.site.storage;
  await publish(test, paper, 'gone', briefingText('Gone'));
  await retractBriefing(db, paper.id, 'gone', { at: test.site.now(), reason: 'Not <so>.' });
  const form = (await read('/paper/gone/fork?version=1&of=model', 'else')).text;
  expect(form).toContain('Of the model chicken, version 1, on which');
  expect(form).toContain('The briefing was retracted on 28 November 2026. </strong>Not &#x3C;so>.');
  expect(form).toContain('href="/paper/gone/fork?version=1">Copy the whole briefing instead');
  const model = { of: 'model', into: 'other', name: 'hens', model: '', version: '1' };
  const made = await fork('/paper/gone/', 'else', model);
  expect([made.status, made.headers.get('Location')]).toEqual([303, '/desk/other/#model-hens']);
  expect(await (await fork('/paper/gone/', 'else', model)).text()).toContain(
    'There is one of this name already.',
  );
  // So is one that no page shows, by those who write there.
  const own = '/desk/other/models/hens/1/fork';
  expect((await read('/desk/other/', 'else')).text).toContain(`href="${own}"`);
  expect((await read(own, 'else')).text).toMatch(
    /Of the model hens of The other, version 1\..+value="hens-copy"/s,
  );
  const copied = await postForm(test, own, { into: 'other', name: 'cocks' }, cookies['else']);
  expect(copied.headers.get('Location')).toBe('/desk/other/#model-cocks');
  expect((await read('/desk/other/', 'else')).text).toContain(
    'made from the model hens of The other, version 1',
  );
  expect((await read('/desk/other/models/hens/9/fork', 'else')).status).toBe(404);
  const whole = (await read('/paper/gone/fork', 'else')).text;
  expect(whole).toContain('The page of the copy will say that it was retracted.');
  await fork('/paper/gone/', 'else', { into: 'other', name: 'gone', model: '', version: '1' });
  const said = 'The paper, version 1, which was retracted on 28 November 2026. ';
  expect((await read('/desk/other/', 'else')).text).toContain(said);
  await publishBriefing(db, other.id, 'gone', 1, { at: test.site.now() });
  expect((await read('/other/gone/')).text).toContain(said);
});

it('lists that are long are shown by pages, and any two of many versions are compared', async () => {
  const { db } = test.site.storage;
  await publish(test, other, 'long', briefingText('Long'));
  const columns = sql.raw(
    '"madeFrom", text, hash, author, message, "madeAt", model, "modelVersion", summary, anchors, page, "publishedAt"',
  );
  const { id } = await db
    .selectFrom('briefing')
    .select('id')
    .where('slug', '=', 'long')
    .executeTakeFirstOrThrow();
  await sql`insert into "briefingVersion" (work, number, ${columns})
    select work, n, ${columns} from "briefingVersion", generate_series(2, 203) n where work = ${id}`.execute(
    db,
  );
  const first = (await read('/other/long/history')).text;
  expect(first.match(/>Version \d+<\/a>/g)).toHaveLength(200);
  expect(first).toContain('Page 1 · <a href="/other/long/history?page=2" rel="next">Older</a>');
  const second = (await read('/other/long/history?page=2')).text;
  expect(second.match(/>Version \d+<\/a>/g)).toEqual(
    [3, 2, 1].map((number) => `>Version ${number}</a>`),
  );
  expect(second).toContain('<a href="/other/long/history" rel="prev">Newer</a> · Page 2</p>');
  for (const page of ['3', '0', 'x', '9999999']) {
    expect((await read(`/other/long/history?page=${page}`)).status).toBe(404);
  }
  const { text, status } = await read('/other/long/history/compare?from=1&to=203');
  expect(status).toBe(200);
  expect(text).toMatch(/<label for="field-from">Compare version<\/label><input [^>]*value="1">/);

  await sql`insert into briefing (id, publication, slug, latest, versions, "madeAt", published, "publishedAt")
    select gen_random_uuid(), publication, 'many-' || n, 1, 1, "madeAt", 1, "publishedAt"
      from briefing, generate_series(1, 100) n where id = ${id}`.execute(db);
  await sql`insert into "briefingVersion" (work, number, ${columns})
    select many.id, 1, ${sql.raw('v."madeFrom", v.text, v.hash, v.author, v.message, v."madeAt", v.model, v."modelVersion", v.summary, v.anchors, v.page, v."publishedAt"')}
      from briefing many, "briefingVersion" v where many.slug like 'many-%' and v.work = ${id} and v.number = 1`.execute(
    db,
  );
  const list = (await read('/other/')).text;
  expect(list.match(/<h2/g)).toHaveLength(100);
  expect(list).toContain('<a href="/other/?page=2" rel="next">Older</a>');
  const rest = (await read('/other/?page=2')).text;
  expect(rest.match(/<h2/g)?.length).toBeGreaterThan(0);
  expect((await read('/other/?page=3')).status).toBe(404);
});
