import {
  type Concept,
  createPace,
  findDeterrent,
  improvementsFrom,
  inParts,
  isSafe,
  type Limits,
  type Pace,
  type Progress,
  type Sanction,
  type StateCode,
  type Steps,
  startOfPart,
} from '@standoff/engine';
import type { Games } from '../beliefs/own-games.ts';
import {
  type Errors,
  type ErrorsOfViewer,
  errorsOf,
  isPartOf,
  keyOf,
  NO_ERRORS,
  sizeOf,
  withErrors,
} from './errors.ts';
import { type OpenedPath, readOpened, writeOpened } from './opened-paths.ts';
import { playedGame } from './played-game.ts';
import { createSeenGames, type SeenGames } from './seen-games.ts';
import { type Touched, touchedBy } from './touched.ts';
import { NOBODY, type WayStep, type Ways, waysToTarget } from './ways-to-target.ts';

/** What is looked for. */
export interface MisjudgementQuery {
  readonly concept: Concept;
  /** Whether the target is reached in a state, judged by the facts as they are. */
  readonly isTarget: (state: StateCode) => boolean;
  /** The largest number of errors. */
  readonly upTo: number;
  /** Whether facts may be misread beside the wishes and options of others. */
  readonly facts: boolean;
  readonly limits: Limits;
}

/** A smallest set of errors, or a larger one no part of which is enough, and a way that it opens. */
export interface Misjudgement {
  readonly errors: Errors;
  readonly size: number;
  readonly path: readonly WayStep[];
}

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

/** What an error search could not do. */
export interface TooManyWays {
  readonly status: 'too-many-ways';
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
): Steps<MisjudgementsFound | TooManyWays> {
  const { truth } = games;
  const { casebook } = truth;
  const seen = createSeenGames(games, query.concept, query.limits);
  const start = casebook.space.cellOf(casebook.statusQuo!);
  const search: Search = { seen, query, start, pace: createPace(), ways: new Map() };
  const ways = yield* waysUnder(search, new Map());
  if (ways === undefined) return { status: 'too-many-ways' };
  const found: Misjudgement[] = [];
  const known = new Set<string>(['']);
  let level: Errors[] = [new Map()];
  let looked = 0;
  for (let size = 0; size <= query.upTo && level.length > 0; size++) {
    const isLast = size === query.upTo;
    const searched = isLast
      ? yield* lookAtLast(search, level, size)
      : yield* searchLevel(search, level, size, known);
    if (searched === undefined) return { status: 'too-many-ways' };
    looked += level.length;
    found.push(...searched.found);
    level = yield* without(search, found, searched.next);
    yield { what: `sets of ${size + 1} errors`, passes: looked, share: size / query.upTo };
  }
  return { seen, query, found, ways, looked };
}

/** Leaves out the sets of which a part opens a path. There can be very many of either. */
function* without(
  { seen, pace }: Search,
  found: readonly Misjudgement[],
  sets: readonly Errors[],
): Steps<Errors[]> {
  const left: Errors[] = [];
  for (const set of sets) {
    if (!found.some(({ errors }) => isPartOf(errors, set, seen.lengths))) left.push(set);
    if (pace.spend(64 * found.length)) yield LEAVING_OUT;
  }
  return left;
}

const LEAVING_OUT = { what: 'leaving out what is not needed', passes: 0, share: 0 };

/** Looks at all sets of one size, and finds those of the next that may do what these do not. */
function* searchLevel(
  search: Search,
  level: readonly Errors[],
  size: number,
  known: Set<string>,
): Steps<{ readonly found: Misjudgement[]; readonly next: Errors[] } | undefined> {
  const { lengths } = search.seen;
  const found: Misjudgement[] = [];
  const next: Errors[] = [];
  for (const errors of level) {
    const outcome = yield* lookAt(search, errors);
    if (outcome === undefined) return undefined;
    if ('path' in outcome) found.push({ errors, size, path: outcome.path });
    else {
      for (const more of yield* moreErrors(search, errors, outcome.feared)) {
        if (search.pace.spend(64)) yield searching(size, next.length);
        const key = keyOf(more);
        if (known.has(key)) continue;
        known.add(key);
        if (sizeOf(more, lengths) === size + 1) next.push(more);
      }
    }
    if (search.pace.spend(64)) yield searching(size, next.length);
  }
  return { found, next };
}

/** A part of the largest sets is not so small that to find them anew takes longer, and there are not very many parts. */
const LEAST_OF_PART = 500;
const MOST_PARTS = 64;

