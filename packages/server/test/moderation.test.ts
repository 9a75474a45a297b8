import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { takeAllComments, takeComments } from '../src/storage/closing.ts';
import { listAll, listHeld } from '../src/storage/moderation.ts';
import type { Database } from '../src/storage/tables.ts';
import { listThreads, pageOf } from '../src/storage/threads.ts';
import { formOf, newShownComment } from './commenting.ts';
import { PATIENCE } from './databases.ts';
import { openModerated } from './moderated.ts';
import { namedSeen, postForm } from './people.ts';
import { briefingText, createTestSite, newPublication, publish } from './site.ts';

const { decide, moderator, page, paper, queue, read, test } = await openModerated();

const newComment = (comment: string, to = '', headers: Readonly<Record<string, string>> = {}) =>
  newShownComment(test, paper, { comment, to }, headers);

it('what readers report waits for a moderator and stays meanwhile, counted once for a network', async () => {
  const { id } = await newComment('Rude <i>words</i>');
  const { db } = test.site.storage;
  await db.updateTable('comment').set({ pin: 'figure:1' }).where('id', '=', id).execute();
  expect(await queue()).toContain('No comment is waiting.');
  const path = `/comments/${id}/report`;
  const asked = await read(path);
  expect(asked.text).toContain('Rude &#x3C;i>words&#x3C;/i>');
  expect(await queue()).toContain('No comment is waiting.');
  const from = { 'X-Forwarded-For': '198.51.100.7' };
  for (const headers of [from, from, { 'X-Forwarded-For': '203.0.114.7' }]) {
    const told = await postForm(test, path, {}, headers);
    expect(told.status).toBe(200);
    expect(await told.text()).toMatch(
      /<a href="\/paper\/swerve\/\?comment=(\d+)#comment-\1">Back to the page/,
    );
  }
  expect(await queue()).toContain('it was reported 2 times');
  // A moderator reads what it is about as readers do.
  expect(await queue()).toContain('about “What the model finds”');
  for (const [path, link] of [
    ['/desk/', 'Comments that wait (1)'],
    ['/desk/paper/', 'Comments that wait (1)'],
    // Readers find the comments from where the page begins.
    ['/paper/swerve/', '<p class="aside way-to-comments"><a href="#comments">1 comment</a></p>'],
  ] as const) {
    expect((await read(path, moderator)).text).toContain(link);
  }
  expect(await page()).toContain('Rude');
  await decide(id, 'shown');
  expect(await queue()).toContain('No comment is waiting.');
  await postForm(test, path, {}, { 'X-Forwarded-For': '192.0.2.1' });
  await decide(id, 'hidden');
  expect(await page()).not.toContain('Rude');
  expect((await read(path)).status).toBe(404);
});

