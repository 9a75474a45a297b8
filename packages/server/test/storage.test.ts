import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Authority, AuthorityLost } from '../src/storage/authority.ts';
import {
  findBriefing,
  findEarlierRetraction,
  findTexts,
  publishBriefing,
  retractBriefing,
} from '../src/storage/briefings.ts';
import { takeComments } from '../src/storage/closing.ts';
import { attempt, forgetAttempts, keyOf, saltOf } from '../src/storage/limits.ts';
import {
  findAsset,
  findMedia,
  findPicture,
  hashOf,
  keepAssets,
  keepMedia,
  keepPicture,
} from '../src/storage/media.ts';
import { findModel, listVersions, saveModel } from '../src/storage/models.ts';
import { openStorage, type Storage, sayPlace } from '../src/storage/open-storage.ts';
import {
  findPublication,
  giveRole,
  listBriefings,
  listPublications,
  makePublication,
  roleOf,
  takeRole,
} from '../src/storage/publications.ts';
import {
  findJudgements,
  keepOutcome,
  leaveJudgements,
  listOutcomes,
  listTallies,
  takeBackJudgements,
} from '../src/storage/reader-judgements.ts';
import { countGrown, tidy } from '../src/storage/tidy.ts';
import {
  databases,
  freshPostgresql,
  PATIENCE,
  postgresql,
  type TestDatabase,
} from './databases.ts';
import { addBriefing, addPerson, addPublication, later, MORNING, saveOf } from './stored.ts';

