import type { Model } from '../src/model/model.ts';

/**
 * Chicken: 0 both swerve, 1 the first goes straight, 2 the second does, 3 both do. Each likes best
 * to be the only one who goes straight, and least that both do.
 */
export const chicken: Model = {
  decisionMakers: 2,
  circuit: [{ op: 'constant', value: true }],
  form: {
    kind: 'options',
    options: [
      { owner: 0, levels: 2, moves: { kind: 'free' } },
      { owner: 1, levels: 2, moves: { kind: 'free' } },
    ],
    feasible: 0,
    oneOptionAtATime: false,
    forbiddenMoves: [],
  },
  preferences: [
    { kind: 'ranking', places: [[1], [0], [2], [3]], greatGaps: [false, false, false] },
    { kind: 'ranking', places: [[2], [0], [1], [3]], greatGaps: [false, false, false] },
  ],
};
