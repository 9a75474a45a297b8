// The tests of the server run with a real PostgreSQL. Where Debian has one and this process may install packages it
// does; otherwise it says what to install.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/** Where Debian keeps one folder for each major version. */
const DEBIAN = '/usr/lib/postgresql';
const PLACES = ['/usr/local/bin', '/usr/local/pgsql/bin', '/opt/homebrew/bin', '/usr/bin'];

/** The folder of `initdb` and `postgres`, if there is one; POSTGRESQL in the environment comes first. */
export function findPostgresql() {
  const debian = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .sort((one, other) => Number(other) - Number(one))
        .map((version) => join(DEBIAN, version, 'bin'))
    : [];
  return [process.env['POSTGRESQL'] ?? '', ...debian, ...PLACES].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  );
}

/** Installs PostgreSQL where it is missing. @returns {Promise<boolean>} whether there is one now */
export async function installPostgresql() {
  if (findPostgresql() !== undefined) return true;
  const may = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (may) {
    console.error('Installing PostgreSQL for the tests of the server ...');
    const install =
      'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql';
    const { code, output } = await runCommand(install, 'pipe');
    if (code !== 0) console.error(output.trimEnd());
  }
  if (findPostgresql() !== undefined) return true;
  console.error(
    'The tests of the server need PostgreSQL: install it (on Debian: apt-get install postgresql), or name the folder of its programs in POSTGRESQL',
  );
  return false;
}
