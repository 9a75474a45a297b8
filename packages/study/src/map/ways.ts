import {
  distanceTo,
  firstMoversTo,
  isImprovement,
  type PathStep,
  type Reachability,
  type Situation,
  type Steps,
  shortestPaths,
} from '@standoff/engine';
import { withShare } from '../analysis/progress.ts';
import type { WayWithLosses } from '../evolution/evolution.ts';
import type { Ways } from './conflict-map.ts';

const TRACED_PATHS = 120;

/**
 * The shortest ways to a cell; undefined where there are none, and for the start itself. That with the
 * fewest losses comes first where it is as short.
 */
export function* waysTo(
  situation: Situation,
  reachability: Reachability,
  cell: number,
  fewestLosses: WayWithLosses | undefined,
): Steps<Ways | undefined> {
  const length = distanceTo(reachability, cell);
  if (length === undefined || length === 0) return undefined;
  const { paths, complete } = tracePaths(situation, reachability, cell);
  const finding = firstMoversTo(situation, reachability, cell);
  const firstMovers = yield* withShare(finding, () => 1);
  return { length, paths: startingWith(paths, length, fewestLosses), complete, firstMovers };
}

function startingWith(
  paths: Ways['paths'],
  length: number,
  fewestLosses: WayWithLosses | undefined,
): Ways['paths'] {
  const first = fewestLosses?.path;
  if (first?.length !== length) return paths;
  const isFirst = (path: readonly PathStep[]) =>
    path.every(({ mover, to }, k) => mover === first[k]!.mover && to === first[k]!.to);
  return [first, ...paths.filter((path) => !isFirst(path))];
}

/**
 * Shortest paths to a cell, those with the fewest losses for who moves first, and whether they are all
 * there are. Of many they are the first found: good for examples, and for nothing that is said of all.
 */
function tracePaths(
  situation: Situation,
  reachability: Reachability,
  cell: number,
): Pick<Ways, 'paths' | 'complete'> {
  const traced = shortestPaths(situation, reachability, cell, TRACED_PATHS + 1);
  const paths = traced
    .slice(0, TRACED_PATHS)
    .map((path) => ({
      path,
      losses: path.filter((step) => !isImprovement(situation, step)).length,
    }))
    .sort((a, b) => a.losses - b.losses)
    .map(({ path }) => path);
  return { paths, complete: traced.length <= TRACED_PATHS };
}

/** The cells that a path passes through, without its ends. */
export function between(path: readonly PathStep[]): number[] {
  return path.slice(1).map(({ from }) => from);
}
