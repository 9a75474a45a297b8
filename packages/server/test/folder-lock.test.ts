import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lockFolder } from '../src/storage/folder-lock.ts';

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-lock-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is for one process, and the other is told which one has it', () => {
    const lock = lockFolder(folder);
    const since = new Date().getFullYear();
    expect(() => lockFolder(folder)).toThrow(
      new RegExp(
        `the folder ${folder} is in use by process ${process.pid} on .*, since ${since}.*PostgreSQL`,
      ),
    );
    lock.release();
    lockFolder(folder).release();
  });

  it('is free again after its process was killed', async () => {
    const source = new URL('../src/storage/folder-lock.ts', import.meta.url).href;
    const hooks = new URL('../../../test/source-hooks.mjs', import.meta.url).href;
    const program = `
      import { register } from 'node:module';
      register(${JSON.stringify(hooks)});
      const { lockFolder } = await import(${JSON.stringify(source)});
      globalThis.lock = lockFolder(${JSON.stringify(folder)});
      console.log('held');
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
    await once(child.stdout, 'data');
    expect(() => lockFolder(folder)).toThrow(`is in use by process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    lockFolder(folder).release();
  });

  it('that others on the machine could enter is closed to them', () => {
    chmodSync(folder, 0o755);
    lockFolder(folder).release();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('that cannot be written to is named', () => {
    const within = join(folder, 'standoff.lock', 'data');
    expect(() => lockFolder(within)).toThrow(
      /the folder .*data cannot be used: ENOTDIR.*; name one/,
    );
  });
});
