// What an inquiry of the built command takes of processors, in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../packages/standoff/bin/standoff.js', import.meta.url));

/** What inquiries about drawn files ask beside the file. @type {Record<string, readonly string[]>} */
const ASKED = { deal: ['--parties', 'd0,d1'], coalitions: ['--limit', '1'] };

/**
 * Seconds of processor time of all threads; infinite after ten minutes by the clock, and no number where there is no answer.
 * @param {string} inquiry @param {string} file
 */
export function secondsOf(inquiry, file) {
  const words = [process.execPath, COMMAND, inquiry, file, ...(ASKED[inquiry] ?? [])];
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>/dev/null', '-', ...words],
    { encoding: 'utf8', timeout: 600_000 },
  );
  if (status === null) return Number.POSITIVE_INFINITY;
  if (status !== 0) return Number.NaN;
  return stderr
    .trim()
    .split(' ')
    .reduce((sum, part) => sum + Number(part), 0);
}
