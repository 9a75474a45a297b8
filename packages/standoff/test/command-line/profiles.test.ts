import { describe, expect, it } from 'vitest';
import { fileIn, smallModel, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const small = fileIn(temporaryFolder(), 'small.standoff.yaml', smallModel);

describe('standoff profiles', () => {
  it('says under which foresight of each a state holds', async () => {
    const { status, stdout } = await run(['profiles', 'chicken', '--state', 'cc']);
    expect(status).toBe(0);
    expect(stdout).toContain('profiles of Nash, GMR, SMR, SEQ and SSEQ');
  });

  it('begins at the status quo where no state is given', async () => {
    const asked = await run(['profiles', small]);
    expect(asked).toEqual(await run(['profiles', small, '--state', 'status-quo']));
    expect(asked.status).toBe(0);
  });

  it('prints one document', async () => {
    const words = ['profiles', 'korea-2017', '--state', 'freeze-for-freeze', '--json'];
    expect(JSON.parse((await run(words)).stdout)).toMatchObject({
      format: 'standoff.profiles/1',
      staysUnder: {
        dprk: ['gmr', 'smr', 'seq', 'sseq'],
        us: ['gmr', 'smr', 'seq', 'sseq'],
        china: ['nash', 'gmr', 'smr', 'seq', 'sseq'],
      },
      unmoved: ['russia'],
    });
  });

  it('says what is missing or unknown', async () => {
    expect(await run(['profiles', small, '--state', 's9'])).toMatchObject({
      status: 2,
      stderr: 'error: there is no s9: the 4 states are s1 to s4\n',
    });
  });
});

describe('the foresight of an analysis', () => {
  const analyze = (...words: string[]) => run(['analyze', small, '--foresight', ...words]);

  it('is one for all, or one for each by id or name', async () => {
    const read = async (foresight: string) =>
      JSON.parse((await analyze(foresight, '--json')).stdout);
    const all = await read('smr');
    expect(all.foresight).toEqual({ ann: 'smr', bob: 'smr' });
    expect(all.foresightEquilibria).toEqual(all.equilibria.smr);
    expect((await read('Bob=seq')).foresight).toEqual({ ann: 'nash', bob: 'seq' });
  });

  it('is said to be asked for, not of the model', async () => {
    const { stdout } = await analyze('smr');
    expect(stdout.replace(/\s+/g, ' ')).toContain('With the foresight asked for (SMR for all)');
  });

  it('is refused where it is none', async () => {
    expect(await analyze('bob=smx')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('No solution concept is called "smx"'),
    });
    expect(await analyze('bbo=seq')).toMatchObject({
      status: 2,
      stderr: 'error: there is no decision maker "bbo"; did you mean bob?\n',
    });
    expect(await analyze('bob=seq,Bob=smr')).toMatchObject({
      status: 2,
      stderr: 'error: the foresight of bob is given twice\n',
    });
    for (const faulty of ['=seq', 'bob=', 'bob=seq,smr']) {
      expect(await analyze(faulty)).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('Give a concept, or entries such as dprk=smr,us=nash.'),
      });
    }
  });
});
