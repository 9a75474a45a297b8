// The tests of the server run with a real PostgreSQL.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

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

/** @type {import('./install-programs.mjs').Program} */
export const postgresql = {
  name: 'PostgreSQL',
  find: findPostgresql,
  package: 'postgresql',
  missing:
    'The tests of the server need PostgreSQL: install it (on Debian: apt-get install postgresql), or name the folder of its programs in POSTGRESQL',
};
