import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { fileIn, modelOf, smallModel, temporaryFolder } from './files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const command = here('../../dist/command/start.js');
/** Says when something listens to Ctrl-C. */
const before = `
  process.on('newListener', (event) => event === 'SIGINT' && console.error('LISTENS'));
`;
const folder = temporaryFolder();
const long = fileIn(folder, 'long.standoff.yaml', modelOf(24));
const wide = fileIn(folder, 'wide.standoff.yaml', modelOf(16));

// Built where a source is newer. To read the sources takes a process some seconds, and each test starts one.
beforeAll(() => {
  execFileSync(process.execPath, [here('../../../../scripts/build-command.mjs')]);
});

/** Starts `standoff` as a process of its own, as users do. */
function start(words: readonly string[]): ChildProcess {
  const heard = `--import=data:text/javascript,${encodeURIComponent(before)}`;
  return spawn(process.execPath, [heard, command, ...words]);
}

/** How a process ends after Ctrl-C, and whether within two seconds; it is to end in a tenth of one. */
async function interrupt(child: ChildProcess) {
  expect(child.exitCode).toBeNull();
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const soon = await Promise.race([ended, sleep(2_000, 'late' as const)]);
  child.kill('SIGKILL');
  await ended;
  // A shell says 130 of a program that the signal ended.
  return soon === 'late' ? soon : soon[1];
}

// A listener is heard only when the work pauses, and nothing says that it does within a tenth of a second.
it.each([
  ['analyze', 'korea-2017', '--threads', '2'],
  ['ask', 'korea-2017', '--concept', 'nash'],
  ['batch', '--ask', 'analyze', '--threads', '1', 'chicken'],
  ['check', 'korea-2017'],
])('nothing listens to Ctrl-C in %s', async (...words) => {
  const child = start(words);
  let told = '';
  child.stderr!.on('data', (text) => {
    told += String(text);
  });
  child.stdout!.resume();
  const [status] = await once(child, 'close');
  expect([status, told]).toEqual([0, expect.not.stringContaining('LISTENS')]);
});

it.each([
  ['that computes', ['analyze', long, '--threads', '1']],
  ['that computes in threads', ['analyze', long]],
])('Ctrl-C ends a command at once %s', async (_, words) => {
  const child = start([...words, '--max-memory', '100GB']);
  await once(child.stderr!, 'data');
  await sleep(200);
  expect(await interrupt(child)).toBe('SIGINT');
});

it('Ctrl-C ends a command at once that waits for a reader', async () => {
  const child = start(['analyze', wide, '--json']);
  child.stderr!.resume();
  // As much is read as fits into a buffer, and the rest is stuck.
  await once(child.stdout!, 'readable');
  await sleep(200);
  expect(await interrupt(child)).toBe('SIGINT');
});

it.each([
  ['a model', ['analyze', '-']],
  ['questions', ['batch', '--threads', '1']],
])('Ctrl-C ends a command at once that waits for %s', async (_, words) => {
  const child = start(words);
  await sleep(1_000);
  expect(await interrupt(child)).toBe('SIGINT');
});

it('a batch ends at once, and what it has answered until then is whole', async () => {
  const kept = `${folder}/kept`;
  const small = fileIn(folder, 'small.standoff.yaml', smallModel);
  const child = start(['batch', '--ask', 'analyze', '--keep', kept, '--threads', '2', small, long]);
  const [answer] = await once(child.stdout!, 'data');
  expect(JSON.parse(String(answer))).toMatchObject({ status: 'answered' });
  expect(await interrupt(child)).toBe('SIGINT');
  const files = readdirSync(kept, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  expect(files).toHaveLength(1);
  const text = readFileSync(`${files[0]!.parentPath}/${files[0]!.name}`, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: expect.any(String) });
});