it('of reports that one network sends at the same time one is counted, and never none', async () => {
  const { id } = await newComment('Reported twice at once');
  const twice = [1, 2, 3, 4].flatMap((k) => [k, k]);
  await Promise.all(
    twice.map((k) =>
      postForm(test, `/comments/${id}/report`, {}, { 'X-Forwarded-For': `192.0.${k}.7` }),
    ),
  );
  expect(await queue()).toContain('it was reported 4 times');
  await decide(id, 'shown');
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
  expect(await page()).toContain('This thread takes no more replies.');
  expect(await page()).not.toContain(`comments/new?to=${id}`);
  const form = await formOf(test);
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

it('a comment is not taken where comments are closed, or past their day', async () => {
  await publish(test, paper, 'closed', briefingText('Closed'));
  const { db } = test.site.storage;
  const set = (comments: 'open' | 'closed', commentsUntil: Date | null) =>
    takeComments(db, paper.id, 'closed', { comments, commentsUntil });
  const sendIt = async () => {
    const form = await formOf(test);
    test.pass(5);
    return postForm(test, '/paper/closed/comments', {
      form,
      name: 'Kim',
      comment: 'Typed "for" long',
    });
  };
  const shown = async () => (await test.ask('/paper/closed/')).text();
  await set('closed', null);
  const refused = await sendIt();
  expect(refused.status).toBe(403);
  // What was typed is not lost with it.
  expect(await refused.text()).toContain('\nTyped "for" long</textarea>');
  expect(await shown()).toContain('Comments are closed.');
  await set('open', new Date(test.site.now().getTime() + 60_000));
  const until = /Comments are open until ([^<]*)\./.exec(await shown())?.[1];
  expect(until).toMatch(/UTC$/);
  expect(await (await test.ask('/paper/closed/comments/new')).text()).toContain(
    `Comments are open until ${until}.`,
  );
  expect((await sendIt()).status).toBe(303);
  test.pass(60);
  expect((await sendIt()).status).toBe(403);
  expect(await shown()).toContain(`Comments closed on ${until}.`);
  expect(await shown()).not.toContain('<textarea');
  // What is set for the whole publication holds for each of its briefings.
  await set('open', null);
  expect((await sendIt()).status).toBe(303);
  await takeAllComments(db, paper.id, { comments: 'closed', commentsUntil: null });
  expect((await sendIt()).status).toBe(403);
  await takeAllComments(db, paper.id, { comments: 'open', commentsUntil: null });
});

it('moderators say until when comments are taken, of one briefing and of all', async () => {
  const set = (fields: Readonly<Record<string, string>>) =>
    postForm(test, '/moderate/paper/closing', { comments: 'open', ...fields }, moderator);
  const faulty = await set({ of: 'swerve', until: 'next week' });
  expect(faulty.status).toBe(422);
  const text = await faulty.text();
  expect(text).toContain('This is not a date and time.');
  expect(text).toMatch(/aria-describedby="fault-until-of-swerve"|id="fault-until-of-swerve"/);
  expect(text).toContain('value="next week"');
  // A day that has gone would close them.
  const next = new Date().getUTCFullYear() + 1;
  expect((await set({ of: 'swerve', until: `${next}-12-31T18:00` })).status).toBe(303);
  expect(await page()).toContain(`Comments are open until 31 December ${next}, 18:00 UTC.`);
  expect((await set({ of: '', until: `${next}-06-30 12:00` })).status).toBe(303);
  expect(await page()).toContain(`Comments are open until 30 June ${next}, 12:00 UTC.`);
  const shown = (await read('/moderate/paper/closing', moderator)).text;
  expect(shown).toContain(`value="${next}-12-31T18:00"`);
  expect((await set({ of: '', comments: 'closed', until: '' })).status).toBe(303);
  expect(await page()).toContain('Comments are closed.');
  // What is not said, or says nothing that there is, opens nothing.
  const action = '/moderate/paper/closing';
  for (const fields of [
    { of: '', until: '' },
    { of: '', until: '', comments: 'bad' },
  ]) {
    const unsaid = await postForm(test, action, fields, moderator);
    expect([unsaid.status, await unsaid.text()]).toEqual([
      422,
      expect.stringMatching(/Choose whether comments are open or closed\..*id="comments-all"/s),
    ]);
  }
  for (const fields of [{ of: '' }, { until: '' }]) expect((await set(fields)).status).toBe(400);
  for (const until of [`${next}-02-31T10:00`, `${next}-02-28T24:00`]) {
    expect((await set({ of: '', until })).status).toBe(422);
  }
  expect(await page()).toContain('Comments are closed.');
  expect((await set({ of: 'nothing', until: '' })).status).toBe(404);
  for (const of of ['', 'swerve']) await set({ of, until: '' });
  expect(await page()).not.toMatch(/Comments are (closed|taken)/);
});

it('a second process at the same database goes on with what the first began', async () => {
  // All that a process has is made anew; what they share is the database.
  const [first, other] = [test, await createTestSite(test.site.storage)];
  other.pass((first.site.now().getTime() - other.site.now().getTime()) / 1000);
  const pass = (seconds: number) => {
    first.pass(seconds);
    other.pass(seconds);
  };
  const from = { 'X-Forwarded-For': '198.51.102.7' };
  // A form that one has shown is taken by the other, and sent to both it is one comment.
  const form = await formOf(first);
  pass(5);
  const fields = { form, name: 'Kim', comment: 'Begun here, ended there' };
  const sent = await postForm(other, '/paper/swerve/comments', fields, from);
  const again = await postForm(first, '/paper/swerve/comments', fields, from);
  const own = sent.headers.get('Location')!;
  expect([sent.status, again.headers.get('Location')]).toEqual([303, own]);
  expect((await first.ask(own)).status).toBe(200);
  // What one network sends is counted together, and so is who was known before.
  const statuses: number[] = [];
  for (let k = 0; k < 9; k++) {
    const asked = k % 2 === 0 ? first : other;
    const said = { form: await formOf(asked), name: 'Kim', comment: `Both ${k}` };
    pass(5);
    statuses.push((await postForm(asked, '/paper/swerve/comments', said, from)).status);
  }
  expect(statuses).toEqual([...Array(8).fill(303), 429]);
  // Who signed in at one is signed in at the other, which sees the queue and takes the decision back.
  const id = /comments\/([^?]+)/.exec(own)?.[1] ?? '';
  const decided = await postForm(
    other,
    '/moderate/paper/',
    { comment: (await namedSeen(first, [id]))[0]!, state: 'shown' },
    moderator,
  );
  const batch = /done=([0-9a-f-]+)/.exec(decided.headers.get('Location') ?? '')?.[1] ?? '';
  expect(await page()).toContain('Begun here, ended there');
  await postForm(first, '/moderate/paper/undo', { batch }, moderator);
  expect(await (await other.ask('/paper/swerve/')).text()).not.toContain('Begun here');
  // Pages name programs and styles that both have.
  const asset = /href="(\/assets\/[^"]+\/server\.css)"/.exec(await page())?.[1] ?? '';
  expect((await other.ask(asset)).status).toBe(200);
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
    const many = Number(process.env['STANDOFF_COMMENTS'] ?? 5000);
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
    await sql`update comment set pin = 'claim:moves' where number % 3 = 0 and parent is null`.execute(
      db,
    );
    // Nothing is known of what is stored, as after a restore; that must cost nobody who reads a page.
    const about = { after: 0, limit: 26, about: 'claim:moves' };
    const untold = await readBy((db) => listThreads(db, id, about));
    await sql`analyze`.execute(db);
    const first = (await read('/moderate/paper/', moderator)).text;
    expect(first.match(/class="thread moderated"/g)).toHaveLength(25);
    expect(first).toMatch(/(More than 200|\d+) are waiting, the oldest first\./);
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
      await readBy((db) => listThreads(db, id, about)),
      await readBy((db) => pageOf(db, id, after, 26)),
    ];
    expect(untold).toBeLessThan(many * FACTOR);
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
