import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Publishes briefings by the command as it was built, and gives what it notes; throws what it says where it fails. What
 * changes without a statement is left to the engine of the page, unless a test says for how long it is answered beforehand.
 */
export function publishByCommand(...words: readonly string[]): string {
  const program = fileURLToPath(new URL('../../standoff/bin/standoff.js', import.meta.url));
  const all = [program, 'publish', '--doubt-seconds', '0', ...words];
  const { status, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stderr;
}
