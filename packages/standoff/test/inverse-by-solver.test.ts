import { feasibleCodes, findConcept, levelsOf } from '@standoff/engine';
import { applyJudgements, type Conflict, readJudgements, toModel } from '@standoff/language';
import { decideStability, releaseSolver } from '@standoff/symbolic';
import { afterAll, expect, test } from 'vitest';
import { drawnConflict } from '../../../bench/drawn-conflict.mjs';
import { deal, inverse, type Model, parse } from '../src/index.ts';
import { edited } from './inverses/edited-conflicts.ts';

/** How many more draws are gone through than in a default run. */
const MORE = Number(process.env['STANDOFF_INVERSES_BY_SOLVER'] ?? 0);

afterAll(releaseSolver);

/** Five decision makers with two options each: 1,024 states. */
function drawn(seed: number): Model {
  return parse(drawnConflict({ decisionMakers: 5, options: 2, statements: 4 }, seed)).model!;
}

/** The position of each option and where the written state has it; further options are not chosen. */
function levelsIn(conflict: Conflict, written: Conflict, state: number): number[] {
  const optionsOf = ({ decisionMakers }: Conflict) => decisionMakers.flatMap((dm) => dm.options);
  const { form } = toModel(written, (model) => feasibleCodes(model)).compiled!.model;
  const levels = form.kind === 'options' ? levelsOf(form, state) : [];
  const before = optionsOf(written).map(({ owner, id }) => `${owner}.${id}`);
  return optionsOf(conflict).map(({ owner, id }) => levels[before.indexOf(`${owner}.${id}`)] ?? 0);
}

/** Whether the solver, which lists no states and follows no traces, finds that nobody would leave. */
async function holds(
  conflict: Conflict,
  state: readonly number[],
  concept: string,
): Promise<boolean> {
  const { model } = toModel(conflict, (one) => feasibleCodes(one)).compiled!;
  for (let decisionMaker = 0; decisionMaker < model.decisionMakers; decisionMaker++) {
    const question = { model, concept: findConcept(concept)!, decisionMaker, state };
    const answer = await decideStability(question, { longestResponse: 40 });
    if (answer.status !== 'decided') throw new Error(answer.status);
    if (!answer.stable) return false;
  }
  return true;
}

function after(conflict: Conflict, edits: readonly object[]): Conflict {
  let now = conflict;
  for (const edit of edits) {
    const read = readJudgements(now, [edit]);
    if (read.status === 'faulty') throw new Error(JSON.stringify(read.problems));
    const outcome = applyJudgements(now, read.judgements);
    if (outcome.status === 'refused') throw new Error(outcome.reason.message);
    now = outcome.conflict;
  }
  return now;
}

/** The code of a state by its id, where all combinations are feasible. */
const codeOf = (id: string) => Number(id.slice(1)) - 1;

const more = Array.from({ length: MORE }, (_, k) => k + 4);

test.each([
  ['gmr', [2, ...more], 2],
  ['seq', [3, ...more], 1],
] as const)(
  'under %s a solver finds that the fewest changes in larger conflicts are enough, and fewer are not',
  async (concept, seeds, size) => {
    for (const seed of seeds) {
      const model = drawn(seed);
      const { conflict } = model.base;
      const whose = ['d0', 'd1'];
      const id = `s${1 + ((seed * 7919) % 1024)}`;
      const answer = inverse(model, { state: id, concept, of: whose, upTo: 2 });
      if (seed === seeds[0]) expect(answer.size).toBe(size);
      const state = levelsIn(conflict, conflict, codeOf(id));
      let distance = 0;
      for (const conflicts of edited(conflict, whose)) {
        // Two changes at once would take the solver minutes.
        if (distance > Math.min(1, answer.provedAbove)) break;
        for (const one of conflicts) expect(await holds(one, state, concept)).toBe(false);
        distance += 1;
      }
      for (const { edits } of answer.sets.slice(0, 4)) {
        expect(await holds(after(conflict, edits.map(withoutWords)), state, concept)).toBe(true);
      }
    }
  },
);

test.each([
  ['gmr', 14, 'penalty'],
  ['seq', 28, 'drop'],
])(
  'under %s a solver finds that additions let a deal in a larger conflict hold',
  async (concept, seed, kind) => {
    const model = drawn(seed);
    const { conflict } = model.base;
    const asked = { parties: ['d0', 'd1'], concepts: [concept], additions: 1 };
    const answer = deal(model, asked);
    if ('groups' in answer) throw new Error('these are no deals');
    const [found] = answer.additions!.filter(({ size }) => size === 1);
    const written = levelsIn(conflict, conflict, codeOf(found!.state));
    expect(await holds(conflict, written, concept)).toBe(false);
    expect(found!.sets.map(([edit]) => edit!['kind'])).toContain(kind);
    for (const edits of found!.sets) {
      const changed = after(conflict, edits.map(withoutWords));
      const state = levelsIn(changed, conflict, codeOf(found!.state));
      expect(await holds(changed, state, concept)).toBe(true);
    }
  },
);

function withoutWords({ says: _, id: __, ...edit }: Readonly<Record<string, unknown>>): object {
  return edit;
}
