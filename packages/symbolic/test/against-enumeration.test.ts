import {
  concepts,
  countMovers,
  createSpace,
  levelsOf,
  type Model,
  runToEnd,
} from '@standoff/engine';
import { afterAll, expect, test } from 'vitest';
import { draws, isWhole } from '../../../test/draws.ts';
import { decideStability, findEquilibria, type Levels, releaseSolver } from '../src/index.ts';
import { codeOfLevels } from '../src/translation/codes.ts';
import { enumerate, formOf } from './enumerate.ts';
import {
  smallConflict,
  smallConflictWithAgreements,
  smallConflictWithBodies,
} from './random-conflicts.ts';

const CONFLICTS = draws(isWhole ? 5 : 2, 'STANDOFF_SYMBOLIC_CONFLICTS', 1);

const translatable = concepts.filter(({ computation }) => computation.kind === 'sanction');

afterAll(releaseSolver);

function holdsIn(model: Model, node: number, state: number): boolean {
  const created = createSpace(model);
  if (created.status !== 'created') throw new Error('the conflict is too large to enumerate');
  let truth = false;
  const steps = created.space.evaluateSteps([node], (start, length, [truths]) => {
    if (state >= start && state < start + length) truth = truths![state - start] === 1;
  });
  runToEnd(steps);
  return truth;
}

const kinds = [
  { which: 'random conflicts', conflict: smallConflict },
  { which: 'random conflicts with bodies', conflict: smallConflictWithBodies },
  {
    which: 'random conflicts with agreements',
    conflict: smallConflictWithAgreements,
  },
];

const cases = translatable.flatMap((concept) =>
  kinds.map((kind) => ({ ...kind, symbol: concept.symbol, concept })),
);

test.each(cases)('$symbol agrees with enumeration on $which', async ({ concept, conflict }) => {
  for (let seed = 1; seed <= CONFLICTS; seed++) {
    const model = conflict(seed);
    const form = formOf(model);
    const codes = (found: readonly Levels[]) =>
      found.map((levels) => codeOfLevels(form, levels)!).sort((a, b) => a - b);
    const expected = enumerate(model, concept);
    const always = model.circuit.length - 1;
    const limits = { longestResponse: 40 };
    const all = await findEquilibria({ model, concept, condition: always, most: 1_000 }, limits);
    if (all.status !== 'decided') throw new Error(`${seed}: ${all.status}`);
    expect(codes(all.equilibria), `${seed}`).toEqual(expected.equilibria);
    expect(all.complete && all.responses, `${seed}`).toBe('all');
    const condition = seed % 9;
    const some = await findEquilibria({ model, concept, condition }, limits);
    if (some.status !== 'decided') throw new Error(`${seed}: ${some.status}`);
    const meeting = expected.equilibria.filter((state) => holdsIn(model, condition, state));
    expect(some.equilibria.length, `${seed}`).toBe(Math.min(1, meeting.length));
    if (expected.states.length > 0) {
      const state = expected.states[seed % expected.states.length]!;
      for (let dm = 0; dm < countMovers(model); dm++) {
        const question = { model, concept, decisionMaker: dm, state: levelsOf(form, state) };
        const answer = await decideStability(question, limits);
        if (answer.status !== 'decided') throw new Error(`${seed}: ${answer.status}`);
        expect(answer.stable, `${seed}: ${dm}`).toBe(expected.stable[dm]!.has(state));
        expect(answer.responses).toBe('all');
        expect(answer.certificate?.verdict, `${seed}: ${dm}`).toBe(
          answer.stable ? 'stable' : 'unstable',
        );
      }
    }
  }
});
