import { chmodSync } from 'node:fs';
import { concepts } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { fileIn, modelOf, smallModel, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const folder = temporaryFolder();
const small = fileIn(folder, 'small.standoff.yaml', smallModel);
const namesakes = fileIn(
  folder,
  'namesakes.standoff.yaml',
  smallModel
    .replaceAll('ann', 'north')
    .replaceAll('bob', 'south')
    .replace('name: Ann', 'name: Kim')
    .replace('name: Bob', 'name: Kim Dae, short: Kim'),
);
const needy = concepts.filter((concept) => concept.needsOptions).map(({ id }) => id);

describe('wrong usage ends with status 2 and says what is wrong', () => {
  it.each([
    ['a file that is not there', ['analyze', 'nothing.yaml'], 'there is no file nothing.yaml'],
    [
      'a case id that is nearly right',
      ['analyze', 'korea-2018'],
      'did you mean the case korea-2017?',
    ],
    ['a folder', ['analyze', folder], 'is a folder'],
    [
      'an unknown concept',
      ['analyze', small, '--concepts', 'nsah'],
      concepts.map(({ id }) => id).join(', '),
    ],
    ['a vote where nothing is voted on', ['vote', small], 'the model has no bodies'],
    [
      'a party that is named twice, once by its name',
      ['deal', 'korea-2017', '--parties', 'us,dprk,United States'],
      'us is named twice',
    ],
    [
      'a body that is named twice',
      ['deal', 'korea-2017', '--parties', 'us,dprk', '--bodies', 'council,council'],
      'council is named twice',
    ],
    ['an unknown body', ['vote', 'korea-2017', '--body', 'court'], 'the only one is council'],
    [
      'several for whom one is expected',
      ['explain', 'korea-2017', '--state', 's1', '--dm', 'us, china'],
      'write us+china',
    ],
    ['the same to the solver', ['ask', 'korea-2017', '--dm', 'us,china'], 'write us+china'],
    ['no state', ['explain', small, '--state', ''], 'the state is missing'],
    ['the same to the solver', ['ask', small, '--state', ''], 'the state is missing'],
    ['an unknown variant', ['analyze', small, '--variant', 'stuborn'], 'did you mean stubborn?'],
    [
      'a variant of a file without any',
      ['analyze', 'chicken', '--variant', 'x'],
      'the file has no variants',
    ],
    [
      'a choice of states that there is not',
      ['analyze', small, '--states', 'some'],
      'all, equilibria, none',
    ],
    ['a limit that is no number', ['analyze', small, '--max-states', 'many'], 'whole number'],
    ['a number of threads that is none', ['analyze', small, '--threads', '0'], 'whole number'],
    [
      'a concept that needs options',
      ['analyze', 'chicken', '--concepts', needy.join(',')],
      'needs states made of options',
    ],
    [
      'the same for an explanation',
      ['explain', 'chicken', '--state', 'cc', '--concept', needy[0]!],
      'needs states made of options',
    ],
    [
      'a concept for two where more can move',
      ['analyze', 'korea-2017', '--concepts', 'nash,l3,nm'],
      'nm, l3: defined for two that can move, and in this model more can',
    ],
    [
      'the same as the foresight of one',
      ['analyze', 'korea-2017', '--foresight', 'us=policy'],
      'policy: defined for two that can move',
    ],
    ['a member that no family has', ['analyze', small, '--concepts', 'l100'], 'l1 to l99'],
    [
      'a name that two decision makers have',
      ['explain', namesakes, '--state', 's1', '--dm', 'kim'],
      '"kim" can mean north (Kim) or south (Kim Dae); give the id',
    ],
    ['an empty name', ['analyze', ''], 'MODEL is empty'],
    [
      'a value given twice',
      ['explain', small, '--state', 's1', '--state', 's2'],
      "'--state <STATE>' is given twice",
    ],
    [
      'what can be given',
      ['explain', small, '--nope'],
      '(standoff explain --help shows what can be given)',
    ],
    ['no model', ['analyze'], "missing required argument 'MODEL'"],
    ['an unknown command', ['analyse', small], 'Did you mean analyze?'],
    ['an unknown option', ['analyze', small, '--jsn'], 'Did you mean --json?'],
    ['writing to a case', ['format', 'chicken', '--write'], '--write needs a file'],
  ])('%s', async (_, words, message) => {
    const { status, stdout, stderr } = await run(words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  it('no command at all: the help is shown where errors go', async () => {
    const { status, stdout, stderr } = await run([]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Commands:');
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const closed = fileIn(folder, 'closed.standoff.yaml', smallModel);
    chmodSync(closed, 0o000);
    const { status, stderr } = await run(['analyze', closed]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('permission denied')]);
  });
});

describe('a model with errors ends with status 1 and shows where they are', () => {
  it.each([
    ['an empty file', '', 'empty-file'],
    ['a binary file', new Uint8Array([0, 1, 2, 3]), 'not-a-text'],
    ['a file that is too large', new Uint8Array(2 ** 21 + 1).fill(35), 'file-too-large'],
    ['a name that does not exist', smallModel.replace('bob.stay ]', 'bob.sty ]'), 'error['],
  ])('%s', async (_, content, code) => {
    const path = fileIn(folder, 'faulty.standoff.yaml', content);
    const { status, stdout, stderr } = await run(['analyze', path, '--json']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(code);
    expect(stderr).toContain('faulty.standoff.yaml:');
  });
});

describe('a limit that is reached ends with status 3 and says what could be done', () => {
  it.each([['analyze'], ['explain', '--state', 's1'], ['evolve']])('%s', async (...words) => {
    const [command, ...rest] = words as [string, ...string[]];
    const path = fileIn(folder, 'large.standoff.yaml', modelOf(14));
    const run14 = await run([command, path, ...rest, '--max-states', '10_000']);
    expect([run14.status, run14.stdout]).toEqual([3, '']);
    expect(run14.stderr).toContain('16,384 combinations, at least 16,384 of them feasible');
    expect(run14.stderr).toContain('--max-states 16384');
  });
});
