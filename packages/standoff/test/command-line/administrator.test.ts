import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from './files.ts';
import { run } from './run.ts';

const folder = temporaryFolder();

it('administrator says where there is no server, and makes nothing', async () => {
  const data = join(folder, 'none');
  const { status, stderr } = await run(['administrator'], { env: { STANDOFF_DATA: data } });
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining(`no database in the folder ${data}`),
  ]);
  expect(existsSync(data)).toBe(false);
});

it('a database that is away is named without its password', async () => {
  const database = 'postgresql://kim:secret@127.0.0.1:1/paper';
  const { status, stderr } = await run(['administrator'], { env: { STANDOFF_DATABASE: database } });
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining('127.0.0.1:1/paper cannot be opened'),
  ]);
  expect(stderr).not.toContain('secret');
});
