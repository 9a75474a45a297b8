import { expect, test } from 'vitest';
import type {
  Certificate,
  Reply,
  Sanction,
  SimultaneousSanction,
  Step,
  UnstableCertificate,
} from '../src/certificates/certificate.ts';
import { verifyCertificate } from '../src/certificates/verify.ts';
import type { ReadingId } from '../src/readings/define-reading.ts';
import { chicken } from './chicken.ts';

const stable = (concept: string, state: number, ...improvements: [number, Sanction][]) =>
  ({
    verdict: 'stable',
    concept,
    decisionMaker: 0,
    state,
    improvements: improvements.map(([to, sanction]) => ({ to, sanction })),
  }) satisfies Certificate;

const sequence = (...steps: Step[]): Sanction => ({ kind: 'sequence', steps });

const unstable = (concept: string, state: number, improvement: number, ...replies: Reply[]) =>
  ({
    verdict: 'unstable',
    concept,
    decisionMaker: 0,
    state,
    improvement,
    replies,
    others: [],
  }) satisfies Certificate;

/** Why the second driver is about to leave the state in which both swerve. */
const secondLeaves: UnstableCertificate = {
  verdict: 'unstable',
  concept: 'seq',
  decisionMaker: 1,
  state: 0,
  improvement: 2,
  replies: [],
  others: [],
};

const crash: SimultaneousSanction = {
  kind: 'simultaneous',
  moves: [{ mover: 1, to: 2 }],
  result: 3,
  leaving: [secondLeaves],
};

test.each<[string, Certificate]>([
  ['Nash stability without improvements', stable('nash', 1)],
  ['a crash as the reply to going straight', stable('gmr', 0, [1, sequence({ mover: 1, to: 3 })])],
  ['both going straight at once', stable('sim', 0, [1, crash])],
  ['the same in the other reading', stable('sim-gmcr', 0, [1, { ...crash, leaving: [] }])],
  ['a move that no reply deters', unstable('seq', 0, 1)],
  ['swerving when both go straight', unstable('gmr', 3, 2, { mover: 1, to: 0 })],
])('accepted: %s', (_, certificate) => {
  expect(verifyCertificate(chicken, certificate)).toEqual({ valid: true });
});

