import { type Concept, concepts, type Model, type Option } from '@standoff/engine';
import { afterAll, expect, test } from 'vitest';
import { decideCoalitionStability, decideStability, releaseSolver } from '../src/index.ts';

afterAll(releaseSolver);

const gmr = conceptOf('gmr');
const smr = conceptOf('smr');

function conceptOf(asked: string): Concept {
  return concepts.find(({ id }) => id === asked)!;
}

/** An option of one decision maker. */
function option(owner: number, levels: number): Option {
  return { owner, levels, moves: levels > 2 ? { kind: 'step' } : { kind: 'free' } };
}

/**
 * The first decision maker likes to go. Only a second step up of the second one deters it, which must
 * not move while one of the last two stands up. Between its steps these have to stand up and down again
 * in turn, so the state that its first step leads to is passed twice: with its own move before it and
 * with another's.
 */
const delayed: Model = {
  decisionMakers: 4,
  circuit: [
    { op: 'constant', value: true },
    { op: 'level', option: 0, in: [false, true] },
    { op: 'level', option: 1, in: [true, true, false] },
    { op: 'and', of: [1, 2] },
    { op: 'level', option: 2, in: [false, true] },
    { op: 'level', option: 3, in: [false, true] },
    { op: 'or', of: [4, 5] },
  ],
  form: {
    kind: 'options',
    options: [option(0, 2), option(1, 3), option(2, 2), option(3, 2)],
    feasible: 0,
    oneOptionAtATime: false,
    forbiddenMoves: [{ mover: 1, from: 6, to: 0 }],
  },
  preferences: [
    { kind: 'prioritized', tiers: [2, 1].map((c) => ({ conditions: [c], greatly: false })) },
    ...[1, 2, 3].map(() => ({ kind: 'prioritized', tiers: [] }) as const),
  ],
};

test('a response is found that passes a state twice, for who moved to it to move again', async () => {
  const question = { model: delayed, concept: gmr, decisionMaker: 0, state: [0, 0, 0, 0] };
  expect(await decideStability(question, { longestResponse: 8 })).toMatchObject({
    status: 'decided',
    stable: true,
    certificate: { verdict: 'stable', improvements: [{ sanction: { steps: { length: 6 } } }] },
  });
});

const three = { members: [1, 2, 3], reading: 'all' as const };

/**
 * The last three like the second step up as long as the first one stays, and the bottom once it went. So
 * they can make up for its going as they could for its coming, by going all the way.
 */
const together: Model = {
  ...delayed,
  circuit: [
    ...delayed.circuit,
    { op: 'level', option: 1, in: [false, false, true] },
    { op: 'level', option: 1, in: [true, false, false] },
    { op: 'not', of: 1 },
    { op: 'and', of: [7, 9] },
    { op: 'and', of: [8, 1] },
    { op: 'or', of: [10, 11] },
  ],
  preferences: [
    { kind: 'prioritized', tiers: [] },
    ...[1, 2, 3].map(
      () => ({ kind: 'prioritized', tiers: [{ conditions: [12], greatly: false }] }) as const,
    ),
  ],
};

test.each([
  { concept: gmr, stable: true },
  { concept: smr, stable: false },
])(
  'joint moves and counter-moves are found however long they are: $concept.symbol',
  async ({ concept, stable }) => {
    const question = { model: together, coalition: three, state: [0, 0, 0, 0], concept };
    const answer = await decideCoalitionStability(question, { longestResponse: 1 });
    expect(answer).toMatchObject({ status: 'decided', stable, responses: 'all' });
    const certificate = 'certificate' in answer ? answer.certificate : undefined;
    const listed = certificate?.verdict === 'stable' ? certificate.improvements : [certificate!];
    expect(listed.map(({ steps }) => steps.length)).toContain(6);
    if (certificate?.verdict === 'unstable') {
      const counters = certificate.replies.flatMap(({ counter }) =>
        counter ? [counter.length] : [],
      );
      expect(counters).toContain(6);
    }
  },
);
