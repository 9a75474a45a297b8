import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../src/configuration/read-configuration.ts';
import { startServer } from '../src/start-server.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { freshPostgresql, PATIENCE } from './databases.ts';
import { newMember, signIn } from './people.ts';
import { briefingText, createTestSite, newPublication, publish } from './site.ts';

const MEGABYTE = Buffer.alloc(2 ** 20, 'a');
const FORM = 'application/x-www-form-urlencoded';
/** Clients that are slow at the same time. */
const MANY = 100;
/** More than a system takes for a client that reads nothing. */
const LARGE = 24 * 2 ** 20;

/** One with little patience, one that does not wait for who takes nothing, and one as it is. */
let server: Awaited<ReturnType<typeof startServer>>;
let hasty: Awaited<ReturnType<typeof startServer>>;
let usual: Awaited<ReturnType<typeof startServer>>;
let author: Readonly<Record<string, string>>;
beforeAll(async () => {
  const { place } = await freshPostgresql();
  const set = { address: 'http://localhost:4660', proxies: 0 };
  const test = await createTestSite(await openStorage(place), set);
  // Sessions go by the clock of their library.
  test.pass((Date.now() - test.site.now().getTime()) / 1000);
  const paper = await newPublication(test, 'paper');
  await publish(test, paper, 'swerve', briefingText('Who swerves'));
  await newMember(test, 'ann', paper, 'author');
  author = await signIn(test, 'ann');
  await test.close();
  const database = place.kind === 'postgresql' ? place.address : '';
  const read = readConfiguration({ ...set, port: 0, database }, {});
  if (!('configuration' in read)) throw new Error(read.problems.join());
  const large = { type: 'application/octet-stream', bytes: Buffer.alloc(LARGE, 'a') };
  const surroundings = {
    configuration: read.configuration,
    assets: new Map([['large.bin', large]]),
    encodePicture: async () => ({ problem: 'none' }),
    write: () => {},
  };
  usual = await startServer(surroundings);
  const patience = { headers: 1_000, request: 2_500, silence: 4_000 };
  hasty = await startServer({ ...surroundings, patience: { ...patience, silence: 1_000 } });
  server = await startServer({ ...surroundings, patience });
}, PATIENCE);
afterAll(() => Promise.all([server.stop(), hasty.stop(), usual.stop()]), PATIENCE);

const statusOf = async (path: string) => {
  const headers = { Connection: 'close' };
  return (await fetch(`http://127.0.0.1:${server.port}${path}`, { headers })).status;
};

/** Sends bytes as they are; all that comes back until the connection ends. */
function say(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1');
    const said: Buffer[] = [];
    socket.on('data', (data) => said.push(data));
    socket.on('error', () => {});
    socket.once('close', () => resolve(Buffer.concat(said).toString('latin1')));
    socket.write(bytes);
  });
}

describe('clients that are slow', () => {
  it('are sent away, a hundred of them, while others are answered', async () => {
    const begun = [
      'GET /health HTTP/1.1\r\nHost: a\r\nX-',
      `POST /paper/swerve/comments HTTP/1.1\r\nHost: a\r\nContent-Type: ${FORM}\r\nContent-Length: 100\r\n\r\nname=`,
      `POST /api/publications/paper/pictures HTTP/1.1\r\nHost: a\r\nCookie: ${author['Cookie']}\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n`,
    ];
    const ends = Array.from({ length: MANY }, (_, k) => say(begun[k % begun.length] ?? ''));
    const others = await Promise.all(
      Array.from({ length: 20 }, (_, k) => statusOf(k % 2 === 0 ? '/health' : '/paper/swerve/')),
    );
    expect(new Set(others)).toEqual(new Set([200]));
    const said = await Promise.all(ends);
    expect(said).toHaveLength(MANY);
    for (const answer of said) expect(answer).toMatch(/^HTTP\/1\.1 (408|400) |^$/);
  });

  it('that ask much at once and read nothing do not keep others waiting, and are cut off', async () => {
    const asked = 'GET /paper/swerve/ HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(400);
    const ends = Array.from({ length: 20 }, () => {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.pause();
      socket.write(asked);
      return { socket, closed: new Promise((resolve) => socket.once('close', resolve)) };
    });
    expect(await statusOf('/paper/swerve/')).toBe(200);
    // Who does not read does not notice an end either.
    for (const { socket } of ends) socket.resume();
    await Promise.all(ends.map(({ closed }) => closed));
  });
});

/** Asks for what is large, and begins to read only after so long; how much of it comes then. */
async function askLate(port: number, milliseconds: number): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/paper/`);
  const [folder = ''] = /\/assets\/[0-9a-f]{16}/.exec(await response.text()) ?? [];
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.pause();
  socket.write(`GET ${folder}/large.bin HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  await sleep(milliseconds);
  let read = 0;
  socket.on('data', (data) => {
    read += data.length;
  });
  const closed = once(socket, 'close');
  socket.resume();
  await closed;
  return read;
}

it('one that does not take its answer is cut off after a while, and not before', async () => {
  const [soon, late] = await Promise.all([askLate(usual.port, 100), askLate(hasty.port, 9_000)]);
  expect(soon).toBeGreaterThan(LARGE);
  expect(late).toBeLessThan(LARGE);
});

