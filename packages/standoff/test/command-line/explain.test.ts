import { concepts } from '@standoff/engine';
import { describe, expect, it } from 'vitest';
import { fileIn, smallModel, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const small = fileIn(temporaryFolder(), 'small.standoff.yaml', smallModel);

describe('standoff explain', () => {
  it('gives the reasons for the state asked about', async () => {
    const { status, stdout } = await run(['explain', small, '--state', 'status-quo']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The status quo \(s1\)\n/);
    expect(stdout).toContain('Bob would leave under all five concepts analysed.');
  });

  it('begins at the status quo where no state is given', async () => {
    const asked = await run(['explain', small]);
    expect(asked).toEqual(await run(['explain', small, '--state', 'status-quo']));
    expect(asked.status).toBe(0);
  });

  it('keeps to one decision maker, by id or name, and to some concepts', async () => {
    const [first] = concepts;
    for (const dm of ['bob', 'Bob']) {
      const { stdout } = await run([
        ...['explain', small, '--state', 's1', '--json', '--dm', dm],
        ...['--concept', first!.id],
      ]);
      const { arguments: found, concepts: asked } = JSON.parse(stdout);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ decisionMaker: 'bob', verdict: 'unstable' });
      expect(asked).toEqual([first!.id]);
    }
  });

  it('reads a variant', async () => {
    const words = ['explain', small, '--state', 'ann.stay', '--variant', 'stubborn', '--json'];
    expect(JSON.parse((await run(words)).stdout)).toMatchObject({
      format: 'standoff.explanation/1',
      variant: 'stubborn',
      state: { values: { 'ann.stay': 'yes' } },
    });
  });

  it('says what is missing or unknown', async () => {
    expect(await run(['explain', small, '--state', 's9'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'error: there is no s9: the 4 states are s1 to s4\n',
    });
    expect(await run(['explain', small, '--state', 's1', '--dm', 'bbo'])).toMatchObject({
      status: 2,
      stderr: 'error: there is no decision maker "bbo"; did you mean bob?\n',
    });
  });
});

describe('standoff evolve', () => {
  it('follows the moves from the status quo, or from another state to one destination', async () => {
    const { status, stdout } = await run(['evolve', small]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^From the status quo\n/);
    const words = ['evolve', small, '--json', '--from', 's4', '--to', 's1', '--limit', '3'];
    expect(JSON.parse((await run(words)).stdout)).toMatchObject({
      format: 'standoff.evolution/1',
      from: { id: 's4' },
      destinations: [{ state: { id: 's1' } }],
    });
  });

  it('needs a state to start from', async () => {
    expect(await run(['evolve', 'chicken'])).toMatchObject({
      status: 2,
      stderr: 'error: the file gives no status quo\n',
    });
  });
});
