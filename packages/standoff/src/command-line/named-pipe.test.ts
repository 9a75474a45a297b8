import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../test/set-ups/temporary-folder.ts';
import { isNamedPipe, readNamedPipe } from './named-pipe.ts';

const folder = temporaryFolder();
const path = join(folder, 'pipe');
execFileSync('mkfifo', [path]);

/** What comes out of the pipe while a shell runs. */
async function readWhile(script: string, patience = 10_000): Promise<string> {
  const shell = spawn('sh', ['-c', script, 'sh', path]);
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of readNamedPipe(path, patience)) pieces.push(piece);
  } finally {
    shell.kill();
  }
  return Buffer.concat(pieces).toString();
}

describe('a named pipe', () => {
  it('is a failure where nobody writes', async () => {
    await expect(readWhile('true', 100)).rejects.toThrow(
      `${path} is a pipe, and nobody wrote into it for 0.1 s`,
    );
  });

  it('is read to its end, however much that is', async () => {
    const found = await readWhile('head -c 300000 /dev/zero | tr "\\0" a > "$1"');
    expect(found).toBe('a'.repeat(300_000));
  });

  it('may take longer than that between what is written, and before it', async () => {
    const found = await readWhile(
      'exec 3> "$1"; sleep 0.4; echo one >&3; sleep 0.4; echo two >&3',
      300,
    );
    expect(found).toBe('one\ntwo\n');
  });

  it('is one that has a name', async () => {
    expect(await isNamedPipe(path)).toBe(true);
    expect(await isNamedPipe(folder)).toBe(false);
    await expect(isNamedPipe(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
