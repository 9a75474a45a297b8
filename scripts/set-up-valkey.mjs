// The tests of queues run with a real server.
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/valkey-server',
  '/usr/local/bin/valkey-server',
  '/opt/homebrew/bin/valkey-server',
  '/usr/bin/redis-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
];

/** Path of a Valkey or Redis, if there is one; VALKEY in the environment comes first. */
export function findValkey() {
  const named = process.env['VALKEY'];
  return named && existsSync(named) ? named : PLACES.find((path) => existsSync(path));
}

/** @type {import('./install-programs.mjs').Program} */
export const valkey = {
  name: 'Valkey',
  find: findValkey,
  package: 'valkey-server',
  missing:
    'The tests of queues need Valkey or Redis: install it (on Debian: apt-get install valkey-server), or name one in VALKEY',
};
