import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decideComment, listHeld } from '../src/storage/comments.ts';
import type { Publication } from '../src/storage/publications.ts';
import { PATIENCE } from './databases.ts';
import { newMember, postForm, signIn } from './people.ts';
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
  await decideComment(test.site.storage.db, paper.id, id, 'shown');
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
  expect((await decide(randomUUID(), 'locked')).status).toBe(404);
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

it(
  'the queue reads what it shows and no more, whatever is stored, and goes on from the last',
  async () => {
    const { db } = test.site.storage;
    const [briefing] = await db.selectFrom('briefing').select('id').execute();
    await sql`insert into comment (id, briefing, version, name, text, state, "madeAt", secret, writer)
      select gen_random_uuid(), ${sql.lit(briefing!.id)}::uuid, 1, 'N', 'T' || k,
        case when k % 50 = 0 then 'held' else 'shown' end, now(), 's', 'w'
      from generate_series(1, ${sql.lit(Number(process.env['STANDOFF_COMMENTS'] ?? 10_000))}) k`.execute(
      db,
    );
    await sql`analyze comment`.execute(db);
    const first = (await read('/moderate/paper/', moderator)).text;
    expect(first.match(/class="thread"/g)).toHaveLength(25);
    const next = /href="(\/moderate\/paper\/\?after=\d+)"/.exec(first)?.[1] ?? '';
    const second = (await read(next, moderator)).text;
    expect(second.match(/class="thread"/g)).toHaveLength(25);
    const held = await listHeld(db, paper.id, { after: 0, limit: 51 });
    const numbers = (html: string) =>
      [...html.matchAll(/id="waits-(\d+)"/g)].map(([, n]) => Number(n));
    expect([...numbers(first), ...numbers(second)]).toEqual(
      held.slice(0, 50).map(({ number }) => number),
    );
    // What PostgreSQL read of the comments to find them.
    const { sql: text, parameters } = await planned(held[24]!.number);
    const plan = await sql
      .raw<{ 'QUERY PLAN': unknown }>(
        `explain (analyze, format json) ${text.replace(/\$(\d+)/g, (_, k) => `'${String(parameters[Number(k) - 1])}'`)}`,
      )
      .execute(db);
    const rows = rowsRead(plan.rows[0]!['QUERY PLAN']);
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(100);
  },
  PATIENCE,
);

/** The question as it is asked. */
async function planned(after: number) {
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  const { db } = test.site.storage;
  const watched = db.withPlugin({
    transformQuery: ({ node }) => {
      asked.push(db.getExecutor().compileQuery(node, { queryId: 'plan' }));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await listHeld(watched, paper.id, { after, limit: 26 });
  return asked[0]!;
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
