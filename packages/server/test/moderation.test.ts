import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listThreads } from '../src/storage/comments.ts';
import { listAll, listHeld } from '../src/storage/moderation.ts';
import type { Publication } from '../src/storage/publications.ts';
import type { Database } from '../src/storage/tables.ts';
import { PATIENCE } from './databases.ts';
import { decideOn, newMember, postForm, signIn } from './people.ts';
import { briefingText, newPublication, openSite, publish, type TestSite } from './site.ts';

let test: TestSite;
let paper: Publication;
let moderator: Readonly<Record<string, string>>;
beforeAll(async () => {
  test = await openSite();
  paper = await newPublication(test, 'paper');
  await publish(test, paper, 'swerve', briefingText('Who swerves'));
  await newMember(test, 'mod', paper, 'moderator');
  moderator = await signIn(test, 'mod');
}, PATIENCE);
afterAll(() => test.close());

const read = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const response = await test.ask(path, { headers });
  return { status: response.status, text: await response.text() };
};
const page = async () => (await read('/paper/swerve/')).text;
const queue = async () => (await read('/moderate/paper/', moderator)).text;
const decide = (comment: string, state: string) =>
  postForm(test, '/moderate/paper/', { comment, state }, moderator);

/** A comment that is shown, with the address that its writer was given. */
async function newComment(comment: string, to = '') {
  const form = /name="form" value="([^"]*)"/.exec(await page())?.[1] ?? '';
  test.pass(5);
  const sent = await postForm(test, '/paper/swerve/comments', { form, name: 'Kim', comment, to });
  const own = sent.headers.get('Location') ?? '';
  const id = /comments\/([^?]+)/.exec(own)?.[1] ?? '';
  await decideOn(test, paper, id, 'shown');
  return { id, own, word: own.replace(/^.*word=/, '') };
}

it('what readers report waits for a moderator and stays meanwhile, counted once for a network', async () => {
  const { id } = await newComment('Rude <i>words</i>');
  expect(await queue()).toContain('None waits.');
  const path = `/comments/${id}/report`;
  const asked = await read(path);
  expect(asked.text).toContain('Rude &#x3C;i>words&#x3C;/i>');
  expect(await queue()).toContain('None waits.');
  const from = { 'X-Forwarded-For': '198.51.100.7' };
  for (const headers of [from, from, { 'X-Forwarded-For': '203.0.114.7' }]) {
    expect((await postForm(test, path, {}, headers)).status).toBe(200);
  }
  expect(await queue()).toContain('readers reported it, 2 in all');
  expect(await page()).toContain('Rude');
  await decide(id, 'shown');
  expect(await queue()).toContain('None waits.');
  await postForm(test, path, {}, { 'X-Forwarded-For': '192.0.2.1' });
  await decide(id, 'hidden');
  expect(await page()).not.toContain('Rude');
  expect((await read(path)).status).toBe(404);
});

it('so many are reported from one network in an hour', async () => {
  const { id } = await newComment('Fine');
  const from = { 'X-Forwarded-For': '198.51.101.7' };
  for (let k = 0; k < 10; k++) await postForm(test, `/comments/${id}/report`, {}, from);
  expect((await postForm(test, `/comments/${id}/report`, {}, from)).status).toBe(429);
  await decide(id, 'shown');
});

it('a thread that is locked takes no answers until it is unlocked', async () => {
  const { id } = await newComment('First of a thread');
  await decide(id, 'locked');
  expect(await page()).toContain('This thread takes no more answers.');
  expect(await page()).not.toContain(`comments/new?to=${id}`);
  const form = /name="form" value="([^"]*)"/.exec(await page())?.[1] ?? '';
  test.pass(5);
  const fields = { form, name: 'Lee', comment: 'But', to: id };
  const answer = await postForm(test, '/paper/swerve/comments', fields);
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('But');
  await decide(id, 'unlocked');
  expect((await postForm(test, '/paper/swerve/comments', fields)).status).toBe(303);
  expect((await decide(id, 'burnt')).status).toBe(400);
  expect((await decide(randomUUID(), 'locked')).status).toBe(409);
});