/** Looks at all sets of the largest size, of which none is made larger. They are by far the most, so they fall into parts. */
function* lookAtLast(
  search: Search,
  level: readonly Errors[],
  size: number,
): Steps<{ readonly found: Misjudgement[]; readonly next: Errors[] } | undefined> {
  const { casebook } = search.seen.games.truth;
  const count = Math.max(1, Math.min(MOST_PARTS, Math.floor(level.length / LEAST_OF_PART)));
  const start = (at: number) => startOfPart(at, count, level.length);
  const parts = yield* inParts<{ readonly opened: readonly OpenedPath[] | undefined }>({
    id: `sets of ${size} errors`,
    count,
    isLong: true,
    *part(at) {
      return { opened: yield* openedBetween(search, level, start(at), start(at + 1)) };
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
    if (opened === undefined) return undefined;
    for (const { at, path } of opened) found.push({ errors: level[at]!, size, path });
  }
  return { found, next: [] };
}

/** The paths that the sets from one position up to another open; undefined where ways are too many. */
function* openedBetween(
  search: Search,
  level: readonly Errors[],
  from: number,
  to: number,
): Steps<readonly OpenedPath[] | undefined> {
  const opened: OpenedPath[] = [];
  for (let at = from; at < to; at++) {
    const outcome = yield* lookAt(search, level[at]!);
    if (outcome === undefined) return undefined;
    if ('path' in outcome) opened.push({ at, path: outcome.path });
    if (search.pace.spend(64)) yield searching(sizeOf(level[at]!, search.seen.lengths), 0);
  }
  return opened;
}

function searching(size: number, next: number): Progress {
  return { what: `sets of ${size} errors`, passes: next, share: 0 };
}

interface Search {
  readonly seen: SeenGames;
  readonly query: MisjudgementQuery;
  readonly start: number;
  readonly pace: Pace;
  /** The ways by improvements, by how facts are misread: own orders rest on them. */
  readonly ways: Map<string, Ways>;
}

function* waysUnder(search: Search, errors: Errors): Steps<Ways | undefined> {
  const { seen, query, start, ways } = search;
  const { truth } = seen.games;
  const key = [...errors]
    .map(([viewer, { misread }]) => `${viewer}:${[...misread].sort().join()}`)
    .filter((word) => !word.endsWith(':'))
    .sort()
    .join(';');
  const known = ways.get(key);
  if (known !== undefined) return known;
  const opened = [];
  for (const { viewer } of seen.games.own) {
    const { misread } = errorsOf(errors, viewer);
    opened.push((yield* seen.of(viewer, { ...NO_ERRORS, misread })).opened);
  }
  const played = yield* playedGame(truth, opened);
  const { space } = truth.casebook;
  const found = yield* waysToTarget(played, start, (cell) => query.isTarget(space.codeOf(cell)));
  if (found !== undefined) ways.set(key, found);
  return found;
}

/** A fatal path that some errors open, or the steps that are feared where all that they open ends. */
type Outcome = { readonly path: readonly WayStep[] } | { readonly feared: readonly WayStep[] };

/** Follows what is safe for whoever moves. The path is a shortest one, the first in the order of movers. */
function* lookAt(search: Search, errors: Errors): Steps<Outcome | undefined> {
  const ways = yield* waysUnder(search, errors);
  if (ways === undefined) return undefined;
  if (ways.isTarget(ways.start)) return { path: [] };
  const queue: { readonly cell: number; readonly last: number; readonly way: Way }[] = [
    { cell: ways.start, last: NOBODY, way: undefined },
  ];
  const seen = new Set([`${ways.start} ${NOBODY}`]);
  const feared = new Map<string, WayStep>();
  for (const { cell, last, way } of queue) {
    for (const step of ways.stepsFrom(cell, last)) {
      const { mover, to } = step;
      if (!(yield* isMoveInOwnGame(search, errors, step))) continue;
      if (!(yield* seemsSafe(search, errors, step))) {
        feared.set(`${mover} ${cell} ${to}`, step);
        continue;
      }
      const here = { step, before: way };
      if (ways.isTarget(to)) return { path: pathOf(here) };
      const node = `${to} ${mover}`;
      if (seen.has(node)) continue;
      seen.add(node);
      queue.push({ cell: to, last: mover, way: here });
    }
    if (search.pace.spend(8)) yield FOLLOWING;
  }
  return { feared: [...feared.values()] };
}

const FOLLOWING = { what: 'following what seems safe', passes: 0, share: 0 };

type Way = { readonly step: WayStep; readonly before: Way } | undefined;

function pathOf(way: Way): WayStep[] {
  const path: WayStep[] = [];
  for (let at = way; at !== undefined; at = at.before) path.unshift(at.step);
  return path;
}

/** A body takes what its members carry; what could deter it is not asked. */
function* seemsSafe(
  { seen }: Search,
  errors: Errors,
  { mover, from, to }: WayStep,
): Steps<boolean> {
  if (mover >= seen.games.own.length) return true;
  const { judge } = yield* seen.of(mover, errorsOf(errors, mover));
  return yield* isSafe(judge, from, to);
}

/** Whether a step is one in the game of who makes it: where hidden options close states off, it need not be. */
function* isMoveInOwnGame(
  { seen }: Search,
  errors: Errors,
  { mover, from, to }: WayStep,
): Steps<boolean> {
  if (seen.games.hidden === 'frozen' || mover >= seen.games.own.length) return true;
  const { opened } = yield* seen.of(mover, errorsOf(errors, mover));
  return improvementsFrom(opened.situation, mover, from).includes(to);
}

/** The errors with one more, of those that may matter to some step that is feared. */
function* moreErrors(search: Search, errors: Errors, feared: readonly WayStep[]): Steps<Errors[]> {
  const more: Errors[] = [];
  const onlyFacts = [...errors.values()].every(
    ({ orders, hidden }) => orders.size + hidden.length === 0,
  );
  if (search.query.facts && onlyFacts) more.push(...moreFacts(search.seen, errors));
  for (const [viewer, touched] of yield* touchedFor(search, errors, feared)) {
    const own = errorsOf(errors, viewer);
    for (const one of oneMore(search.seen, viewer, own, touched)) {
      more.push(withErrors(errors, viewer, one));
    }
  }
  return more;
}

/** What has to be touched for a step that is feared to seem safe, by the viewer that fears it. */
function* touchedFor(
  { seen }: Search,
  errors: Errors,
  feared: readonly WayStep[],
): Steps<Map<number, Touched>> {
  const found = new Map<number, { entries: Map<number, Set<number>>; options: Set<number> }>();
  const { computation } = seen.concept;
  const credible = computation.kind !== 'sanction' || computation.response === 'improving';
  for (const { mover, from, to } of feared) {
    const { opened } = yield* seen.of(mover, errorsOf(errors, mover));
    const verdict = { concept: seen.concept.id, decisionMaker: mover, cell: from };
    const sanction: Sanction | undefined = yield* findDeterrent(opened.situation, verdict, to);
    if (sanction === undefined) continue;
    const code = opened.casebook.space.codeOf(to);
    const how = { viewer: mover, credible, hidden: seen.games.hidden };
    const { entries, options } = touchedBy(opened, how, code, sanction);
    const all = found.get(mover) ?? { entries: new Map(), options: new Set() };
    found.set(mover, all);
    for (const option of options) all.options.add(option);
    for (const [who, places] of entries) {
      const known = all.entries.get(who) ?? new Set();
      all.entries.set(who, known);
      for (const place of places) known.add(place);
    }
  }
  return found;
}

/** The errors of a viewer with one more that touches some of what is given. */
function oneMore(
  { games, lengths }: SeenGames,
  viewer: number,
  own: ErrorsOfViewer,
  { entries, options }: Touched,
): ErrorsOfViewer[] {
  const { casebook } = games.truth;
  const more: ErrorsOfViewer[] = [];
  for (const [of, places] of entries) {
    const order = own.orders.get(of) ?? [...Array(lengths(viewer, of)).keys()];
    for (const at of places) {
      const place = order[at];
      if (place === undefined) continue;
      const rest = order.toSpliced(at, 1);
      more.push({ ...own, orders: new Map([...own.orders, [of, rest]]) });
      for (let to = 0; to <= rest.length; to++) {
        if (to === at) continue;
        const moved = rest.toSpliced(to, 0, place);
        more.push({ ...own, orders: new Map([...own.orders, [of, moved]]) });
      }
    }
  }
  const hidden = games.own[viewer]!.picture.hidden;
  for (const option of options) {
    const { decisionMaker, option: about } = casebook.options[option]!;
    if (decisionMaker === viewer || own.hidden.includes(option)) continue;
    const owner = casebook.movers[decisionMaker]!.id;
    if (hidden.some((one) => one.owner === owner && one.option === about.id)) continue;
    more.push({ ...own, hidden: [...own.hidden, option] });
  }
  return more;
}

/** The errors with one fact more that somebody takes to hold everywhere, or nowhere. */
function moreFacts({ games }: SeenGames, errors: Errors): Errors[] {
  const { conflict } = games.truth.casebook;
  return games.own.flatMap(({ viewer, picture }) =>
    conflict.facts.flatMap(({ id }) =>
      [true, false].flatMap((value) => {
        const own = errorsOf(errors, viewer);
        if (own.misread.has(id) || picture.misread.get(id) === value) return [];
        const misread = new Map([...own.misread, [id, value]]);
        return [withErrors(errors, viewer, { ...own, misread })];
      }),
    ),
  );
}
