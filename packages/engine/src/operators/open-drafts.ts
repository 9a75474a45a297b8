import type { Mover } from '../moves/movers/mover.ts';
import type { Arcs } from '../moves/tables/arcs.ts';
import { twiceAsLong } from '../moves/tables/carried-drafts.ts';
import type { Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { EndsAhead } from './ends-ahead.ts';
import type { VotesOnEnds } from './votes-on-ends.ts';

/** States that a body may leave for drafts, of which more than a few ends have to be looked at. Marked by cell. */
export interface OpenDrafts {
  readonly states: Uint8Array;
  readonly drafts: Uint8Array;
  /** How many states are open. */
  readonly count: number;
  /** For which drafts each state may be left; left out where these are too many to be written down. */
  readonly byState: Arcs | undefined;
}

const LOOKING: Progress = { what: 'looking at every draft', passes: 0, share: 0 };

/** What is asked of a body: the states that it is known to leave are marked, more of them as they are found. */
export interface DraftsAsked {
  readonly body: Mover;
  readonly votes: VotesOnEnds;
  readonly leaves: Uint8Array;
  readonly pace: Pace;
  /** So many open drafts of all states are written down at most. */
  readonly mostWritten: number;
}

/** Looks at single moves in the time of the votes on one draft. */
const VOTING = 3;

/** After so many voters in a row whose worst ends settle less than one in so many of the open states no more are asked. */
const MOST_IN_VAIN = 2;
const WORTH_ASKING = 16;

/**
 * What is left to be looked at by what is known of all ends beforehand: mostly the end that counts least deters already.
 * Where much would be left to follow, the ends that are worst for each who votes are found as well: whoever has to agree
 * refuses those first.
 */
export function* openBeforehand(asked: DraftsAsked, ahead: EndsAhead): Steps<OpenDrafts> {
  const { votes } = asked;
  const first = yield* ahead.first(votes.ascending);
  const worst = yield* ahead.worst(votes.goneOnTo);
  let open = yield* undeterredBy(asked, { firsts: [first], worst });
  const firsts = [first];
  let inVain = 0;
  for (let voter = 0; voter < votes.voters && open.count > 0; voter++) {
    const ascending = yield* votes.ascendingFor(voter);
    firsts.push(yield* ahead.first(ascending));
    // What is written down has stood up to all ends before.
    const isWritten = open.byState !== undefined;
    const foreseen = isWritten ? { firsts: firsts.slice(-1), worst: undefined } : { firsts, worst };
    const before = open.count;
    open = yield* undeterredBy(asked, foreseen, open);
    inVain = (before - open.count) * WORTH_ASKING < before ? inVain + 1 : 0;
    if (inVain === MOST_IN_VAIN) break;
  }
  return open;
}

/** What is known beforehand of all that follows a draft. */
interface Foreseen {
  /** By cell, ends that are reached. */
  readonly firsts: readonly Int32Array[];
  readonly worst: Int32Array | undefined;
}

/**
 * Marks from which states, of those that were open so far, and for which drafts, the body goes in spite of the ends that are
 * known. It goes through drafts by the state where they are put to the vote, since such ends are few. Where all carries
 * that can follow a draft the state is left.
 */
function* undeterredBy(
  { body, votes, leaves, pace, mostWritten }: DraftsAsked,
  { firsts, worst }: Foreseen,
  before?: OpenDrafts,
): Steps<OpenDrafts> {
  const cells = leaves.length;
  const open = { states: new Uint8Array(cells), drafts: new Uint8Array(cells), count: 0 };
  const writing = writeOpen(cells, mostWritten);
  const draftsOf = draftsFrom(body, before?.byState);
  const isDeterred = (draft: number, state: number): boolean => {
    for (let k = 0; k < firsts.length; k++) {
      const end = firsts[k]![draft]!;
      if (!votes.isCarried(end, state) && !votes.isCountered(end, state)) return true;
    }
    return false;
  };
  const openHere: number[] = [];
  for (let state = 0; state < cells; state++) {
    writing.begin(state);
    if (leaves[state] === 1 || before?.states[state] === 0) continue;
    const { list, start, end } = draftsOf(state);
    openHere.length = 0;
    for (let k = start; k < end && leaves[state] === 0; k++) {
      const draft = list[k]!;
      if (before?.drafts[draft] === 0 || isDeterred(draft, state)) continue;
      const known = worst && votes.followsAtWorst(worst, draft, state);
      if (known === 'all-carries') leaves[state] = 1;
      else if (known === undefined) openHere.push(draft);
    }
    if (pace.spend(1 + VOTING * (end - start))) yield LOOKING;
    if (leaves[state] === 1 || openHere.length === 0) continue;
    open.states[state] = 1;
    open.count++;
    for (const draft of openHere) {
      open.drafts[draft] = 1;
      writing.add(draft);
    }
  }
  return { ...open, byState: writing.end() };
}

/** Writes open drafts down by their states, which come in ascending order. */
function writeOpen(cells: number, most: number) {
  const starts = new Int32Array(cells + 1);
  let drafts = new Int32Array(1024);
  let count = 0;
  return {
    begin(state: number): void {
      starts[state] = count;
    },
    add(draft: number): void {
      if (count > most) return;
      if (count === drafts.length) drafts = twiceAsLong(drafts);
      drafts[count++] = draft;
    },
    /** Undefined where there were too many. */
    end(): Arcs | undefined {
      starts[cells] = count;
      return count > most ? undefined : { starts, neighbours: drafts.subarray(0, count) };
    },
  };
}

/** The drafts that carry at a state stand in the list from the start to before the end. */
interface Drafts {
  list: Int32Array;
  start: number;
  end: number;
}

/** Those that are open, where these are written down. What it gives holds until it is asked again. */
function draftsFrom(body: Mover, open: Arcs | undefined): (state: number) => Drafts {
  const written = open ?? body.written?.();
  if (written !== undefined) {
    const { starts, neighbours } = written;
    const found: Drafts = { list: neighbours, start: 0, end: 0 };
    return (state) => {
      found.start = starts[state]!;
      found.end = starts[state + 1]!;
      return found;
    };
  }
  return (state) => {
    const list: number[] = [];
    body.forEachTarget(state, (draft) => list.push(draft));
    return { list: Int32Array.from(list), start: 0, end: list.length };
  };
}
