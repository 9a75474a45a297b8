import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWhole } from '../../../test/draws.ts';
import { temporaryFolder } from '../../../test/set-ups/temporary-folder.ts';
import { createTally, openingLine, wholeLine } from '../src/backup/backup-lines.ts';
import { copySnapshot } from '../src/backup/copied-snapshot.ts';
import { checkBackup, keepBackup, restoreFrom } from '../src/backup/keep-backup.ts';
import { LEFT_OUT, listTables, readRows, writePlainly } from '../src/backup/read-tables.ts';
import { writeBackup } from '../src/backup/write-backup.ts';
import { readConfiguration } from '../src/configuration/read-configuration.ts';
import { formToken } from '../src/sealing/form-token.ts';
import { startServer } from '../src/start-server.ts';
import { addComment } from '../src/storage/comments.ts';
import { keyOf } from '../src/storage/limits.ts';
import { keepMedia } from '../src/storage/media.ts';
import { openStorage, type Place } from '../src/storage/open-storage.ts';
import type { Database } from '../src/storage/tables.ts';
import { databases, PATIENCE, type TestDatabase } from './databases.ts';
import { newMember } from './people.ts';
import { briefingText, createTestSite, newPublication, publish } from './site.ts';

const folder = temporaryFolder();
const fileNamed = (name: string) => join(folder, `${name}.backup`);

/** Everything that a backup holds, table by table. */
async function contentOf(db: Database) {
  return db.transaction().execute(async (within) => {
    await writePlainly(within);
    const content: Record<string, string[]> = {};
    for (const table of await listTables(within)) {
      if (LEFT_OUT.includes(table)) continue;
      content[table] = [];
      for await (const row of readRows(within, table)) content[table].push(row);
    }
    return content;
  });
}

async function inPlace<T>(place: Place, ask: (db: Database) => Promise<T>): Promise<T> {
  const storage = await openStorage(place);
  try {
    return await ask(storage.db);
  } finally {
    await storage.close();
  }
}

let comments = 0;
const textOf = (number: number) => `Comment ${number}: “quoted” \\ \t\n<b>한국어</b> 🕊`;

function comment(db: Database, briefing: string, parent: string | null = null) {
  comments += 1;
  const id = `${'f'.repeat(8)}-0000-4000-8000-${String(1e6 - comments).padStart(12, '0')}`;
  const row = { id, briefing, parent, version: 1, pin: null, name: 'Kim', state: 'shown' as const };
  const text = textOf(comments);
  return addComment(db, {
    ...row,
    text,
    held: null,
    madeAt: new Date('2026-11-28T08:00:00.123Z'),
    secret: 's',
    writer: 'w',
  }).then(() => id);
}

/** A publication with a version, people, comments and bytes of every value. */
async function fill(place: Place) {
  const test = await createTestSite(await openStorage(place));
  const { db } = test.site.storage;
  const publication = await newPublication(test, 'paper');
  await newMember(test, 'ann', publication, 'author');
  await publish(test, publication, 'swerve', briefingText('Who swerves'));
  const { id } = await db.selectFrom('briefing').select('id').executeTakeFirstOrThrow();
  // An answer comes before what it answers in the order of ids.
  await comment(db, id, await comment(db, id));
  const bytes = Uint8Array.from({ length: 300_000 }, (_, k) => (k * 7 + (k >> 8)) & 255);
  await keepMedia(db, { type: 'image/webp', bytes });
  const content = await contentOf(db);
  await test.close();
  return { briefing: id, content };
}

/** A server at a place that was filled, and a form that was opened a minute ago. */
async function startFilled(place: Place) {
  const key = await inPlace(place, (db) => keyOf(db, 'forms'));
  const at = place.kind === 'folder' ? { data: place.folder } : { database: place.address };
  const read = readConfiguration({ port: 0, proxies: 1, ...at }, {});
  if (!('configuration' in read)) throw new Error(read.problems.join());
  const { port, stop } = await startServer({
    configuration: read.configuration,
    assets: new Map(),
    encodePicture: async () => ({ problem: 'none' }),
    write: () => {},
  });
  const token = formToken(key, 'comment', new Date(Date.now() - 60_000));
  return { address: `http://127.0.0.1:${port}`, token, stop };
}

