import { describe, expect, it } from 'vitest';
import { type CoalitionCertificate, explainCoalition, parse, verify } from '../../src/index.ts';
import { fileIn, smallModel, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const small = fileIn(temporaryFolder(), 'small.standoff.yaml', smallModel);

/** Eleven who can move: two options each would be too many coalitions to go through. */
const crowd = fileIn(
  temporaryFolder(),
  'crowd.standoff.yaml',
  `standoff: 1
title: A crowd
decision-makers:
${Array.from({ length: 11 }, (_, k) => `  d${k}: { options: { x: yes/no }, prefers: [ d0.x ] }`).join('\n')}
`,
);

describe('standoff coalitions', () => {
  it('says who can leave the status quo together, in Korea two for the freeze', async () => {
    const { status, stdout } = await run(['coalitions', 'korea-2017', '--json', '--limit', '1']);
    expect(status).toBe(0);
    const document = JSON.parse(stdout);
    expect(document.format).toBe('standoff.coalitions/1');
    expect(document.coalitions).toHaveLength(11);
    const [first] = document.from.moves;
    expect(first).toMatchObject({
      coalition: ['dprk', 'us'],
      to: { name: 'Freeze for freeze' },
      undeterred: ['nash', 'seq', 'sseq'],
      joined: [{ coalition: ['dprk', 'us', 'china'], concepts: ['gmr', 'smr'] }],
    });
    expect(document.equilibria.examined).toBe(1);
    const seoul = document.wedges.find(
      ({ alliance }: { alliance: string[] }) => alliance.join('+') === 'us+south-korea',
    );
    expect(seoul.lost).toEqual([]);
    expect(seoul.effects.seq).toMatchObject({ onlyIntact: [], onlySplit: [] });
  });

  it('asks one coalition by ids or names, from one state, in one reading', async () => {
    const words = ['--coalition', 'China+south korea', '--state', 'freeze-for-freeze'];
    const found = await run(['coalitions', 'korea-2017', ...words, '--reading', 'pareto']);
    expect(found.status).toBe(0);
    expect(found.stdout).toContain('China and South Korea together.');
    expect(found.stdout).toContain('as GMCR+ reads coalitions');
    expect(found.stdout).not.toContain('Equilibria\n');
  });

  it('says what is missing, unknown or too much', async () => {
    const failing = async (...words: string[]) => {
      const { status, stderr } = await run(['coalitions', ...words]);
      return `${status} ${stderr}`;
    };
    expect(await failing(small, '--coalition', 'ann')).toBe(
      '2 error: a coalition has at least two members\n',
    );
    expect(await failing(small, '--coalition', 'ann,ann')).toBe(
      '2 error: ann is named twice in the coalition\n',
    );
    expect(await failing(small, '--coalition', 'ann,bbo')).toContain('did you mean bob?');
    expect(await failing(small, '--reading', 'most')).toContain("'most' is invalid");
    const refused = await failing(crowd);
    expect(refused).toMatch(/^3 /);
    expect(refused).toContain(
      'error: 11 decision makers can move, too many to go through all their coalitions (at most 10); name one coalition with --coalition\n',
    );
  });
});

describe('the verdict of a coalition', () => {
  it('is explained where that of a decision maker is', async () => {
    const words = ['explain', 'korea-2017', '--state', 'status-quo', '--dm', 'us+dprk'];
    const { status, stdout } = await run([...words, '--concept', 'seq']);
    expect(status).toBe(0);
    expect(stdout).toContain('North Korea and the United States would leave together under SEQ');
    const document = JSON.parse((await run([...words, '--json'])).stdout);
    expect(document).toMatchObject({
      format: 'standoff.coalition-explanation/1',
      coalition: ['dprk', 'us'],
      reading: 'all',
    });
  });

  it('has a certificate that is checked against the model alone', () => {
    const { model } = parse(smallModel);
    const { arguments: all } = explainCoalition(model!, {
      state: 's1',
      coalition: ['ann', 'bob'],
    }) as { arguments: readonly { certificate: CoalitionCertificate }[] };
    expect(all.length).toBeGreaterThan(0);
    for (const { certificate } of all) {
      expect(verify(model!, certificate)).toEqual({ valid: true });
      expect(verify(model!, { ...certificate, coalition: ['ann', 'nobody'] })).toMatchObject({
        valid: false,
      });
    }
  });

  it('needs a concept that has a version for coalitions', async () => {
    const words = ['explain', small, '--state', 's1', '--dm', 'ann+bob', '--concept', 'sim'];
    expect(await run(words)).toMatchObject({
      status: 2,
      stderr: 'error: none of these concepts has a version for coalitions\n',
    });
  });
});
