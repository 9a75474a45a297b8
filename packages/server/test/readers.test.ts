import { afterAll, beforeAll, expect, it } from 'vitest';
import { MOST_OF_NETWORK } from '../src/readers/leave.ts';
import { retractBriefing } from '../src/storage/briefings.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { cookiesOf, decideOn, postForm } from './people.ts';
import {
  briefingText,
  judgedText,
  newPublication,
  openSite,
  publish,
  saveJudged,
  type TestSite,
} from './site.ts';

let test: TestSite;
let paper: Publication;
let reckoned: object[] = [];
beforeAll(async () => {
  test = await openSite();
  paper = await newPublication(test, 'paper');
  const { reckon } = test.site;
  Object.assign(test.site, {
    reckon: (asked: { readonly ask: string }) => {
      // What becomes of the page under each doubt is worked out once it is published.
      if (asked.ask === 'findings') reckoned.push(asked);
      return reckon(asked as Parameters<typeof reckon>[0]);
    },
  });
  await saveJudged(test, paper);
  await publish(test, paper, 'plain', briefingText('Nothing to judge'));
}, PATIENCE);
afterAll(() => test.close());

const read = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
  (await test.ask(path, { headers })).text();
/** What stands in the section, without marks. */
const section = (html: string) =>
  (/<section class="readers"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** A briefing of its own. */
async function newBriefing(slug: string) {
  reckoned = [];
  await publish(test, paper, slug, judgedText(slug));
  return async (
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const html = await read(`/paper/${slug}/`);
    const form = /name="form" value="([^"]*)"/.exec(html)?.[1] ?? '';
    const version = /name="version" value="([^"]*)"/.exec(html)?.[1] ?? '';
    return postForm(
      test,
      `/paper/${slug}/judgements`,
      { form, version, do: 'leave', ...fields },
      headers,
    );
  };
}

const SWAP = { 'judgement-iraq.3': 'swap:iraq.3' };
const KEEP = { 'judgement-iraq.3': 'keep' };

it('the page offers its judgements to readers, sets no cookie, and says how they are counted', async () => {
  await newBriefing('offers');
  const response = await test.ask('/paper/offers/');
  expect(response.headers.get('Set-Cookie')).toBe(null);
  const html = await response.text();
  expect(html.indexOf('id="readers"')).toBeLessThan(html.indexOf('id="comments"'));
  const says = section(html);
  expect(says).toContain('A count says what readers think, not what is true.');
  expect(says).toContain('No reader has left any yet.');
  expect(says).toContain(`At most ${MOST_OF_NETWORK} are taken from one network in a day.`);
  expect(html).toContain('name="judgement-iraq.3" value="swap:iraq.3"');
  expect(html).toContain('name="judgement-syria.1" value="drop:syria.1"');
  expect(await read('/paper/plain/')).not.toContain('id="readers"');
  expect((await test.ask('/paper/plain/judgements')).status).toBe(404);
});

it('counts each browser once, whatever it leaves last', async () => {
  const leave = await newBriefing('once');
  const first = await leave(SWAP);
  expect([first.status, first.headers.get('Location')]).toEqual([303, '/paper/once/judgements']);
  expect(first.headers.get('Set-Cookie')).toMatch(
    /^__Host-standoff-reader=[\w-]+; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure$/,
  );
  const cookie = { Cookie: cookiesOf(first) };
  expect(section(await read('/paper/once/'))).toContain('One reader has left their own: too few');
  await leave(KEEP, cookie);
  await leave(KEEP, cookie);
  await leave(SWAP);
  const says = section(await read('/paper/once/'));
  expect(says).toContain('2 readers have left their own: too few');
  expect(says).toContain('As written 1 reader');
  expect(says).toMatch(
    /statement 3: “[^”]*” As written 1 reader Iraq cares more about .* than about .* 1 reader/,
  );
  const own = await read('/paper/once/judgements', cookie);
  expect(own).toMatch(/name="judgement-iraq.3" value="keep" checked/);
  expect(own).toContain('Your judgements are counted.');
  // Others are not told whose is whose.
  expect(await read('/paper/once/judgements')).not.toContain('Your judgements are counted.');
  await leave({ do: 'take-back' }, cookie);
  expect(section(await read('/paper/once/'))).toContain('One reader has left their own');
});

