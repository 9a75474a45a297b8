import { concepts } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { fileIn, modelOf, smallModel, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const folder = temporaryFolder();
const small = fileIn(folder, 'small.standoff.yaml', smallModel);

function modelFile(name: string, bob: string): string {
  const ann = 'ann: { options: { fence: yes/no }, prefers: [fence] }';
  const text = `standoff: 1\ntitle: A fence\ndecision-makers:\n  ${ann}\n  ${bob}\n`;
  return fileIn(folder, `${name}.standoff.yaml`, text);
}

describe('standoff analyze', () => {
  it('reads a file, standard input or a case', async () => {
    const fromFile = await run(['analyze', small]);
    expect(fromFile).toMatchObject({ status: 0 });
    expect(fromFile.stdout).toMatch(/^A small conflict\n/);
    const bytes = new TextEncoder().encode(smallModel);
    const fromInput = await run(['analyze', '-'], {
      stdin: [bytes.subarray(0, 50), bytes.subarray(50)],
    });
    expect(fromInput.stdout).toBe(
      fromFile.stdout
        .replaceAll(small, '-')
        .replace('To go on', 'To go on (with the same model on standard input)'),
    );
    expect((await run(['analyze', 'chicken'])).stdout).toMatch(/^Chicken\n/);
  });

  it('prints one document with --json and nothing else on standard output', async () => {
    const { stdout, status } = await run(['analyze', small, '--json']);
    expect(status).toBe(0);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({
      format: 'standoff.analysis/1',
      model: { title: 'A small conflict', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      stateCount: 4,
      statusQuo: 's1',
    });
    expect(document.elapsedMs).toBeGreaterThanOrEqual(0);
  });

  it('gathers the states that nobody tells apart with --coalesce, as text and as JSON', async () => {
    const fence = modelFile(
      'fence',
      'bob: { options: { shed: [red, green] }, prefers: [not ann.fence] }',
    );
    const { stdout, status } = await run(['analyze', fence, '--coalesce']);
    expect(status).toBe(0);
    expect(stdout).toContain('Four states fall into two classes');
    const { stdout: json } = await run(['analyze', fence, '--coalesce', '--json']);
    expect(JSON.parse(json).classes).toEqual([
      ['s1', 's3'],
      ['s2', 's4'],
    ]);
    const { stdout: without } = await run(['analyze', fence, '--json']);
    expect(JSON.parse(without)).not.toHaveProperty('classes');
  });

  it('analyses the concepts asked for, whatever their letter case', async () => {
    const [first, second] = concepts;
    const asked = `${second!.id.toUpperCase()}, ${first!.id}`;
    const { stdout } = await run(['analyze', small, '--json', '--concepts', asked]);
    expect(Object.keys(JSON.parse(stdout).equilibria)).toEqual([first!.id, second!.id]);
  });

  it('analyses one variant, or all of them side by side', async () => {
    const one = JSON.parse(
      (await run(['analyze', small, '--json', '--variant', 'stubborn'])).stdout,
    );
    expect(one.variant).toBe('stubborn');
    const all = JSON.parse((await run(['analyze', small, '--json', '--variant', 'all'])).stdout);
    expect(all.format).toBe('standoff.analyses/1');
    expect(all.variants.map(({ variant }: { variant: string | null }) => variant)).toEqual([
      null,
      'stubborn',
    ]);
    const text = (await run(['analyze', small, '--variant', 'all'])).stdout;
    expect(text).toContain(
      'What holds in most of them\nCounted is what holds under at least one of Nash,',
    );
  });

  it.each([
    ['all', 4, true],
    ['equilibria', 2, false],
    ['none', undefined, false],
  ])('lists states as --states %s says', async (states, listed, withStability) => {
    const { stdout } = await run(['analyze', small, '--json', '--states', states]);
    const document = JSON.parse(stdout);
    expect(document.states?.length).toBe(listed);
    expect('stability' in document).toBe(withStability);
  });

  it('leaves the states of large models out unless they are asked for', async () => {
    const large = fileIn(folder, 'large.standoff.yaml', modelOf(14));
    const document = JSON.parse((await run(['analyze', large, '--json'])).stdout);
    expect(document.stateCount).toBe(16384);
    expect(document).not.toHaveProperty('states');
    expect(document).not.toHaveProperty('stability');
    const [id] = document.equilibria.nash;
    expect(Object.keys(document.equilibriumValues[id])).toHaveLength(14);
  });

  it('says which commands go on from there, and they work', async () => {
    const spaced = fileIn(folder, "ann's model.standoff.yaml", smallModel);
    const { stdout } = await run(['analyze', spaced], { env: { npm_command: 'exec' } });
    const commands = [...stdout.matchAll(/^ {2}npx standoff (.*)$/gm)].map(([, words]) => words!);
    expect(commands.length).toBeGreaterThan(1);
    for (const command of commands) {
      const words = command.match(/'(?:[^']|'\\'')*'|\S+/g)!;
      const plain = words.map((word) =>
        word.startsWith("'") ? word.slice(1, -1).replaceAll("'\\''", "'") : word,
      );
      expect(await run(plain)).toMatchObject({ status: 0 });
    }
  });

  it('fits the width of the terminal', async () => {
    for (const columns of [60, 80, 120]) {
      const { stdout } = await run(['analyze', 'korea-2017'], { columns, env: { NO_COLOR: '1' } });
      const widest = Math.max(...stdout.split('\n').map((line) => line.length));
      expect(widest).toBeLessThanOrEqual(columns);
      expect(widest).toBeGreaterThan(columns - 12);
    }
  });
});

describe('colour and progress', () => {
  const escapeCode = '\u001b';

  it('are for terminals, unless the environment says otherwise', async () => {
    expect((await run(['analyze', small])).stdout).not.toContain(escapeCode);
    expect((await run(['analyze', small], { columns: 80 })).stdout).toContain(escapeCode);
    const noColour = { columns: 80, env: { NO_COLOR: '1' } };
    expect((await run(['analyze', small], noColour)).stdout).not.toContain(escapeCode);
    const forced = await run(['analyze', small], { env: { FORCE_COLOR: '1' } });
    expect(forced.stdout).toContain(escapeCode);
    const off = await run(['analyze', small], { columns: 80, env: { FORCE_COLOR: '0' } });
    expect(off.stdout).not.toContain(escapeCode);
    const dumb = await run(['analyze', small], { columns: 80, env: { TERM: 'dumb' } });
    expect(dumb.stdout).not.toContain(escapeCode);
  });

  it('never mix into the result', async () => {
    const slow = { columns: 80, millisecondsPerLook: 100 };
    const { stderr, stdout } = await run(['analyze', small, '--json'], slow);
    expect(stderr).toMatch(/░ +\d+% /);
    expect(JSON.parse(stdout).format).toBe('standoff.analysis/1');
    const fast = await run(['analyze', small, '--json'], { columns: 80 });
    expect(fast.stderr).not.toContain('%');
  });
});
