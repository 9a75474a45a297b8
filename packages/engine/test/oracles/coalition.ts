import type { CoalitionReading } from '../../src/coalitions/coalition-reading.ts';
import type { SanctionComputation } from '../../src/concepts/define-concept.ts';
import { type LiteralGame, reachableBy } from './literal-game.ts';

/** Whether q is a gain over s for the set P, by the words of each reading. */
export function isJointGain(
  { prefers }: LiteralGame,
  P: readonly number[],
  reading: CoalitionReading,
  q: number,
  s: number,
): boolean {
  if (reading === 'pareto') {
    const somebodyGains = P.some((i) => prefers(i, q, s));
    const nobodyLoses = !P.some((i) => !prefers(i, q, s) && prefers(i, s, q));
    return somebodyGains && nobodyLoses;
  }
  return P.every((i) => prefers(i, q, s));
}

/** CR_P⁺(s): what the set P reaches by legal sequences of its moves and gains by. */
export function coalitionImprovements(
  game: LiteralGame,
  P: readonly number[],
  reading: CoalitionReading,
  s: number,
): number[] {
  return [...reachableBy(P, s, game.moves)].filter((q) => isJointGain(game, P, reading, q, s));
}

function nonEmptySubsets(H: readonly number[]): number[][] {
  const [first, ...rest] = H;
  if (first === undefined) return [];
  const without = nonEmptySubsets(rest);
  return [[first], ...without, ...without.map((P) => [first, ...P])];
}

/**
 * For every P that may act and every q in CR_P⁺(s) some z that N − H reaches from q is no gain over s
 * for P, and with a counter-move no h in R_P(z) is one either.
 */
export function isCoalitionStable(
  game: LiteralGame,
  H: readonly number[],
  reading: CoalitionReading,
  { response, counter }: SanctionComputation,
  s: number,
): boolean {
  const outside = game.decisionMakers.filter((j) => !H.includes(j));
  const step = response === 'any' ? game.moves : game.improvements;
  const parties = reading === 'movers' ? nonEmptySubsets(H) : [H];
  return parties.every((P) =>
    coalitionImprovements(game, P, reading, s).every(
      (q) =>
        response !== 'none' &&
        [...reachableBy(outside, q, step)].some(
          (z) =>
            !isJointGain(game, P, reading, z, s) &&
            (counter === 'none' || coalitionGainsFrom(game, P, reading, z, s).length === 0),
        ),
    ),
  );
}

/** What P reaches from z that is a gain over s. */
function coalitionGainsFrom(
  game: LiteralGame,
  P: readonly number[],
  reading: CoalitionReading,
  z: number,
  s: number,
): number[] {
  return [...reachableBy(P, z, game.moves)].filter((h) => isJointGain(game, P, reading, h, s));
}