describe.each(databases)('a backup of $name', ({ name, fresh }) => {
  let database: TestDatabase;
  let briefing = '';
  let content: Awaited<ReturnType<typeof contentOf>>;
  const file = fileNamed(name);
  beforeAll(async () => {
    database = await fresh();
    ({ briefing, content } = await fill(database.place));
    await keepBackup(database.place, file);
  }, PATIENCE);
  afterAll(() => database.end());

  // Into its own kind, too, in a whole run.
  const targets = databases.filter((target) => isWhole || target.name !== name);
  it.each(targets)('is restored into $name, equal in all it holds', async (target) => {
    const other = await target.fresh();
    const restored = await restoreFrom(file, other.place);
    expect(restored).toEqual(await checkBackup(file));
    const found = await inPlace(other.place, async (db) => {
      const before = await contentOf(db);
      // What plans go by is counted already.
      const counted = await sql<{
        n: number;
      }>`select reltuples as n from pg_class where relname = 'comment'`.execute(db);
      expect(Number(counted.rows[0]?.n)).toBe(before['comment']!.length);
      // It counts on after what was restored, and ties hold again.
      await comment(db, briefing);
      const { number } = await db
        .selectFrom('comment')
        .select('number')
        .orderBy('number', 'desc')
        .executeTakeFirstOrThrow();
      expect(number).toBe(before['comment']!.length + 1);
      await expect(comment(db, '00000000-0000-4000-8000-000000000000')).rejects.toThrow();
      return before;
    });
    expect(found).toEqual(content);
    expect(restored.rows).toBe(Object.values(content).flat().length);
    await expect(restoreFrom(file, other.place)).rejects.toThrow('not empty');
    await other.end();
  });

  it(
    'is taken while a server takes comments, and has all that was acknowledged before',
    async () => {
      const { address, token, stop } = await startFilled(database.place);
      const acknowledged: number[] = [];
      let isOver = false;
      const write = async () => {
        for (let number = 1; !isOver; number++) {
          const response = await fetch(`${address}/paper/swerve/comments`, {
            method: 'POST',
            redirect: 'manual',
            headers: { 'X-Forwarded-For': `10.${number >> 8}.${number & 255}.1` },
            body: new URLSearchParams({ form: token, name: 'Lee', comment: `Number ${number}` }),
          });
          expect(response.status).toBe(303);
          acknowledged.push(number);
        }
      };
      const writing = write();
      await expect.poll(() => acknowledged.length).toBeGreaterThan(2);
      const before = acknowledged.at(-1)!;
      if (database.place.kind === 'folder') {
        const socket = join(database.place.folder, 'standoff.socket');
        expect(statSync(socket).mode & 0o777).toBe(0o600);
      }
      const running = fileNamed(`running ${name}`);
      await keepBackup(database.place, running);
      await expect.poll(() => acknowledged.length).toBeGreaterThan(before + 2);
      isOver = true;
      await writing;
      await stop();

      const other = await databases[1].fresh();
      await restoreFrom(running, other.place);
      const texts = await inPlace(other.place, (db) =>
        db
          .selectFrom('comment')
          .select('text')
          .where('name', '=', 'Lee')
          .orderBy('number')
          .execute(),
      );
      expect(texts.length).toBeGreaterThanOrEqual(before);
      // What came later is in it only with all that came before it.
      expect(texts.map(({ text }) => text)).toEqual(texts.map((_, k) => `Number ${k + 1}`));
    },
    PATIENCE,
  );

  // A PostgreSQL sees to that by itself.
  it.runIf(name === databases[0].name)(
    'lets others ask and write between two pieces of it, and is of one moment all the same',
    async () => {
      const { place } = database;
      await inPlace(place, async (db) => {
        const before = Object.values(await contentOf(db)).flat();
        const rowsOf = async (folder: string, meanwhile: () => Promise<void>) => {
          const lines: string[] = [];
          for await (const line of writeBackup(() => copySnapshot(db, folder), new Date())) {
            lines.push(line);
            if (lines.length === 1) await meanwhile();
          }
          return lines.filter((line) => line.startsWith('{'));
        };
        // Where there is no room for a copy, it is read as it is.
        expect(await rowsOf('/proc', async () => {})).toEqual(before);
        const change = async () => {
          await comment(db, briefing);
          await keepMedia(db, { type: 'image/webp', bytes: new Uint8Array([1]) });
          await db.updateTable('comment').set({ text: 'changed' }).execute();
          await db.updateTable('briefingVersion').set({ author: '' }).execute();
          await db.deleteFrom('role').execute();
        };
        expect(await rowsOf(place.kind === 'folder' ? place.folder : '', change)).toEqual(before);
        const copies = sql`select from pg_class where relpersistence = 't'`.execute(db);
        expect((await copies).rows).toEqual([]);
      });
    },
  );

  it('is one file for its owner alone, without what is to be forgotten', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const lines = gunzipSync(readFileSync(file)).toString().split('\n');
    for (const table of LEFT_OUT) expect(lines).not.toContain(JSON.stringify(['table', table]));
    expect(lines).toContain('["table","person"]');
  });
});