it('a writer gets all that is kept of a comment by its word alone, until it is removed', async () => {
  const { id, own, word } = await newComment('Mine to take back');
  expect((await read(own)).text).toContain('All that is kept of this comment');
  const data = await read(`/comments/${id}/data?word=${word}`);
  expect(JSON.parse(data.text)).toMatchObject({ name: 'Kim', text: 'Mine to take back' });
  expect((await read(`/comments/${id}/data?word=guessed`)).status).toBe(404);
  expect((await postForm(test, `/comments/${id}/removal?word=${word}`, {})).status).toBeLessThan(
    400,
  );
  expect((await read(`/comments/${id}/data?word=${word}`)).status).toBe(404);
  expect(await page()).not.toContain('Mine to take back');
});

it('what was decided is said, and can be taken back', async () => {
  const { id } = await newComment('Hidden in haste');
  const decided = await decide(id, 'hidden');
  const { text } = await read(decided.headers.get('Location')!, moderator);
  expect(text).toContain('One comment is hidden.');
  expect(await page()).not.toContain('Hidden in haste');
  const batch = /name="batch" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const undo = () => postForm(test, '/moderate/paper/undo', { batch }, moderator);
  const undone = await undo();
  expect((await read(undone.headers.get('Location')!, moderator)).text).toContain(
    'It was taken back: all is as it was before.',
  );
  expect(await page()).toContain('Hidden in haste');
  expect((await undo()).status).toBe(409);
  const decisions = (await read('/moderate/paper/decisions', moderator)).text;
  expect(decisions).toContain('One comment is hidden.');
  expect(decisions).toContain('mod, <time');
  expect(decisions).not.toContain('Hidden in haste');
  // Once more the same changes nothing, and says so.
  expect((await decide(id, 'shown')).status).toBe(409);
});