test.each<[string, Certificate]>([
  ['no concept is called nonsense', stable('nonsense', 1)],
  ['no concept is called constructor', unstable('constructor', 0, 1)],
  ['no concept is called toString', stable('toString', 1)],
  [
    'no reading is called constructor',
    { ...stable('nash', 1), reading: 'constructor' as ReadingId },
  ],
  ['no verdict is called upset', { ...unstable('seq', 0, 1), verdict: 'upset' as 'unstable' }],
  ['no such decision maker', { ...stable('nash', 1), decisionMaker: 2 }],
  ['the state is not feasible', stable('nash', 4)],
  ['the state is not feasible', stable('nash', -1)],
  ['the state is not feasible', stable('nash', 0.5)],
  ['the improvement to 1 is not dealt with', stable('gmr', 0)],
  ['3 is not an improvement', stable('gmr', 1, [3, sequence({ mover: 1, to: 3 })])],
  ['the concept knows no replies', stable('nash', 0, [1, sequence({ mover: 1, to: 3 })])],
  ['the concept knows no replies', stable('sim-gmcr', 0, [1, sequence({ mover: 1, to: 3 })])],
  ['a reply needs a move', stable('gmr', 0, [1, sequence()])],
  ['a reply is made by the others', stable('gmr', 0, [1, sequence({ mover: 0, to: 0 })])],
  [
    'a decision maker moves twice in a row',
    stable('gmr', 0, [1, sequence({ mover: 1, to: 3 }, { mover: 1, to: 1 })]),
  ],
  ['1 cannot move from 1 to 0', stable('gmr', 0, [1, sequence({ mover: 1, to: 0 })])],
  ['1 cannot move from 1 to 3', stable('seq', 0, [1, sequence({ mover: 1, to: 3 })])],
  ['7 cannot move from 1 to 3', stable('gmr', 0, [1, sequence({ mover: 7, to: 3 })])],
  ['ending in 0 does not deter', stable('gmr', 3, [2, sequence({ mover: 1, to: 0 })])],
  ['the concept knows no simultaneous moves', stable('seq', 0, [1, crash])],
  ['nobody else moves', stable('sim', 0, [1, { ...crash, moves: [] }])],
  [
    'somebody moves twice at once',
    stable('sim', 0, [1, { ...crash, moves: [...crash.moves, ...crash.moves] }]),
  ],
  [
    'somebody moves twice at once',
    stable('sim', 0, [1, { ...crash, moves: [{ mover: 0, to: 1 }] }]),
  ],
  ['no such decision maker', stable('sim', 0, [1, { ...crash, moves: [{ mover: 5, to: 2 }] }])],
  ['3 is no improvement', stable('sim', 0, [1, { ...crash, moves: [{ mover: 1, to: 3 }] }])],
  ['nothing shows that 1 is about to leave', stable('sim', 0, [1, { ...crash, leaving: [] }])],
  [
    'another verdict',
    stable('sim', 0, [1, { ...crash, leaving: [{ ...secondLeaves, concept: 'gmr' }] }]),
  ],
  [
    'another verdict',
    stable('sim', 0, [1, { ...crash, leaving: [{ ...secondLeaves, state: 3 }] }]),
  ],
  [
    'this is no improvement',
    stable('sim', 0, [1, { ...crash, leaving: [{ ...secondLeaves, improvement: 1 }] }]),
  ],
  ['the moves lead somewhere else', stable('sim', 0, [1, { ...crash, result: 2 }])],
  ['this is no improvement', unstable('nash', 0, 0)],
  ['this is no improvement', unstable('nash', 1, 0)],
  ['a reply of 1 from 1 to 3 is left out', unstable('gmr', 0, 1)],
  ['the reply 3 deters', unstable('gmr', 0, 1, { mover: 1, to: 3 })],
  ['the reply 3 deters', unstable('smr', 0, 1, { mover: 1, to: 3 })],
  ['the reply 3 deters', unstable('gmr', 0, 1, { mover: 1, to: 3, counter: 2 })],
  ['the counter-move fails', unstable('smr', 0, 1, { mover: 1, to: 3, counter: 2 })],
  ['the counter-move fails', unstable('smr', 0, 1, { mover: 1, to: 3, counter: 1 })],
  ['nothing shows whether 1 is about to leave', unstable('sim', 0, 1)],
  ['a simultaneous move deters', { ...unstable('sim', 0, 1), others: [secondLeaves] }],
  ['a simultaneous move deters', unstable('sim-gmcr', 0, 1)],
])('rejected: %s', (problem, certificate) => {
  expect(verifyCertificate(chicken, certificate)).toEqual({ valid: false, problem });
});

test('a simultaneous result that is infeasible or better does not deter', () => {
  const noCrash = {
    ...chicken,
    circuit: [
      { op: 'level' as const, option: 0, in: [true, false] },
      { op: 'level' as const, option: 1, in: [true, false] },
      { op: 'or' as const, of: [0, 1] },
    ],
    form: { ...chicken.form, feasible: 2 },
  };
  expect(verifyCertificate(noCrash, stable('sim-gmcr', 0, [1, { ...crash, leaving: [] }]))).toEqual(
    {
      valid: false,
      problem: 'the moves lead to no feasible state',
    },
  );
  const daring = {
    ...chicken,
    preferences: [
      { kind: 'ranking' as const, places: [[3], [1], [0], [2]], greatGaps: [false, false, false] },
      chicken.preferences[1]!,
    ],
  };
  expect(verifyCertificate(daring, stable('sim-gmcr', 0, [1, { ...crash, leaving: [] }]))).toEqual({
    valid: false,
    problem: 'the result is an improvement',
  });
});