describe('a backup is refused', () => {
  const [, { fresh }] = databases;
  let lines: string[] = [];
  let place: Place;
  beforeAll(async () => {
    const source = await fresh();
    await fill(source.place);
    await keepBackup(source.place, fileNamed('right'));
    lines = gunzipSync(readFileSync(fileNamed('right')))
      .toString()
      .split('\n');
    ({ place } = await fresh());
  }, PATIENCE);

  const change = (from: string | RegExp, to: string) => () =>
    gzipSync(lines.map((line) => line.replace(from, to)).join('\n'));
  const packed = () => readFileSync(fileNamed('right'));
  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['where a name was changed', change('"Kim"', '"Kin"'), 'table comment is changed'],
    ['where a row is missing', () => gzipSync(without('{')), 'is changed'],
    [
      'where a table is missing',
      () => gzipSync(withoutTable('comment')),
      'a part of it is missing',
    ],
    [
      'where its end is missing',
      () => gzipSync(lines.slice(0, -2).join('\n')),
      'its end is missing',
    ],
    ['where it is cut off', () => packed().subarray(0, -3000), 'cannot be unpacked'],
    ['where a byte is changed', () => flipped(packed()), 'damaged'],
    ['of a later version', () => gzipSync(later('9999-later')), 'later version of Standoff'],
    ['of a later kind', change('"standoff-backup",1', '"standoff-backup",2'), 'later version'],
    ['where it is something else', () => gzipSync('{"a": 1}\n'), 'no backup of standoff'],
    ['where it is not packed', () => Buffer.from('hello'), 'damaged'],
  ];
  /** Nothing is wrong with it, but that it is of another schema. */
  const later = (schema: string) => {
    const first = openingLine({ schema, madeAt: '2027-01-01T00:00:00.000Z' });
    const tally = createTally();
    tally.add(first);
    return `${first}\n${wholeLine(0, tally.hash())}\n`;
  };
  const without = (start: string) => {
    const k = lines.findIndex((line) => line.startsWith(start));
    return lines.filter((_, i) => i !== k).join('\n');
  };
  const withoutTable = (table: string) => {
    const first = lines.indexOf(JSON.stringify(['table', table]));
    const last = lines.findIndex((line) => line.startsWith(`["end","${table}"`));
    return [...lines.slice(0, first), ...lines.slice(last + 1)].join('\n');
  };
  const flipped = (bytes: Buffer) => {
    const other = Buffer.from(bytes);
    other[other.length >> 1]! ^= 1;
    return other;
  };

  it.each(cases)('%s, and leaves nothing behind', async (_, bytes, reason) => {
    const file = fileNamed('wrong');
    writeFileSync(file, bytes());
    await expect(restoreFrom(file, place)).rejects.toThrow(reason);
  });

  it('and no folder stays that was made for it', async () => {
    const made = join(folder, 'made-for-it');
    writeFileSync(fileNamed('wrong'), 'hello');
    await expect(restoreFrom(fileNamed('wrong'), { kind: 'folder', folder: made })).rejects.toThrow(
      'damaged',
    );
    expect(existsSync(made)).toBe(false);
  });

  it('and what is right is taken afterwards', async () => {
    expect((await restoreFrom(fileNamed('right'), place)).rows).toBeGreaterThan(10);
  });
});
