import {
  actingFor,
  buildCoalitionCertificate,
  type Coalition,
  type Concept,
  coalitionReadings,
  codeOf,
  concepts,
  equilibria,
  readStates,
  runToEnd,
  subsetsOf,
} from '@standoff/engine';
import {
  decideCoalitionStability,
  findEquilibria,
  type Levels,
  releaseSolver,
} from '@standoff/symbolic';
import { afterAll, describe, expect, it } from 'vitest';
import { someOf } from '../../../test/draws.ts';
import { analyse, readCase } from './analysed-case.ts';
import { fileIn, smallModel, temporaryFolder } from './command-line/files.ts';
import { run } from './command-line/run.ts';

afterAll(releaseSolver);

const small = fileIn(temporaryFolder(), 'small.standoff.yaml', smallModel);
const translatable = concepts.filter(({ computation }) => computation.kind === 'sanction');
const readings = coalitionReadings.map(({ id }) => id);

/** Runs the command; text comes back in one line. */
async function ask(...words: string[]) {
  const { status, stdout, stderr } = await run(['ask', ...words]);
  return { status, text: stdout.replaceAll('\n', ' '), stderr, read: () => JSON.parse(stdout) };
}

describe('in Korea the solver agrees with enumeration about coalitions', () => {
  // Made before the model is read, which keeps the nodes that it had then.
  const always = readCase('korea-2017').base.compiled.nodeOf({
    kind: 'constant',
    value: true,
    span: { start: 0, end: 0 },
  });
  const { model, situation, table, cells } = analyse(readCase('korea-2017'));
  const { space } = situation;
  const { form } = model;
  if (form.kind !== 'options') throw new Error('Korea has options');
  const several = subsetsOf(Array.from({ length: model.decisionMakers }, (_, dm) => dm)).filter(
    ({ length }) => length > 1,
  );
  // Who has the votes in the Council is not translated. Of small conflicts all that there is to ask is compared, in `symbolic`.
  const alone = several.filter((members) => actingFor(situation, members).agreed === situation);
  const coalitions = someOf(
    alone.filter((_, k) => k % 2 === 0),
    translatable.length,
    2 * translatable.length,
  );
  const verdictOf = (concept: Concept, coalition: Coalition, cell: number) =>
    runToEnd(buildCoalitionCertificate(situation, { concept: concept.id, coalition, cell }))
      .verdict;
  const cellOf = (levels: Levels) => space.cellOf(codeOf(form, levels));

  it.each(translatable)('under $symbol', async (concept) => {
    const holds = equilibria(table.get(concept.id)!);
    const { levels: levelsAt } = readStates(model);
    const turn = translatable.indexOf(concept);
    for (const [k, members] of coalitions.entries()) {
      if (k % translatable.length !== turn) continue;
      const coalition = { members, reading: readings[k % readings.length]! };
      const cell = cells[(k * 37) % cells.length]!;
      const state = levelsAt(space.codeOf(cell));
      const stable = verdictOf(concept, coalition, cell) === 'stable';
      const decided = await decideCoalitionStability({ model, concept, coalition, state });
      expect(decided).toMatchObject({ status: 'decided', stable });
      const question = { model, concept, condition: always, coalitions: [coalition], most: 3 };
      const found = await findEquilibria(question);
      if (found.status !== 'decided') throw new Error(found.status);
      for (const equilibrium of found.equilibria.map(cellOf)) {
        expect(holds.has(equilibrium)).toBe(true);
        expect(verdictOf(concept, coalition, equilibrium)).toBe('stable');
      }
      if (found.complete) {
        const surviving = cells.filter(
          (one) => holds.has(one) && verdictOf(concept, coalition, one) === 'stable',
        );
        expect(found.equilibria).toHaveLength(surviving.length);
      }
    }
  });
});

