import { readFileSync } from 'node:fs';
import { runToEnd } from '@standoff/engine';
import { tellings } from '@standoff/report';
import { refusalSteps, understand } from '@standoff/study';
import { describe, expect, it } from 'vitest';
import {
  analyze,
  type CoalitionCertificate,
  coalitions,
  explainCoalition,
  parse,
  verify,
} from '../../src/index.ts';
import { fileIn, smallModel, temporaryFolder } from './files.ts';
import { run } from './run.ts';

const small = fileIn(temporaryFolder(), 'small.standoff.yaml', smallModel);

/** Eleven who can move: too many coalitions to go through. */
const crowdText = `standoff: 1
title: A crowd
decision-makers:
${Array.from({ length: 11 }, (_, k) => `  d${k}: { options: { x: yes/no }, prefers: [ d0.x ] }`).join('\n')}
`;
const crowd = fileIn(temporaryFolder(), 'crowd.standoff.yaml', crowdText);

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
    const [upset] = document.equilibria.upset;
    expect(upset.state).toEqual(document.from.state);
    expect(upset.by[0].moves).toEqual([
      {
        to: first.to.id,
        says: first.says,
        steps: first.steps,
        members: first.members,
        membersSay: first.membersSay,
        membersMean: first.membersMean,
        others: first.others,
        othersSay: first.othersSay,
        othersMean: first.othersMean,
        undeterred: ['nash', 'seq', 'sseq'],
      },
    ]);
    expect(first.members).toMatchObject([
      { decisionMaker: 'dprk', order: 'better', places: { from: 20, to: 8, of: 112 } },
      { decisionMaker: 'us', order: 'better', places: { from: 67, to: 43, of: 112 } },
    ]);
    const seoul = document.wedges.find(
      ({ alliance }: { alliance: string[] }) => alliance.join('+') === 'us+south-korea',
    );
    expect(seoul.lost).toEqual([]);
    expect(seoul.effects.seq).toMatchObject({ onlyIntact: [], onlySplit: [] });
  });

  it('gives one part alone, as it is among the others', async () => {
    const from = ['coalitions', 'korea-2017', '--state', 'status-quo', '--concepts', 'seq'];
    const document = async (...words: string[]) =>
      JSON.parse((await run([...from, '--coalition', 'dprk+us', '--json', ...words])).stdout);
    const all = await document();
    // What is found of the whole, and what that speaks of, is another thing.
    const { replaced: _, finding: __, lexicon: ___, ...moves } = { ...all, wedges: [] };
    expect(await document('--only', 'moves')).toMatchObject(moves);
    const { from: ____, ...wedges } = { ...moves, wedges: all.wedges };
    expect(await document('--only', 'wedges')).toMatchObject(wedges);
    expect(all.wedges[0].says[0]).toMatch(/^Split, they could no longer go/);
    const { status, stderr } = await run([...from, '--only', 'equilibria']);
    expect(status).toBe(2);
    expect(stderr).toContain('--state asks about one state, and --only about equilibria');
  });

  it('says for equilibria who would gain what, and how to see the rest', async () => {
    const { stdout } = await run(['coalitions', 'korea-2017', '--concepts', 'seq']);
    expect(stdout).toContain(`
  – North Korea and the United States could go together, undeterred (SEQ): North
    Korea moves to “tests frozen”, then the United States to “Washington talks
    and exercises suspended”.
`);
    expect(stdout).toMatch(
      /\nTo go on \(--state gives the reasons of each, --json gives all that was found\)\n {2}standoff coalitions korea-2017 --concepts seq --state s548\n {2}standoff coalitions korea-2017 --concepts seq --json\n$/,
    );
  });

  it('goes on with what was asked for, where there is more', async () => {
    const korea = readFileSync('catalog/korea-2017/korea-2017.standoff.yaml', 'utf8');
    const asked = ['--variant', 'hawkish-washington', '--coalition', 'us,dprk', '--limit', '200'];
    const how = ['--reading', 'pareto', '--concepts', 'seq,nash'];
    const { stdout } = await run(['coalitions', '-', ...asked, ...how], { stdin: [korea] });
    const again =
      'standoff coalitions - --variant hawkish-washington --coalition us+dprk --reading pareto --concepts seq,nash';
    expect(stdout).toContain(`
To go on (--state gives the reasons of each, --json gives all that was found,
with the same model on standard input)
  ${again} --state s357
  ${again} --limit 200 --json
`);
    const state = await run(['coalitions', 'korea-2017', '--state', 'status-quo']);
    expect(state.stdout).toMatch(
      /\nTo go on \(--json gives all that was found\)\n {2}standoff coalitions korea-2017 --state status-quo --json\n$/,
    );
    const all = await run(['coalitions', small, '--state', 's1']);
    expect(all.stdout).not.toContain('To go on');
  });

  it('asks one coalition by ids or names, from one state, in one reading', async () => {
    const words = ['--coalition', 'China+south korea', '--state', 'freeze-for-freeze'];
    const found = await run(['coalitions', 'korea-2017', ...words, '--reading', 'pareto']);
    expect(found.status).toBe(0);
    expect(found.stdout.replaceAll(/\s+/g, ' ')).toContain(
      'holds if everybody reckons with replies (GMR, SMR, SEQ, SSEQ), but not under Nash, and China and South Korea would not leave together by a joint move from which some gain and none loses, under GMR, SMR, SEQ or SSEQ.',
    );
    expect(found.stdout).not.toContain('Equilibria\n');
    const full = await run(['coalitions', 'korea-2017', ...words, '--full']);
    expect(full.stdout).toContain('With one decision maker in the place of China and South Korea');
  });

  it('counts no equilibria in the place of the members under concepts that need a ranking', async () => {
    const words = ['--coalition', 'one,two', '--concepts', 'nash,l2,nm,policy,berge', '--json'];
    const { status, stdout } = await run(['coalitions', 'kinsara-2014-prisoners', ...words]);
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout).replaced)).toEqual(['nash', 'policy', 'berge']);
  });

  it('says what is missing, unknown or too much', async () => {
    const failing = async (...words: string[]) => {
      const { status, stderr } = await run(['coalitions', ...words]);
      return `${status} ${stderr}`;
    };
    expect(await failing(small, '--coalition', 'ann')).toBe(
      '2 error: a coalition has at least two members, such as us+china\n',
    );
    expect(await failing(small, '--coalition', 'ann,ann')).toBe(
      '2 error: ann is named twice in the coalition\n',
    );
    expect(await failing(small, '--coalition', 'ann,,bob')).toBe(
      '2 error: in the coalition "ann++bob" a member is missing\n',
    );
    expect(await failing(small, '--concepts', 'sim')).toBe(
      '2 error: none of these concepts has a version for coalitions\n',
    );
    expect(await failing(small, '--coalition', 'ann,bbo')).toContain('did you mean bob?');
    expect(await failing(small, '--reading', 'most')).toContain("'most' is invalid");
    const everybody = Array.from({ length: 11 }, (_, k) => `d${k}`).join('+');
    const tooMany =
      'error: by the rule movers every part of a coalition is asked, and 11 members have too many (at most 10); take the rule all or pareto\n';
    const movers = ['--reading', 'movers'];
    for (const words of [
      ['coalitions', crowd, '--coalition', everybody],
      ['analyze', crowd, '--coalitions', everybody],
      ['profiles', crowd, '--state', 's1', '--coalitions', everybody],
      ['explain', crowd, '--state', 's1', '--dm', everybody],
    ]) {
      const { status, stderr } = await run([...words, ...movers]);
      expect(status).toBe(2);
      expect(stderr).toContain(tooMany);
    }
    const refused = await failing(crowd);
    expect(refused).toMatch(/^3 /);
    expect(refused).toContain(
      'error: 11 decision makers can move, too many to go through all their coalitions (at most 10); name one coalition with --coalition\n',
    );
  });
});

