import {
  type Coalition,
  coalitionReadings,
  concepts,
  levelsOf,
  type Model,
  partaking,
  subsetsOf,
} from '@standoff/engine';
import { afterAll, expect, test } from 'vitest';
import { draws, isWhole } from '../../../test/draws.ts';
import {
  decideCoalitionStability,
  type EquilibriaQuestion,
  findEquilibria,
  type Levels,
  releaseSolver,
} from '../src/index.ts';
import { codeOfLevels } from '../src/translation/codes.ts';
import { enumerate, formOf } from './enumerate.ts';
import {
  smallConflict,
  smallConflictWithAgreements,
  smallConflictWithBodies,
} from './random-conflicts.ts';

const CONFLICTS = draws(isWhole ? 5 : 2, 'STANDOFF_SYMBOLIC_CONFLICTS', 1);

const translatable = concepts.filter(({ computation }) => computation.kind === 'sanction');
const limits = { longestResponse: 40 };

afterAll(releaseSolver);

/** Some of the decision makers, in some reading; one alone now and then. */
function someCoalition({ decisionMakers }: Model, seed: number): Coalition {
  const all = subsetsOf(Array.from({ length: decisionMakers }, (_, dm) => dm));
  const { id: reading } = coalitionReadings[seed % coalitionReadings.length]!;
  return { members: all[all.length - 1 - (Math.floor(seed / 3) % (all.length - 1))]!, reading };
}

const refused = { status: 'not-translatable', what: 'votes' };

/** Whether a body does what a coalition agrees on, so that the solver is not asked. */
function bodiesActFor({ members }: Coalition, { preferences }: Model): boolean {
  const rules = preferences.map((rule) => (rule.kind === 'voting' ? rule : undefined));
  return partaking(rules, members).movers.length > members.length;
}

async function allOf(question: EquilibriaQuestion) {
  const answer = await findEquilibria({ ...question, most: 1_000 }, limits);
  if (answer.status !== 'decided') throw new Error(answer.status);
  expect(answer.complete && answer.responses).toBe('all');
  return codes(question.model, answer.equilibria);
}

function codes(model: Model, found: readonly Levels[]): number[] {
  return found.map((levels) => codeOfLevels(formOf(model), levels)!).sort((a, b) => a - b);
}

test.each(translatable)('$symbol of coalitions agrees with enumeration', async (concept) => {
  for (let seed = 1; seed <= CONFLICTS; seed++) {
    const kinds = [smallConflictWithBodies, smallConflict, smallConflictWithAgreements];
    const model = kinds[seed % kinds.length]!(seed);
    const coalition = someCoalition(model, seed);
    const about = { model, concept, condition: model.circuit.length - 1 };
    if (bodiesActFor(coalition, model)) {
      const asked = { ...about, coalitions: [coalition] };
      expect(await findEquilibria(asked, limits)).toMatchObject(refused);
      const [first] = enumerate(model, concept).states;
      if (first !== undefined) {
        const state = levelsOf(formOf(model), first);
        const asked = { ...about, coalition, state };
        expect(await decideCoalitionStability(asked)).toMatchObject(refused);
      }
      continue;
    }
    const expected = enumerate(model, concept);
    const holding = expected.holdingAgainst(coalition);
    const alone = { ...about, decisionMakers: [], coalitions: [coalition] };
    expect(await allOf(alone), `${seed}`).toEqual(holding);
    const besides = { ...about, coalitions: [coalition] };
    const surviving = expected.equilibria.filter((state) => holding.includes(state));
    expect(await allOf(besides), `${seed}`).toEqual(surviving);
    for (const state of expected.states.filter((_, k) => k % 8 === seed % 8)) {
      const levels = levelsOf(formOf(model), state);
      const answer = await decideCoalitionStability(
        { model, concept, coalition, state: levels },
        limits,
      );
      if (answer.status !== 'decided') throw new Error(`${seed}: ${answer.status}`);
      const stable = holding.includes(state);
      expect(answer, `${seed}: ${state}`).toMatchObject({ stable, responses: 'all' });
      const verdict = stable ? 'stable' : 'unstable';
      expect(answer.certificate?.verdict, `${seed}: ${state}`).toBe(verdict);
    }
  }
});
