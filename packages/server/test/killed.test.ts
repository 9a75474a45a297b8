import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isNewer } from '../../../scripts/is-newer.mjs';
import { someOf } from '../../../test/draws.ts';
import { formToken } from '../src/sealing/form-token.ts';
import { keyOf } from '../src/storage/limits.ts';
import { openStorage, type Place } from '../src/storage/open-storage.ts';
import { databases, PATIENCE } from './databases.ts';
import { briefingText, CHICKEN, createTestSite, newPublication, publish } from './site.ts';

/** How often a server is killed while it writes. */
const KILLS = Number(process.env['STANDOFF_KILLS'] ?? 2);
/** So many comments are acknowledged before each kill. */
const ACKNOWLEDGED = 5;
const WRITERS = 3;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const built = here('../dist/index.js');

beforeAll(() => {
  // Programs of their own read what was built; to read the sources takes each some seconds.
  if (isNewer('packages/server/dist/.tsbuildinfo', ['packages/server/src'])) return;
  execFileSync(process.execPath, [
    here('../../../node_modules/typescript-native/bin/tsc'),
    '-b',
    here('..'),
  ]);
}, PATIENCE);

const running = new Set<ChildProcess>();
const killAll = () => {
  for (const child of running) child.kill('SIGKILL');
};
process.on('exit', killAll);
afterAll(() => {
  killAll();
  process.off('exit', killAll);
});

/** A server in a process of its own. */
async function start(place: Place) {
  const settings = {
    port: 0,
    proxies: 1,
    ...(place.kind === 'folder' ? { data: place.folder } : { database: place.address }),
  };
  const program = `
    import { readConfiguration, startServer } from ${JSON.stringify(built)};
    const { configuration } = readConfiguration(${JSON.stringify(settings)}, {});
    await startServer({ configuration, assets: new Map(), write: (line) => process.stdout.write(line) });`;
  // An embedded database that lives for a second is not worth compiling twice.
  const child = spawn(process.execPath, ['--liftoff-only', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the server ended')));
    child.stdout.on('data', (line) => {
      const found = /"event":"listens","port":(\d+)/.exec(String(line));
      if (found !== null) resolve(Number(found[1]));
    });
  });
  return {
    address: `http://127.0.0.1:${port}`,
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      running.delete(child);
    },
  };
}

/** Long enough to be written in several pieces. */
const textOf = (number: number) => `Comment ${number} ${'word '.repeat(800)}end`;

interface Sent {
  readonly number: number;
  /** Where its writer finds it. */
  readonly own: string;
}

let numbers = 0;

/** Sends a comment; what was acknowledged, or nothing where no answer came. */
async function send(address: string, token: string): Promise<Sent | undefined> {
  const number = ++numbers;
  try {
    const response = await fetch(`${address}/paper/swerve/comments`, {
      method: 'POST',
      redirect: 'manual',
      // Each from a network of its own.
      headers: { 'X-Forwarded-For': `10.${number >> 8}.${number & 255}.1` },
      body: new URLSearchParams({ form: token, name: 'Kim', comment: textOf(number) }),
    });
    expect(response.status).toBe(303);
    return { number, own: response.headers.get('Location')! };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Sends until the server is killed, which is when enough was acknowledged, and more is on its way. */
async function writeUntilKilled(
  { address, kill }: Awaited<ReturnType<typeof start>>,
  token: string,
): Promise<Sent[]> {
  const acknowledged: Sent[] = [];
  let killed: Promise<void> | undefined;
  const write = async () => {
    while (killed === undefined) {
      const sent = await send(address, token);
      if (sent !== undefined) acknowledged.push(sent);
      if (acknowledged.length >= ACKNOWLEDGED) killed ??= kill();
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  await killed;
  return acknowledged;
}

it('a page is drawn in a thread, which is ended where it takes too long', async () => {
  const { createPress }: typeof import('../src/press/press.ts') = await import(
    pathToFileURL(here('../dist/press/press.js')).href
  );
  const draft = {
    briefing: briefingText('Drawn'),
    model: CHICKEN,
    pictures: [],
    path: '/paper/drawn',
    assets: '/assets/0',
    texts: '/paper/drawn/texts/0',
  };
  const press = createPress();
  // A thread that was begun before is the one that draws, and another is begun for the next page.
  press.ready?.();
  press.ready?.();
  const [drawn, again, late] = await Promise.all([
    press(draft),
    press({ ...draft, path: '/paper/again' }),
    createPress({ milliseconds: 1 })(draft),
  ]);
  expect(again).toMatchObject({ summary: { headline: 'Drawn' } });
  expect(drawn).toMatchObject({ summary: { headline: 'Drawn' } });
  expect(late).toEqual({ problems: [expect.stringContaining('it took longer than 0.001 s')] });
});

it.each(someOf(databases, 1, 1))(
  'what was acknowledged is there after the server was killed, with $name, and nothing is half there',
  async ({ fresh }) => {
    const database = await fresh();
    const test = await createTestSite(await openStorage(database.place));
    await publish(test, await newPublication(test, 'paper'), 'swerve', briefingText('Who swerves'));
    const key = await keyOf(test.site.storage.db, 'forms');
    await test.close();
    // A form that was opened a minute ago.
    const token = formToken(key, 'comment', new Date(Date.now() - 60_000));

    const all: Sent[] = [];
    for (let round = 0; round < KILLS; round++) {
      const server = await start(database.place);
      const last = all.at(-1);
      if (last !== undefined) {
        const response = await fetch(`${server.address}${last.own}`);
        expect([response.status, await response.text()]).toEqual([
          200,
          expect.stringContaining(textOf(last.number)),
        ]);
      }
      all.push(...(await writeUntilKilled(server, token)));
    }

    const storage = await openStorage(database.place);
    const kept = await storage.db.selectFrom('comment').select(['id', 'text', 'name']).execute();
    await storage.close();
    await database.end();
    expect(all.length).toBeGreaterThanOrEqual(KILLS * ACKNOWLEDGED);
    const texts = new Map(kept.map(({ id, text }) => [id, text]));
    for (const { number, own } of all) {
      expect(texts.get(/comments\/([^?]+)/.exec(own)![1]!)).toBe(textOf(number));
    }
    for (const { text } of kept)
      expect(text).toBe(textOf(Number(/^Comment (\d+) /.exec(text)?.[1])));
    expect(new Set(texts.values()).size).toBe(kept.length);
  },
  PATIENCE + KILLS * 60_000,
);
