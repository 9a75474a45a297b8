import { prefers } from '../orders/order.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { createNumberList } from '../sets/number-list.ts';
import { findMoves } from '../situation/seat-bodies.ts';
import type { Situation } from '../situation/situation.ts';
import { isImprovement } from './fewest-losses.ts';
import type { PathStep } from './shortest-ways.ts';

/**
 * Which moves of its own count as losses of a decision maker: all that are no improvement for it, or only those to
 * what it likes less than where it was.
 */
export type Losing = 'no-improvement' | 'worse';

/** From where to where, of which losses, and of whom it is asked; of every decision maker where nobody is named. */
export interface LossQuery {
  readonly from: number;
  readonly to: number;
  readonly losing: Losing;
  readonly among?: readonly number[];
}

/**
 * The decision makers for each of whom *every* legal sequence from a cell to another, in which nobody moves twice in a
 * row, holds a move of its own that is a loss for it: without such moves of it, with all others of everybody, the cell
 * is not reached. Ascending; everybody asked where no moves lead there at all, and nobody where both cells are one.
 * A body adopts only what it prefers, so it is never among them. Whoever takes no loss on a way that was found need
 * not be asked again; the cost is at most that of looking at every move once for each who is asked.
 */
export function* mustLose(situation: Situation, query: LossQuery): Steps<number[]> {
  const { space } = situation;
  yield* findMoves(space);
  const { among = [...space.movers.keys()] } = query;
  let open = among.filter((mover) => space.movers[mover]!.onlyImproves !== true);
  const losers: number[] = [];
  while (open.length > 0) {
    const [mover, ...others] = open;
    const way = yield* findWaySparing(situation, mover!, query);
    if (way === undefined) losers.push(mover!);
    open = way === undefined ? others : losersOn(situation, way, query.losing, others);
  }
  return losers;
}

function losersOn(
  situation: Situation,
  way: readonly PathStep[],
  losing: Losing,
  among: readonly number[],
): number[] {
  return among.filter((mover) =>
    way.some((step) => step.mover === mover && isLoss(situation, step, losing)),
  );
}

function isLoss(situation: Situation, step: PathStep, losing: Losing): boolean {
  return losing === 'worse'
    ? prefers(situation.orders[step.mover]!, step.from, step.to)
    : !isImprovement(situation, step);
}

/** Of a cell: that no sequence came there, or some with several last movers; else, from 2 on, who alone moved last. */
const UNREACHED = 0;
const BY_SEVERAL = 1;
const BY_ONE = 2;

const EVERYBODY = -1;

/** A legal sequence from a cell to another on which one takes no loss; undefined where each of them holds one. */
export function* waySparing(
  situation: Situation,
  spared: number,
  query: LossQuery,
): Steps<PathStep[] | undefined> {
  yield* findMoves(situation.space);
  return yield* findWaySparing(situation, spared, query);
}

/**
 * A legal sequence on which one takes no loss. Where sequences end with the moves of several, anybody may go on: so a
 * cell is gone on from when somebody comes there first, by everybody else, and when somebody else does, by that first
 * one. Nobody goes on from a cell twice.
 */
function* findWaySparing(
  situation: Situation,
  spared: number,
  { from, to, losing }: LossQuery,
): Steps<PathStep[] | undefined> {
  if (from === to) return [];
  const { movers, cells } = situation.space;
  const lastMovers = new Uint16Array(cells);
  lastMovers[from] = BY_SEVERAL;
  const ends = createEnds(cells, movers.length);
  ends.add({ cell: from, last: movers.length, goesOn: EVERYBODY, before: 0 });
  const pace = createPace();
  for (let at = 0; at < ends.length(); at++) {
    const { cell, last, goesOn } = ends.at(at);
    let looked = 0;
    let found: number | undefined;
    for (let mover = 0; mover < movers.length && found === undefined; mover++) {
      if (mover === last || (goesOn !== EVERYBODY && mover !== goesOn)) continue;
      movers[mover]!.forEachTarget(cell, (target) => {
        looked++;
        const before = lastMovers[target]!;
        if (before === BY_SEVERAL || before === BY_ONE + mover) return;
        if (mover === spared && isLoss(situation, { mover, from: cell, to: target }, losing))
          return;
        lastMovers[target] = before === UNREACHED ? BY_ONE + mover : BY_SEVERAL;
        const next = before === UNREACHED ? EVERYBODY : before - BY_ONE;
        ends.add({ cell: target, last: mover, goesOn: next, before: at });
        if (target === to) found ??= ends.length() - 1;
      });
    }
    if (found !== undefined) return ends.wayTo(found);
    if (pace.spend(1 + looked)) yield { what: 'following the moves', passes: 0, share: 0 };
  }
  return undefined;
}

/** Where a sequence ends, who moved last, who goes on from there as nobody did before, and the end that was gone on from. */
interface End {
  readonly cell: number;
  readonly last: number;
  readonly goesOn: number;
  readonly before: number;
}

/** Ends in the order in which they were found, the start first, in few bytes each. */
function createEnds(mostCells: number, movers: number) {
  const cells = createNumberList(mostCells);
  const befores = createNumberList(2 * mostCells);
  const whos = createNumberList((movers + 1) ** 2);
  const at = (place: number): End => {
    const who = whos.at(place);
    const last = Math.floor(who / (movers + 1));
    const goesOn = (who % (movers + 1)) - 1;
    return { cell: cells.at(place), last, goesOn, before: befores.at(place) };
  };
  return {
    at,
    length: () => cells.length,
    add({ cell, last, goesOn, before }: End): void {
      cells.add(cell);
      whos.add(last * (movers + 1) + goesOn + 1);
      befores.add(before);
    },
    wayTo(place: number): PathStep[] {
      const way: PathStep[] = [];
      for (let end = place; end > 0; end = befores.at(end)) {
        const { cell, last, before } = at(end);
        way.push({ mover: last, from: cells.at(before), to: cell });
      }
      return way.reverse();
    },
  };
}