it('too many coalitions are found without an analysis', () => {
  const { model } = parse(crowdText);
  const refusal = (options: object) => {
    const { inquiry } = tellings.coalitions;
    const manner = { told: 'json' as const, called: (key: string) => key };
    const understood = understand(inquiry, model!, { ...options }, manner);
    if (understood.status === 'refused') throw new Error(understood.problem);
    return runToEnd(refusalSteps(understood));
  };
  expect(refusal({})).toMatchObject({ kind: 'limit', problem: expect.stringContaining('11') });
  expect(refusal({ coalition: ['d0', 'd1'] })).toBeUndefined();
  expect(refusal({ maxStates: 9 })).toBeUndefined();
});

describe('concepts without a version for coalitions', () => {
  const none = '2 error: none of these concepts has a version for coalitions\n';
  const answer = async (...words: string[]) => {
    const { status, stdout, stderr } = await run(words);
    return `${status} ${stderr}${stdout}`;
  };

  it('are refused where there are no others', async () => {
    const together = ['--coalitions', 'ann+bob', '--concepts', 'nm'];
    const alone = ['--dm', 'ann+bob', '--concept', 'nm'];
    expect(await answer('coalitions', small, '--concepts', 'nm')).toBe(none);
    expect(await answer('profiles', small, '--state', 's1', ...together)).toBe(none);
    expect(await answer('explain', small, '--state', 's1', ...alone)).toBe(none);
    expect(await answer('analyze', small, ...together)).toBe(none);
  });

  it('are left out of a comparison with one in the place of all, who ranks nothing', async () => {
    const words = ['--coalition', 'ann+bob', '--concepts', 'nm,l2,nash', '--full'];
    const compared = await answer('coalitions', small, ...words);
    expect(compared).toMatch(/^0 /);
    expect(compared).toMatch(/there would be \d+ equilibria\s+under Nash \(instead of \d+\)\./);
  });
});

