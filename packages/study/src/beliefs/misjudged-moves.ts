import {
  type Concept,
  createPace,
  endJudging,
  findDeterrent,
  type ImprovementJudge,
  improvementsFrom,
  isSafe,
  judgeImprovements,
  type Pace,
  runToEnd,
  type Sanction,
  type StateCode,
  type Steps,
} from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { OpenCase } from '../analysis/open-case.ts';
import type { OwnGame } from './own-games.ts';

/** A move that looks otherwise to whoever could make it than it is. */
export interface MisjudgedMove {
  readonly mover: number;
  readonly from: StateCode;
  readonly to: StateCode;
  /** Whether it is an improvement where it is not safe, so that something deters from it. */
  readonly improves: boolean;
  /**
   * What would deter from it: what is not foreseen of a surprise, and what is feared of a missed chance. It is searched
   * when somebody asks, since few of very many moves are told.
   */
  readonly sanction: Sanction | undefined;
}

/** The improvements that somebody misjudges under one concept. */
export interface Misjudged {
  /** It seems that nothing deters from them, and something does; or they are no improvements. */
  readonly surprises: readonly MisjudgedMove[];
  /** Nothing deters from them, and it seems that something does; or they do not seem to be improvements. */
  readonly missed: readonly MisjudgedMove[];
}

/** A move that is misjudged, by cells. */
type Visit = (from: number, to: number, isImprovement: boolean) => void;

/** Finds the improvements that the viewer of a game misjudges. */
export function* misjudgedMoves(
  truth: OpenCase,
  { viewer, opened }: OwnGame,
  concept: Concept,
): Steps<Misjudged> {
  const surprises: MisjudgedMove[] = [];
  const missed: MisjudgedMove[] = [];
  const real = yield* judgeImprovements(truth.situation, viewer, concept);
  const seen = yield* judgeImprovements(opened.situation, viewer, concept);
  const compare = judgesByRanksAlike(real, seen) ? compareByRanks : compareOneByOne;
  yield* compare(
    real,
    seen,
    (from, to, improves) => surprises.push(misjudgedMove(real, from, to, improves)),
    (from, to, improves) => missed.push(misjudgedMove(seen, from, to, improves)),
    createPace(),
  );
  endJudging(real);
  endJudging(seen);
  return { surprises, missed };
}

const LOOKING = { what: doing.seekingMisjudged, passes: 0, share: 1 };

/** A move that is not safe in the game of a judge, where it may be no improvement. */
function misjudgedMove(
  { situation, focal, concept }: ImprovementJudge,
  from: number,
  to: number,
  isImprovement: boolean,
): MisjudgedMove {
  const { space } = situation;
  const verdict = { concept: concept.id, decisionMaker: focal, cell: from };
  let found: { readonly sanction: Sanction | undefined } | undefined;
  return {
    mover: focal,
    from: space.codeOf(from),
    to: space.codeOf(to),
    improves: isImprovement,
    get sanction() {
      found ??= {
        sanction: isImprovement ? runToEnd(findDeterrent(situation, verdict, to)) : undefined,
      };
      return found.sanction;
    },
  };
}

/** Whether both know the worst that follows each move, and the moves and what they bring are the same in both. */
function judgesByRanksAlike(real: ImprovementJudge, seen: ImprovementJudge): boolean {
  const moverIn = ({ situation, focal }: ImprovementJudge) => situation.space.movers[focal];
  return (
    real.worst !== undefined &&
    seen.worst !== undefined &&
    real.ranks === seen.ranks &&
    moverIn(real) === moverIn(seen)
  );
}

/** Only moves to states after which the worst is another can be misjudged. */
function* compareByRanks(
  real: ImprovementJudge,
  seen: ImprovementJudge,
  surprise: Visit,
  miss: Visit,
  pace: Pace,
): Steps<void> {
  const { space } = real.situation;
  const mover = space.movers[real.focal]!;
  const ranks = real.ranks!;
  const [truly, seemingly] = [real.worst!, seen.worst!];
  const sources = new Uint8Array(space.cells);
  for (let to = 0; to < space.cells; to++) {
    if (pace.spend(1)) yield LOOKING;
    if (truly[to] === seemingly[to] || !space.isState(to)) continue;
    mover.forEachSource(to, (from) => {
      sources[from] = 1;
    });
  }
  for (let from = 0; from < space.cells; from++) {
    if (pace.spend(1)) yield LOOKING;
    if (sources[from] === 0) continue;
    const rank = ranks[from]!;
    mover.forEachTarget(from, (to) => {
      if (ranks[to]! <= rank) return;
      const [isTruly, seems] = [truly[to]! > rank, seemingly[to]! > rank];
      if (seems && !isTruly) surprise(from, to, true);
      if (isTruly && !seems) miss(from, to, true);
    });
  }
}

function* compareOneByOne(
  real: ImprovementJudge,
  seen: ImprovementJudge,
  surprise: Visit,
  miss: Visit,
  pace: Pace,
): Steps<void> {
  const { space } = real.situation;
  for (let cell = 0; cell < space.cells; cell++) {
    if (pace.spend(8)) yield LOOKING;
    if (!space.isState(cell)) continue;
    yield* safeOnlyIn(seen, real, cell, surprise);
    yield* safeOnlyIn(real, seen, cell, miss);
  }
}

/** The improvements from a cell that are safe in one game and not in the other. */
function* safeOnlyIn(
  here: ImprovementJudge,
  there: ImprovementJudge,
  cell: number,
  visit: Visit,
): Steps<void> {
  const known = new Set(improvementsFrom(there.situation, here.focal, cell));
  for (const to of improvementsFrom(here.situation, here.focal, cell)) {
    if (!(yield* isSafe(here, cell, to))) continue;
    if (known.has(to) && (yield* isSafe(there, cell, to))) continue;
    visit(cell, to, known.has(to));
  }
}
