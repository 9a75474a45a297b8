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

type Treatment = 'a' | 'b' | 'c' | 'd';

/** Whether ending in one state deters i from leaving another. */
type Deters = (game: DoubtfulGame, i: number, end: number, s: number) => boolean;

/** By any loss: what i knows to be no better deters, and in c and d what it does not know. */
function byAnyLoss(type: Treatment): Deters {
  return ({ prefers, isUnknown }, i, end, s) =>
    type === 'a' || type === 'b'
      ? !prefers(i, end, s) && !isUnknown(i, end, s)
      : !prefers(i, end, s) || isUnknown(i, end, s);
}

/**
 * In the strong versions: a and b, what is greatly worse, whichever statements are right, and not
 * unknown; c and d, what is greatly worse if some of them are, or unknown.
 */
function byGreatLoss(type: Treatment): Deters {
  return ({ greatlyPrefersByChoice, isUnknown }, i, end, s) =>
    type === 'a' || type === 'b'
      ? !isUnknown(i, end, s) && greatlyPrefersByChoice(i, s, end).every((greatly) => greatly)
      : isUnknown(i, end, s) || greatlyPrefersByChoice(i, s, end).some((greatly) => greatly);
}

/**
 * The four treatments a to d, by the table of Li, Hipel, Kilgour and Fang 2004, by any loss; and the
 * strong versions of them, of Xu, Hipel, Kilgour and Chen 2010 as remembered.
 */
function isStableByTreatment(type: Treatment, deters: Deters): ReadingOracle {
  return (game, concept, i, s) => {
    const better = (j: number, t: number, u: number) =>
      game.prefers(j, t, u) && !game.isUnknown(j, t, u);
    const uncertainImprovements = (j: number, t: number) =>
      game.moves(j, t).filter((u) => better(j, u, t) || game.isUnknown(j, u, t));
    const leaving =
      type === 'a' || type === 'c'
        ? uncertainImprovements(i, s)
        : game.moves(i, s).filter((t) => better(i, t, s));
    const isSanction = (end: number) => deters(game, i, end, s);
    return leaving.every((s1) =>
      repliesTo(game, concept, i, s1, uncertainImprovements).some(
        (s2) => isSanction(s2) && (!isSymmetric(concept) || game.moves(i, s2).every(isSanction)),
      ),
    );
  };
}

/** The literal definition of every reading but the general one, by its id. */
export const readingOracles: Readonly<Record<string, ReadingOracle>> = {
  strong: isStrong,
  'unknown-a': isStableByTreatment('a', byAnyLoss('a')),
  'unknown-b': isStableByTreatment('b', byAnyLoss('b')),
  'unknown-c': isStableByTreatment('c', byAnyLoss('c')),
  'unknown-d': isStableByTreatment('d', byAnyLoss('d')),
  'strong-a': isStableByTreatment('a', byGreatLoss('a')),
  'strong-b': isStableByTreatment('b', byGreatLoss('b')),
  'strong-c': isStableByTreatment('c', byGreatLoss('c')),
  'strong-d': isStableByTreatment('d', byGreatLoss('d')),
};
