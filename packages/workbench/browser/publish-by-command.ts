import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Publishes briefings by the command as it was built, and gives what it notes; throws what it says where it fails. */
export function publishByCommand(...words: readonly string[]): string {
  const program = fileURLToPath(new URL('../../standoff/bin/standoff.js', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [program, 'publish', ...words], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stderr;
}