it('many are decided at once, and words are removed when it was asked once more', async () => {
  const ids = [(await newComment('One of two')).id, (await newComment('Two of two')).id];
  const body = (state: string, more: readonly string[][] = []) =>
    new URLSearchParams([...ids.map((id) => ['comment', id]), ['state', state], ...more]);
  const post = (fields: URLSearchParams, path = '/moderate/paper/?show=all') =>
    test.ask(path, { method: 'POST', body: fields, headers: moderator });
  const hidden = await post(body('hidden'));
  const to = hidden.headers.get('Location') ?? '';
  expect(to).toMatch(/^\/moderate\/paper\/\?show=all&done=[0-9a-f-]+#waits-\d+$/);
  const all = (await read(to.replace(/#.*/, ''), moderator)).text;
  expect(all).toContain('2 comments are hidden.');
  expect(all).toContain('One of two');
  const asked = await (await post(body('removed'))).text();
  expect(asked).toContain('these 2 comments will be gone for good');
  expect((await read('/moderate/paper/?show=all', moderator)).text).toContain('One of two');
  expect((await post(body('removed', [['sure', 'yes']]))).status).toBe(303);
  expect((await read('/moderate/paper/?show=all', moderator)).text).not.toContain('of two');
  const rows = await test.site.storage.db.selectFrom('comment').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('of two');
  const many = new URLSearchParams(Array.from({ length: 26 }, () => ['comment', randomUUID()]));
  many.append('state', 'shown');
  expect((await post(many)).status).toBe(400);
});

it('a comment whose words are gone stands above the answers to it, and says why', async () => {
  const first = await newComment('Words that go');
  await newComment('An answer that stays', first.id);
  const lone = await newComment('Without any answer');
  await postForm(test, `/comments/${first.id}/removal?word=${first.word}`, {});
  await decide(lone.id, 'hidden');
  const text = await page();
  expect(text).toMatch(/This comment was taken back by its writer\..*An answer that stays/s);
  expect(text).not.toMatch(/Words that go|Without any answer/);
  const { db } = test.site.storage;
  const { id } = (await db.selectFrom('briefing').select('id').executeTakeFirst())!;
  const other = await newComment('Hidden with an answer');
  await newComment('Below what is hidden', other.id);
  await decide(other.id, 'hidden');
  expect(JSON.stringify(await listThreads(db, id, { after: 0, limit: 100 }))).not.toContain(
    'Hidden with an answer',
  );
  expect(await page()).toMatch(/A moderator has decided not to show this comment\..*Below what/s);
});

/** What a page reads of the comments may be so many times what it shows, however many are stored. */
const FACTOR = 4;

it(
  'queues and pages read what they show and no more, whatever is stored, and go on from the last',
  async () => {
    const { db } = test.site.storage;
    const other = await newPublication(test, 'other');
    await publish(test, other, 'swerve', briefingText('Elsewhere'));
    const { id } = (await db
      .selectFrom('briefing')
      .select('id')
      .where('publication', '=', paper.id)
      .executeTakeFirst())!;
    const many = Number(process.env['STANDOFF_COMMENTS'] ?? 10_000);
    // As many in another publication, all of which wait; and in ours some that wait, some that answer, some that are hidden.
    await sql`insert into comment (id, briefing, publication, version, name, text, state, "madeAt", secret, writer)
      select gen_random_uuid(), briefing.id, briefing.publication, 1, 'N', 'T' || k,
        case when k % 50 = 0 or briefing.publication <> ${sql.lit(paper.id)}::uuid then 'held' when k % 50 < 20 then 'hidden' else 'shown' end,
        now(), 's', 'w'
      from generate_series(1, ${sql.lit(many)}) k, briefing`.execute(db);
    await sql`insert into comment (id, briefing, publication, version, parent, name, text, state, "madeAt", secret, writer)
      select gen_random_uuid(), briefing, publication, 1, id, 'N', 'Answer', 'shown', now(), 's', 'w'
      from comment where state = 'shown' and parent is null and briefing = ${sql.lit(id)}::uuid`.execute(
      db,
    );
    await sql`update comment set answers = 1 where state = 'shown' and parent is null`.execute(db);
    await sql`analyze`.execute(db);
    const first = (await read('/moderate/paper/', moderator)).text;
    expect(first.match(/class="thread moderated"/g)).toHaveLength(25);
    const next = /href="(\/moderate\/paper\/\?after=\d+)"/.exec(first)?.[1] ?? '';
    const second = (await read(next, moderator)).text;
    const held = await listHeld(db, paper.id, { after: 0, limit: 51 });
    const numbers = (html: string) =>
      [...html.matchAll(/id="waits-(\d+)"/g)].map(([, n]) => Number(n));
    expect([...numbers(first), ...numbers(second)]).toEqual(
      held.slice(0, 50).map(({ number }) => number),
    );
    // What PostgreSQL read of the comments to find them.
    const after = held[24]!.number;
    const reads = [
      await readBy((db) => listHeld(db, paper.id, { after, limit: 26 })),
      await readBy((db) => listAll(db, paper.id, { before: after, limit: 26 })),
      await readBy((db) => listThreads(db, id, { after, limit: 26 })),
    ];
    for (const rows of reads) {
      expect(rows).toBeGreaterThan(0);
      expect(rows).toBeLessThan(26 * FACTOR);
    }
  },
  PATIENCE,
);

/** Rows of comments that PostgreSQL reads for what is asked. */
async function readBy(ask: (db: Database) => Promise<unknown>): Promise<number> {
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  const { db } = test.site.storage;
  const watched = db.withPlugin({
    transformQuery: ({ node }) => {
      asked.push(db.getExecutor().compileQuery(node, { queryId: 'plan' }));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await ask(watched);
  const counts = asked.map(async ({ sql: text, parameters }) => {
    const given = text.replace(/\$(\d+)/g, (_, k) => `'${String(parameters[Number(k) - 1])}'`);
    const plan = await sql
      .raw<{ 'QUERY PLAN': unknown }>(`explain (analyze, format json) ${given}`)
      .execute(db);
    return rowsRead(plan.rows[0]!['QUERY PLAN']);
  });
  return (await Promise.all(counts)).reduce((all, one) => all + one, 0);
}

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

function rowsRead(told: unknown): number {
  const count = (plan: Plan): number =>
    (plan['Relation Name'] === 'comment'
      ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops']
      : 0) + (plan.Plans ?? []).reduce((all, one) => all + count(one), 0);
  return count((told as readonly { readonly Plan: Plan }[])[0]!.Plan);
}