describe('coalitions beside the decision makers', () => {
  it('have verdicts of their own in an analysis, and equilibria that survive them', async () => {
    const words = ['analyze', 'korea-2017', '--coalitions', 'us+dprk, China+us, dprk+us'];
    const { status, stdout } = await run([...words, '--json']);
    expect(status).toBe(0);
    const document = JSON.parse(stdout);
    const read = { reading: 'all', foresight: 'seq', foresightFrom: 'members' };
    expect(document.coalitions).toEqual([
      { id: 'dprk+us', members: ['dprk', 'us'], ...read },
      { id: 'us+china', members: ['us', 'china'], ...read },
    ]);
    for (const concept of ['nash', 'gmr', 'smr', 'seq', 'sseq']) {
      const stable: Record<string, string[]> = document.coalitionStability[concept];
      const surviving = document.equilibria[concept].filter((id: string) =>
        Object.values(stable).every((states) => states.includes(id)),
      );
      expect(document.coalitionEquilibria[concept]).toEqual(surviving);
    }
    expect(document.equilibria.seq).toContain(document.statusQuo);
    expect(document.coalitionEquilibria.seq).not.toContain(document.statusQuo);
    expect(document.foresightCoalitionEquilibria).toEqual(document.coalitionEquilibria.seq);
    const text = await run([...words, '--reading', 'pareto']);
    expect(text.stdout).toContain('Coalitions (Pareto: Some member strictly prefers');
    expect(text.stdout).toContain('North Korea and the United States would leave together');
  });

  it('are asked about equilibria alone where no states are listed, and in every variant', async () => {
    const words = ['analyze', 'korea-2017', '--coalitions', 'us+dprk', '--json'];
    const some = JSON.parse((await run([...words, '--states', 'equilibria'])).stdout);
    expect(some.coalitionEquilibria.seq.length).toBeLessThan(some.equilibria.seq.length);
    expect(some).not.toHaveProperty('coalitionStability');
    const all = JSON.parse((await run([...words, '--variant', 'all'])).stdout);
    for (const { analysis } of all.variants) expect(analysis.coalitions).toHaveLength(1);
    const { stdout } = await run([...words.slice(0, -1), '--variant', 'all']);
    expect(stdout.match(/would leave together/g)).toHaveLength(all.variants.length);
  });

  it('are part of the profiles under which a state holds', async () => {
    const words = ['profiles', 'korea-2017', '--state', 'status-quo', '--coalitions', 'us+dprk'];
    const { status, stdout } = await run([...words, '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      coalitionsStayUnder: { 'dprk+us': ['gmr', 'smr'] },
      profiles: 15_625,
      holding: 6_250,
    });
  });

  it.each(['analyze', 'profiles'])('are refused with what to do: %s', async (command) => {
    const state = command === 'profiles' ? ['--state', 's1'] : [];
    const failing = async (...words: string[]) => {
      const { status, stderr } = await run([command, small, ...state, ...words]);
      return `${status} ${stderr}`;
    };
    const few = '2 error: a coalition has at least two members, such as us+china\n';
    expect(await failing('--coalitions', 'ann')).toBe(few);
    expect(await failing('--coalitions', 'ann,bob')).toBe(few);
    expect(await failing('--coalitions', ',')).toBe(few);
    expect(await failing('--coalitions', 'ann+ann')).toBe(
      '2 error: ann is named twice in the coalition\n',
    );
    expect(await failing('--coalitions', 'ann+')).toBe(
      '2 error: in the coalition "ann+" a member is missing\n',
    );
    expect(await failing('--coalitions', 'ann+bob', '--concepts', 'sim')).toBe(
      '2 error: none of these concepts has a version for coalitions\n',
    );
    expect(await failing('--coalitions', 'ann+bbo')).toContain('did you mean bob?');
    expect(await failing('--reading', 'pareto')).toBe(
      '2 error: --reading says by which rule joint moves count, and no coalition is asked about\n',
    );
    expect(await failing('--coalitions', 'ann+bob', '--strength', 'strong')).toBe(
      '2 error: coalitions are read in the general reading of preferences only; leave out --strength and --unknown\n',
    );
  });

  it('are refused by the library in the same way', () => {
    const { model } = parse(smallModel);
    const asking =
      (coalitions: string[][], more = {}) =>
      () =>
        analyze(model!, { coalitions, ...more });
    expect(asking([['ann', 'bob']])()).toHaveProperty('coalitionEquilibria');
    expect(asking([['ann']])).toThrow('a coalition has at least two members');
    expect(asking([[]])).toThrow('a coalition has at least two members');
    expect(asking([])()).toMatchObject({ coalitions: [] });
    expect(asking([['ann', 'ann']])).toThrow('ann is named twice in the coalition');
    expect(asking([['ann', 'bob']], { concepts: ['sim'] })).toThrow(
      'none of these concepts has a version for coalitions',
    );
    expect(asking([['ann', 'bob']], { coalitionReading: 'most' })).toThrow(
      'a reading of coalitions is one of all, pareto, movers, not most',
    );
    expect(asking([['ann', 'nobody']])).toThrow('there is no decision maker "nobody"');
    expect(asking([['ann', 'bob']], { unknown: 'a' })).toThrow(
      'coalitions are read in the general reading of preferences only',
    );
  });
});

