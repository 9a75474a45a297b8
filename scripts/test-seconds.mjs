// What each test file takes of processors in the quick run, as it was measured.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TABLE = 'test/processor-seconds.json';

/** @param {string} root @returns {Record<string, number>} in seconds, by test file */
export const readSeconds = (root) => JSON.parse(readFileSync(join(root, TABLE), 'utf8'));

/** @param {string} root @param {Readonly<Record<string, number>>} seconds */
export function writeSeconds(root, seconds) {
  const rows = Object.entries(seconds)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, number]) => [file, Math.round(10 * number) / 10]);
  writeFileSync(join(root, TABLE), `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`);
}
