import {
  type Coalition,
  type Concept,
  countWork,
  type JointMove,
  jointMovesFrom,
  type Steps,
  steadily,
} from '@standoff/engine';
import { doing, unique } from '@standoff/wording';
import type { Analysis } from '../analysis/analysis.ts';
import { criteriaOf, mostTelling } from '../analysis/most-telling.ts';
import { heldUnder } from '../analysis/outcomes.ts';
import { between, withShare } from '../analysis/progress.ts';
import { asFarAs, BEYOND, withinBound } from '../analysis/within-bound.ts';
import { changesBetween } from './changes-between.ts';
import type { Upset, UpsetEquilibria, UpsetState } from './coalition-study.ts';
import { type CoalitionVerdicts, createCoalitionVerdicts } from './coalition-verdicts.ts';
import { costOfUpsets } from './cost-of-upsets.ts';
import { type CoalitionsAsked, isProperPart } from './joint-moves-from.ts';
import { jointMoveStakes } from './stake-of.ts';
import { undeterredFrom } from './undeterred.ts';

/** The share that is done when it is known who would leave, and by which moves is still to be read. */
const LOOKED_AT = 0.3;

/** Of the work that may be done, the part in which all coalitions are asked of all states at once, where that suffices. */
const AT_ONCE = 0.3;

/** How many equilibria are looked at, the looks that this may take, and the milliseconds of what comes after it. */
interface UpsetsAsked {
  readonly limit: number;
  readonly mostLooks: number;
  readonly ahead: number;
}

/**
 * Which equilibria some coalition upsets, and which survive every one. Of a great many equilibria the `limit` most telling are looked at,
 * and no more than so many looks allow.
 */
export function* upsetEquilibria(
  analysis: Analysis,
  asked: CoalitionsAsked,
  { limit, mostLooks, ahead }: UpsetsAsked,
): Steps<UpsetEquilibria> {
  const { concepts, coalitions, reading } = asked;
  const all = cellsOf(analysis, concepts);
  const cells = mostTelling(all, limit, criteriaOf(analysis));
  const { casebook } = analysis;
  const examining = { examined: cells.length, mostLooks };
  const milliseconds = ahead + costOfUpsets(casebook, coalitions, examining);
  yield { what: doing.askingCoalitions, passes: 0, share: 0, cost: { milliseconds, bytes: 0 } };
  const verdicts = createCoalitionVerdicts(analysis, { coalitions, reading });
  const whole = withinBound(verdicts.lookAt(cells), AT_ONCE * mostLooks);
  const atOnce = (yield* withShare(whole, between(0, LOOKED_AT))) !== BEYOND;
  const begun = atOnce ? LOOKED_AT : 0;
  const states = yield* withShare(
    steadily(
      asFarAs(cells, mostLooks, {
        *look(cell) {
          yield { what: doing.askingOfEquilibria, passes: 0, share: 0 };
          if (!atOnce) yield* verdicts.lookAt([cell]);
          return yield* upsetsOf(analysis, cell, asked, verdicts);
        },
        shareOf: (at) => at / cells.length,
      }),
      ahead,
    ),
    between(begun, 1),
  );
  const examined = cells.slice(0, states.length);
  return {
    count: all.length,
    examined: examined.length,
    byConcept: concepts.map((concept) => ({
      concept,
      equilibria: examined.filter((_, k) => states[k]!.heldUnder.includes(concept)),
      surviving: examined.filter((_, k) => states[k]!.survivesUnder.includes(concept)),
    })),
    upset: states.filter(({ upsets }) => upsets.length > 0),
  };
}

/** How many equilibria are looked at where no more than some are. */
export function examinedOf(
  analysis: Analysis,
  concepts: readonly Concept[],
  limit: number,
): number {
  return Math.min(limit, cellsOf(analysis, concepts).length);
}

/** The equilibria under any of some concepts, in ascending order. */
function cellsOf({ equilibria }: Analysis, concepts: readonly Concept[]): number[] {
  const [first, ...others] = concepts.map(({ id }) => equilibria.get(id)!);
  return first === undefined ? [] : [...others.reduce((any, one) => any.or(one), first)];
}

