import { announcingPieces, inParts, type Steps, startOfPart } from '@standoff/engine';
import { doing } from '@standoff/wording';
import type { Games } from '../beliefs/own-games.ts';
import { searchingErrors } from '../estimates/errors-cost.ts';
import { createSearch, lookAt, type Search, waysUnder } from './follow-safe-steps.ts';
import { createKnownParts, type KnownParts } from './known-parts.ts';
import {
  type Misjudgement,
  type MisjudgementQuery,
  TOO_MANY_WAYS,
  type TooMuch,
} from './misjudgement.ts';
import { type OpenedPath, readOpened, writeOpened } from './opened-paths.ts';
import { type LevelFound, type LookedAt, searching, searchLevel } from './search-level.ts';
import { createSeenGames, type SeenGames } from './seen-games.ts';
import { NOBODY, type Ways } from './ways-to-target.ts';

export interface MisjudgementsFound {
  readonly seen: SeenGames;
  readonly query: MisjudgementQuery;
  /** Irreducible sets, the smallest first. */
  readonly found: readonly Misjudgement[];
  /** The ways by improvements, where everybody reads the facts as the file has it. */
  readonly ways: Ways;
  /** How many sets of errors were looked at. */
  readonly looked: number;
}

/**
 * All irreducible sets of errors up to a size that open a fatal path: a legal sequence from the status quo to the
 * target, each step safe for whoever takes it in its own game.
 *
 * Where a set opens none, every path that a larger set could open begins with steps that are open to it, up to one
 * that its mover fears to take. What it fears is one sanction, and a larger set has to touch what that rests on. So
 * the search goes on only with such errors, and finds every set that brute force would.
 */
export function* findMisjudgements(
  games: Games,
  query: MisjudgementQuery,
): Steps<MisjudgementsFound | TooMuch> {
  const seen = createSeenGames(games, query.concept, query.limits);
  const search = createSearch(seen, query);
  const ways = yield* waysUnder(search, new Map());
  if (ways === undefined) return TOO_MANY_WAYS;
  const bounds = { casebook: games.truth.casebook, upTo: query.upTo, facts: query.facts };
  if (ways.stepsFrom(ways.start, NOBODY).length > 0)
    yield { ...searching(0, 0), cost: searchingErrors(bounds, { size: 0, sets: 1 }) };
  const found: Misjudgement[] = [];
  const parts = createKnownParts(seen.lengths);
  const known = new Set<string>(['']);
  let level: LookedAt[] = [{ errors: new Map(), misplaced: [] }];
  let looked = 0;
  for (let size = 0; size <= query.upTo && level.length > 0; size++) {
    const isLast = size === query.upTo;
    const searched = isLast
      ? yield* lookAtLast(search, level, size)
      : yield* searchLevel(search, level, size, known);
    if ('status' in searched) return searched;
    looked += level.length;
    found.push(...searched.found);
    for (const { errors } of searched.found) parts.add(errors);
    level = yield* without(search, parts, searched.next);
    const next = { size: size + 1, sets: level.length };
    yield { ...searching(next.size, looked), cost: searchingErrors(bounds, next) };
  }
  return { seen, query, found, ways, looked };
}

/** Leaves out the sets of which a part opens a path. There can be very many of either. */
function* without(
  { pace }: Search,
  parts: KnownParts,
  sets: readonly LookedAt[],
): Steps<LookedAt[]> {
  const left: LookedAt[] = [];
  for (const set of sets) {
    const { isKnown, compared } = parts.within(set.errors);
    if (!isKnown) left.push(set);
    if (pace.spend(64 * (compared + 1))) yield LEAVING_OUT;
  }
  return left;
}

const LEAVING_OUT = { what: doing.leavingOut, passes: 0, share: 0 };

/** A part of the largest sets is not so small that to find them anew takes longer, and there are not very many parts. */
const LEAST_OF_PART = 500;
const MOST_PARTS = 64;

/** Looks at all sets of the largest size, of which none is made larger. They are by far the most, so they fall into parts. */
function* lookAtLast(
  search: Search,
  level: readonly LookedAt[],
  size: number,
): Steps<LevelFound | TooMuch> {
  const { casebook } = search.seen.games.truth;
  const count = Math.max(1, Math.min(MOST_PARTS, Math.floor(level.length / LEAST_OF_PART)));
  const start = (at: number) => startOfPart(at, count, level.length);
  const parts = yield* inParts<{ readonly opened: readonly OpenedPath[] | undefined }>({
    id: `error-sets:${size}`,
    count,
    isLong: true,
    *part(at) {
      return { opened: yield* openedBetween(search, level, size, start(at), start(at + 1)) };
    },
    write: ({ opened }) => writeOpened(opened),
    read: (value, at) =>
      readOpened(value, {
        from: start(at),
        to: start(at + 1),
        movers: casebook.movers.length,
        cells: casebook.space.cells,
      }),
  });
  const found: Misjudgement[] = [];
  for (const { opened } of parts) {
    if (opened === undefined) return TOO_MANY_WAYS;
    for (const { at, path } of opened) found.push({ errors: level[at]!.errors, size, path });
  }
  return { found, next: [] };
}

/** The paths that the sets from one position up to another open; undefined where ways are too many. */
function* openedBetween(
  search: Search,
  level: readonly LookedAt[],
  size: number,
  from: number,
  to: number,
): Steps<readonly OpenedPath[] | undefined> {
  const opened: OpenedPath[] = [];
  const left = announcingPieces(level.length - from);
  for (let at = from; at < to; at++) {
    const cost = left(at - from);
    if (cost !== undefined) yield { ...searching(size, 0), cost };
    const outcome = yield* lookAt(search, level[at]!.errors);
    if (outcome === undefined) return undefined;
    if ('path' in outcome) opened.push({ at, path: outcome.path });
    if (search.pace.spend(64)) yield searching(size, 0);
  }
  return opened;
}
