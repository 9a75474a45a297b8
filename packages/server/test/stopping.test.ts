import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { readConfiguration } from '../src/configuration/read-configuration.ts';
import { formToken } from '../src/sealing/form-token.ts';
import { startServer } from '../src/start-server.ts';
import { keyOf } from '../src/storage/limits.ts';
import { isReachable, openStorage } from '../src/storage/open-storage.ts';
import { pgliteDialect } from '../src/storage/pglite-dialect.ts';
import type { Tables } from '../src/storage/tables.ts';
import { freshPostgresql, PATIENCE } from './databases.ts';
import { briefingText, createTestSite, newPublication, publish } from './site.ts';

function listen(socket: Socket): () => string {
  const said: string[] = [];
  socket.on('data', (data) => said.push(String(data)));
  socket.on('error', () => {});
  return () => said.join('');
}

it(
  'a server that stops answers what was begun, takes nothing new, and loses nothing that it acknowledged',
  async () => {
    const { place } = await freshPostgresql();
    const test = await createTestSite(await openStorage(place));
    await publish(test, await newPublication(test, 'paper'), 'swerve', briefingText('Who swerves'));
    const form = formToken(
      await keyOf(test.site.storage.db, 'forms'),
      'comment',
      new Date(Date.now() - 60_000),
    );
    const database = place.kind === 'postgresql' ? place.address : '';
    const read = readConfiguration({ port: 0, proxies: 1, database }, {});
    if (!('configuration' in read)) throw new Error(read.problems.join());
    const server = await startServer({
      configuration: read.configuration,
      assets: new Map(),
      encodePicture: async () => ({ problem: 'none' }),
      write: () => {},
    });
    const address = `http://127.0.0.1:${server.port}`;
    const bodyOf = (comment: string) => `${new URLSearchParams({ form, name: 'Kim', comment })}`;

    const idle = connect(server.port, '127.0.0.1');
    const idleSaid = listen(idle);
    idle.write('GET /health HTTP/1.1\r\nHost: a\r\n\r\n');
    await expect.poll(idleSaid).toContain('running');

    const begun = connect(server.port, '127.0.0.1');
    const begunSaid = listen(begun);
    const body = bodyOf('Begun before it stopped');
    const head = `POST /paper/swerve/comments HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n`;
    begun.write(head + body.slice(0, 20));

    const acknowledged: string[] = [];
    let number = 0;
    const write = async () => {
      for (;;) {
        const comment = `Number ${++number}`;
        try {
          const headers = { 'X-Forwarded-For': `10.0.${number}.1` };
          const sent = { method: 'POST', redirect: 'manual', headers } as const;
          const sending = { ...sent, body: new URLSearchParams(bodyOf(comment)) };
          const { status } = await fetch(`${address}/paper/swerve/comments`, sending);
          if (status === 303) acknowledged.push(comment);
        } catch {
          return;
        }
      }
    };
    const writers = [write(), write(), write()];
    await expect.poll(() => acknowledged.length).toBeGreaterThan(5);

    const stopped = server.stop();
    // Who has a connection may ask once more, and is told that it was the last time.
    expect(idleSaid()).not.toContain('Connection: close');
    idle.write('GET /ready HTTP/1.1\r\nHost: a\r\n\r\n');
    await once(idle, 'close');
    expect(idleSaid()).toMatch(/Connection: close[\s\S]*ready\n$/);
    const isOpen = () =>
      fetch(`${address}/health`).then(
        () => true,
        () => false,
      );
    await expect.poll(isOpen).toBe(false);
    begun.write(body.slice(20));
    await once(begun, 'close');
    expect(begunSaid()).toMatch(/^HTTP\/1\.1 303 /);
    await Promise.all([stopped, ...writers]);

    const rows = await test.site.storage.db.selectFrom('comment').select('text').execute();
    await test.close();
    const kept = new Set(rows.map(({ text }) => text));
    expect(kept).toContain('Begun before it stopped');
    expect(acknowledged.filter((comment) => !kept.has(comment))).toEqual([]);
  },
  PATIENCE,
);

it('a database that stands still counts as one that does not answer', async () => {
  let answer: Promise<unknown> = new Promise(() => {});
  const still = { query: () => answer, close: async () => {} } as unknown as PGlite;
  const open = () => new Kysely<Tables>({ dialect: pgliteDialect(still, () => true) });
  expect(await isReachable(open(), 20)).toBe(false);
  answer = Promise.resolve({ rows: [] });
  expect(await isReachable(open())).toBe(true);
});

it('a port that is in use is said before anything of the database is opened or made', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const data = join(tmpdir(), `standoff-port-${process.pid}`);
  const read = readConfiguration({ port, data }, {});
  if (!('configuration' in read)) throw new Error(read.problems.join());
  const { configuration } = read;
  const surroundings = { configuration, assets: new Map(), write: () => {} };
  const encodePicture = async () => ({ problem: 'none' });
  await expect(startServer({ ...surroundings, encodePicture })).rejects.toThrow('EADDRINUSE');
  expect(existsSync(data)).toBe(false);
  await new Promise((resolve) => other.close(resolve));
});
