import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../test/set-ups/temporary-folder.ts';
import { createFile, isPartName, partName, replaceFile, stage } from './whole-file.ts';

const folder = temporaryFolder();
const path = join(folder, 'file');
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  writeFileSync(path, 'old');
});

const SIZE = 3_000_000;

/** Writes one content after the other into a file, and says when it has begun. */
const program = `
  const { replaceFile } = await import(${JSON.stringify(import.meta.resolve('./whole-file.ts'))});
  for (let k = 0; ; k++) {
    await replaceFile(process.argv[1], String(k % 10).repeat(${SIZE}));
    if (k === 0) console.log('begun');
  }
`;

describe('a file that is replaced', () => {
  it.each([0, 3, 8, 21])('is whole when the program is killed (after %i ms)', async (after) => {
    const words = [...process.execArgv, '--input-type=module', '--eval', program, path];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    await sleep(after);
    child.kill('SIGKILL');
    await ended;
    const left = readFileSync(path, 'latin1');
    expect(left.length).toBe(SIZE);
    expect(left).toBe(left[0]!.repeat(SIZE));
    expect(readdirSync(folder).filter((name) => name !== 'file' && !isPartName(name))).toEqual([]);
  });

  it('is as open to others as before, and found under the same links', async () => {
    chmodSync(path, 0o640);
    const name = join(folder, 'link');
    symlinkSync(path, name);
    await replaceFile(name, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['file', 'link']);
  });

  it('stays where the new content is not put in its place', async () => {
    const staged = await stage(path, 'new', { lasting: true });
    expect(readFileSync(path, 'utf8')).toBe('old');
    await staged.drop();
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('is written to where it is a device', async () => {
    await replaceFile('/dev/null', 'new');
    await expect(replaceFile('/dev/full', 'new')).rejects.toThrow('ENOSPC');
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });
});

describe('a file that is created', () => {
  it('never takes the place of another, be it a link to nowhere', async () => {
    const link = join(folder, 'link');
    symlinkSync(join(folder, 'nowhere'), link);
    for (const taken of [path, link]) {
      await expect(createFile(taken, 'new')).rejects.toMatchObject({ code: 'EEXIST' });
    }
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file', 'link']);
  });

  it('is there whole, even under a name as long as names may be', async () => {
    const long = join(folder, 'n'.repeat(255));
    await createFile(long, 'new');
    expect(readFileSync(long, 'utf8')).toBe('new');
  });

  it('leaves nothing where there is no such folder', async () => {
    const nowhere = join(folder, 'nowhere', 'file');
    await expect(createFile(nowhere, 'new')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

it('what is left over is known by its name', () => {
  expect([isPartName(partName()), isPartName('.standoff-mine.part')]).toEqual([true, false]);
});
