// The tests of queues run with a real server. Where Debian has Valkey and this process may install packages it
// does; otherwise it says what to install.
import { existsSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

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

/** Installs Valkey where it is missing. @returns {Promise<boolean>} whether there is one now */
export async function installValkey() {
  if (findValkey() !== undefined) return true;
  const may = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (may) {
    console.error('Installing Valkey for the tests of queues ...');
    const install =
      'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends valkey-server';
    const { code, output } = await runCommand(install, 'pipe');
    if (code !== 0) console.error(output.trimEnd());
  }
  if (findValkey() !== undefined) return true;
  console.error(
    'The tests of queues need Valkey or Redis: install it (on Debian: apt-get install valkey-server), or name one in VALKEY',
  );
  return false;
}