/** The smallest coalitions that upset a state under the concepts under which it holds. */
function* upsetsOf(
  analysis: Analysis,
  cell: number,
  { coalitions, reading, concepts }: CoalitionsAsked,
  verdicts: CoalitionVerdicts,
): Steps<UpsetState> {
  const { casebook } = analysis;
  const state = casebook.space.codeOf(cell);
  const held = heldUnder(analysis, cell).filter((concept) => concepts.includes(concept));
  const upsets: Upset[] = [];
  const leaving = new Map(held.map((by) => [by, new Set(verdicts.leaving(by, cell))]));
  countWork(coalitions.length * held.length);
  for (const [k, members] of coalitions.entries()) {
    const open = held.filter(
      (concept) => leaving.get(concept)!.has(k) && !isUpsetByPart(upsets, members, concept),
    );
    const [first] = open;
    if (first === undefined) continue;
    const found = yield* undeterredMoves(analysis, { members, reading }, cell, open);
    const ends = found.filter(({ undeterred }) => undeterred.includes(first));
    upsets.push({
      coalition: members,
      concepts: open,
      ends: unique(ends.map(({ move }) => casebook.space.codeOf(move.to))),
      moves: tellingMoves(found, open).map(({ move, undeterred }) => ({
        ...jointMoveStakes(analysis, members, cell, move),
        party: move.party,
        undeterred,
      })),
    });
  }
  const upsetUnder = new Set(upsets.flatMap((upset) => upset.concepts));
  return {
    state,
    heldUnder: held,
    survivesUnder: held.filter((concept) => !upsetUnder.has(concept)),
    upsets,
  };
}

/** A joint move with the concepts under which nothing deters it. */
interface UndeterredMove {
  readonly move: JointMove;
  readonly undeterred: readonly Concept[];
}

/** The joint moves from a cell that nothing deters under some of these concepts, the most telling first. */
function* undeterredMoves(
  analysis: Analysis,
  coalition: Coalition,
  cell: number,
  concepts: readonly Concept[],
): Steps<UndeterredMove[]> {
  const { situation } = analysis;
  const found: UndeterredMove[] = [];
  const open = undeterredFrom(situation, coalition, cell);
  for (const move of yield* jointMovesFrom(situation, coalition, cell)) {
    const undeterred = yield* open.under([move], concepts);
    if (undeterred.length > 0) found.push({ move, undeterred });
  }
  return sortByTelling(analysis, cell, found);
}

function isUpsetByPart(
  upsets: readonly Upset[],
  members: readonly number[],
  concept: Concept,
): boolean {
  return upsets.some(
    ({ coalition, concepts }) => concepts.includes(concept) && isProperPart(coalition, members),
  );
}

/** So many joint moves by which a coalition upsets a state are read in full. */
const MOST_MOVES = 8;

/** Of joint moves a few that between them go undeterred under all the concepts, then others while there is room. */
function tellingMoves(
  found: readonly UndeterredMove[],
  concepts: readonly Concept[],
): UndeterredMove[] {
  const few: UndeterredMove[] = [];
  let open = concepts;
  while (open.length > 0) {
    const covered = found.map(({ undeterred }) => open.filter((one) => undeterred.includes(one)));
    const most = Math.max(...covered.map(({ length }) => length));
    const best = found[covered.findIndex(({ length }) => length === most)]!;
    few.push(best);
    open = open.filter((one) => !best.undeterred.includes(one));
  }
  return unique([...few, ...found]).slice(0, MOST_MOVES);
}

/** To states with a name first, then to those to which the least changes, then by the fewest. */
function sortByTelling(
  { casebook }: Analysis,
  cell: number,
  found: readonly UndeterredMove[],
): UndeterredMove[] {
  const { codeOf } = casebook.space;
  const unnamed = ({ move }: UndeterredMove) => Number(!casebook.stateNames.has(codeOf(move.to)));
  const changes = ({ move }: UndeterredMove) =>
    changesBetween(casebook, codeOf(cell), codeOf(move.to));
  return [...found].sort(
    (a, b) =>
      unnamed(a) - unnamed(b) ||
      changes(a) - changes(b) ||
      a.move.party.length - b.move.party.length,
  );
}
