import { type CellSet, type Concept, compareGrounds, type Situation } from '@standoff/engine';
import type { Misjudged } from './misjudged-moves.ts';

/** What was found in games of the same states, by what it rests on: in many games that is the same. */
export interface FoundInGames {
  /** The verdicts for a mover in a situation, where they were found. */
  verdict(situation: Situation, concept: Concept, mover: number): CellSet | undefined;
  /** Keeps them while there is room. */
  keep(situation: Situation, concept: Concept, mover: number, stable: CellSet): void;
  /** The improvements of a mover that are misjudged in a situation, where they were found. */
  misjudged(situation: Situation, concept: Concept, mover: number): Misjudged | undefined;
  /** Keeps these as long as anybody asks, since whoever has found them keeps them as well. */
  keepMisjudged(situation: Situation, concept: Concept, mover: number, found: Misjudged): void;
}

/** Begins with nothing. So many bytes of verdicts are kept at most. */
export function findInGames(room: number): FoundInGames {
  const groundsOf = compareGrounds();
  const verdicts = new Map<string, CellSet>();
  const misjudged = new Map<string, Misjudged>();
  let left = room;
  return {
    verdict: (situation, concept, mover) =>
      verdicts.size === 0 ? undefined : verdicts.get(groundsOf(situation, concept, mover)),
    keep(situation, concept, mover, stable) {
      const bytes = 4 * stable.words.length;
      if (bytes > left) return;
      const grounds = groundsOf(situation, concept, mover);
      if (!verdicts.has(grounds)) left -= bytes;
      verdicts.set(grounds, stable);
    },
    misjudged: (situation, concept, mover) =>
      misjudged.size === 0 ? undefined : misjudged.get(groundsOf(situation, concept, mover)),
    keepMisjudged(situation, concept, mover, found) {
      if (room > 0) misjudged.set(groundsOf(situation, concept, mover), found);
    },
  };
}
