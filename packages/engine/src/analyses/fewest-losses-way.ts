import { prefers } from '../orders/order.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { isImprovement, type LossesFrom, leastCost } from './fewest-losses.ts';
import type { PathStep } from './shortest-ways.ts';

/** A legal sequence with the fewest losses to a cell, and of these with the fewest moves. */
export interface WayOfFewestLosses {
  /** How many of its moves are no improvement for whoever makes them. */
  readonly losses: number;
  readonly path: readonly PathStep[];
  /** How many such sequences there are with as few losses and moves, this one among them. */
  readonly alike: number;
}

/** How many options a move between two cells changes. */
export type CountChanges = (from: number, to: number) => number;

/** The rest of a sequence: its next move, what comes after it, and what speaks for another one. */
interface Rest {
  readonly step?: PathStep;
  readonly then?: Rest;
  /** Moves for which their mover had one that it likes better. */
  readonly outdone: number;
  /** Options that are changed. */
  readonly changes: number;
  alike: number;
}

/**
 * The way of fewest losses to a cell, of all that there are; undefined where none was found, and without
 * moves for the start. Of ways that cost the same it is one with as many moves as can be that are the
 * best of their mover, and of these one that changes the fewest options. It walks back from the cell
 * over the ends of such ways, each once for each mover.
 */
export function* wayOfFewestLosses(
  situation: Situation,
  found: LossesFrom,
  cell: number,
  countChanges: CountChanges,
): Steps<WayOfFewestLosses | undefined> {
  const cost = leastCost(found, cell);
  if (cost === undefined) return undefined;
  const walk = createWalk(situation, found, countChanges);
  let ends = new Map<number, Rest>();
  for (const mover of found.losses.keys()) {
    const costs = costAt(found, mover, cell);
    if (cost.length === 0 || costs.losses !== cost.losses || costs.length !== cost.length) continue;
    ends.set(walk.keyOf(mover, cell), { outdone: 0, changes: 0, alike: 1 });
  }
  let rest: Rest = { outdone: 0, changes: 0, alike: 1 };
  const pace = createPace();
  const atOnce = LOOKS_AT_COSTS * found.losses.length;
  for (let length = cost.length; length > 0; length--) {
    const before = new Map<number, Rest>();
    for (const [end, then] of ends) {
      const looked = walk.back(end, then, before);
      if (pace.spend(1 + looked * atOnce))
        yield { what: 'following the moves back', passes: 0, share: 0 };
    }
    ends = before;
    if (length === 1) rest = before.get(START)!;
  }
  const path: PathStep[] = [];
  for (let next: Rest | undefined = rest; next?.step; next = next.then) path.push(next.step);
  return { losses: cost.losses, path, alike: rest.alike };
}

/** Looks in which it is seen what it cost somebody to get where a move comes from. */
const LOOKS_AT_COSTS = 4;

/** Stands for the end of the sequence without moves. */
const START = -1;

function costAt({ losses, lengths }: LossesFrom, mover: number, cell: number) {
  return { losses: losses[mover]![cell]!, length: lengths[mover]![cell]! };
}

function createWalk(situation: Situation, found: LossesFrom, countChanges: CountChanges) {
  const { cells, movers } = situation.space;
  const keyOf = (mover: number, cell: number) => mover * cells + cell;
  const isOutdone = createIsOutdone(situation);
  return {
    keyOf,
    /** Visits the ends from which a move leads to this one at its cost; returns how many cells it looked at. */
    back(end: number, then: Rest, ends: Map<number, Rest>): number {
      const mover = Math.floor(end / cells);
      const to = end % cells;
      const cost = costAt(found, mover, to);
      let looked = 0;
      movers[mover]!.forEachSource(to, (from) => {
        looked++;
        const step = { mover, from, to };
        const isLoss = !isImprovement(situation, step);
        if (isLoss && cost.losses === 0) return;
        const left = { losses: cost.losses - Number(isLoss), length: cost.length - 1 };
        const lasts = endsThatCost(found, step, left).map((last) =>
          last === START ? START : keyOf(last, from),
        );
        if (lasts.length === 0) return;
        const rest = {
          step,
          then,
          outdone: then.outdone + Number(isOutdone(step)),
          changes: then.changes + countChanges(from, to),
          alike: then.alike,
        };
        for (const last of lasts) keepBetter(ends, last, rest);
      });
      return looked;
    },
  };
}

/** Who may have moved last before a step, for the sequence to have cost so much; nobody where it is the first. */
function endsThatCost(
  found: LossesFrom,
  { mover, from }: PathStep,
  left: { readonly losses: number; readonly length: number },
): number[] {
  if (left.length === 0) return left.losses === 0 && from === found.from ? [START] : [];
  return [...found.losses.keys()].filter((last) => {
    if (last === mover) return false;
    const { losses, length } = costAt(found, last, from);
    return losses === left.losses && length === left.length;
  });
}

function keepBetter(ends: Map<number, Rest>, end: number, rest: Rest): void {
  const known = ends.get(end);
  if (known === undefined) {
    ends.set(end, { ...rest });
    return;
  }
  const difference = rest.outdone - known.outdone || rest.changes - known.changes;
  const alike = known.alike + rest.alike;
  if (difference < 0) ends.set(end, { ...rest, alike });
  else known.alike = alike;
}

/** Whether who makes a move could have made one that it likes better than where that leads. */
function createIsOutdone({ space, orders }: Situation): (step: PathStep) => boolean {
  const known = new Map<number, number>();
  return ({ mover, from, to }) => {
    const order = orders[mover]!;
    const { forEachTarget } = space.movers[mover]!;
    if (order.kind === 'ranked') {
      const key = mover * space.cells + from;
      let best = known.get(key);
      if (best === undefined) {
        best = -1;
        forEachTarget(from, (target) => {
          best = Math.max(best!, order.ranks[target]!);
        });
        known.set(key, best);
      }
      return order.ranks[to]! < best;
    }
    let outdone = false;
    forEachTarget(from, (target) => {
      outdone ||= prefers(order, target, to);
    });
    return outdone;
  };
}
