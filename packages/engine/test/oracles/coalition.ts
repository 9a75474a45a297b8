import type { CoalitionReading } from '../../src/coalitions/coalition-reading.ts';
import type { SanctionComputation } from '../../src/concepts/define-concept.ts';
import { type CoalitionGame, reachableBy } from './literal-game.ts';

/** Whether q is a gain over s for those of the set who are asked, by the words of each reading. */
export function isJointGain(
  { prefers, party }: CoalitionGame,
  acting: readonly number[],
  reading: CoalitionReading,
  q: number,
  s: number,
): boolean {
  const P = party(acting).asked;
  if (reading === 'pareto') {
    const somebodyGains = P.some((i) => prefers(i, q, s));
    const nobodyLoses = !P.some((i) => !prefers(i, q, s) && prefers(i, s, q));
    return somebodyGains && nobodyLoses;
  }
  return P.every((i) => prefers(i, q, s));
}

/** CR_P⁺(s): what the set P reaches by legal sequences of moves that are theirs and gains by. */
export function coalitionImprovements(
  game: CoalitionGame,
  P: readonly number[],
  reading: CoalitionReading,
  s: number,
): number[] {
  const { movers, moves } = game.party(P);
  return [...reachableBy(movers, s, moves)].filter((q) => isJointGain(game, P, reading, q, s));
}

/** Who may act of H: all of it, or any of its decision makers with all of its bodies. */
export function partsOf(
  game: CoalitionGame,
  H: readonly number[],
  reading: CoalitionReading,
): number[][] {
  if (reading !== 'movers') return [[...H]];
  const { asked } = game.party(H);
  const bodies = H.filter((i) => !asked.includes(i));
  return nonEmptySubsets(asked).map((P) => [...P, ...bodies]);
}

function nonEmptySubsets(H: readonly number[]): number[][] {
  const [first, ...rest] = H;
  if (first === undefined) return [];
  const without = nonEmptySubsets(rest);
  return [[first], ...without, ...without.map((P) => [first, ...P])];
}

/**
 * For every P that may act and every q in CR_P⁺(s) some z that those outside H reach from q is no gain over s
 * for P, and with a counter-move no h in R_P(z) is one either.
 */
export function isCoalitionStable(
  game: CoalitionGame,
  H: readonly number[],
  reading: CoalitionReading,
  { response, counter }: SanctionComputation,
  s: number,
): boolean {
  const { outside } = game.party(H);
  const step = response === 'any' ? game.moves : game.improvements;
  return partsOf(game, H, reading).every((P) =>
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
  game: CoalitionGame,
  P: readonly number[],
  reading: CoalitionReading,
  z: number,
  s: number,
): number[] {
  const { movers, moves } = game.party(P);
  return [...reachableBy(movers, z, moves)].filter((h) => isJointGain(game, P, reading, h, s));
}
