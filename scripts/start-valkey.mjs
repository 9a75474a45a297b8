// A Valkey of its own for tests and measurements: on a free port, in a temporary folder, ended with the program
// that started it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findValkey } from './set-up-valkey.mjs';

const PATIENCE_MILLISECONDS = 20_000;

/**
 * @typedef {object} Valkey
 * @property {number} port
 * @property {() => Promise<void>} kill Ends it at once, as if the machine were gone.
 * @property {() => Promise<void>} restart With what it had written down.
 * @property {() => Promise<void>} end For good.
 */

/**
 * @param {readonly string[]} [words] more of its options
 * @returns {Promise<Valkey>}
 */
export async function startValkey(words = []) {
  const program = findValkey();
  if (program === undefined) throw new Error('there is no Valkey: see scripts/set-up-valkey.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'standoff-valkey-'));
  const port = await freePort();
  // What it has confirmed is written down, so that a kill of it loses nothing.
  const kept = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''];
  const own = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder];
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  const killNow = () => child?.kill('SIGKILL');
  process.on('exit', killNow);

  async function start() {
    child = spawn(/** @type {string} */ (program), [...own, ...kept, ...words], {
      stdio: 'ignore',
    });
    const ended = once(child, 'exit').then(() => 'ended');
    const until = Date.now() + PATIENCE_MILLISECONDS;
    while (!(await answers(port))) {
      const isOver = await Promise.race([ended, sleep(50)]);
      if (isOver === 'ended' || Date.now() > until) throw new Error('Valkey does not start');
    }
  }

  async function kill() {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  await start();
  return {
    port,
    kill,
    restart: start,
    async end() {
      await kill();
      process.off('exit', killNow);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether it takes connections and has read what it had written down. @param {number} port */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    socket.on('data', (text) => {
      resolve(!String(text).startsWith('-LOADING'));
      socket.destroy();
    });
    socket.on('error', () => resolve(false));
  });
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
