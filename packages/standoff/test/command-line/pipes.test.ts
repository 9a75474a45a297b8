import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileIn, smallModel, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const command = here('../../dist/command/start.js');
const folder = temporaryFolder();
const model = fileIn(folder, 'small.standoff.yaml', smallModel);
const pipe = join(folder, 'pipe');
execFileSync('mkfifo', [pipe]);

// Built where a source is newer.
beforeAll(() => {
  execFileSync(process.execPath, [here('../../../../scripts/build-command.mjs')]);
}, 120_000);

describe('a pipe in a folder', () => {
  it('is read as a file where somebody writes', async () => {
    const writing = promisify(execFile)('sh', ['-c', `cat "${model}" > "${pipe}"`]);
    expect(await run(['check', pipe])).toMatchObject({ status: 0, stdout: expect.any(String) });
    await writing;
  });

  it('holds the questions of a batch', async () => {
    const question = JSON.stringify({ ask: 'analyze', model: 'chicken' });
    const writing = promisify(execFile)('sh', ['-c', `echo '${question}' > "${pipe}"`]);
    const { status, stdout } = await run(['batch', '--threads', '1', pipe]);
    expect([status, JSON.parse(stdout).status]).toEqual([0, 'answered']);
    await writing;
  });

  it('into which nobody writes ends the wait for a model, for questions and for settings', async () => {
    const commands = [
      ['check', pipe],
      ['batch', '--threads', '1', pipe],
      ['serve', '--check', '--configuration', pipe],
    ];
    for (const { status, stderr } of await Promise.all(commands.map((words) => run(words)))) {
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining('nobody wrote into it for 5 s'),
      ]);
    }
  });

  it.each([
    ['format', ['format', '/dev/null', '--write'], '--write needs a file'],
    ['restore', ['restore', pipe, '--data', join(folder, 'data')], 'it is no plain file'],
    ['sweep', ['sweep', model, '--findings', pipe], 'is no plain file'],
  ])('is refused where it would be of no use (%s)', async (_, words, problem) => {
    const { status, stderr } = await run(words);
    expect([status, stderr]).toEqual([2, expect.stringContaining(problem)]);
  });

  it('can be left by Ctrl-C', async () => {
    const child = spawn(process.execPath, [command, 'check', pipe]);
    setTimeout(() => child.kill('SIGINT'), 1_500);
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
  });
});

it.each([
  ['at once', 'cat "$2"'],
  ['after a while', 'sleep 0.3; cat "$2"'],
])('what a shell puts in the place of <(…) is read, also if it comes %s', async (_, script) => {
  const words = ['-c', `"$0" "$1" check <(${script})`, process.execPath, command, model];
  const { stdout } = await promisify(execFile)('bash', words);
  expect(stdout).toContain('no errors');
});
