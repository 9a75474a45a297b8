import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze, parse } from '../src/index.ts';

/**
 * The example SI_misp of gmcr-py, the program behind GMCR+ (https://github.com/onp/gmcr-py, commit 298353f): Syria and
 * Iraq, with states hidden from each. There a decision maker makes no move to or from a state that is hidden from it,
 * and all else is as it was: the wishes of others are seen as they are. So it is a model with fewer moves, and no
 * hypergame. The file holds no results; what follows from its rule is enumerated here, apart from the program.
 */
const file = new URL(
  '../../../catalog/kinsara-2014-syria-iraq/kinsara-2014-syria-iraq.standoff.yaml',
  import.meta.url,
);
const hidden = `
forbidden-moves:
  - { by: syria, from: release and not escalate, to: true }
  - { by: syria, from: true, to: release and not escalate }
  - { by: iraq, from: not syria.release and not syria.escalate, to: true }
  - { by: iraq, from: true, to: not syria.release and not syria.escalate }
`;

/** By the numbers of the file's states: payoffs as the file has them, moves, and the states that are hidden. */
const syria = {
  payoffs: [6, 3, 5, 2, 1, 4],
  moves: { 1: [2, 3], 2: [1, 3], 3: [1, 2], 4: [5, 6], 5: [4, 6], 6: [4, 5] },
  hidden: [2, 5],
};
const iraq = {
  payoffs: [3, 6, 1, 5, 2, 4],
  moves: { 1: [4], 2: [5], 3: [6], 4: [1], 5: [2], 6: [3] },
  hidden: [1, 4],
};
type Side = typeof syria | typeof iraq;

const payoff = ({ payoffs }: Side, state: number) => payoffs[state - 1]!;

function movesOf({ moves, hidden }: Side, state: number): readonly number[] {
  if (hidden.includes(state)) return [];
  const all: Readonly<Record<number, readonly number[]>> = moves;
  return all[state]!.filter((to) => !hidden.includes(to));
}

function isStable(one: Side, other: Side, state: number, concept: 'nash' | 'gmr' | 'seq'): boolean {
  const better = movesOf(one, state).filter((to) => payoff(one, to) > payoff(one, state));
  if (concept === 'nash') return better.length === 0;
  return better.every((to) =>
    movesOf(other, to).some(
      (reply) =>
        payoff(one, reply) <= payoff(one, state) &&
        (concept === 'gmr' || payoff(other, reply) > payoff(other, to)),
    ),
  );
}

describe('the example of GMCR+ in which states are hidden', () => {
  const { model } = parse(readFileSync(file, 'utf8') + hidden);
  if (model === undefined) throw new Error('the model has errors');
  const found = analyze(model, { concepts: ['nash', 'gmr', 'seq'] });

  it.each(['nash', 'gmr', 'seq'] as const)(
    'has the equilibria that its rule gives, under %s',
    (concept) => {
      const states = [1, 2, 3, 4, 5, 6];
      const expected = states.filter(
        (state) => isStable(syria, iraq, state, concept) && isStable(iraq, syria, state, concept),
      );
      expect(found.equilibria[concept]).toEqual(expected.map((state) => `s${state}`));
      expect(expected).toEqual([1, 2, 6]);
    },
  );
});