it('coalitions and their verdicts are refused by the library in a reading that there is not', () => {
  const { model } = parse(smallModel);
  const coalition = ['ann', 'bob'];
  const reading = 'most' as 'all';
  const problem = 'a reading of coalitions is one of all, pareto, movers, not most';
  expect(() => coalitions(model!, { reading })).toThrow(problem);
  expect(() => explainCoalition(model!, { state: 's1', coalition, reading })).toThrow(problem);
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

  it('is the only one that has a reading of joint moves', async () => {
    const words = ['explain', small, '--state', 's1', '--dm', 'ann', '--reading', 'pareto'];
    expect(await run(words)).toMatchObject({
      status: 2,
      stderr:
        'error: --reading says by which rule joint moves count, and no coalition is asked about\n',
    });
  });

  it('needs two members at least, and none without a name', async () => {
    const failing = async (dm: string) =>
      (await run(['explain', small, '--state', 's1', '--dm', dm])).stderr;
    expect(await failing('ann+')).toBe('error: in the coalition "ann+" a member is missing\n');
    expect(await failing('+')).toBe('error: in the coalition "+" a member is missing\n');
  });

  it('says which concepts asked for have no version for coalitions', async () => {
    const words = [small, '--state', 's1', '--concept', 'nash,sim'];
    const { status, stdout } = await run(['explain', ...words, '--dm', 'ann+bob']);
    expect(status).toBe(0);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('SIM has no version for coalitions.');
    const json = await run(['explain', ...words, '--dm', 'ann+bob', '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ concepts: ['nash'], conceptsLeftOut: ['sim'] });
    const both = ['--coalitions', 'ann+bob', '--concepts', 'nash,sim'];
    const profiles = await run(['profiles', small, '--state', 's1', ...both]);
    expect(profiles.stdout).toMatch(/SIM\s+has\s+no\s+version\s+for\s+coalitions\./);
  });

  it('is not given under concepts that the model cannot have', async () => {
    const words = ['explain', 'korea-2017', '--state', 's1', '--dm', 'us+dprk', '--concept'];
    const { status, stderr } = await run([...words, 'nash,nm']);
    expect(status).toBe(2);
    expect(stderr).toContain('nm: defined for two that can move');
  });

  it('needs a concept that has a version for coalitions', async () => {
    const words = ['explain', small, '--state', 's1', '--dm', 'ann+bob', '--concept', 'sim'];
    expect(await run(words)).toMatchObject({
      status: 2,
      stderr: 'error: none of these concepts has a version for coalitions\n',
    });
  });
});
