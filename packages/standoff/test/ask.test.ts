import { concepts, equilibria, readStates, runToEnd } from '@standoff/engine';
import { findState, openCase } from '@standoff/study';
import { decideStability, findEquilibria, type Levels, releaseSolver } from '@standoff/symbolic';
import { afterAll, describe, expect, test } from 'vitest';
import { exitStatus } from '../src/command-line/failure.ts';
import { runCommandLine } from '../src/command-line/run-command-line.ts';
import { analyse, readCase } from './analysed-case.ts';
import { caseFolders } from './catalog-files.ts';

afterAll(releaseSolver);

const translatable = concepts.filter(({ computation }) => computation.kind === 'sanction');

const withOptions = caseFolders.filter(
  (slug) => readCase(slug).base.compiled.model.form.kind === 'options',
);

/** Runs a command; what it wrote to standard output comes back with its status. */
async function run(...argv: string[]) {
  const written = { out: '', err: '' };
  const status = await runCommandLine(argv, {
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
    stdin: (async function* () {})(),
    env: {},
    now: () => 0,
    availableMemory: () => Number.POSITIVE_INFINITY,
    interruptible: (work) => work(new AbortController().signal),
  });
  return { status, ...written };
}

describe('the solver agrees with enumeration on the catalog', () => {
  test.each(withOptions)('%s', async (slug) => {
    const { nodeOf } = readCase(slug).base.compiled;
    const always = nodeOf({ kind: 'constant', value: true, span: { start: 0, end: 0 } });
    const analysed = analyse(readCase(slug), undefined, 'without');
    const { model, situation, table, cells } = analysed;
    const { levels: levelsAt } = readStates(model);
    const levelsOf = (cell: number) => levelsAt(situation.space.codeOf(cell));
    for (const concept of translatable) {
      const stable = table.get(concept.id)!;
      const holds = equilibria(stable);
      const expected = cells.filter((cell) => holds.has(cell)).map((cell) => `${levelsOf(cell)}`);
      const most = 40;
      const found = await findEquilibria({ model, concept, condition: always, most });
      if (found.status !== 'decided') throw new Error(found.status);
      expect(found.equilibria).toHaveLength(Math.min(most, expected.length));
      expect(found.equilibria.filter((levels: Levels) => !expected.includes(`${levels}`))).toEqual(
        [],
      );
      if (found.complete) expect(found.responses).toBe('all');
      const cell = cells[Math.floor(cells.length / 3)]!;
      for (const [decisionMaker, cells] of stable.entries()) {
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
    expect(out).toMatch(/^One state in which “dprk\.tests = frozen” holds is an equilibrium/);
  });

  test('says that there is none', async () => {
    const { status, out } = await run('ask', 'korea-2017', 'dprk.tests = frozen and not true');
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

  test('says where it holds what bodies decide, and knows no other states', async () => {
    const asked = await run('ask', 'korea-2017', '--state', 'status-quo', '--json');
    expect(JSON.parse(asked.out).held).toEqual({ 'council.sanctions': 'diluted' });
    const text = await run('ask', 'korea-2017');
    expect(text.out.replaceAll('\n', ' ')).toContain('held as it stands: weakened sanctions.');
    const other = await run('ask', 'korea-2017', '--state', 'council.sanctions = none');
    expect(other.status).toBe(exitStatus.wrongUsage);
    expect(other.err).toContain('cannot take votes');
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

function analysedKorea() {
  const opened = runToEnd(openCase(readCase('korea-2017').base));
  if (opened.status !== 'opened') throw new Error(opened.status);
  return opened;
}
