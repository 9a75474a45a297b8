import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPublication } from '../src/administration/parts.ts';
import { removeAccount } from '../src/storage/account-data.ts';
import {
  addComment,
  editComment,
  findOwnComment,
  isKnownWriter,
  type NewComment,
  reportComment,
  withdrawComments,
} from '../src/storage/comments.ts';
import { decideComments, undoDecisions } from '../src/storage/deciding.ts';
import { forgetAttempts } from '../src/storage/limits.ts';
import { listDecisions, listHeld } from '../src/storage/moderation.ts';
import { openStorage, type Storage } from '../src/storage/open-storage.ts';
import { findPublication } from '../src/storage/publications.ts';
import type { Change } from '../src/storage/tables.ts';
import { listThreads, pageOf } from '../src/storage/threads.ts';
import { databases, PATIENCE, type TestDatabase } from './databases.ts';
import { addBriefing, addPerson, addPublication, later, MORNING, seenNow } from './stored.ts';

describe.each(databases)('comments that are stored in $name', ({ fresh }) => {
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

  const commentOf = (briefing: string, changed: Partial<NewComment> = {}): NewComment => ({
    id: randomUUID(),
    briefing,
    version: 1,
    parent: null,
    pin: null,
    name: 'Kim',
    text: 'Well said.',
    state: 'shown',
    held: null,
    madeAt: MORNING,
    secret: randomUUID(),
    writer: randomUUID(),
    ...changed,
  });

  /** So many comments as the page says, which is to be what is stored. */
  const shownOf = async (id: string) => {
    const { shownComments } = await storage.db
      .selectFrom('briefing')
      .select('shownComments')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const shown = await storage.db
      .selectFrom('comment')
      .select('id')
      .where('briefing', '=', id)
      .where('state', '=', 'shown')
      .execute();
    expect(shownComments).toBe(shown.length);
    return shownComments;
  };
  const by = { account: 'mod', at: MORNING };
  /** Decides on what is there now. */
  const decideNow = async (publication: string, ids: readonly string[], change: Change) =>
    (await decideComments(storage.db, publication, await seenNow(storage.db, ids), change, by))
      .decided;
  const decide = async (publication: string, id: string, change: Change) =>
    (await decideNow(publication, [id], change)) !== undefined;

  const report = (comment: string) =>
    reportComment(storage.db, comment, {
      id: randomUUID(),
      networks: [randomUUID()],
      at: MORNING,
    });

  it('has comments in threads that are two deep', async () => {
    const { id } = await newBriefing();
    const first = commentOf(id);
    const reply = commentOf(id, { parent: first.id, pin: 'claim:c1' });
    for (const one of [first, commentOf(id, { state: 'held' }), reply]) {
      expect(await addComment(storage.db, one)).toBe(true);
    }
    const deeper = commentOf(id, { parent: reply.id });
    expect(await addComment(storage.db, deeper)).toBe(false);
    const other = await newBriefing();
    expect(await addComment(storage.db, commentOf(other.id, { parent: first.id }))).toBe(false);
    const threads = await listThreads(storage.db, id, { after: 0, limit: 10 });
    expect(threads).toMatchObject([{ comment: { id: first.id }, replies: [{ id: reply.id }] }]);
    expect(await shownOf(id)).toBe(2);
    const { number } = threads[0]!.comment;
    expect(await listThreads(storage.db, id, { after: number, limit: 10 })).toEqual([]);
  });

  it('is found wherever it stands, with the page that its thread begins where the first does not reach', async () => {
    const { id } = await newBriefing();
    const threads = [commentOf(id), commentOf(id), commentOf(id), commentOf(id)];
    for (const one of threads) await addComment(storage.db, one);
    const replies = Array.from({ length: 3 }, () => commentOf(id, { parent: threads[3]!.id }));
    for (const one of replies) await addComment(storage.db, one);
    const rows = await storage.db
      .selectFrom('comment')
      .select(['id', 'number'])
      .where('briefing', '=', id)
      .execute();
    const numberOf = (one: { id: string }) => rows.find((row) => row.id === one.id)!.number;
    const last = numberOf(threads[3]!);
    const pages = [threads[0]!, threads[1]!, threads[2]!, threads[3]!, replies[2]!].map((one) =>
      pageOf(storage.db, id, numberOf(one), 2),
    );
    expect(await Promise.all(pages)).toEqual([0, 0, numberOf(threads[2]!) - 1, last - 1, last - 1]);
    expect(await pageOf(storage.db, (await newBriefing()).id, last, 2)).toBe(undefined);
    expect(await pageOf(storage.db, id, last + 1000, 2)).toBe(undefined);
    const [only] = await listThreads(storage.db, id, { after: last - 1, limit: 2 });
    expect([only?.comment.number, only?.replies.length]).toEqual([last, 3]);
  });

  it('is found in a thread with more replies than a page lists', async () => {
    const { id } = await newBriefing();
    const first = commentOf(id);
    await addComment(storage.db, first);
    await sql`insert into comment (id, briefing, publication, version, parent, "answersNumber", name, text, state, "madeAt", secret, writer)
      select gen_random_uuid(), briefing, publication, 1, id, number, 'N', 'Answer ' || k, 'shown', now(), 's', 'w'
      from comment, generate_series(1, 2050) k where id = ${first.id}::text::uuid`.execute(
      storage.db,
    );
    await sql`update comment set answers = 2050 where id = ${first.id}::text::uuid`.execute(
      storage.db,
    );
    const { number } = await storage.db
      .selectFrom('comment')
      .select('number')
      .where('briefing', '=', id)
      .where('text', '=', 'Answer 2010')
      .executeTakeFirstOrThrow();
    const [usual] = await listThreads(storage.db, id, { after: 0, limit: 2 });
    expect([usual?.replies.length, usual?.isFurther]).toEqual([2000, false]);
    const [thread] = await listThreads(storage.db, id, { after: 0, limit: 2, sought: number });
    expect(thread?.replies[0]).toMatchObject({ number, text: 'Answer 2010' });
    expect([thread?.replies.length, thread?.isFurther]).toEqual([41, true]);
  });

  it('is listed by the place that it is about, its thread once and in its order', async () => {
    const { id } = await newBriefing();
    const threads = [commentOf(id), commentOf(id, { pin: 'claim:c1' }), commentOf(id)];
    for (const one of threads) await addComment(storage.db, one);
    const pinned = { pin: 'claim:c1', parent: threads[0]!.id };
    for (const one of [commentOf(id, pinned), commentOf(id, pinned)]) {
      await addComment(storage.db, one);
    }
    const about = (after: number) =>
      listThreads(storage.db, id, { after, limit: 10, about: 'claim:c1' });
    const found = await about(0);
    expect(found.map(({ comment }) => comment.id)).toEqual([threads[0]!.id, threads[1]!.id]);
    const rest = await about(found[0]!.comment.number);
    expect(rest.map(({ comment }) => comment.id)).toEqual([threads[1]!.id]);
    expect(await listThreads(storage.db, id, { after: 0, limit: 10, about: 'claim:c2' })).toEqual(
      [],
    );
  });

  it('takes a comment that is sent again for the same', async () => {
    const { id } = await newBriefing();
    const comment = commentOf(id);
    await addComment(storage.db, comment);
    expect(await addComment(storage.db, { ...comment, text: 'Else' })).toBe(true);
    expect(await listThreads(storage.db, id, { after: 0, limit: 10 })).toMatchObject([
      { comment: { text: 'Well said.' } },
    ]);
  });

  it('lets a comment be changed by the word that its writer has, until it is hidden', async () => {
    const { id, publication } = await newBriefing();
    const comment = commentOf(id);
    await addComment(storage.db, comment);
    expect(await findOwnComment(storage.db, comment.id, 'guessed')).toBe(undefined);
    expect(await findOwnComment(storage.db, comment.id, comment.secret)).toMatchObject({
      text: 'Well said.',
      briefing: id,
    });
    const changed = {
      name: 'Kim',
      text: 'Better said.',
      pin: null,
      state: 'held',
      held: 'links',
    } as const;
    expect(await editComment(storage.db, comment.id, { ...changed, editedAt: later(1) })).toBe(
      true,
    );
    expect(await listHeld(storage.db, publication.id, { after: 0, limit: 9 })).toMatchObject([
      { text: 'Better said.', held: 'links', editedAt: later(1), slug: 'korea' },
    ]);
    await decide(publication.id, comment.id, 'hidden');
    expect(await editComment(storage.db, comment.id, { ...changed, editedAt: later(2) })).toBe(
      false,
    );
  });

  it('lets the moderators of a publication decide on its comments, and no others', async () => {
    const { id, publication } = await newBriefing();
    const other = await newPublication();
    const comment = commentOf(id, { state: 'held', held: 'first' });
    await addComment(storage.db, comment);
    expect(await isKnownWriter(storage.db, comment.writer)).toBe(false);
    expect(await decide(other.id, comment.id, 'shown')).toBe(false);
    expect(await decide(publication.id, comment.id, 'shown')).toBe(true);
    expect(await isKnownWriter(storage.db, comment.writer)).toBe(true);
    expect(await decide(publication.id, comment.id, 'removed')).toBe(true);
    expect(await findOwnComment(storage.db, comment.id, comment.secret)).toBe(undefined);
    expect(await decide(publication.id, comment.id, 'shown')).toBe(false);
  });

  it('lets a moderator decide on the words that were seen, and on no others', async () => {
    const { id, publication } = await newBriefing();
    const { db } = storage;
    const [changed, same] = [commentOf(id, { state: 'held' }), commentOf(id, { state: 'held' })];
    for (const comment of [changed, same]) await addComment(db, comment);
    const ids = [changed.id, same.id];
    const write = (text: string) =>
      editComment(db, changed.id, {
        ...{ name: 'Kim', pin: null, state: 'held', held: 'first', editedAt: MORNING },
        text,
      });
    const seen = await seenNow(db, ids);
    await write('Not seen');
    const deciding = await decideComments(db, publication.id, seen, 'shown', by);
    expect(deciding).toMatchObject({ decided: { count: 1 }, missed: [changed.id] });
    expect(await decideComments(db, publication.id, seen, 'removed', by)).toMatchObject({
      decided: undefined,
      missed: ids,
    });
    // Nor where a decision was taken back since, and the comment was changed as often as it had been.
    const hidden = await decideNow(publication.id, [changed.id], 'hidden');
    const looked = await seenNow(db, [changed.id]);
    await undoDecisions(db, publication.id, hidden!.batch, MORNING);
    await write('Not seen either');
    const late = await decideComments(db, publication.id, looked, 'shown', by);
    expect(late).toEqual({ decided: undefined, missed: [changed.id] });
    expect(await listHeld(db, publication.id, { after: 0, limit: 9 })).toMatchObject([
      { id: changed.id, text: 'Not seen either' },
    ]);
  });

  it('counts what is shown, whatever is done to comments by many at once', async () => {
    const [one, two] = [await newBriefing(), await newBriefing()];
    const first = [one, one, two].map(({ id }) => commentOf(id));
    for (const comment of first) await addComment(storage.db, comment);
    const all = [
      ...first,
      ...Array.from({ length: 12 }, (_, k) =>
        commentOf(first[k % 3]!.briefing, {
          parent: first[k % 3]!.id,
          state: k % 2 === 0 ? 'shown' : 'held',
        }),
      ),
    ];
    const ids = all.map(({ id }) => id);
    const { db } = storage;
    const change = { name: 'Kim', text: 'x', pin: null, held: null, editedAt: later(1) };
    const deeds: (() => Promise<unknown>)[] = [
      ...all.slice(3).map((comment) => () => addComment(db, comment)),
      ...all.slice(3).map((comment) => () => addComment(db, comment)),
      ...([ids, [...ids].reverse()] as const).map(
        (some) => () => decideNow(one.publication.id, some, 'shown'),
      ),
      () => decideNow(one.publication.id, ids.slice(0, 2), 'hidden'),
      () => decideNow(two.publication.id, ids, 'hidden'),
      () => withdrawComments(db, [ids[5]!, ids[1]!]),
      () => editComment(db, ids[6]!, { ...change, state: 'held' }),
    ];
    await Promise.all(deeds.map((deed) => deed()));
    const decided = await listDecisions(db, one.publication.id, { limit: 9 });
    await Promise.all(
      decided.flatMap(({ batch }) =>
        [0, 1].map(() => undoDecisions(db, one.publication.id, batch, later(2))),
      ),
    );
    for (const { id } of [one, two]) await shownOf(id);
    const answers = await db.selectFrom('comment').select(['id', 'answers']).execute();
    const shown = await db.selectFrom('comment').select(['parent', 'state']).execute();
    for (const { id } of first) {
      const many = shown.filter(({ parent, state }) => parent === id && state === 'shown').length;
      expect(answers.find((comment) => comment.id === id)?.answers).toBe(many);
    }
  });

  it('takes decisions back as far as nothing was done since', async () => {
    const { id, publication } = await newBriefing();
    const [held, reported, gone] = [
      commentOf(id, { state: 'held', held: 'link' }),
      commentOf(id),
      commentOf(id, { state: 'held', held: 'first' }),
    ];
    for (const comment of [held, reported, gone]) await addComment(storage.db, comment);
    await report(reported.id);
    const ids = [held, reported, gone].map((comment) => comment.id);
    const decided = await decideNow(publication.id, ids, 'hidden');
    expect(decided).toMatchObject({ count: 3, change: 'hidden' });
    await withdrawComments(storage.db, [gone.id]);
    const undo = (batch: string, of = publication.id) =>
      undoDecisions(storage.db, of, batch, later(1));
    expect(await undo(decided!.batch, (await newPublication()).id)).toEqual({ undone: 0, left: 0 });
    expect(await undo(decided!.batch)).toEqual({ undone: 2, left: 1 });
    expect(await undo(decided!.batch)).toEqual({ undone: 0, left: 1 });
    const waiting = await listHeld(storage.db, publication.id, { after: 0, limit: 9 });
    expect(waiting).toMatchObject([
      { id: held.id, state: 'held', held: 'link' },
      { id: reported.id, state: 'shown', reports: 1 },
    ]);
    expect(await listDecisions(storage.db, publication.id, { limit: 9 })).toMatchObject([
      { count: 3, undone: 2, by: null },
    ]);
    await forgetAttempts(storage.db, later(31 * 24 * 60));
    expect(await listDecisions(storage.db, publication.id, { limit: 9 })).toEqual([]);
  });

  it('takes no decision back over what was decided, written or reported after it', async () => {
    const { id, publication } = await newBriefing();
    const comment = commentOf(id, { state: 'held', held: 'first' });
    await addComment(storage.db, comment);
    const make = async (change: Change) =>
      (await decideNow(publication.id, [comment.id], change))!.batch;
    const undo = async (batch: string) =>
      (await undoDecisions(storage.db, publication.id, batch, MORNING)).undone;
    const [shown, hidden, again] = [await make('shown'), await make('hidden'), await make('shown')];
    expect([await undo(shown), await undo(hidden)]).toEqual([0, 0]);
    // From the last on each may be taken back in its turn.
    expect([await undo(again), await undo(hidden)]).toEqual([1, 1]);
    const changed = { name: 'Kim', text: 'x', pin: null, held: null, editedAt: MORNING };
    await editComment(storage.db, comment.id, { ...changed, state: 'shown' });
    expect(await undo(shown)).toBe(0);
    await report(comment.id);
    const seen = await make('shown');
    await report(comment.id);
    expect(await undo(seen)).toBe(0);
    expect(await listHeld(storage.db, publication.id, { after: 0, limit: 9 })).toMatchObject([
      { id: comment.id, reports: 1 },
    ]);
  });

  it('whose moderator is removed while they decide or open a publication, names them nowhere', async () => {
    const { id, publication } = await newBriefing();
    const { db } = storage;
    const comment = commentOf(id);
    await addComment(db, comment);
    const account = randomUUID();
    await addPerson(db, account);
    const seen = await seenNow(db, [comment.id]);
    const holding = await db.startTransaction().execute();
    // The removal comes as far as the versions that the account saved, and waits.
    await sql`lock table "modelVersion" in exclusive mode`.execute(holding);
    let over = 0;
    const begin = <T>(deed: Promise<T>) =>
      deed.finally(() => {
        over += 1;
      });
    const waiting = async () => {
      const { rows } = await sql`select from pg_locks where not granted`.execute(holding);
      return rows.length + over;
    };
    // An embedded database does one after the other.
    const come = (count: number) =>
      database.place.kind === 'folder' ? undefined : expect.poll(waiting).toBe(count);
    const removed = begin(removeAccount(db, account));
    await come(1);
    const removing = { account, at: MORNING };
    const decided = begin(decideComments(db, publication.id, seen, 'hidden', removing));
    const slug = `p-${randomUUID()}`;
    const opened = begin(
      openPublication({ storage, now: () => MORNING }, { slug, title: 'Late' }, account).catch(
        String,
      ),
    );
    await come(3);
    await holding.rollback().execute();
    expect(await Promise.all([removed, decided, opened])).toMatchObject([
      { kind: 'removed' },
      { decided: { count: 1 } },
      expect.stringContaining('AccountGone'),
    ]);
    const left = ['decision', 'role'] as const;
    const named = left.map((table) =>
      db.selectFrom(table).select('account').where('account', '=', account).execute(),
    );
    expect(await Promise.all(named)).toEqual([[], []]);
    expect(await findPublication(db, slug)).toBe(undefined);
  });
});
