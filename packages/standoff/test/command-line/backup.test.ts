import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './files.ts';
import { run } from './run.ts';

const folder = temporaryFolder();

it('backup says where there is nothing to back up, and makes nothing', async () => {
  const data = join(folder, 'none');
  const file = join(folder, 'new.backup');
  const { status, stderr } = await run(['backup', file], { env: { STANDOFF_DATA: data } });
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining(`no database in the folder ${data}`),
  ]);
  expect([existsSync(data), existsSync(file)]).toEqual([false, false]);
});

it('restore says that there is no such file, and makes nothing', async () => {
  const data = join(folder, 'none');
  const file = join(folder, 'missing.backup');
  const { status, stderr } = await run(['restore', file], { env: { STANDOFF_DATA: data } });
  expect([status, stderr]).toEqual([4, expect.stringContaining('cannot be read')]);
  expect(existsSync(data)).toBe(false);
});

it('a database that is away is named without its password', async () => {
  const database = 'postgresql://kim:secret@127.0.0.1:1/paper';
  const kept = mkdtempSync(join(folder, 'kept-'));
  const old = join(kept, 'old.backup');
  writeFileSync(old, 'an older one');
  for (const command of ['backup', 'restore']) {
    const { status, stderr } = await run([command, old], { env: { STANDOFF_DATABASE: database } });
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('127.0.0.1:1/paper cannot be opened'),
    ]);
    expect(stderr).not.toContain('secret');
  }
  // What was there before stays, and nothing is left beside it.
  expect(readdirSync(kept)).toEqual(['old.backup']);
});
