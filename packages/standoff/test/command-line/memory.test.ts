import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { drawnFile } from '../../../../bench/drawn-file.mjs';
import { fileIn, modelOf, temporaryFolder } from './files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const command = here('../../dist/command/start.js');
const folder = temporaryFolder();
const shape = { decisionMakers: 5, options: 8, statements: 12, beliefs: true, threats: 4 };
const model = fileIn(folder, 'model.standoff.yaml', drawnFile(shape));

const MEGABYTES = 64;

beforeAll(() => {
  execFileSync(process.execPath, [here('../../../../scripts/build-command.mjs')]);
});

/** Says in kilobytes what a program had of memory at most. */
const atExit = `process.on('exit', () => console.error('PEAK ' + process.resourceUsage().maxRSS));`;

/** How a command ended, what it said, and the memory that it had at most, in megabytes. */
function run(...words: readonly string[]) {
  const said = `--import=data:text/javascript,${encodeURIComponent(atExit)}`;
  const { status, stderr } = spawnSync(process.execPath, [said, command, ...words], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { status, stderr, peak: Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1000 };
}

it('no command takes more than check of the same file does and one and a quarter of what it may', () => {
  const most = run('check', model).peak + 1.25 * MEGABYTES;
  for (const words of [['analyze'], ['perceive'], ['threats'], ['evolve'], ['explain']]) {
    const { status, peak } = run(...words, model, '--max-memory', `${MEGABYTES}MB`);
    expect([words, status]).toEqual([words, 0]);
    expect(peak, words.join(' ')).toBeLessThan(most);
  }
});

it('work that comes to need more ends with a sentence', () => {
  const large = fileIn(folder, 'large.standoff.yaml', modelOf(20));
  const { status, stderr } = run('analyze', large, '--max-memory', '64MB');
  expect([status, stderr]).toEqual([3, expect.stringContaining('the limit is 64 MB')]);
});

it('less than any work takes is refused, with what is enough to begin with', () => {
  const { status, stderr } = run('analyze', model, '--max-memory', '63MB');
  expect([status, stderr]).toEqual([3, expect.stringContaining('at least --max-memory 64MB')]);
});
