import { createPace, improvementsFrom, type Pace, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import { type Errors, errorsOf, keyOfMisread, NO_ERRORS } from './errors.ts';
import { createJudgedGames, type JudgedGames } from './judged-games.ts';
import type { MisjudgementQuery } from './misjudgement.ts';
import { playedGame } from './played-game.ts';
import { type RecentlyUsed, recentlyUsed } from './recently-used.ts';
import { roomFor, type SeenGames } from './seen-games.ts';
import { NOBODY, type WayStep, type Ways, waysToTarget } from './ways-to-target.ts';

/** What sets of errors are looked at with. */
export interface Search {
  readonly seen: SeenGames;
  readonly judged: JudgedGames;
  readonly query: MisjudgementQuery;
  readonly start: number;
  readonly pace: Pace;
  /** The ways by improvements, by how facts are misread: own orders rest on them. */
  readonly ways: RecentlyUsed<Ways>;
  /** Where nothing is opened most sets of errors end alike. */
  readonly ends: RecentlyUsed<AskedSteps>;
}

export function createSearch(seen: SeenGames, query: MisjudgementQuery): Search {
  const { casebook } = seen.games.truth;
  const room = roomFor(query.limits);
  return {
    seen,
    judged: createJudgedGames(seen, room),
    query,
    start: casebook.space.cellOf(casebook.statusQuo!),
    pace: createPace(),
    ways: recentlyUsed(room),
    ends: recentlyUsed(room),
  };
}

/** The ways that lead to the target by improvements of each as it reads the facts; undefined where there are too many. */
export function* waysUnder(search: Search, errors: Errors): Steps<Ways | undefined> {
  const { seen, query, start, ways } = search;
  const { truth, own } = seen.games;
  const misreading: string[] = [];
  const misreadBy = (viewer: number) =>
    seen.mattering(viewer, errorsOf(errors, viewer).misread, [viewer]);
  for (const { viewer, opened } of own) {
    const misread = misreadBy(viewer);
    if (misread.size === 0) continue;
    const game = yield* seen.openedFor(viewer, { ...NO_ERRORS, misread });
    // What is misread need not matter to whoever misreads it.
    if (game.situation.orders[viewer] === opened.situation.orders[viewer]) continue;
    misreading.push(`${viewer}:${keyOfMisread(misread)}`);
  }
  const key = misreading.join(';');
  const known = ways.get(key);
  if (known !== undefined) return known;
  const opened = [];
  for (const { viewer } of own) {
    opened.push(yield* seen.openedFor(viewer, { ...NO_ERRORS, misread: misreadBy(viewer) }));
  }
  const played = yield* playedGame(truth, opened);
  const { space } = truth.casebook;
  const found = yield* waysToTarget(played, start, (cell) => query.isTarget(space.codeOf(cell)));
  if (found !== undefined) ways.set(key, found, bytesOf(found));
  return found;
}

function bytesOf({ steps, reached }: Ways): number {
  return BYTES_OF_WAYS + BYTES_OF_STEP * steps + BYTES_OF_REACHED * reached.length;
}

const BYTES_OF_WAYS = 1024;
const BYTES_OF_REACHED = 8;

const BYTES_OF_STEP = 128;

/** Steps that could be taken as far as safe ones lead. The same object where they and what they seem are the same. */
export interface AskedSteps {
  readonly feared: readonly WayStep[];
  /** All, by who could take them. */
  readonly byMover: ReadonlyMap<number, readonly WayStep[]>;
}

/** A path that some errors open, or what could be done where none leads to the target. */
export type Outcome = { readonly path: readonly WayStep[] } | { readonly asked: AskedSteps };

/** To ask in the game of whoever takes it whether a step seems safe, in looks; finding out anew is counted apart. */
const ASKING = 120;

/** Follows what is safe for whoever moves. The path is a shortest one, the first in the order of movers. */
export function* lookAt(search: Search, errors: Errors): Steps<Outcome | undefined> {
  const ways = yield* waysUnder(search, errors);
  if (ways === undefined) return undefined;
  if (ways.isTarget(ways.start)) return { path: [] };
  const queue: { readonly cell: number; readonly last: number; readonly way: Way }[] = [
    { cell: ways.start, last: NOBODY, way: undefined },
  ];
  const movers = search.seen.games.truth.casebook.movers.length;
  const nodeOf = (cell: number, last: number) => cell * (movers + 1) + last + 1;
  const seen = new Set([nodeOf(ways.start, NOBODY)]);
  const asked = new Map<number, AskedStep>();
  for (const { cell, last, way } of queue) {
    for (const step of ways.stepsFrom(cell, last)) {
      if (search.pace.spend(ASKING)) yield FOLLOWING;
      const { mover, to } = step;
      if (!(yield* isMoveInOwnGame(search, errors, step))) continue;
      const isSafe = yield* seemsSafe(search, errors, step);
      asked.set(keyOfStep(search, step), { step, isSafe });
      if (!isSafe) continue;
      const here = { step, before: way };
      if (ways.isTarget(to)) return { path: pathOf(here) };
      const node = nodeOf(to, mover);
      if (seen.has(node)) continue;
      seen.add(node);
      queue.push({ cell: to, last: mover, way: here });
    }
    if (search.pace.spend(8)) yield FOLLOWING;
  }
  return { asked: askedSteps(search, asked) };
}

/** A step that could be taken, and whether it seems safe to whoever takes it. */
interface AskedStep {
  readonly step: WayStep;
  readonly isSafe: boolean;
}

function askedSteps({ ends }: Search, asked: ReadonlyMap<number, AskedStep>): AskedSteps {
  const key = Array.from(asked, ([step, { isSafe }]) => (isSafe ? `${step}!` : `${step}`)).join();
  const known = ends.get(key);
  if (known !== undefined) return known;
  const byMover = new Map<number, WayStep[]>();
  const feared: WayStep[] = [];
  for (const { step, isSafe } of asked.values()) {
    if (!isSafe) feared.push(step);
    const own = byMover.get(step.mover) ?? [];
    byMover.set(step.mover, own);
    own.push(step);
  }
  const steps = { feared, byMover };
  ends.set(key, steps, BYTES_OF_STEP * asked.size);
  return steps;
}

const FOLLOWING = { what: doing.followingSafe, passes: 0, share: 0 };

type Way = { readonly step: WayStep; readonly before: Way } | undefined;

function pathOf(way: Way): WayStep[] {
  const path: WayStep[] = [];
  for (let at = way; at !== undefined; at = at.before) path.unshift(at.step);
  return path;
}

function keyOfStep({ seen }: Search, { mover, from, to }: WayStep): number {
  const { movers, space } = seen.games.truth.casebook;
  return (from * space.cells + to) * movers.length + mover;
}

/** A body takes what its members carry; what could deter it is not asked. */
function* seemsSafe({ seen, judged }: Search, errors: Errors, step: WayStep): Steps<boolean> {
  const { mover } = step;
  if (mover >= seen.games.own.length) return true;
  return yield* (yield* judged.of(mover, errorsOf(errors, mover))).isSafe(step);
}

/** Whether a step is one in the game of who makes it: where hidden options close states off, it need not be. */
function* isMoveInOwnGame(
  { seen, judged }: Search,
  errors: Errors,
  { mover, from, to }: WayStep,
): Steps<boolean> {
  if (seen.games.hidden === 'frozen' || mover >= seen.games.own.length) return true;
  const { situation } = yield* judged.of(mover, errorsOf(errors, mover));
  return improvementsFrom(situation, mover, from).includes(to);
}
