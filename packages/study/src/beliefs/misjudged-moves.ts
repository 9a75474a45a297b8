import {
  type Concept,
  createPace,
  findDeterrent,
  type ImprovementJudge,
  improvementsFrom,
  isSafe,
  judgeImprovements,
  type Sanction,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import type { Games } from './own-games.ts';

/** A move that looks otherwise to whoever could make it than it is. */
export interface MisjudgedMove {
  readonly mover: number;
  readonly from: StateCode;
  readonly to: StateCode;
  /** What would deter from it: what is not foreseen of a surprise, and what is feared of a missed chance. */
  readonly sanction: Sanction | undefined;
}

/** The improvements that somebody misjudges under one concept. */
export interface Misjudged {
  /** It seems that nothing deters from them, and something does; or they are no improvements. */
  readonly surprises: readonly MisjudgedMove[];
  /** Nothing deters from them, and it seems that something does; or they do not seem to be improvements. */
  readonly missed: readonly MisjudgedMove[];
}

/** Finds the improvements that those who see the conflict otherwise than it is misjudge. */
export function* misjudgedMoves(games: Games, concept: Concept): Steps<Misjudged> {
  const found = { surprises: [] as MisjudgedMove[], missed: [] as MisjudgedMove[] };
  const { situation, casebook } = games.truth;
  const pace = createPace();
  for (const { viewer, opened } of games.own) {
    if (opened === games.truth) continue;
    const real = yield* judgeImprovements(situation, viewer, concept);
    const seen = yield* judgeImprovements(opened.situation, viewer, concept);
    for (let cell = 0; cell < casebook.space.cells; cell++) {
      if (pace.spend(1)) yield LOOKING;
      if (!casebook.space.isState(cell)) continue;
      found.surprises.push(...(yield* safeOnlyIn(seen, real, cell)));
      found.missed.push(...(yield* safeOnlyIn(real, seen, cell)));
    }
  }
  return found;
}

const LOOKING = { what: 'looking for what is misjudged', passes: 0, share: 1 };

/** The improvements from a cell that are safe in one game and not in the other, with what deters there. */
function* safeOnlyIn(
  here: ImprovementJudge,
  there: ImprovementJudge,
  cell: number,
): Steps<MisjudgedMove[]> {
  const { focal, situation, concept } = here;
  const { space } = situation;
  const moves: MisjudgedMove[] = [];
  const known = new Set(improvementsFrom(there.situation, focal, cell));
  for (const to of improvementsFrom(situation, focal, cell)) {
    if (!(yield* isSafe(here, cell, to))) continue;
    const isImprovement = known.has(to);
    if (isImprovement && (yield* isSafe(there, cell, to))) continue;
    const verdict = { concept: concept.id, decisionMaker: focal, cell };
    const sanction = isImprovement ? yield* findDeterrent(there.situation, verdict, to) : undefined;
    moves.push({ mover: focal, from: space.codeOf(cell), to: space.codeOf(to), sanction });
  }
  return moves;
}
