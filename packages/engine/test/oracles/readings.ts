import { type DoubtfulGame, reachableByOthers } from './literal-game.ts';

/** Whether state s is stable for i under one of nash, gmr, smr, seq, sseq. */
export type ReadingOracle = (game: DoubtfulGame, concept: string, i: number, s: number) => boolean;

/** The others' replies that a concept counts. */
function repliesTo(
  game: DoubtfulGame,
  concept: string,
  i: number,
  s1: number,
  credible: (j: number, t: number) => readonly number[],
): number[] {
  if (concept === 'nash') return [];
  const step = concept === 'gmr' || concept === 'smr' ? game.moves : credible;
  return [...reachableByOthers(game, i, s1, step)];
}

const isSymmetric = (concept: string) => concept === 'smr' || concept === 'sseq';

/**
 * For every s₁ in R_i⁺⁺(s), mild and strong improvements, some reply s₂ has s ≫_i s₂; under the
 * symmetric concepts every s₃ in R_i(s₂) has s ≫_i s₃ as well.
 */
const isStrong: ReadingOracle = (game, concept, i, s) =>
  game
    .improvements(i, s)
    .every((s1) =>
      repliesTo(game, concept, i, s1, game.improvements).some(
        (s2) =>
          game.greatlyPrefers(i, s, s2) &&
          (!isSymmetric(concept) || game.moves(i, s2).every((s3) => game.greatlyPrefers(i, s, s3))),
      ),
    );

/** The four treatments a to d, by the table of Li, Hipel, Kilgour and Fang 2004. */
function isStableByTreatment(type: 'a' | 'b' | 'c' | 'd'): ReadingOracle {
  return (game, concept, i, s) => {
    const better = (j: number, t: number, u: number) =>
      game.prefers(j, t, u) && !game.isUnknown(j, t, u);
    const uncertainImprovements = (j: number, t: number) =>
      game.moves(j, t).filter((u) => better(j, u, t) || game.isUnknown(j, u, t));
    const leaving =
      type === 'a' || type === 'c'
        ? uncertainImprovements(i, s)
        : game.moves(i, s).filter((t) => better(i, t, s));
    const atLeast = (end: number) =>
      type === 'a' || type === 'b'
        ? !better(i, end, s) && !game.isUnknown(i, end, s)
        : !better(i, end, s);
    return leaving.every((s1) =>
      repliesTo(game, concept, i, s1, uncertainImprovements).some(
        (s2) => atLeast(s2) && (!isSymmetric(concept) || game.moves(i, s2).every(atLeast)),
      ),
    );
  };
}

/** The literal definition of every reading but the general one, by its id. */
export const readingOracles: Readonly<Record<string, ReadingOracle>> = {
  strong: isStrong,
  'unknown-a': isStableByTreatment('a'),
  'unknown-b': isStableByTreatment('b'),
  'unknown-c': isStableByTreatment('c'),
  'unknown-d': isStableByTreatment('d'),
};
