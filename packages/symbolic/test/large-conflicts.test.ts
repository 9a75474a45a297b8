import { type Concept, concepts, type Model } from '@standoff/engine';
import { afterAll, describe, expect, test } from 'vitest';
import { isQuick, someOf } from '../../../test/draws.ts';
import {
  decideCoalitionStability,
  decideStability,
  findEquilibria,
  releaseSolver,
} from '../src/index.ts';
import { largeConflict } from './random-conflicts.ts';

const HUNDRED = { options: 100, decisionMakers: 10, statements: 12 };
const SIXTY = { options: 60, decisionMakers: 6, statements: 12 };

afterAll(releaseSolver);

/** The concept that is declared like this. */
function declared(response: string, counter: string): Concept {
  return concepts.find(
    ({ computation }) =>
      computation.kind === 'sanction' &&
      computation.response === response &&
      computation.counter === counter,
  )!;
}

const oneMove = declared('none', 'none');

/** A node that is true where somebody's statement at a place fails, for each of the first so many. */
function whereAllFail(model: Model, place: number, decisionMakers: number) {
  const circuit = [...model.circuit];
  const failures = model.preferences.slice(0, decisionMakers).map((preference) => {
    if (preference.kind !== 'prioritized') throw new Error('preferences are statements');
    const statement = preference.tiers[place]!.conditions[0]!;
    return circuit.push({ op: 'not', of: statement }) - 1;
  });
  const condition = circuit.push({ op: 'and', of: failures }) - 1;
  return { model: { ...model, circuit }, condition };
}

describe('100 options, 10 decision makers, 12 statements each', () => {
  const model = largeConflict(1, HUNDRED);

  test('an equilibrium is found, and everybody is shown to stay', async () => {
    const answer = await findEquilibria({ model, concept: oneMove, condition: 0 });
    if (answer.status !== 'decided') throw new Error(answer.status);
    expect(answer.equilibria).toHaveLength(1);
    expect(answer.counts.proposals).toBeLessThan(40);
    const [state] = answer.equilibria;
    for (let decisionMaker = 0; decisionMaker < HUNDRED.decisionMakers; decisionMaker++) {
      const question = { model, concept: oneMove, decisionMaker, state: state! };
      expect(await decideStability(question)).toMatchObject({ status: 'decided', stable: true });
    }
  });

  test.skipIf(isQuick)('several equilibria are different states', async () => {
    const answer = await findEquilibria({ model, concept: oneMove, condition: 0, most: 5 });
    if (answer.status !== 'decided') throw new Error(answer.status);
    expect(new Set(answer.equilibria.map(String)).size).toBe(5);
    expect(answer.complete).toBe(false);
  });

  test.skipIf(isQuick)(
    'it is proved that no equilibrium fails a statement of everybody',
    async () => {
      const answer = await findEquilibria({ ...whereAllFail(model, 0, 5), concept: oneMove });
      expect(answer).toMatchObject({
        status: 'decided',
        equilibria: [],
        complete: true,
        responses: 'all',
      });
      expect('counts' in answer && answer.counts.proposals).toBeGreaterThan(0);
    },
  );

  test.skipIf(isQuick)('equilibria are found that three together do not upset', async () => {
    const coalition = { members: [0, 1, 2], reading: 'pareto' } as const;
    for (const concept of someOf([oneMove, declared('any', 'none')], 1, 1)) {
      const question = { model, concept, condition: 0, coalitions: [coalition] };
      const answer = await findEquilibria(question);
      if (answer.status !== 'decided') throw new Error(answer.status);
      const [state] = answer.equilibria;
      const stays = { status: 'decided', stable: true };
      const together = { model, concept, coalition, state: state! };
      expect(await decideCoalitionStability(together)).toMatchObject(stays);
      for (const decisionMaker of coalition.members) {
        const alone = { model, concept, decisionMaker, state: state! };
        expect(await decideStability(alone)).toMatchObject(stays);
      }
    }
  });

  test('a state has no certificate where its code would not be exact', async () => {
    const state = Array.from({ length: HUNDRED.options }, () => 0);
    const answer = await decideStability({ model, concept: oneMove, decisionMaker: 0, state });
    expect(answer).toMatchObject({ status: 'decided', stable: false, responses: 'all' });
    expect(answer).not.toHaveProperty('certificate');
  });

  test('a question can be cancelled and limited in time', async () => {
    const concept = declared('improving', 'none');
    const question = { model, concept, condition: 0, most: 1_000 };
    const cancelled = findEquilibria(question, { signal: AbortSignal.timeout(50) });
    expect(await cancelled).toMatchObject({ status: 'undecided', reason: 'cancelled' });
    const limited = findEquilibria(question, { milliseconds: 50 });
    expect(await limited).toMatchObject({ status: 'undecided', reason: 'time' });
  });
});

describe.skipIf(isQuick)('60 options, 6 decision makers', () => {
  const model = largeConflict(2, SIXTY);

  test.each(someOf([declared('any', 'any'), declared('improving', 'none')], 0, 1))(
    'an equilibrium is found under $symbol, and none of a kind that is not there',
    async (concept) => {
      const answer = await findEquilibria({ model, concept, condition: 0 });
      expect(answer).toMatchObject({ status: 'decided', equilibria: [expect.any(Array)] });
      const none = await findEquilibria({ ...whereAllFail(model, 0, 6), concept });
      expect(none).toMatchObject({ status: 'decided', equilibria: [], responses: 'all' });
    },
  );
});