it('counts a form that is sent again once, also where a browser keeps no cookies', async () => {
  const leave = await newBriefing('cookieless');
  const [form, another] = await Promise.all(
    [1, 2].map(async () => {
      const html = await read('/paper/cookieless/');
      return { form: /name="form" value="([^"]*)"/.exec(html)?.[1] ?? '' };
    }),
  );
  const office = { 'X-Forwarded-For': '192.0.2.20' };
  await leave({ ...SWAP, ...form }, office);
  // On another day as well.
  test.pass(23 * 60 * 60);
  await leave({ ...KEEP, ...form }, office);
  expect(section(await read('/paper/cookieless/'))).toContain('One reader has left their own');
  // Somebody else there, with a form of their own and the same choice; and a form that was handed on.
  await leave({ ...KEEP, ...another }, office);
  await leave({ ...KEEP, ...form }, { 'X-Forwarded-For': '192.0.3.20' });
  const says = section(await read('/paper/cookieless/'));
  expect(says).toContain('3 readers have left their own');
  expect(says).toContain('As written 3 readers');
});

it('a cookie that the server did not give is no browser that it knows', async () => {
  const leave = await newBriefing('forged');
  const given = cookiesOf(await leave(SWAP));
  const forged = given.replace(/=.{4}/, '=0000');
  const again = await leave(KEEP, { Cookie: forged });
  expect(cookiesOf(again)).not.toBe(forged);
  expect(section(await read('/paper/forged/'))).toContain('2 readers');
});

it('works each set of changes out once, and says how the findings fare and where readers part', async () => {
  const leave = await newBriefing('fares');
  await leave(SWAP);
  await leave({ ...SWAP, 'judgement-syria.1': 'keep' });
  await leave(KEEP);
  expect(reckoned).toHaveLength(1);
  await leave({ ...SWAP, 'judgement-syria.1': 'drop:syria.1' });
  expect(reckoned).toHaveLength(2);
  expect(reckoned[0]).toMatchObject({ changes: [{ kind: 'swap', of: 'iraq', place: 3 }] });
  const says = section(await read('/paper/fares/'));
  expect(says).toMatch(
    /This (follows|does not follow) from the author’s judgements, .* of (\d of the|all|any of the) 4 readers/,
  );
  expect(says).not.toContain('not worked out');
  expect(says).toContain('Where readers differ');
  expect(says).toMatch(/”: 1 reader judges as the author does, 3 judge otherwise\./);
});

it('says of what was not worked out that it was not', async () => {
  const leave = await newBriefing('unknown');
  const { reckon } = test.site;
  Object.assign(test.site, { reckon: async () => ({ problem: 'it took longer than <20> s' }) });
  await leave(SWAP);
  Object.assign(test.site, { reckon });
  const html = await read('/paper/unknown/');
  expect(section(html)).toContain('For 1 reader it was not worked out.');
  expect(html).toContain('it took longer than &#x3C;20> s');
});

it('is not worked out in haste twice where the engine has too much to do, but the next time', async () => {
  const leave = await newBriefing('busy');
  const { reckon } = test.site;
  Object.assign(test.site, { reckon: async () => undefined });
  await leave(SWAP);
  Object.assign(test.site, { reckon });
  await leave(KEEP);
  expect(section(await read('/paper/busy/'))).not.toContain('not worked out');
});

it('keeps nothing of what is not offered, or from a form that is not ours', async () => {
  const leave = await newBriefing('refuses');
  for (const fields of [
    {},
    { 'judgement-iraq.3': 'drop:iraq.1' },
    { ...SWAP, form: 'made.up.word' },
    { ...SWAP, version: '7' },
  ]) {
    const response = await leave(fields);
    expect([409, 422]).toContain(response.status);
    expect(response.headers.get('Set-Cookie')).toBe(null);
    expect(await response.text()).toContain('role="alert"');
  }
  const other = await leave(SWAP, { 'Sec-Fetch-Site': 'cross-site' });
  expect(other.status).toBe(403);
  expect(section(await read('/paper/refuses/'))).toContain('No reader has left any yet.');
});

it('takes so many of one network in a day, and says so with what was chosen', async () => {
  const leave = await newBriefing('limits');
  const from = { 'X-Forwarded-For': '198.51.100.20' };
  for (let k = 0; k < MOST_OF_NETWORK; k++) await leave(KEEP, from);
  const response = await leave(SWAP, { 'X-Forwarded-For': '198.51.100.99' });
  expect(response.status).toBe(429);
  expect(await response.text()).toMatch(/value="swap:iraq.3" checked/);
  const says = section(await read('/paper/limits/'));
  expect(says).toContain(
    `${MOST_OF_NETWORK} readers have left their own. They chose to take part, so they speak for nobody else.`,
  );
  test.pass(25 * 60 * 60);
  expect((await leave(SWAP, from)).status).toBe(303);
});

