import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draws } from '../../../test/draws.ts';
import { findConcept } from '../src/concepts/find-concept.ts';
import { analysed, chosenSpace, stableStates } from './analysed.ts';
import { graphConflict, smallConflicts } from './conflict-arbitrary.ts';
import { type LiteralGame, literalGame } from './oracles/literal-game.ts';

type Policy = ReadonlyMap<number, number>;

/** Every policy of a decision maker: a move or staying, for every state. */
function* policiesOf(game: LiteralGame, j: number, states = game.states): Generator<Policy> {
  const [s, ...rest] = states;
  if (s === undefined) {
    yield new Map();
    return;
  }
  for (const policy of policiesOf(game, j, rest)) {
    for (const to of [s, ...game.moves(j, s)]) yield new Map([...policy, [s, to]]);
  }
}

/** Where play ends that i begins in s: somebody stays, or it goes round for ever and ends nowhere. */
function endOf(own: Policy, other: Policy, s: number): number | undefined {
  const seen = new Set<number>();
  for (let at = s; !seen.has(at); ) {
    seen.add(at);
    const mine = own.get(at)!;
    if (mine === at) return at;
    const theirs = other.get(mine)!;
    if (theirs === mine) return mine;
    at = theirs;
  }
  return undefined;
}

/** Some policy of j, staying in s, leaves no policy of i that ends in anything better than s. */
function hasDeterringPolicy(game: LiteralGame, i: number, s: number): boolean {
  for (const other of policiesOf(game, 1 - i)) {
    if (other.get(s) !== s) continue;
    let deters = true;
    for (const own of policiesOf(game, i)) {
      const end = endOf(own, other, s);
      if (end !== undefined && game.prefers(i, end, s)) {
        deters = false;
        break;
      }
    }
    if (deters) return true;
  }
  return false;
}

test('a state is policy stable if a policy of the other deters every policy, all being tried', () => {
  const two = { ...smallConflicts, decisionMakers: { min: 2, max: 2 } };
  const few = graphConflict(two).filter(
    ({ form }) =>
      form.kind === 'graph' &&
      form.stateCount <= 5 &&
      form.moves.every(({ length }) => length <= 6),
  );
  fc.assert(
    fc.property(few, (model) => {
      const game = literalGame(model);
      const analysis = analysed(model, chosenSpace, [findConcept('policy')!]);
      for (const i of [0, 1]) {
        const stable = game.states.filter((s) => hasDeterringPolicy(game, i, s));
        expect(stableStates(analysis, 'policy', i)).toEqual(stable);
      }
    }),
    { numRuns: draws(100) },
  );
});
