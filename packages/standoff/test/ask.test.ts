import { concepts, equilibria, readStates, runToEnd } from '@standoff/engine';
import { findState, openCase } from '@standoff/study';
import { decideStability, findEquilibria, type Levels, releaseSolver } from '@standoff/symbolic';
import { afterAll, describe, expect, test } from 'vitest';
import { draws, someOf } from '../../../test/draws.ts';
import { runCommandLine } from '../src/command-line/commands/run-command-line.ts';
import { exitStatus } from '../src/command-line/failure.ts';
import { analyse, readCase } from './analysed-case.ts';
import { caseFolders } from './catalog-files.ts';

afterAll(releaseSolver);

const translatable = concepts.filter(({ computation }) => computation.kind === 'sanction');

const withOptions = caseFolders.filter(
  (slug) => readCase(slug).base.compiled.model.form.kind === 'options',
);

/** Runs a command; what it wrote to standard output comes back with its status. */
function run(...argv: string[]) {
  return runOn('', argv);
}

async function runOn(input: string, argv: readonly string[]) {
  const written = { out: '', err: '' };
  const status = await runCommandLine(argv, {
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
    stdin: (async function* () {
      if (input !== '') yield Buffer.from(input);
    })(),
    env: {},
    now: () => 0,
    availableMemory: () => Number.POSITIVE_INFINITY,
    goOnWithoutOutput: () => {},
  });
  return { status, ...written };
}

describe('the solver agrees with enumeration on the catalog', () => {
  test.each(someOf(withOptions, 2, 3))('%s', async (slug) => {
    const { nodeOf } = readCase(slug).base.compiled;
    const always = nodeOf({ kind: 'constant', value: true, span: { start: 0, end: 0 } });
    const analysed = analyse(readCase(slug));
    const { model, situation, table, cells } = analysed;
    const { levels: levelsAt } = readStates(model);
    const levelsOf = (cell: number) => levelsAt(situation.space.codeOf(cell));
    for (const concept of translatable) {
      const stable = table.get(concept.id)!;
      const holds = equilibria(stable);
      const expected = cells.filter((cell) => holds.has(cell)).map((cell) => `${levelsOf(cell)}`);
      const most = draws(6, 'STANDOFF_SOLVED', 3);
      const found = await findEquilibria({ model, concept, condition: always, most });
      if (found.status !== 'decided') throw new Error(found.status);
      expect(found.equilibria).toHaveLength(Math.min(most, expected.length));
      expect(found.equilibria.filter((levels: Levels) => !expected.includes(`${levels}`))).toEqual(
        [],
      );
      if (found.complete) expect(found.responses).toBe('all');
      const cell = cells[Math.floor(cells.length / 3)]!;
      for (const [decisionMaker, cells] of someOf([...stable.entries()], 2)) {
        const question = { model, concept, decisionMaker, state: levelsOf(cell) };
        const answer = await decideStability(question);
        expect(answer).toMatchObject({ status: 'decided', stable: cells.has(cell) });
      }
    }
  });
});

