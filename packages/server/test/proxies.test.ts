import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../src/configuration/read-configuration.ts';
import { formToken } from '../src/sealing/form-token.ts';
import { startServer } from '../src/start-server.ts';
import { keyOf } from '../src/storage/limits.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { freshPostgresql, PATIENCE } from './databases.ts';
import { briefingText, createTestSite, newPublication, publish } from './site.ts';

// They have to be installed, and Caddy and nginx start slowly: on demand.
const isAsked = process.env['STANDOFF_PROXY_PROGRAMS'] !== undefined;
const NAME = 'briefings.example.org';
const textOf = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../../../deploy/${file}`, import.meta.url)), 'utf8');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

interface Ports {
  readonly server: number;
  readonly https: number;
  readonly http: number;
}

/** The file of deploy/ with other ports and a certificate of its own, and the program that reads it. */
function startNginx(folder: string, { server, https, http }: Ports): ChildProcess {
  const site = textOf('nginx.conf')
    .replace(/listen \[::\].*\n/g, '')
    .replace('listen 443', `listen 127.0.0.1:${https}`)
    .replace('listen 80', `listen 127.0.0.1:${http}`)
    .replace(':4660', `:${server}`)
    .replace(/\/etc\/letsencrypt\/\S+\/fullchain.pem/, join(folder, 'cert.pem'))
    .replace(/\/etc\/letsencrypt\/\S+\/privkey.pem/, join(folder, 'key.pem'));
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  // Started by root it would hand its work to a user who may not write there.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `${user}daemon off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')};\nevents {}\nhttp {\n${paths.join('\n')}\n${site}}\n`,
  );
  execFileSync('nginx', ['-t', '-q', '-c', file], { stdio: 'pipe' });
  return spawn('nginx', ['-c', file], { stdio: 'ignore' });
}

function startCaddy(folder: string, { server, https, http }: Ports): ChildProcess {
  const site = textOf('Caddyfile')
    .replace(`${NAME} {`, `${NAME} {\n\ttls ${join(folder, 'cert.pem')} ${join(folder, 'key.pem')}`)
    .replace(':4660', `:${server}`);
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n}\n${site}`);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const words = ['--config', file, '--adapter', 'caddyfile'];
  execFileSync('caddy', ['validate', ...words], { env, stdio: 'pipe' });
  return spawn('caddy', ['run', ...words], { env, stdio: 'ignore' });
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
}

describe.runIf(isAsked).each([
  ['nginx', startNginx],
  ['Caddy', startCaddy],
] as const)('%s, by the file of deploy/', (_, startProxy) => {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-proxy-'));
  let server: Awaited<ReturnType<typeof startServer>>;
  let proxy: ChildProcess;
  let ports: Ports;
  let form: string;

  beforeAll(async () => {
    const { place } = await freshPostgresql();
    const test = await createTestSite(await openStorage(place));
    await publish(test, await newPublication(test, 'paper'), 'swerve', briefingText('Who swerves'));
    form = formToken(
      await keyOf(test.site.storage.db, 'forms'),
      'comment',
      new Date(Date.now() - 60_000),
    );
    await test.close();
    const database = place.kind === 'postgresql' ? place.address : '';
    const set = { address: `https://${NAME}`, port: 0, proxies: 1, database };
    const read = readConfiguration(set, {});
    if (!('configuration' in read)) throw new Error(read.problems.join());
    const { configuration } = read;
    server = await startServer({
      configuration,
      assets: new Map(),
      encodePicture: async () => ({ problem: 'none' }),
      write: () => {},
    });
    const certificate = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
    const names = ['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...certificate, ...names],
      {
        stdio: 'pipe',
      },
    );
    ports = { server: server.port, https: await freePort(), http: await freePort() };
    proxy = startProxy(folder, ports);
    for (let k = 0; k < 100 && (await ask('/health').catch(() => undefined)) === undefined; k++) {
      await sleep(100);
    }
  }, PATIENCE);
  afterAll(async () => {
    proxy.kill();
    await once(proxy, 'exit');
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }, PATIENCE);

  function ask(
    path: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: string | Buffer } = {},
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asking = request({
        host: '127.0.0.1',
        port: ports.https,
        servername: NAME,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers: { Host: NAME, ...headers },
        ca: readFileSync(join(folder, 'cert.pem')),
      });
      asking.once('response', (response) => {
        response.resume();
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers }),
        );
      });
      asking.once('error', reject);
      asking.end(body);
    });
  }

  it('hands pages on with all that browsers are told', async () => {
    const { status, headers } = await ask('/paper/swerve/', {
      headers: { 'Accept-Encoding': 'gzip' },
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'strict-transport-security': expect.stringContaining('max-age='),
      'content-encoding': 'gzip',
      etag: expect.any(String),
    });
    const etag = String(headers['etag']);
    expect((await ask('/paper/swerve/', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  it('tells the server who asks, whatever the client writes', async () => {
    const statuses: number[] = [];
    for (let k = 0; k < 11; k++) {
      const body = `${new URLSearchParams({ form, name: 'Kim', comment: `Number ${k}` })}`;
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        'X-Forwarded-For': `198.51.${k}.1`,
      };
      statuses.push((await ask('/paper/swerve/comments', { headers, body })).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(303), 429]);
  });

  it('takes what authors may send, and no more', async () => {
    const headers = { 'Content-Type': 'image/jpeg' };
    const pictures = '/api/publications/paper/pictures';
    const little = await ask(pictures, { headers, body: Buffer.alloc(2 ** 20) });
    expect(little.status).toBe(401);
    const much = await ask(pictures, { headers, body: Buffer.alloc(30 * 2 ** 20) }).catch(
      () => undefined,
    );
    // Who is cut off while it sends may not hear why.
    expect([401, 413, 502, undefined]).toContain(much?.status);
  });

  it('leads to HTTPS by its own name, whatever name was asked for', async () => {
    const response = await fetch(`http://127.0.0.1:${ports.http}/paper/?a=b`, {
      redirect: 'manual',
      headers: { Host: NAME },
    });
    expect(response.status).toBeGreaterThan(300);
    expect(response.headers.get('Location') ?? '').not.toContain('evil');
  });
});
