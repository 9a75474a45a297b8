import type { Model } from '../src/model/model.ts';

/** States in a line along which two who are indifferent move in turn, one state each time. */
export function inTurn(stateCount: number): Model {
  const line = (parity: number) =>
    Array.from({ length: stateCount - 1 }, (_, s) => [s, s + 1] as const).filter(
      ([s]) => s % 2 === parity,
    );
  return {
    decisionMakers: 2,
    circuit: [],
    form: { kind: 'graph', stateCount, moves: [line(0), line(1)] },
    preferences: Array.from({ length: 2 }, () => ({ kind: 'prioritized', tiers: [] })),
  };
}