describe('standoff ask', () => {
  test('says equilibria in words', async () => {
    const { status, out } = await run('ask', 'korea-2017', 'dprk.tests = frozen');
    expect(status).toBe(exitStatus.done);
    expect(out).toMatch(/^At least one state with “tests frozen” is an equilibrium/);
  });

  test('says that there is none', async () => {
    const { status, out } = await run('ask', 'korea-2017', 'dprk.tests = frozen and war');
    expect(status).toBe(exitStatus.done);
    expect(out.replaceAll('\n', ' ')).toContain('is an equilibrium under Nash.');
    expect(out).toMatch(/^No state/);
  });

  test('says who stays in a state and who leaves, as explain does', async () => {
    const { status, out } = await run('ask', 'korea-2017', '--state', 'status-quo', '--json');
    expect(status).toBe(exitStatus.done);
    const { verdicts } = JSON.parse(out).state;
    const { casebook } = analysedKorea();
    const found = findState(casebook, 'status-quo');
    const { table, situation } = analyse(readCase('korea-2017'));
    const state = found.status === 'found' ? situation.space.cellOf(found.state) : -1;
    casebook.decisionMakers.forEach(({ id }, dm) => {
      const stable = table.get('nash')![dm]!.has(state);
      expect(verdicts[id]).toMatchObject({ stable, certified: true });
    });
  });

  test('takes votes: what a body would adopt deters', async () => {
    const text = await askWritten(SANCTIONED, '--concept', 'gmr', '--state', 'status-quo');
    expect(text.status).toBe(exitStatus.done);
    expect(text.out).toContain('A stays in the status quo under GMR.\n');
    expect(text.out).toContain('C stays in the status quo under GMR.\n');
    expect(text.out.match(/verifier.*/g)).toEqual([
      'verifier has checked the reasons of all three.',
    ]);
  });

  test('takes votes of members who rank states', async () => {
    const nash = await askWritten(RANKED, '--most', '9', '--json');
    const found = JSON.parse(nash.out).equilibria;
    expect(found).toMatchObject({ complete: true, found: [{ 'a.x': 'yes', 'c.z': 'yes' }] });
    const left = await askWritten(RANKED, '--state', 'not a.x', '--json');
    expect(JSON.parse(left.out).state.verdicts.a).toMatchObject({ stable: false, certified: true });
  });

  test('can be asked about a body', async () => {
    const body = await run('ask', 'korea-2017', '--dm', 'council', '--state', 'status-quo');
    expect(body.status).toBe(exitStatus.done);
    expect(body.out).toMatch(
      /The UN Security Council stays .* under Nash\. The verifier has\nchecked/,
    );
    const joined = await run('ask', 'korea-2017', '--coalitions', 'us+council');
    expect(joined.status).toBe(exitStatus.wrongUsage);
  });

  test('ends with status 3 where the solver cannot be asked', async () => {
    const sim = await run('ask', 'korea-2017', '--concept', 'sim');
    expect(sim.status).toBe(exitStatus.limitReached);
    expect(sim.err).toContain('Simultaneous moves');
    const foreseen = await run('ask', 'korea-2017', '--concept', 'l3');
    expect(foreseen.status).toBe(exitStatus.limitReached);
    expect(foreseen.err).toContain('one reply of the others');
    const graph = await run('ask', 'chicken');
    expect(graph.status).toBe(exitStatus.limitReached);
  });

  test('says what it does not understand', async () => {
    const formula = await run('ask', 'korea-2017', 'dprk.test = frozen');
    expect(formula.status).toBe(exitStatus.wrongUsage);
    expect(formula.err).toContain('did you mean dprk.tests?');
    const both = await run('ask', 'korea-2017', 'true', '--state', 'status-quo');
    expect(both.status).toBe(exitStatus.wrongUsage);
  });
});

/** B punishes through the body what A would gain by. */
const SANCTIONED = `standoff: 1
title: A body that punishes
decision-makers:
  a: { name: A, options: { x: yes/no }, prefers: [not c.z, x] }
  b: { name: B, prefers: [c.z iff a.x] }
bodies:
  c: { name: C, members: [b], adopts: 1 votes, options: { z: yes/no } }
status-quo: { a.x: no, c.z: no }
`;

const RANKED = `standoff: 1
title: A body of those who rank states
decision-makers:
  a: { name: A, options: { x: yes/no }, ranking: [s4, s2, s3, s1] }
  b: { name: B, prefers: [a.x] }
bodies:
  c: { name: C, members: [a, b], adopts: 1 votes, options: { z: yes/no } }
status-quo: { a.x: yes, c.z: no }
`;

function askWritten(model: string, ...argv: string[]) {
  return runOn(model, ['ask', '-', ...argv]);
}

function analysedKorea() {
  const opened = runToEnd(openCase(readCase('korea-2017').base));
  if (opened.status !== 'opened') throw new Error(opened.status);
  return opened;
}
