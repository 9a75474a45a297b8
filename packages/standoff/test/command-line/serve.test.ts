import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { LineLost } from '../../src/command-line/broken-output.ts';
import { writeLog } from '../../src/command-line/commands/serve.ts';
import { run } from './run.ts';

it('names all settings that are not right, and listens to nobody', async () => {
  const { status, stderr } = await run(['serve'], {
    env: { STANDOFF_PORT: 'many', STANDOFF_DATABASE: 'mysql://me:secret@host/db' },
  });
  expect(status).toBe(2);
  expect(stderr).toContain('STANDOFF_PORT must be a whole number from 0 to 65535, not "many"');
  expect(stderr).toContain('STANDOFF_DATABASE must be an address such as postgresql://');
  expect(stderr).not.toContain('secret');
});

it('says that a database is not there, without its password', async () => {
  const { status, stdout, stderr } = await run(['serve', '--check'], {
    env: {
      STANDOFF_DATABASE: 'postgresql://me:secret@127.0.0.1:1/db',
      STANDOFF_ADDRESS: 'https://briefings.example.org',
    },
  });
  expect(status).toBe(2);
  expect(stderr).toContain('worth a look: proxies: it speaks no HTTPS itself');
  expect(stdout).toContain('database: set');
  expect(stderr).toMatch(
    /PostgreSQL at 127\.0\.0\.1:1\/db cannot be opened: .*; see whether it runs/,
  );
  expect(stdout + stderr).not.toContain('secret');
});

it('warns of a folder that others may write in, and leaves its mode', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-shared-'));
  // To open one takes long, so what is refused is looked at.
  mkdirSync(join(folder, 'database'));
  writeFileSync(join(folder, 'database', 'addresses.csv'), 'a\n');
  chmodSync(folder, 0o2775);
  const { status, stderr } = await run(['serve', '--check', '--data', folder]);
  expect(status).toBe(2);
  expect(stderr).toContain(
    `standoff serve: worth a look: others on this machine may write in the folder ${folder} and could`,
  );
  expect(statSync(folder).mode & 0o7777).toBe(0o2775);
  rmSync(folder, { recursive: true });
});

it('says that a file of settings cannot be read', async () => {
  const { status, stderr } = await run(['serve', '--configuration', '/nowhere/settings.json']);
  expect(status).toBe(2);
  expect(stderr).toContain('the settings in /nowhere/settings.json cannot be read as JSON');
});

it('goes on when its log cannot be written or is not taken, and says so once', () => {
  const [written, said] = [[] as string[], [] as string[]];
  let lose: LineLost = () => {};
  const stdout = { write: (line: string) => written.push(line), writableLength: 0 };
  const log = writeLog({
    stdout,
    stderr: { write: (text) => said.push(text) },
    goOnWithoutOutput: (lost) => {
      lose = lost;
    },
  });
  lose(Object.assign(new Error('nobody reads it'), { code: 'EPIPE' }));
  log('taken\n');
  stdout.writableLength = 2 ** 20 + 1;
  log('lost\n');
  expect(written).toEqual(['taken\n']);
  expect(said).toEqual([
    'standoff serve: a line of the log could not be written (EPIPE): such lines are lost, and the server goes on\n',
  ]);
});
