import { execFile, execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileIn, smallModel, temporaryFolder } from './files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const command = here('../../dist/command/start.js');

// Built where a source is newer. To read the sources takes a process some seconds, and each test starts one.
beforeAll(() => {
  for (const what of ['command', 'briefing']) {
    execFileSync(process.execPath, [here(`../../../../scripts/build-${what}.mjs`)]);
  }
}, 120_000);

/** Where files are written, what is said to the shell before a command, and how what hinders it is called. */
interface Room {
  readonly folder: string;
  readonly before: string;
  readonly why: string;
  /** From now on nothing can be written, until that is over. */
  fill(): void;
  empty(): void;
}

/** No file can grow beyond half a kB, which hinders a program as a full disk does, on any machine. */
function smallFiles(): Room {
  const nothing = () => {};
  const folder = temporaryFolder();
  return { folder, before: 'ulimit -f 1;', why: 'EFBIG', fill: nothing, empty: nothing };
}

/** A disk in memory, which root alone can mount. */
function fullDisk(): Room {
  const at = temporaryFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at]);
  afterAll(() => execFileSync('umount', ['--lazy', at]));
  const folder = join(at, 'work');
  mkdirSync(folder);
  const ballast = join(at, 'ballast');
  return {
    folder,
    before: '',
    why: 'ENOSPC',
    fill() {
      const { bavail, bsize } = statfsSync(at);
      writeFileSync(ballast, Buffer.alloc(bavail * bsize));
    },
    empty: () => rmSync(ballast),
  };
}

const isAsked = process.env['STANDOFF_FULL_DISK'] !== undefined;

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `standoff` as a process of its own, by a shell that says something before. */
function standoff(words: readonly string[], before: string): Promise<Ended> {
  return new Promise((resolve) => {
    const script = `${before} exec "$0" "$@"`;
    execFile('sh', ['-c', script, process.execPath, command, ...words], (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

/** What a folder holds, however deep, with the contents of its files. */
function contentsOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), entry.isFile() ? readFileSync(path, 'utf8') : ''];
    }),
  );
}

/** A table. */
const doubted = `standoff: 1
title: A dance
decision-makers:
  ann: { name: Ann, options: { go: yes/no, sing: yes/no }, prefers: [ go iff bob.go, sing, bob.hum, go ] }
  bob: { name: Bob, options: { go: yes/no, hum: yes/no }, prefers: [ go, hum iff ann.sing, ann.go, not hum ] }
status-quo: { ann.go: no, ann.sing: no, bob.go: no, bob.hum: no }
doubts:
  - { of: ann.prefers, swap: neighbours }
  - { of: bob.prefers, swap: neighbours }
  - { of: bob.prefers.3, drop: yes }
  - { of: ann.prefers.2, drop: yes }
`;
const findings = 'stable s1 nash; stable s4 nash; stable s6 nash; stable s7 seq; stable s9 gmr';

/** A file that `format` would write anew,. */
const unformatted = smallModel.replace(
  'title: A small conflict',
  `title:   A small conflict\nabout:   ${'much to say '.repeat(600)}`,
);
const briefing = `---\nbriefing: 1\nmodel: chicken\nheadline: A\nstandfirst: B\nby: C\ndate: 2026-01-31\n---\n\n::finding\n`;

describe.each([
  ['where files cannot grow', smallFiles],
  ...(isAsked ? [['on a full disk', fullDisk] as const] : []),
] as const)('%s', (_, makeRoom) => {
  const sources = temporaryFolder();
  const model = fileIn(sources, 'dance.standoff.yaml', doubted);
  const page = fileIn(sources, 'page.briefing.md', briefing);
  const { folder, before, why, fill, empty } = makeRoom();

  /** How a command ends that cannot write, and insists that no file is other than before. */
  async function hindered(words: readonly string[]): Promise<Ended> {
    fill();
    const found = contentsOf(folder);
    const ended = await standoff(words, before);
    expect(contentsOf(folder)).toEqual(found);
    empty();
    expect([ended.status, ended.stderr]).toEqual([4, expect.stringContaining(why)]);
    return ended;
  }

  it('sweep leaves the old table', async () => {
    const table = fileIn(folder, 'table.csv', 'mine');
    const words = ['sweep', model, '--findings', findings, '--within', '2', '--models', table];
    const { stdout, stderr } = await hindered([...words, '--force']);
    expect(stderr).toContain(`error: ${table} cannot be written`);
    expect(stdout).toContain('models');
    rmSync(table);
    await hindered(words);
    expect(existsSync(table)).toBe(false);
  });

  it('format leaves the old model', async () => {
    const path = fileIn(folder, 'm.standoff.yaml', unformatted);
    const { stderr } = await hindered(['format', path, '--write']);
    expect(stderr).toContain(`error: ${path} cannot be written`);
  });

  it.each([
    ['a folder', ['--to', 'new/site']],
    ['both', ['--one-file', 'page.html', '--to', 'site']],
  ])('publish leaves nothing where nothing was (%s)', async (__, targets) => {
    const words = targets.map((word) => (word.startsWith('--') ? word : join(folder, word)));
    const { stderr } = await hindered(['publish', page, ...words]);
    expect(stderr).toContain('error: the page could not be written');
  });

  it('batch gives all answers, and says that they could not be kept', async () => {
    const kept = join(folder, 'kept');
    mkdirSync(kept);
    fill();
    const { status, stdout, stderr } = await standoff(
      [
        'batch',
        '--ask',
        'analyze',
        '--keep',
        kept,
        '--threads',
        '1',
        'chicken',
        'kinsara-2014-prisoners',
      ],
      before,
    );
    empty();
    const lines = stdout.trimEnd().split('\n');
    const statuses = lines.map((line) => (JSON.parse(line) as { status: string }).status);
    expect(statuses).toEqual(['answered', 'answered']);
    expect(stderr).toContain(
      `error: 2 answers were given but could not be kept in ${kept}: ${why}`,
    );
    expect(status).toBe(4);
    expect(Object.values(contentsOf(kept)).every((content) => content === '')).toBe(true);
    expect(Object.keys(contentsOf(kept)).some((name) => name.includes('.'))).toBe(false);
  });
});

it('sweep writes its table whole where nobody reads its text', async () => {
  const folder = temporaryFolder();
  const model = fileIn(folder, 'dance.standoff.yaml', doubted);
  const table = join(folder, 'table.parquet');
  const words = ['sweep', model, '--findings', findings, '--within', '2', '--models', table];
  await new Promise((resolve) => {
    execFile('sh', ['-c', '"$0" "$@" | true', process.execPath, command, ...words], resolve);
  });
  const found = readFileSync(table, 'latin1');
  expect([found.slice(0, 4), found.slice(-4)]).toEqual(['PAR1', 'PAR1']);
  expect(readdirSync(folder).sort()).toEqual(['dance.standoff.yaml', 'table.parquet']);
});
