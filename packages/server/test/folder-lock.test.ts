import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { lockFolder, openness } from '../src/storage/folder-lock.ts';

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standoff-lock-'));
  const database = join(folder, 'database');
  const modeOf = (path: string) => statSync(path).mode & 0o7777;
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

  it('that others may enter stays as it is, its database closed', () => {
    for (const mode of [0o755, 0o2775, 0o1777]) {
      chmodSync(folder, mode);
      chmodSync(database, 0o755);
      lockFolder(folder).release();
      expect(modeOf(folder)).toBe(mode);
      expect(modeOf(database)).toBe(0o700);
    }
    chmodSync(folder, 0o700);
  });

  it('that is made is closed to others', () => {
    const made = join(folder, 'made');
    lockFolder(made).release();
    expect(modeOf(made)).toBe(0o700);
    expect(openness(made)).toBeUndefined();
  });

  it.each([
    [0o755, 0o700, undefined],
    [
      0o1777,
      0o700,
      /could put another database there: unless they are meant to, name another folder$/,
    ],
    [0o2770, 0o700, /may write in the folder .*: unless they are meant to, chmod 700 /],
    [0o700, 0o750, /may enter .*database, and it is not this user's to close/],
  ])(
    'of mode %o around a database of mode %o is warned of where others could do harm',
    (outer, inner, said) => {
      chmodSync(folder, outer);
      chmodSync(database, inner);
      const user = vi.spyOn(process, 'getuid').mockReturnValue(4242);
      const found = openness(folder);
      user.mockRestore();
      chmodSync(folder, 0o700);
      if (said === undefined) expect(found).toBeUndefined();
      else expect(found).toMatch(said);
    },
  );

  it('in which somebody else keeps a database is refused and left as it is', () => {
    const others = join(folder, 'others');
    mkdirSync(join(others, 'database'), { recursive: true, mode: 0o755 });
    writeFileSync(join(others, 'database', 'addresses.csv'), 'a\n');
    expect(() => lockFolder(others)).toThrow(
      'it holds a "database" that Standoff did not make; name one that is new',
    );
    expect(readdirSync(others)).toEqual(['database']);
    expect(modeOf(join(others, 'database'))).toBe(0o755);
  });

  it('in which a name leads elsewhere is refused, and what it leads to is left as it is', () => {
    const [shared, elsewhere] = [join(folder, 'shared'), join(folder, 'elsewhere')];
    mkdirSync(shared);
    mkdirSync(elsewhere, { mode: 0o755 });
    const [file, lock] = [join(elsewhere, 'kept.txt'), join(shared, 'standoff.lock')];
    writeFileSync(file, 'kept\n');
    symlinkSync(file, lock);
    expect(() => lockFolder(shared)).toThrow(/the folder .*shared cannot be used: ELOOP/);
    rmSync(lock);
    linkSync(file, lock);
    expect(() => lockFolder(shared)).toThrow('is another name of a file elsewhere');
    rmSync(lock);
    symlinkSync(elsewhere, join(shared, 'database'));
    expect(() => lockFolder(shared)).toThrow(
      'its "database" is a link, and links in it are not followed; name one that is new',
    );
    expect([readFileSync(file, 'utf8'), modeOf(elsewhere)]).toEqual(['kept\n', 0o755]);
  });

  it('that cannot be written to is named', () => {
    const within = join(folder, 'standoff.lock', 'data');
    expect(() => lockFolder(within)).toThrow(
      /the folder .*data cannot be used: ENOTDIR.*; name one/,
    );
  });
});