describe.each(databases)('what is stored in $name', ({ fresh }) => {
  let database: TestDatabase;
  let storage: Storage;
  beforeAll(async () => {
    database = await fresh();
    storage = await openStorage(database.place);
    await addPerson(storage.db, 'ann');
  }, PATIENCE);
  afterAll(async () => {
    await storage.close();
    await database.end();
  });

  const newPublication = () => addPublication(storage.db);
  const newBriefing = () => addBriefing(storage.db);

  it('has publications by their names in addresses, of which there is one each', async () => {
    const made = await newPublication();
    expect(await findPublication(storage.db, made.slug)).toEqual(made);
    expect(await makePublication(storage.db, { slug: made.slug, title: 'Other' }, MORNING)).toBe(
      undefined,
    );
    expect(await listPublications(storage.db)).toContainEqual(made);
  });

  it('gives an account one role in a publication', async () => {
    const { id } = await newPublication();
    expect(await roleOf(storage.db, 'ann', id)).toBe(undefined);
    await giveRole(storage.db, { publication: id, account: 'ann', role: 'author' });
    await giveRole(storage.db, { publication: id, account: 'ann', role: 'owner' });
    expect(await roleOf(storage.db, 'ann', id)).toBe('owner');
    expect(await roleOf(storage.db, 'bob', id)).toBe(undefined);
  });

  it('is written by somebody before they are shut out or not at all, and never between', async () => {
    const { id: publication } = await newPublication();
    await giveRole(storage.db, { publication, account: 'ann', role: 'owner' });
    await addPerson(storage.db, 'guest');
    await giveRole(storage.db, { publication, account: 'guest', role: 'author' });
    const session = { id: 's', token: 't', userId: 'guest', expiresAt: later(60) };
    await storage.db
      .insertInto('session')
      .values({ ...session, updatedAt: MORNING })
      .execute();
    const part: Authority['part'] = { publication, roles: ['owner', 'author'] };
    const own = storage.heldBy({ account: 'guest', session: 's', part });
    const order: string[] = [];
    const taken = await own.transaction().execute(async (within) => {
      const taking = takeRole(storage.db, publication, 'guest').then(() => order.push('shut out'));
      await takeComments(within, publication, 'none', { comments: 'open', commentsUntil: null });
      // Long enough for it to come between, if it could.
      await setTimeout(20);
      order.push('written');
      return { taking };
    });
    await taken.taking;
    expect(order).toEqual(['written', 'shut out']);
    const rename = () =>
      own.updateTable('publication').set({ comments: 'closed' }).where('id', '=', publication);
    await expect(rename().execute()).rejects.toThrow(AuthorityLost);
    await expect(own.transaction().execute(async () => 'done')).rejects.toThrow(AuthorityLost);
    expect(await own.selectFrom('publication').select('comments').execute()).not.toContainEqual({
      comments: 'closed',
    });
  });

  it('keeps every version of a model, and says which one stands', async () => {
    const { id } = await newPublication();
    const first = await saveModel(storage.db, saveOf(id, 'one'), MORNING);
    const second = await saveModel(storage.db, saveOf(id, 'two', 1), later(1));
    expect([first, second]).toMatchObject([
      { number: 1, status: 'next', latest: 1 },
      { number: 2, status: 'next', latest: 2 },
    ]);
    expect(await findModel(storage.db, id, 'korea')).toMatchObject({ number: 2, text: 'two' });
    expect(await findModel(storage.db, id, 'korea', 1)).toMatchObject({ number: 1, text: 'one' });
    expect(await findModel(storage.db, id, 'korea', 3)).toBe(undefined);
    expect(await listVersions(storage.db, 'model', id, 'korea')).toEqual([
      {
        number: 2,
        madeFrom: 1,
        hash: hashOf('two'),
        author: 'ann',
        message: 'why',
        besideOf: null,
        baseMissing: false,
        settledWith: null,
        madeAt: later(1),
      },
      {
        number: 1,
        madeFrom: null,
        hash: hashOf('one'),
        author: 'ann',
        message: 'why',
        besideOf: null,
        baseMissing: false,
        settledWith: null,
        madeAt: MORNING,
      },
    ]);
  });

  it('keeps both texts of two who changed the same version, one of them beside the line', async () => {
    const { id } = await newPublication();
    await saveModel(storage.db, saveOf(id, 'one'), MORNING);
    const saves = await Promise.all([
      saveModel(storage.db, saveOf(id, 'mine', 1), MORNING),
      saveModel(storage.db, saveOf(id, 'yours', 1), MORNING),
    ]);
    expect(saves.map(({ status }) => status).sort()).toEqual(['beside', 'next']);
    expect(saves.map(({ number }) => number).sort()).toEqual([2, 3]);
    const stands = saves.find(({ status }) => status === 'next')!;
    expect(saves.map(({ latest }) => latest)).toEqual([stands.number, stands.number]);
    expect(await findModel(storage.db, id, 'korea')).toMatchObject({ number: stands.number });
    const texts = await Promise.all([2, 3].map((n) => findModel(storage.db, id, 'korea', n)));
    expect(texts.map((one) => one?.text).sort()).toEqual(['mine', 'yours']);
  });

  it('takes a save that is sent again for the same', async () => {
    const { id } = await newPublication();
    await saveModel(storage.db, saveOf(id, 'one'), MORNING);
    const second = await saveModel(storage.db, saveOf(id, 'two', 1), MORNING);
    expect(await saveModel(storage.db, saveOf(id, 'two', 1), later(1))).toEqual({
      ...second,
      isKnown: true,
    });
    expect(await listVersions(storage.db, 'model', id, 'korea')).toHaveLength(2);
  });

  it('shows a briefing to readers once it is published, and each published version for good', async () => {
    const { publication, save } = await newBriefing();
    const { id, slug } = publication;
    const find = (number?: number) => findBriefing(storage.db, slug, 'korea', number);
    expect(await find()).toBe(undefined);
    expect(await find(1)).toBe(undefined);
    expect(await findTexts(storage.db, slug, 'korea', hashOf('one'))).toBe(undefined);
    expect(await publishBriefing(storage.db, id, 'korea', 7, { at: MORNING })).toEqual({
      kind: 'missing',
    });
    expect(await find()).toBe(undefined);
    expect(await publishBriefing(storage.db, id, 'korea', 1, { at: MORNING })).toEqual({
      kind: 'published',
    });
    expect(await find()).toMatchObject({
      number: 1,
      page: ['<p>', 'one', '', '</p>'],
      publishedAt: MORNING,
    });
    expect(await findTexts(storage.db, slug, 'korea', hashOf('one'))).toEqual({
      briefing: 'one',
      model: 'model',
    });
    await save('two', 1);
    expect(await find()).toMatchObject({ number: 1 });
    expect(await find(2)).toBe(undefined);
    await publishBriefing(storage.db, id, 'korea', 2, { at: later(1) });
    expect(await find()).toMatchObject({ number: 2, published: 2, comments: 'open' });
    expect(await find(1)).toMatchObject({ number: 1, published: 2, publishedAt: MORNING });
    expect(await listBriefings(storage.db, { of: slug, limit: 10 })).toMatchObject([
      {
        publication: slug,
        slug: 'korea',
        version: 2,
        publishedAt: later(1),
        summary: { headline: 'two' },
      },
    ]);
  });

  it('says that a briefing was retracted until its authors say otherwise, and keeps that with its versions', async () => {
    const { publication, save } = await newBriefing();
    const { id, slug } = publication;
    const retraction = { at: later(5), reason: 'A source was forged.' };
    expect(await retractBriefing(storage.db, id, 'korea', retraction)).toBe(false);
    await publishBriefing(storage.db, id, 'korea', 1, { at: MORNING });
    expect(await retractBriefing(storage.db, id, 'korea', retraction)).toBe(true);
    expect(await findBriefing(storage.db, slug, 'korea')).toMatchObject({
      retractedAt: later(5),
      retraction: 'A source was forged.',
    });
    await save('two', 1);
    const publishAs = (retraction?: 'stays' | 'lifted') =>
      publishBriefing(storage.db, id, 'korea', 2, { at: later(9), retraction });
    expect(await publishAs()).toEqual({ kind: 'retracted', ...retraction });
    expect(await findBriefing(storage.db, slug, 'korea')).toMatchObject({ number: 1 });
    expect(await publishAs('stays')).toEqual({ kind: 'published' });
    expect(await findBriefing(storage.db, slug, 'korea')).toMatchObject({
      number: 2,
      retractedAt: later(5),
    });
    expect(await publishAs('lifted')).toEqual({ kind: 'published' });
    const found = (await findBriefing(storage.db, slug, 'korea'))!;
    expect(found).toMatchObject({ retractedAt: null, versionRetractedAt: null });
    expect(await findBriefing(storage.db, slug, 'korea', 1)).toMatchObject({
      versionRetractedAt: later(5),
      versionRetraction: 'A source was forged.',
    });
    expect(await findEarlierRetraction(storage.db, found.id)).toEqual(retraction);
  });

  it('closes comments at once or from a day on', async () => {
    const { publication } = await newBriefing();
    await publishBriefing(storage.db, publication.id, 'korea', 1, { at: MORNING });
    const taken = { comments: 'closed', commentsUntil: later(60) } as const;
    expect(await takeComments(storage.db, publication.id, 'korea', taken)).toBe(true);
    expect(await findBriefing(storage.db, publication.slug, 'korea')).toMatchObject(taken);
  });

  it('counts each reader once, with what was left last', async () => {
    const { id } = await newBriefing();
    const of = { briefing: id, version: 1 };
    const { db } = storage;
    const [keep, drop] = [{ 'us.4': 'keep' }, { 'us.4': 'drop:us.4' }];
    const leave = (reader: string, choices: Record<string, string>) =>
      leaveJudgements(db, of, reader, choices, MORNING);
    await Promise.all([leave('a', keep), leave('b', keep), leave('c', drop)]);
    await Promise.all([leave('a', drop), leave('c', keep), leave('b', keep)]);
    await Promise.all([leave('d', drop), leave('d', drop)]);
    expect(await listTallies(db, of)).toEqual([
      { choices: drop, readers: 2 },
      { choices: keep, readers: 2 },
    ]);
    expect(await findJudgements(db, of, 'a')).toEqual(drop);
    expect(await takeBackJudgements(db, of, 'a')).toBe(true);
    expect(await takeBackJudgements(db, of, 'a')).toBe(false);
    expect(await findJudgements(db, of, 'a')).toBe(undefined);
    expect(await listTallies(db, { ...of, version: 2 })).toEqual([]);
    await takeBackJudgements(db, of, 'd');
    expect(await listTallies(db, of)).toEqual([{ choices: keep, readers: 2 }]);
  });

  it('keeps what was worked out for readers as it was first', async () => {
    const { id } = await newBriefing();
    const of = { briefing: id, version: 1 };
    await keepOutcome(storage.db, of, 'drop:us.4', { stand: [true] });
    await keepOutcome(storage.db, of, 'drop:us.4', { problem: 'later' });
    expect([...(await listOutcomes(storage.db, of))]).toEqual([['drop:us.4', { stand: [true] }]]);
  });

  it('keeps bytes once, by their hash', async () => {
    const bytes = new Uint8Array([0, 255, 1]);
    const hash = await keepMedia(storage.db, { type: 'image/webp', bytes });
    expect(await keepMedia(storage.db, { type: 'image/webp', bytes })).toBe(hash);
    const found = await findMedia(storage.db, hash);
    expect([found?.type, ...(found?.bytes ?? [])]).toEqual(['image/webp', 0, 255, 1]);
    expect(await findMedia(storage.db, hashOf('other'))).toBe(undefined);
  });

  it('keeps what pages were made with by build', async () => {
    const css = (text: string) =>
      new Map([['briefing.css', { type: 'text/css', bytes: new TextEncoder().encode(text) }]]);
    const builds = [await keepAssets(storage.db, css('a')), await keepAssets(storage.db, css('b'))];
    expect(await keepAssets(storage.db, css('a'))).toBe(builds[0]);
    const found = await Promise.all(
      builds.map((build) => findAsset(storage.db, build, 'briefing.css')),
    );
    expect(found.map((one) => new TextDecoder().decode(one?.bytes))).toEqual(['a', 'b']);
    expect(await findAsset(storage.db, builds[0]!, 'other')).toBe(undefined);
  });

  it('has pictures in their publication only', async () => {
    const [mine, yours] = [await newPublication(), await newPublication()];
    const shown = { width: 2, height: 1, sources: [], fallback: '/media/a.jpg' };
    await keepPicture(storage.db, mine.id, 'abc', shown, [], MORNING);
    expect(await findPicture(storage.db, mine.id, 'abc')).toEqual(shown);
    expect(await findPicture(storage.db, yours.id, 'abc')).toBe(undefined);
  });

  it('counts attempts within a time, and forgets them and their salts after days', async () => {
    const limit = { kind: randomUUID(), times: 2, milliseconds: 60_000 };
    const hashed = (from: string) => (salt: string) => hashOf(`${salt} ${from}`);
    const tryAt = (minutes: number, from = 'here') =>
      attempt(storage.db, limit, hashed(from), later(minutes));
    expect([await tryAt(0), await tryAt(0), await tryAt(0), await tryAt(0)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(await tryAt(0, 'there')).toBe(true);
    expect(await tryAt(1)).toBe(true);
    // The day ends at the 960th minute, and with it no limit.
    const before = [await tryAt(959.7), await tryAt(959.8)];
    expect([...before, await tryAt(960.2), await tryAt(961)]).toEqual([true, true, false, true]);
    const salt = await saltOf(storage.db, MORNING);
    expect(await saltOf(storage.db, later(60))).toBe(salt);
    expect(await saltOf(storage.db, later(24 * 60))).not.toBe(salt);
    await forgetAttempts(storage.db, later(24 * 60));
    expect(await saltOf(storage.db, MORNING)).toBe(salt);
    await forgetAttempts(storage.db, later(3 * 24 * 60));
    const left = await storage.db.selectFrom('attempt').selectAll().execute();
    expect(left).toEqual([]);
    expect(await saltOf(storage.db, MORNING)).not.toBe(salt);
  });

  it('is tidied while it is open', async () => {
    await expect(tidy(storage.db)).resolves.toBe(undefined);
  });

  it('counts anew what plans go by once a table has grown, and not before', async () => {
    const grown = async () => {
      await sql`select pg_stat_force_next_flush()`.execute(storage.db);
      return (await countGrown(storage.db)).includes('salt');
    };
    const counted = async () => {
      const asked = sql<{ n: number }>`select reltuples as n from pg_class where relname = 'salt'`;
      return Number((await asked.execute(storage.db)).rows[0]?.n);
    };
    await vi.waitFor(async () => {
      await grown();
      expect(await grown()).toBe(false);
    });
    await sql`insert into salt select 'day ' || k, 'salt' from generate_series(1, 2000) k`.execute(
      storage.db,
    );
    await vi.waitFor(async () => expect(await grown()).toBe(true));
    expect(await counted()).toBeGreaterThan(1999);
    await sql`delete from salt where day like 'day %'`.execute(storage.db);
  });

  it('makes a key once', async () => {
    const [one, same] = await Promise.all([keyOf(storage.db, 'k'), keyOf(storage.db, 'k')]);
    expect(one).toBe(same);
    expect(await keyOf(storage.db, 'l')).not.toBe(one);
  });

  it('holds what was there when it is opened again', async () => {
    const { publication } = await newBriefing();
    await storage.close();
    storage = await openStorage(database.place);
    expect(await findModel(storage.db, publication.id, 'korea')).toMatchObject({ text: 'model' });
  });

  it('is not opened by a version that does not know its tables', async () => {
    const name = '9999-later';
    await storage.db
      .insertInto('kysely_migration' as never)
      .values({ name, timestamp: MORNING.toISOString() } as never)
      .execute();
    await storage.close();
    await expect(openStorage(database.place)).rejects.toThrow(/later version of Standoff/);
  });
});

describe('PostgreSQL with several processes', () => {
  let database: TestDatabase;
  let pair: Storage[];
  beforeAll(async () => {
    database = await freshPostgresql();
    // Both find it empty.
    pair = await Promise.all([openStorage(database.place), openStorage(database.place)]);
  }, PATIENCE);
  afterAll(() => Promise.all(pair.map((storage) => storage.close())));

  it('loses no save of two editors who save at once, whoever they ask', async () => {
    const ROUNDS = 10;
    const { id } = (await makePublication(pair[0]!.db, { slug: 'both', title: 'B' }, MORNING))!;
    const editor = async (storage: Storage, who: string) => {
      const saves: { text: string; status: string }[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const open = await findModel(storage.db, id, 'm');
        const text = `${who} ${round}`;
        const { status } = await saveModel(
          storage.db,
          {
            publication: id,
            slug: 'm',
            text,
            hash: hashOf(text),
            madeFrom: open?.number ?? null,
            author: who,
            message: '',
          },
          MORNING,
        );
        saves.push({ text, status });
      }
      return saves;
    };
    const saves = (await Promise.all([editor(pair[0]!, 'ann'), editor(pair[1]!, 'bob')])).flat();
    const kept = await listVersions(pair[1]!.db, 'model', id, 'm');
    expect(kept.map(({ hash }) => hash).sort()).toEqual(
      saves.map(({ text }) => hashOf(text)).sort(),
    );
    expect(kept.map(({ number }) => number)).toEqual(kept.map((_, at) => 2 * ROUNDS - at));
    // Along the line each version is made from the one before, so nobody's change was laid over unseen.
    let stands = (await findModel(pair[0]!.db, id, 'm'))?.number ?? null;
    let length = 0;
    while (stands !== null) {
      stands = kept.find(({ number }) => number === stands)!.madeFrom;
      length += 1;
    }
    expect(length).toBe(saves.filter(({ status }) => status === 'next').length);
  });

  it('is asked again after it was away', async () => {
    const server = await postgresql();
    // One who is being answered when it goes is told so, and the process lives on.
    const { db } = pair[0]!;
    const asked = sql`select pg_sleep(60)`.execute(db).catch((error: unknown) => error);
    const isAsked = async () => {
      const active = sql`select 1 from pg_stat_activity where query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`;
      return (await active.execute(pair[1]!.db)).rows.length;
    };
    await expect.poll(isAsked).toBe(1);
    await server.kill();
    expect(await asked).toBeInstanceOf(Error);
    await expect(listPublications(pair[0]!.db)).rejects.toThrow();
    await expect(openStorage(database.place)).rejects.toThrow(
      /PostgreSQL at 127\.0\.0\.1:\d+\/standoff_\d+ cannot be opened: .*; see whether it runs/,
    );
    await server.restart();
    expect(await listPublications(pair[0]!.db)).toHaveLength(1);
  });

  it('is named without its password', () => {
    const address = 'postgresql://me:secret@db.example.org:5433/standoff?sslmode=require';
    expect(sayPlace({ kind: 'postgresql', address })).toBe(
      'PostgreSQL at db.example.org:5433/standoff',
    );
  });
});