it('speaks of one author or of several, as the page names them', async () => {
  await newBriefing('alone');
  expect(section(await read('/paper/alone/'))).toContain('The author had to make');
  const both = judgedText('Both').replace('by: Ann Author', 'by: [Ann Author, Bo Lund]');
  await publish(test, paper, 'both', both);
  expect(section(await read('/paper/both/'))).toContain('The authors had to make');
});

it('counts for a version, which keeps its counts when another is published or all is taken back', async () => {
  const leave = await newBriefing('versions');
  await leave(SWAP);
  await publish(test, paper, 'versions', judgedText('Anew'), 1);
  expect(section(await read('/paper/versions/'))).toContain('No reader has left any yet.');
  const first = await read('/paper/versions/versions/1/');
  expect(section(first)).toContain('One reader has left their own');
  expect(first).not.toContain('class="judge"');
  const at = test.site.now();
  await retractBriefing(test.site.storage.db, paper.id, 'versions', { at, reason: 'R' });
  expect(await read('/paper/versions/')).not.toContain('class="judge"');
  expect((await leave({ ...SWAP, version: '2' })).status).toBe(403);
});

it('a comment is pinned to each kind of place that a page has, leads there, and its writer is told what it is about', async () => {
  const prose = '::judgement{of=iraq place=3 change=swap}\n\n::finding\n\n::state{of=status-quo}\n';
  const text = judgedText('Pinned').replace(/::judgement[\s\S]*$/, prose);
  await publish(test, paper, 'pinned', text);
  const send = async (place: string, said: Readonly<Record<string, string>>, headers = {}) => {
    const [, writing = ''] = (await read('/paper/pinned/')).split(
      `action="/paper/pinned/${place}"`,
    );
    const form = /name="form" value="([^"]*)"/.exec(writing)?.[1] ?? '';
    test.pass(5);
    return postForm(test, `/paper/pinned/${place}`, { form, name: 'Kim', ...said }, headers);
  };
  const html = await read('/paper/pinned/');
  const pins = [...html.matchAll(/<option value="(([a-z]+):[^"]*)"/g)];
  const kinds = new Map(pins.map(([, pin = '', kind = '']) => [kind, pin]));
  expect([...kinds.keys()].sort()).toEqual(['claim', 'figure', 'judgement', 'state']);
  const ids: string[] = [];
  let headers = {};
  for (const [kind, about] of kinds) {
    const sent = await send('comments', { comment: `About a ${kind}`, about }, headers);
    const [, id = ''] = /comments\/([^?]+)/.exec(sent.headers.get('Location') ?? '') ?? [];
    await decideOn(test, paper, id, 'shown');
    if (ids.length === 0) headers = { Cookie: cookiesOf(sent) };
    ids.push(id);
  }
  const shown = await read('/paper/pinned/');
  const led = [...shown.matchAll(/<p class="pin">About <a href="#([^"]+)">([^<]*)/g)];
  expect(led).toHaveLength(kinds.size);
  for (const [, fragment] of led) expect(shown).toContain(`id="${fragment}"`);
  await send('comments', { comment: 'A reply', to: ids[0]! }, headers);
  const left = await send('judgements', { version: '1', do: 'leave', ...SWAP }, headers);
  const yours = await read('/yours', { Cookie: `${Object.values(headers)}; ${cookiesOf(left)}` });
  for (const [, fragment, label] of led) {
    expect(yours).toContain(`<a href="/paper/pinned/versions/1/#${fragment}">${label}</a></p>`);
  }
  expect(yours).toContain('<p class="pin">About the outcome <a');
  expect(yours).toContain('<p class="pin">About the figure <a');
  expect(yours).toContain('<p class="pin">In reply to Kim</p>');
  expect(yours).toContain('<li>Iraq cares more about “');
  expect(yours).not.toContain('statement 3: “');
  await decideOn(test, paper, ids[0]!, 'hidden');
  expect(await read('/yours', headers)).toContain(
    'In reply to a comment that is not shown any more',
  );
});