describe('standoff ask of coalitions', () => {
  const frozen = ['korea-2017', 'dprk.tests = frozen', '--concept', 'gmr'];
  const today = ['korea-2017', '--state', 'status-quo'];

  it('finds states that several would not leave together', async () => {
    const { status, text } = await ask(...frozen, '--dm', 'us+dprk');
    expect(status).toBe(0);
    expect(text).toMatch(
      /^At least one state with “tests frozen” is stable for North Korea and the United States together under GMR:/,
    );
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'A joint move is an improvement where every member strictly prefers its end to its start.',
    );
    const { read } = await ask(...frozen, '--dm', 'us+dprk', '--reading', 'pareto', '--json');
    expect(read()).toMatchObject({ reading: 'pareto', equilibria: { stableFor: 'dprk+us' } });
    const none = await ask(
      'korea-2017',
      'dprk.tests = frozen and war',
      '--dm',
      'us+dprk',
      '--most',
      '2',
    );
    expect(none.text).toMatch(
      /^No state with “.*” is stable for North Korea and the United States together under Nash\./,
    );
  });

  it('finds states that one would not leave, by name', async () => {
    const alone = await ask(...frozen, '--dm', 'Japan', '--json');
    expect(alone.status).toBe(2);
    const china = await ask(...frozen, '--dm', 'China', '--most', '2');
    expect(china.text).toMatch(/^At least two states with .* are stable for China under GMR:/);
    expect(china.text).not.toContain('reading');
    const { read } = await ask(...frozen, '--dm', 'china', '--json');
    expect(read()).toMatchObject({ equilibria: { stableFor: 'china' } });
    expect(read()).not.toHaveProperty('reading');
  });

  it('says how several would leave a state together, as explain does', async () => {
    const { text } = await ask(...today, '--dm', 'us+dprk', '--concept', 'seq');
    // Either of them may move first.
    expect(text).toMatch(
      /North Korea and the United States could go together, undeterred \(SEQ\): (North Korea|the United States) moves to “.*”, then (North Korea|the United States) to “.*”\. The verifier has checked the reason\./,
    );
    expect(text).toContain('“tests frozen”');
    expect(text).toContain('“Washington talks and exercises suspended”');
    const stays = await ask(...today, '--dm', 'us+dprk', '--concept', 'gmr');
    expect(stays.text).toContain(
      'North Korea and the United States would not leave the status quo together under GMR. The verifier has checked',
    );
    const words = ['--dm', 'china+us+dprk', '--reading', 'movers', '--concept', 'seq'];
    const some = await ask(...today, ...words);
    expect(some.text).toContain(
      'North Korea, the United States and China could go together, undeterred (SEQ), for the good of North Korea and the United States:',
    );
    const { read } = await ask(...today, ...words, '--json');
    const verdict = read().state.verdicts['dprk+us+china'];
    expect(verdict).toMatchObject({ stable: false, certified: true, party: ['dprk', 'us'] });
    expect(verdict.steps.map(({ mover }: { mover: string }) => mover).sort()).toEqual([
      'dprk',
      'us',
    ]);
    expect(verdict.steps.at(-1).to).toEqual(verdict.improvement);
  });

  it('says who of a coalition would leave alone', async () => {
    const words = ['--state', 'status-quo', '--dm', 'ann+bob', '--reading', 'movers'];
    const { text } = await ask(small, ...words);
    expect(text).toContain(
      'Ann and Bob could go together, undeterred (Nash), for the good of Bob: Bob moves to “Bob: stay”. The verifier has checked',
    );
  });

  it('finds equilibria that coalitions do not upset', async () => {
    const one = await ask(...frozen, '--coalitions', 'us+dprk');
    expect(one.text).toMatch(
      /is an equilibrium under GMR that North Korea and the United States together do not upset:/,
    );
    const both = ['--coalitions', 'us+dprk,us+china', '--most', '2'];
    const two = await ask(...frozen, ...both);
    expect(two.text).toMatch(
      /are equilibria under GMR that none of these coalitions upsets: North Korea and the United States; the United States and China:/,
    );
    const { read } = await ask(...frozen, ...both, '--json');
    expect(read()).toMatchObject({
      reading: 'all',
      equilibria: { survives: ['dprk+us', 'us+china'], status: 'decided' },
    });
  });

  it('ends with status 3 under concepts that have no version for coalitions', async () => {
    const sim = await ask(...today, '--dm', 'us+dprk', '--concept', 'sim');
    expect(sim).toMatchObject({ status: 3, stderr: expect.stringContaining('Simultaneous moves') });
    const survives = await ask('korea-2017', '--coalitions', 'us+dprk', '--concept', 'l2');
    expect(survives).toMatchObject({ status: 3, text: '' });
  });

  it.each([
    ['--dm ann+bbo', 'there is no decision maker "bbo"; did you mean bob?'],
    ['--dm ann+ann', 'ann is named twice in the coalition'],
    ['--dm +', 'in the coalition "+" a member is missing'],
    ['--dm ann+', 'in the coalition "ann+" a member is missing'],
    ['--coalitions ann+bbo', 'there is no decision maker "bbo"; did you mean bob?'],
    ['--coalitions bob+bob', 'bob is named twice in the coalition'],
    ['--coalitions ann', 'a coalition has at least two members, such as us+china'],
    ['--coalitions ,', 'a coalition has at least two members, such as us+china'],
    [
      '--reading pareto',
      '--reading says by which rule joint moves count, and no coalition is asked about',
    ],
    [
      '--coalitions ann+bob --dm ann',
      '--coalitions asks for equilibria, --dm for what holds for some: give one',
    ],
    [
      '--coalitions ann+bob --state s1',
      '--coalitions asks for equilibria; with --state name the coalition by --dm',
    ],
  ])('%s is refused', async (words, problem) => {
    const { status, stderr, text } = await ask(small, ...words.split(' '));
    expect({ status, stderr, text }).toEqual({
      status: 2,
      stderr: `error: ${problem}\n`,
      text: '',
    });
  });

  it('has no bodies in coalitions, and knows no other reading', async () => {
    const body = await ask('korea-2017', '--dm', 'us+council');
    expect(body).toMatchObject({
      status: 2,
      stderr: 'error: council is a body, and a body joins no coalition\n',
    });
    const reading = await ask(small, '--dm', 'ann+bob', '--reading', 'most');
    expect(reading.stderr).toContain("'most' is invalid");
  });
});
