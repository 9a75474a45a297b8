import { describe, expect, it } from 'vitest';
import { fileIn, modelOf, smallModel, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const folder = temporaryFolder();
const many = fileIn(folder, 'many.standoff.yaml', modelOf(14));
const commands = [['analyze'], ['explain', '--state', 'status-quo'], ['evolve']];

describe('memory', () => {
  it.each(commands)('%s: more than is allowed ends with status 3', async (command, ...rest) => {
    const { status, stdout, stderr } = await run([
      command!,
      many,
      ...rest,
      '--max-memory',
      '100kB',
    ]);
    expect([status, stdout]).toEqual([3, '']);
    // More where moves are followed from the status quo.
    expect(stderr).toMatch(/takes about (920 kB|1 MB) of memory; the limit is 100 kB/);
    expect(stderr).toMatch(/--max-memory [12]MB/);
    const enough = await run([command!, many, ...rest, '--max-memory', '2MB']);
    expect(enough.status).toBe(0);
  });

  it.each([
    ['analyze', '--concepts', 'nash,l3'],
    ['analyze', '--concepts', 'nash', '--foresight', 'a=l2'],
    ['explain', '--state', 'status-quo', '--concept', 'nm'],
    ['evolve', '--concepts', 'l2'],
    ['profiles', '--state', 'status-quo', '--concepts', 'nm'],
  ])('%s %s %s takes more where play is foreseen', async (command, ...rest) => {
    const { status, stderr } = await run([command!, many, ...rest, '--max-memory', '2MB']);
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/takes about 2\.[67] MB of memory; the limit is 2 MB/),
    ]);
    expect((await run([command!, many, ...rest, '--max-memory', '3MB'])).status).toBe(0);
  });

  it('is said in the estimate with what foreseen play takes', async () => {
    const bytesOf = async (concepts: string) => {
      const { stdout } = await run(['analyze', many, '--json', '--concepts', concepts]);
      return Number(JSON.parse(stdout).estimate.bytes);
    };
    expect((await bytesOf('l3,nm')) - (await bytesOf('nash'))).toBe(100 * 2 ** 14);
  });

  it('is limited to four fifths of what is available, unless said otherwise', async () => {
    const { status, stderr } = await run(['analyze', many], { availableMemory: 1_000_000 });
    expect([status, stderr]).toEqual([3, expect.stringContaining('the limit is 800 kB')]);
    const asked = ['analyze', many, '--max-memory', '1.5 MiB'];
    expect(await run(asked, { availableMemory: 1_000_000 })).toMatchObject({ status: 0 });
  });

  it.each(['lots', '-1GB', '0', '4 XB', '0.2B'])('%s is no amount of it', async (amount) => {
    const { status, stderr } = await run(['analyze', many, '--max-memory', amount]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('such as 4GB or 500MB')]);
  });
});

describe('what an analysis will cost', () => {
  it('is said where it goes on and may be long, and given with --json', async () => {
    const related = fileIn(
      folder,
      'related.standoff.yaml',
      `standoff: 1
title: A relation over many states
decision-makers:
  a: { moves: { ${chain()} }, relation: [ "x0 > x1" ] }
  b: { moves: { ${chain()} }, relation: [ "x1 > x0" ] }
states: [ ${states.join(', ')} ]
`,
    );
    const asked = ['analyze', related, '--json'];
    const { status, stderr, stdout } = await run(asked, { millisecondsPerLook: 2000 });
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(
        /^note: this takes longer than expected, and up to .* in the worst case; .*\n$/,
      ),
    ]);
    expect((await run(asked)).stderr).toBe('');
    expect(JSON.parse(stdout).estimate).toHaveProperty('upTo');
    expect((await run(['analyze', 'chicken'])).stderr).toBe('');
  });
});

const states = Array.from({ length: 5000 }, (_, k) => `x${k}`);

function chain(): string {
  return states.map((state, k) => `${state}: [x${(k + 1) % states.length}]`).join(', ');
}

describe('checks that were not made', () => {
  it('are named by check, with the reason and what to do', async () => {
    const { status, stdout, stderr } = await run(['check', many, '--max-states', '1000']);
    expect([status, stdout]).toEqual([0, 'many.standoff.yaml: no errors and no warnings\n']);
    expect(stderr).toContain('note: the states were not looked at: the options of this model have');
    expect(stderr).toContain('not checked: no-feasible-state, fact-always-true, fact-never-true,');
    expect(stderr).toContain('--max-states 16384');
    const { notChecked } = JSON.parse(
      (await run(['check', many, '--max-states', '1000', '--json'])).stdout,
    );
    expect(notChecked).toMatchObject([
      { variant: null, codes: expect.arrayContaining(['statement-without-effect']) },
    ]);
    expect((await run(['check', many])).stderr).toContain('note[unnamed-gain]');
  });

  it('are named where an analysis takes long, which only looks for a name that is missing', async () => {
    const large = fileIn(folder, 'large.standoff.yaml', modelOf(22));
    const { stdout, stderr } = await run(['check', large, '--json']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).notChecked).toEqual([
      { variant: null, codes: ['unnamed-gain'], why: expect.stringContaining('quarter') },
    ]);
    expect((await run(['check', large])).stderr).toContain('note: not checked: unnamed-gain: ');
  });

  it('do not keep rules that contradict themselves from being found', async () => {
    const rule = 'a.o7 and not a.o7';
    const path = fileIn(folder, 'rule.standoff.yaml', `${modelOf(14)}infeasible: [ ${rule} ]\n`);
    const { stderr } = await run(['check', path, '--max-states', '1000']);
    expect(stderr).toContain('warning[rule-excludes-nothing]');
  });

  it.each(commands)('%s counts what check would show', async (command, ...rest) => {
    const path = fileIn(
      folder,
      'suspect.standoff.yaml',
      smallModel
        .replace('[ not stay ]', '[ not stay, stay ]')
        .replace('status-quo', 'facts: { sure: ann.stay or not ann.stay }\nstatus-quo'),
    );
    const check = await run(['check', path]);
    expect(check.stdout).toContain('2 warnings');
    const { stderr } = await run([command!, path, ...rest]);
    expect(stderr).toBe(`note: 2 warnings about this model, shown by \`standoff check ${path}\`\n`);
  });

  it('are said not to have been made where the states are too many to look at by the way', async () => {
    const large = fileIn(folder, 'large.standoff.yaml', modelOf(18));
    const { stderr } = await run(['explain', large, '--state', 'status-quo', '--concept', 'nash']);
    expect(stderr).toBe(
      `note: what shows only in the states was not looked for, which \`standoff check ${large}\` does\n`,
    );
  });
});

describe('a model without a feasible state', () => {
  const rules = ['ann.stay', 'bob.stay and ann.stay', 'not ann.stay']
    .map((rule) => `\n  - ${rule}`)
    .join('');
  const empty = fileIn(folder, 'empty.standoff.yaml', `${smallModel}infeasible: ${rules}\n`);

  it.each([['analyze'], ['check']])('%s names the rules that leave none', async (command) => {
    const { status, stderr } = await run([command, empty]);
    expect(status).toBe(0);
    expect(stderr).toContain('warning[no-feasible-state]');
    expect(stderr).toContain('together with this rule');
    expect(stderr).toContain('help: change one of these rules, or take one out');
    expect(stderr).not.toContain('bob.stay and ann.stay');
  });

  it('is said to have none', async () => {
    const { stdout } = await run(['analyze', empty]);
    expect(stdout).toContain('No state is feasible');
    expect(stdout).not.toContain('equilibrium');
  });
});
