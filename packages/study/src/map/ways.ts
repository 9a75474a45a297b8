import {
  distanceTo,
  type PathStep,
  prefers,
  type Reachability,
  type Situation,
  shortestPaths,
} from '@standoff/engine';
import { unique } from '../prose/lists.ts';
import type { Ways } from './conflict-map.ts';

const TRACED_PATHS = 120;

/** The shortest ways to a cell; undefined where there are none, and for the start itself. */
export function waysTo(
  situation: Situation,
  reachability: Reachability,
  cell: number,
): Ways | undefined {
  const length = distanceTo(reachability, cell);
  if (length === undefined || length === 0) return undefined;
  const paths = shortestPaths(situation, reachability, cell, TRACED_PATHS)
    .map((path) => ({ path, losses: path.filter((step) => isLoss(situation, step)).length }))
    .sort((a, b) => a.losses - b.losses)
    .map(({ path }) => path);
  const firstMovers = unique(paths.map(([first]) => first!.mover)).sort((a, b) => a - b);
  return { length, paths, firstMovers };
}

/** Whether who makes a move likes the state that it leaves better. */
export function isLoss({ orders }: Situation, { mover, from, to }: PathStep): boolean {
  const order = orders[mover]!;
  // A body may carry a draft that it would take back.
  return prefers(order, from, to) && !prefers(order, to, from);
}

/** The cells that a path passes through, without its ends. */
export function between(path: readonly PathStep[]): number[] {
  return path.slice(1).map(({ from }) => from);
}
