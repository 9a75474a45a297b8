import { isKept, type Limits, type Progress, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import { type Errors, errorsOf, keyOf, type Misplaced, sizeOf } from './errors.ts';
import { type AskedSteps, lookAt, type Search } from './follow-safe-steps.ts';
import { type Misjudgement, TOO_MANY_WAYS, type TooMuch } from './misjudgement.ts';
import { moreErrors } from './more-errors.ts';

/** A set of errors that is looked at. */
export interface LookedAt {
  readonly errors: Errors;
  /** What it consists of, where that is statements of different orders: each by itself is an error. */
  readonly misplaced?: readonly Misplaced[];
}

/** What was found among the sets of one size, and those of the next that may do what these do not. */
export interface LevelFound {
  readonly found: readonly Misjudgement[];
  readonly next: readonly LookedAt[];
}

/** Sets that open nothing, with what could be done where each ends. */
interface Closed {
  readonly set: LookedAt;
  readonly asked: AskedSteps;
}

/** Looks at all sets of one size, and finds those of the next. */
export function* searchLevel(
  search: Search,
  level: readonly LookedAt[],
  size: number,
  known: Set<string>,
): Steps<LevelFound | TooMuch> {
  const found: Misjudgement[] = [];
  const closed: Closed[] = [];
  for (const set of level) {
    const outcome = yield* lookAt(search, set.errors);
    if (outcome === undefined) return TOO_MANY_WAYS;
    if ('path' in outcome) found.push({ errors: set.errors, size, path: outcome.path });
    else closed.push({ set, asked: outcome.asked });
    if (search.pace.spend(64)) yield searching(size, closed.length);
  }
  const next = yield* makeLarger(search, closed, size, known);
  return 'status' in next ? next : { found, next };
}

/** To make a set of errors larger by one, and to see whether it is known, in looks. */
const ONE_MORE = 300;

/** The sets with one error more of those that open nothing. Of the largest size it is only those that may open something. */
function* makeLarger(
  search: Search,
  closed: readonly Closed[],
  size: number,
  known: Set<string>,
): Steps<LookedAt[] | TooMuch> {
  const { lengths } = search.seen;
  const isLast = size + 1 === search.query.upTo;
  const others = isLast ? bySets(closed) : new Map<string, Closed>();
  const most = mostSets(search.query.limits);
  const next: LookedAt[] = [];
  for (const { set, asked } of closed) {
    for (const { errors, misplaced } of yield* moreErrors(search, set.errors, asked, isLast)) {
      if (search.pace.spend(ONE_MORE)) yield searching(size, next.length);
      const all = together(set, misplaced);
      if (all !== undefined && (yield* isIdleBesideOthers(search, all, others))) continue;
      const key = keyOf(errors);
      if (known.has(key)) continue;
      known.add(key);
      if (sizeOf(errors, lengths) !== size + 1) continue;
      next.push({ errors, ...(all && { misplaced: all }) });
      if (known.size > most) return { status: 'too-many-sets', size: size + 1, most };
    }
  }
  return next;
}

function together(
  { misplaced }: LookedAt,
  more: Misplaced | undefined,
): readonly Misplaced[] | undefined {
  return misplaced && more ? [...misplaced, more] : undefined;
}

/** What a set of errors takes while it waits to be looked at. */
const BYTES_OF_SET = 1024;

const MOST_SETS = 1_000_000;

/** How many sets of errors there is room for. */
function mostSets({ bytes }: Limits): number {
  return bytes === undefined
    ? MOST_SETS
    : Math.max(1, Math.min(MOST_SETS, Math.floor(bytes / 2 / BYTES_OF_SET)));
}

export function searching(size: number, next: number): Progress {
  return { what: doing.errorSets(size), passes: next, share: 0 };
}

function bySets(closed: readonly Closed[]): ReadonlyMap<string, Closed> {
  return new Map(
    closed.flatMap((one) =>
      one.set.misplaced === undefined ? [] : [[keyOfAll(one.set.misplaced), one] as const],
    ),
  );
}

function keyOfAll(misplaced: readonly Misplaced[]): string {
  return misplaced
    .map(({ viewer, of, place, to }) => `${viewer} ${of} ${place} ${to}`)
    .sort()
    .join();
}

/**
 * Whether one of some errors leaves every step judged as it is that could be taken with the others. The set then opens no
 * more than these, and they open nothing. The last error is not asked: the set was made by it from the others.
 */
function* isIdleBesideOthers(
  { judged }: Search,
  all: readonly Misplaced[],
  known: ReadonlyMap<string, Closed>,
): Steps<boolean> {
  for (const one of all.slice(0, -1)) {
    const others = known.get(keyOfAll(all.filter((other) => other !== one)));
    if (others === undefined) continue;
    const game = yield* judged.of(one.viewer, errorsOf(others.set.errors, one.viewer));
    const steps = others.asked.byMover.get(one.viewer);
    const slack = steps && game.slackFor && (yield* game.slackFor(steps, one.of));
    if (steps === undefined || (slack !== undefined && isKept(slack, one.place, one.to)))
      return true;
  }
  return false;
}
