import { propositionKinds } from '@standoff/propositions';
import {
  decideCoalitionStability,
  decideStability,
  findEquilibria,
  isFeasible,
  releaseSolver,
} from '@standoff/symbolic';
import fc from 'fast-check';
import { afterAll, it } from 'vitest';
import { answerToJson } from '../../packages/report/src/json/answer-json.ts';
import { parse } from '../../packages/standoff/src/index.ts';
import { askSolver } from '../../packages/study/src/solver/ask-solver.ts';
import { optionsArbitrary } from '../conflicts/drawn.ts';
import { analyzeText } from '../conflicts/open-model.ts';
import { draws } from '../draws.ts';
import { HeldKinds } from './hold-against-oracles.ts';
import { type LiteralWorld, literalWorld } from './literal-world.ts';
import { meansIn } from './means-in.ts';

afterAll(releaseSolver);

const solver = { decideCoalitionStability, decideStability, findEquilibria, isFeasible };
const NOTES = propositionKinds.flatMap(({ kind, sort }) => (sort === undefined ? [] : [kind]));
const held = new HeldKinds();

/** The same with states called by their levels. */
function byLevels(text: string, world: LiteralWorld): LiteralWorld {
  const { options } = analyzeText(text).casebook;
  const idOf = (state: number) =>
    world
      .levels(state)
      .map(([option, level], k) => `${option}=${options[k]!.option.levels[level]!.id}`)
      .join(' ');
  const states = new Map(world.states.map((state) => [idOf(state), state]));
  return { ...world, at: (id) => states.get(id) ?? -1 };
}

it('what a solver finds is so among the states as they are listed, and a falsehood is noticed', async () => {
  const question = fc.record({
    text: optionsArbitrary(),
    concept: fc.constantFrom('nash', 'gmr', 'smr', 'seq', 'sseq'),
  });
  const drawn = fc.sample(question, { numRuns: draws(5), seed: 7 });
  for (const [k, { text, concept }] of drawn.entries()) {
    const { model } = parse(text);
    const world = byLevels(text, literalWorld(analyzeText(text)));
    const makers = model!.base.conflict.decisionMakers.map(({ id }) => id);
    const [first, second] = makers;
    const pair = [first!, second!];
    const asked = [
      { most: 2 },
      { most: 40 },
      { most: 2, ...(second === undefined ? {} : { survives: [pair] }) },
      { state: 'status-quo' },
      second === undefined ? { most: 1 } : { state: 'status-quo', coalition: pair },
    ][k % 5]!;
    const answered = await askSolver(model!.base, { ...asked, concept }, solver, {});
    if ('problem' in answered) continue;
    const document = answerToJson(answered, { title: '', sha256: '' }, 0);
    for (const { said, means } of meansIn(document)) held.hold(said, means, world, text);
  }
  held.expectAll(['solverFinds', 'stable'], NOTES);
});
