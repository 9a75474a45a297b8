import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { takeComments } from '../src/storage/closing.ts';
import { forgetAttempts, saltOf } from '../src/storage/limits.ts';
import { PATIENCE, postgresql } from './databases.ts';
import { newPerson, postForm, signIn } from './people.ts';
import { briefingText, newPublication, openSite, publish, type TestSite } from './site.ts';

const fieldOf = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

const TYPED = { name: 'Kim', comment: 'What I thought about for an hour.' };

describe('what a server does when something fails', () => {
  let test: TestSite;
  beforeAll(async () => {
    test = await openSite();
    await publish(test, await newPublication(test, 'paper'), 'swerve', briefingText('Who swerves'));
  }, PATIENCE);
  afterAll(() => test.close());

  /** A form as a reader has it who read for a while. */
  async function openForm(): Promise<string> {
    const page = await (await test.ask('/paper/swerve/')).text();
    test.pass(4);
    return fieldOf(page, 'form');
  }
  const send = (form: string, path = '/paper/swerve/comments') =>
    postForm(test, path, { form, ...TYPED });
  const statusOf = async (path: string) => (await test.ask(path)).status;

  async function expectKept(response: Response) {
    const html = await response.text();
    expect(response.status).toBe(503);
    expect(html).toContain('could not be saved');
    expect(html).toContain(TYPED.comment);
    expect(html).toContain(TYPED.name);
    return fieldOf(html, 'form');
  }

  it(
    'a database that goes away: what was typed comes back, and is taken once it is there again',
    async () => {
      const own = (await send(await openForm())).headers.get('Location')!;
      const form = await openForm();
      const { kill, restart } = await postgresql();
      await kill();
      try {
        expect(await statusOf('/health')).toBe(200);
        expect(await statusOf('/ready')).toBe(503);
        const page = await test.ask('/paper/swerve/');
        expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('Not now')]);
        await expectKept(await send(form));
        // The same where a comment is changed, and where nothing is answered but a form.
        await expectKept(await send(form, own));
      } finally {
        await restart();
      }
      expect(await statusOf('/ready')).toBe(200);
      expect(await statusOf('/paper/swerve/')).toBe(200);
      expect((await send(form)).status).toBe(303);
      expect((await send(form, own)).headers.get('Location')).toBe(`${own}&changed`);
    },
    PATIENCE,
  );

  it('a full disk: pages are still read, and what was typed comes back', async () => {
    const { db } = test.site.storage;
    const form = await openForm();
    await sql`create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$`.execute(
      db,
    );
    await sql`create trigger full_disk before insert or update on comment execute function full_disk()`.execute(
      db,
    );
    expect(await statusOf('/paper/swerve/')).toBe(200);
    const again = await expectKept(await send(form));
    await sql`drop trigger full_disk on comment`.execute(db);
    test.pass(60);
    expect((await send(again)).status).toBe(303);
  });

  it(
    'a clock that jumps forward and back keeps nobody out, and nothing for longer',
    async () => {
      const { db } = test.site.storage;
      const from = { 'X-Forwarded-For': '198.51.100.9' };
      const post = async () => {
        const form = await openForm();
        return (await postForm(test, '/paper/swerve/comments', { form, ...TYPED }, from)).status;
      };
      await newPerson(test, 'kim');
      const signedIn = await signIn(test, 'kim');
      const year = 365 * 24 * 3600;
      const open = await openForm();
      test.pass(year);
      // Late, it says; the form that comes back is good.
      const late = await send(open);
      expect([late.status, await late.text()]).toEqual([
        422,
        expect.stringContaining(TYPED.comment),
      ]);
      expect(await post()).toBe(303);
      await saltOf(db, test.site.now());
      test.pass(-year);
      // The network uses up what it may while the clock is three hours ahead.
      test.pass(3 * 3600);
      for (let k = 0; k < 10; k++) expect(await post()).toBe(303);
      expect(await post()).toBe(429);
      test.pass(-3 * 3600);
      expect(await post()).toBe(303);
      // What was kept under the wrong time is forgotten with the rest.
      await forgetAttempts(db, test.site.now());
      const most = new Date(test.site.now().getTime() + 3 * 24 * 3600 * 1000);
      const [attempts, salts] = [
        await db.selectFrom('attempt').select('id').where('at', '>', most).execute(),
        await db.selectFrom('salt').select('day').where('day', '>', most.toISOString()).execute(),
      ];
      expect([attempts, salts]).toEqual([[], []]);
      expect((await test.ask('/account', { headers: signedIn })).status).toBe(200);
    },
    PATIENCE,
  );

  it('a clock that jumps keeps nothing open for longer, and ends nothing for good but sessions', async () => {
    const { db } = test.site.storage;
    const day = 24 * 3600;
    const ahead = async (seconds: number, ask: () => Promise<unknown>) => {
      test.pass(seconds);
      await ask();
      test.pass(-seconds);
    };
    // Comments that close on a day.
    const { publication } = (await db
      .selectFrom('briefing')
      .select('publication')
      .executeTakeFirst())!;
    const commentsUntil = new Date(test.site.now().getTime() + day * 1000);
    await takeComments(db, publication, 'swerve', { comments: 'open', commentsUntil });
    await ahead(2 * day, async () => expect((await send(await openForm())).status).toBe(403));
    expect((await send(await openForm())).status).toBe(303);
    await takeComments(db, publication, 'swerve', { comments: 'open', commentsUntil: null });
    // A comment that is changed within half an hour, and one of a day that is not there yet.
    const own = (await send(await openForm())).headers.get('Location')!;
    await ahead(day, async () => expect((await send(await openForm(), own)).status).toBe(403));
    expect((await send(await openForm(), own)).status).toBe(303);
    let early = '';
    await ahead(day, async () => {
      early = (await send(await openForm())).headers.get('Location')!;
    });
    expect((await send(await openForm(), early)).status).toBe(403);
    // A session, which goes by the clock of its library.
    await newPerson(test, 'lee');
    const headers = await signIn(test, 'lee');
    const at = async (days: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * day * 1000 });
      try {
        return (await test.ask('/account', { headers })).status;
      } finally {
        vi.useRealTimers();
      }
    };
    expect([await at(-400), await at(13), await at(-1)]).toEqual([200, 200, 200]);
    // One that is over is forgotten when it is asked for.
    expect([await at(15), await at(0)]).toEqual([303, 303]);
  });
});
