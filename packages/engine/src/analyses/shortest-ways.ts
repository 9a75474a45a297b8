import { prefers } from '../orders/order.ts';
import { createPace } from '../run/pace.ts';
import type { Steps } from '../run/steps.ts';
import { wordsFor } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import { distanceTo, lengthBy, type Reachability } from './evolution.ts';

/** One move of a path, between cells. */
export interface PathStep {
  readonly mover: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The shortest legal sequences to a cell, at most `limit` of them; none if it cannot be reached. Of
 * more than `limit` they are the first found, so nothing that holds of these need hold of all.
 */
export function shortestPaths(
  situation: Situation,
  reachability: Reachability,
  cell: number,
  limit: number,
): PathStep[][] {
  const length = distanceTo(reachability, cell);
  if (length === undefined || length === 0) return [];
  const paths: PathStep[][] = [];
  // Walks back from the cell; every step taken can be completed, so there are no dead ends.
  const chosen: PathStep[] = [];
  const open = [lastMoves(situation, reachability, cell, length, undefined)];
  while (open.length > 0 && paths.length < limit) {
    const { done, value: step } = open.at(-1)!.next();
    if (done) {
      open.pop();
      chosen.pop();
    } else if (chosen.push(step) === length) {
      paths.push(chosen.toReversed());
      chosen.pop();
    } else {
      const before = length - chosen.length;
      open.push(lastMoves(situation, reachability, step.from, before, step.mover));
    }
  }
  return paths;
}

/** The moves that complete a shortest sequence of this length in `cell`, after which `nextMover` moves. */
function* lastMoves(
  situation: Situation,
  reachability: Reachability,
  cell: number,
  length: number,
  nextMover: number | undefined,
): Generator<PathStep, undefined, void> {
  for (let mover = 0; mover < situation.space.movers.length; mover++) {
    if (mover === nextMover || lengthBy(reachability, mover, cell) !== length) continue;
    const sources: number[] = [];
    visitSources(situation, reachability, { mover, cell, length }, (source) => {
      sources.push(source);
    });
    for (const from of sources) yield { mover, from, to: cell };
  }
  return undefined;
}

/** Where shortest sequences end: in `cell`, after `length` moves of which `mover` made the last. */
interface End {
  readonly mover: number;
  readonly cell: number;
  readonly length: number;
}

/** Visits the cells from which a move of `mover` completes such a sequence; returns how many it looked at. */
function visitSources(
  { space, orders }: Situation,
  reachability: Reachability,
  { mover, cell, length }: End,
  visit: (source: number) => void,
): number {
  const { from, policy } = reachability;
  const { forEachSource, onlyImproves } = space.movers[mover]!;
  const anyCounts = policy === 'any' || onlyImproves;
  let looked = 0;
  forEachSource(cell, (source) => {
    looked++;
    const ends =
      length === 1
        ? source === from
        : space.movers.some(
            (_, last) => last !== mover && lengthBy(reachability, last, source) === length - 1,
          );
    if (ends && (anyCounts || prefers(orders[mover]!, cell, source))) visit(source);
  });
  return looked;
}

/**
 * Who makes the first move of a shortest legal sequence to a cell, of all there are: by walking back
 * from the cell over what sequences can end in, each cell and last mover once. In ascending order;
 * empty for the start and where no sequence leads. The cost is at most that of finding what can be
 * reached, plus one bit for each cell and mover.
 */
export function* firstMoversTo(
  situation: Situation,
  reachability: Reachability,
  cell: number,
): Steps<number[]> {
  const movers = situation.space.movers.length;
  const length = distanceTo(reachability, cell);
  if (length === undefined || length === 0) return [];
  const candidates = countCandidates(situation, reachability);
  const first = new Set<number>();
  const ends = createEnds(movers, situation.space.cells);
  for (let mover = 0; mover < movers; mover++) {
    if (lengthBy(reachability, mover, cell) === length) ends.add(mover, cell);
  }
  const pace = createPace();
  for (let end = ends.take(); end && first.size < candidates; end = ends.take()) {
    const ended = { ...end, length: lengthBy(reachability, end.mover, end.cell) };
    if (ended.length === 1) {
      first.add(ended.mover);
      continue;
    }
    const looked = visitSources(situation, reachability, ended, (source) => {
      for (let last = 0; last < movers; last++) {
        if (last === ended.mover) continue;
        if (lengthBy(reachability, last, source) !== ended.length - 1) continue;
        ends.add(last, source);
      }
    });
    if (pace.spend(1 + looked)) yield { what: 'following the moves back', passes: 0, share: 0 };
  }
  return [...first].sort((a, b) => a - b);
}

/** How many could move first, wherever to: nobody else need be looked for. */
function countCandidates({ space }: Situation, reachability: Reachability): number {
  return space.movers.filter(({ forEachTarget }, mover) => {
    let moves = false;
    forEachTarget(reachability.from, (target) => {
      moves ||= lengthBy(reachability, mover, target) === 1;
    });
    return moves;
  }).length;
}

/** Pairs of a last mover and a cell that are still to be walked back from; each is added once. */
function createEnds(movers: number, cells: number) {
  const known = new Uint32Array(wordsFor(movers * cells));
  const open: number[] = [];
  return {
    add(mover: number, cell: number): void {
      const end = mover * cells + cell;
      const bit = 1 << (end % 32);
      const word = Math.floor(end / 32);
      if ((known[word]! & bit) !== 0) return;
      known[word]! |= bit;
      open.push(end);
    },
    take(): { readonly mover: number; readonly cell: number } | undefined {
      const end = open.pop();
      return end === undefined ? undefined : { mover: Math.floor(end / cells), cell: end % cells };
    },
  };
}