/** Sends 50 MB unless it is told to stop. */
function upload(path: string, isCounted: boolean, headers: Readonly<Record<string, string>>) {
  return new Promise<{ readonly status: number | undefined; readonly sent: number }>((resolve) => {
    let [sent, status] = [0, undefined as number | undefined];
    const length = isCounted ? { 'Content-Length': 50 * MEGABYTE.length } : {};
    const asking = request({
      port: usual.port,
      method: 'POST',
      path,
      headers: { 'Content-Type': FORM, ...headers, ...length },
    });
    asking.on('response', (response) => {
      status = response.statusCode;
      response.resume();
    });
    // It was told no while it was sending.
    asking.on('error', () => {});
    asking.on('close', () => resolve({ status, sent }));
    const write = (): void => {
      if (status !== undefined || asking.destroyed) return void asking.destroy();
      if (sent === 50) return void asking.end();
      sent += 1;
      asking.write(MEGABYTE, () => setImmediate(write));
    };
    write();
  });
}

describe('50 MB', () => {
  const pictures = '/api/publications/paper/pictures';
  it.each([
    ['a form, with its length told', '/paper/swerve/comments', true, false, 413],
    ['a form, without', '/paper/swerve/comments', false, false, 413],
    ['a picture of nobody', pictures, true, false, 401],
    ['a picture of nobody, whose length is not told', pictures, false, false, 401],
    ['a picture of an author', pictures, true, true, 413],
    ['a picture of an author, whose length is not told', pictures, false, true, 413],
  ])('as %s are refused before they have come', async (_, path, isCounted, isAuthor, expected) => {
    const { status, sent } = await upload(path, isCounted, isAuthor ? author : {});
    expect(status).toBe(expected);
    expect(sent).toBeLessThan(45);
  });
});

const asked = (first: string, ...headers: string[]) =>
  [first, 'Host: a', 'Connection: close', ...headers, '', ''].join('\r\n');

describe('what is no proper request is refused, and nothing of it is taken for another', () => {
  const body = '0\r\n\r\nGET /account HTTP/1.1\r\nHost: a\r\n\r\n';
  const post = 'POST /paper/swerve/comments HTTP/1.1';
  it.each([
    ['two lengths', 400, `${asked(post, 'Content-Length: 5', 'Content-Length: 50')}${body}`],
    [
      'a length and pieces',
      400,
      `${asked(post, 'Content-Length: 5', 'Transfer-Encoding: chunked')}${body}`,
    ],
    ['pieces that are none', 400, `${asked(post, 'Transfer-Encoding: xchunked')}${body}`],
    ['a length that is no number', 400, `${asked(post, 'Content-Length: 5x')}${body}`],
    ['a name with a blank', 400, asked('GET /health HTTP/1.1', 'Transfer-Encoding : chunked')],
    ['a header of two lines', 400, asked('GET /health HTTP/1.1', 'X-A: b\r\n c')],
    ['a sign of number 0', 400, asked('GET /health HTTP/1.1', 'X-A: b\0c')],
    ['no host', 400, 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [
      'a host that is none',
      400,
      'GET /health HTTP/1.1\r\nHost: a/b?c\r\nConnection: close\r\n\r\n',
    ],
    ['two hosts', 400, asked('GET /paper/swerve/embed/ HTTP/1.1', 'Host: evil.example')],
    ['too long headers', 431, asked('GET /health HTTP/1.1', `X-A: ${'a'.repeat(20_000)}`)],
    ['too many headers', 431, asked('GET /health HTTP/1.1', ...Array<string>(6000).fill('X-A: b'))],
    ['too long an address', 431, asked(`GET /${'a'.repeat(20_000)} HTTP/1.1`)],
    ['bytes that are no request', 400, Buffer.from('160301020001000100', 'hex')],
    ['another version', 400, 'GET /health HTTP/9.9\r\nHost: a\r\n\r\n'],
  ])('%s', async (_, status, bytes) => {
    const said = await say(bytes);
    expect(said.match(/^HTTP\/1\.1 \d+/gm)).toEqual([`HTTP/1.1 ${status}`]);
    expect(said).not.toMatch(/node_modules|Error|\bat \w+/);
  });

  it('requests that follow each other at once are answered in their order', async () => {
    const said = await say(
      `GET /health HTTP/1.1\r\nHost: a\r\n\r\nGET /no-such HTTP/1.1\r\nHost: a\r\n\r\n${asked('GET /ready HTTP/1.1')}`,
    );
    expect(said.match(/^HTTP\/1\.1 \d+/gm)).toEqual([
      'HTTP/1.1 200',
      'HTTP/1.1 303',
      'HTTP/1.1 200',
    ]);
  });

  it.each([
    [
      'another host',
      'GET /paper/swerve HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    ],
    [
      'a whole address',
      'GET http://evil.example/paper/swerve HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    ],
    [
      'a proxy that is none',
      asked(
        'GET /paper/swerve/ HTTP/1.1',
        'X-Forwarded-Host: evil.example',
        'X-Forwarded-Proto: javascript',
      ),
    ],
  ])('%s is not believed', async (_, bytes) => {
    const said = await say(bytes);
    expect(said).toMatch(/^HTTP\/1\.1 (200|303|400) /);
    expect(said).not.toContain('evil');
  });

  it('another protocol is not spoken', async () => {
    const upgrade = ['Upgrade: websocket', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='];
    const first = 'GET /health HTTP/1.1\r\nHost: a\r\nConnection: close, Upgrade';
    expect(await say([first, ...upgrade, '', ''].join('\r\n'))).toMatch(/^HTTP\/1\.1 (200|400) /);
  });

  it.each(['TRACE', 'CONNECT', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
    '%s does nothing',
    async (method) => {
      const path = method === 'CONNECT' ? 'a:80' : '/paper/swerve/';
      const said = await say(asked(`${method} ${path} HTTP/1.1`, 'X-Secret: word'));
      expect(said).toMatch(/^$|^HTTP\/1\.1 (404|400) /);
      expect(said).not.toContain('word');
    },
  );
});
