import type { Mover } from '../moves/movers/mover.ts';
import type { Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { EndsAhead } from './ends-ahead.ts';
import type { VotesOnEnds } from './votes-on-ends.ts';
import type { WorstEnds } from './worst-in-components.ts';

/** States that a body may leave for drafts, of which more than a few ends have to be looked at. Marked by cell. */
export interface OpenDrafts {
  readonly states: Uint8Array;
  readonly drafts: Uint8Array;
}

const LOOKING: Progress = { what: 'looking at every draft', passes: 0, share: 0 };

/** What is asked of a body: the states that it is known to leave are marked, more of them as they are found. */
export interface DraftsAsked {
  readonly body: Mover;
  readonly votes: VotesOnEnds;
  readonly counters: boolean;
  readonly leaves: Uint8Array;
  readonly pace: Pace;
}

/**
 * What is left to be looked at by what is known of all ends beforehand: mostly the end that counts least deters already.
 * Where much would be left to follow, the ends that are worst for each who votes are found as well: whoever has to agree
 * refuses those first.
 */
export function* openBeforehand(
  asked: DraftsAsked,
  ahead: EndsAhead,
  isMuch: (open: OpenDrafts) => boolean,
): Steps<OpenDrafts> {
  const { votes, counters } = asked;
  const firsts = [yield* ahead.first(votes.ascending)];
  // With counters those states are left already from which everything carries that can follow.
  const worst = counters ? undefined : yield* ahead.worst(votes.ascending, votes.ranks);
  let open = yield* undeterredBy(asked, { firsts, worst });
  for (let voter = 0; voter < votes.voters && isMuch(open); voter++) {
    const ascending = yield* votes.ascendingFor(voter);
    firsts.push(yield* ahead.first(ascending));
    open = yield* undeterredBy(asked, { firsts, worst }, open);
  }
  return open;
}

/** What is known beforehand of all that follows a draft. */
interface Foreseen {
  /** By cell, ends that are reached. */
  readonly firsts: readonly Int32Array[];
  readonly worst: WorstEnds | undefined;
}

/**
 * Marks from which states, of those that were open so far, and for which drafts, the body goes in spite of the ends that are
 * known. It goes through drafts by the state where they are put to the vote, since such ends are few. Where all carries
 * that can follow a draft the state is left.
 */
function* undeterredBy(
  { body, votes, leaves, pace }: DraftsAsked,
  { firsts, worst }: Foreseen,
  before?: OpenDrafts,
): Steps<OpenDrafts> {
  const cells = leaves.length;
  const open = { states: new Uint8Array(cells), drafts: new Uint8Array(cells) };
  const draftsOf = draftsFrom(body);
  const deters = (end: number, state: number): boolean =>
    !votes.isCarried(end, state) && !votes.isCountered(end, state);
  const isDeterred = (draft: number, state: number): boolean => {
    for (let k = 0; k < firsts.length; k++) if (deters(firsts[k]![draft]!, state)) return true;
    return false;
  };
  for (let state = 0; state < cells; state++) {
    if (leaves[state] === 1 || before?.states[state] === 0) continue;
    const { list, start, end } = draftsOf(state);
    for (let k = start; k < end; k++) {
      const draft = list[k]!;
      if (before?.drafts[draft] === 0 || isDeterred(draft, state)) continue;
      if (worst !== undefined) {
        const known = votes.followsAtWorst(worst, draft, state);
        if (known === 'some-fails') continue;
        if (known === 'all-carries') {
          leaves[state] = 1;
          break;
        }
      }
      open.states[state] = 1;
      open.drafts[draft] = 1;
    }
    if (pace.spend(1 + end - start)) yield LOOKING;
  }
  return open;
}

/** The drafts that carry at a state stand in the list from the start to before the end. */
interface Drafts {
  list: Int32Array;
  start: number;
  end: number;
}

/** What it gives holds until it is asked again. */
function draftsFrom(body: Mover): (state: number) => Drafts {
  const written = body.written?.();
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
