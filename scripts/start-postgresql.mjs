// A PostgreSQL of its own for tests: on a free port, in a temporary folder, ended with the program that started it.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPostgresql } from './set-up-postgresql.mjs';

const PATIENCE_MILLISECONDS = 90_000;

/**
 * Ends it after whoever started it is gone, however that went: a test runner ends its processes without asking them. Told
 * to quit it ends its own processes, which a kill of it alone would leave.
 */
const WATCH =
  'while kill -0 "$0" 2>/dev/null; do sleep 1; done; kill -QUIT "$1" 2>/dev/null; sleep 1; rm -rf "$2"';

/**
 * @typedef {object} Postgresql
 * @property {(database?: string) => string} address
 * @property {(sql: string, database?: string) => void} run What is to be done with it from outside, by `psql`.
 * @property {() => Promise<void>} kill Ends it at once; what it has confirmed is written down.
 * @property {() => Promise<void>} restart With what it had written down.
 * @property {() => Promise<void>} end For good.
 */

/** @returns {Promise<Postgresql>} */
export async function startPostgresql() {
  const programs = findPostgresql();
  if (programs === undefined) {
    throw new Error('there is no PostgreSQL: see scripts/set-up-postgresql.mjs');
  }
  const folder = mkdtempSync(join(tmpdir(), 'standoff-postgresql-'));
  const data = join(folder, 'data');
  const owner = ownerOfData();
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid ?? owner.uid);
  const as = { ...owner, cwd: folder };
  const make = ['-D', data, '-U', 'standoff', '-A', 'trust', '--no-sync', '--no-instructions'];
  execFileSync(join(programs, 'initdb'), [...make, '--locale=C', '--encoding=UTF8'], {
    ...as,
    stdio: 'pipe',
  });
  const port = await freePort();
  const address = (database = 'postgres') => `postgresql://standoff@127.0.0.1:${port}/${database}`;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let watcher;

  /** @param {string} sql */
  function run(sql, database = 'postgres') {
    const words = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', address(database), '-c', sql];
    execFileSync(join(programs ?? '', 'psql'), words, { stdio: 'pipe' });
  }

  async function start() {
    const own = ['-D', data, '-h', '127.0.0.1', '-p', `${port}`, '-k', '', '-c', 'jit=off'];
    child = spawn(join(programs ?? '', 'postgres'), own, { ...as, stdio: 'ignore' });
    const whoAndWhat = [`${process.pid}`, `${child.pid}`, folder];
    watcher = spawn('sh', ['-c', WATCH, ...whoAndWhat], { stdio: 'ignore', detached: true });
    watcher.unref();
    const ended = once(child, 'exit').then(() => 'ended');
    const until = Date.now() + PATIENCE_MILLISECONDS;
    while (!answers()) {
      const isOver = await Promise.race([ended, sleep(50)]);
      if (isOver === 'ended' || Date.now() > until) throw new Error('PostgreSQL does not start');
    }
  }

  function answers() {
    try {
      execFileSync(join(programs ?? '', 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', `${port}`]);
      return true;
    } catch {
      return false;
    }
  }

  async function kill() {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    watcher?.kill();
    child.kill('SIGQUIT');
    await ended;
  }

  await start();
  return {
    address,
    run,
    kill,
    restart: start,
    async end() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * It refuses to run as root: then the user runs it that came with it, or else whoever owns nothing.
 * @returns {{ uid?: number, gid?: number }}
 */
function ownerOfData() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (/** @type {string} */ user, /** @type {string} */ what) =>
    Number(
      execFileSync('id', [what, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: idOf(user, '-u'), gid: idOf(user, '-g') };
    } catch {
      // There is no such user here.
    }
  }
  return {};
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}
