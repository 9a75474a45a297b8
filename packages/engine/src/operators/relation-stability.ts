import type { SanctionComputation } from '../concepts/define-concept.ts';
import { rankedSeats } from '../moves/votes/ballot-box.ts';
import { prefers, type Seats } from '../orders/order.ts';
import { createPace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import { type CellSet, markedCells } from '../sets/cell-set.ts';
import type { Situation } from '../situation/situation.ts';
import {
  improvementsByBeginning,
  movesByBeginning,
  reasonsByBeginning,
} from '../situation/written-moves.ts';
import type { Space } from '../space/space.ts';
import { statesOf } from '../space/states-of.ts';
import { hasImprovement, improvementsFrom } from './improvements.ts';
import { searchReplies } from './replies.ts';
import { createReplySearcher, type ReplySearcher } from './replies-by-arcs.ts';
import { counterMove, isSanction } from './sanction.ts';
import { stabilityByRegions } from './stability-by-regions.ts';
import { canCombineReplies, stableByRows } from './stable-by-rows.ts';
import { markSureLeavers } from './sure-drafts.ts';
import { findWorstEnds, type KnownEnds } from './worst-ends.ts';

/**
 * Stability of every state, or of those given, for one decision maker of whose preference more counts
 * than ranks, read off the definitions: there is nothing to fold, so every improvement is looked at by
 * itself. Cost: improvements × reachable replies. Cells that are not looked at are not in the result.
 */
export function* relationStability(
  situation: Situation,
  focal: number,
  computation: SanctionComputation,
  some?: Iterable<number>,
): Steps<CellSet> {
  const { response } = computation;
  const cells = some ?? statesIn(situation.space, focal);
  if (response === 'none') return yield* withoutImprovement(situation, focal, cells);
  const { counter } = computation;
  if (situation.space.small) {
    return yield* stabilityByArcs(situation, focal, response, counter, cells);
  }
  const seats = seatsIn(situation, focal);
  const ranked = some === undefined && seats ? rankedSeats(seats) : undefined;
  const found = ranked && (yield* stabilityByRegions(situation, focal, ranked, response, counter));
  return found ?? (yield* stabilityBySearch(situation, focal, response, counter, cells));
}

/** Who votes where the relation is a vote, and nothing else keeps a body from leaving a state. */
function seatsIn(situation: Situation, focal: number): Seats | undefined {
  const order = situation.orders[focal]!;
  if (situation.judgementOf(focal).undeterred() !== order) return undefined;
  return order.kind === 'relation' ? order.voting?.() : undefined;
}

const LOOKING: Progress = { what: 'looking at every improvement', passes: 0, share: 0 };

/** Those of one group of a body's drafts together, where it has such groups. */
function statesIn(space: Space, focal: number): Iterable<number> {
  const grouped = space.movers[focal]!.onlyImproves ? space.movers[focal]!.groups?.() : undefined;
  if (grouped !== undefined && !space.small) return grouped.groups.members;
  return space.small ? statesOf(space).cells : cellsBelow(space.cells);
}

function* cellsBelow(count: number): Generator<number> {
  for (let cell = 0; cell < count; cell++) yield cell;
}

function* withoutImprovement(
  situation: Situation,
  focal: number,
  cells: Iterable<number>,
): Steps<CellSet> {
  const { space } = situation;
  if (space.small) return withoutReason(situation, focal, cells);
  const mover = space.movers[focal]!;
  if (mover.prepare !== undefined) yield* mover.prepare();
  const rows = mover.onlyImproves ? mover.rows?.() : undefined;
  const stable = new Uint8Array(space.cells);
  const pace = createPace();
  const looks = 1 + (rows === undefined ? (mover.mostTargets ?? 0) : 0);
  for (const state of cells) {
    if (pace.spend(looks)) yield LOOKING;
    if (!space.isState(state)) continue;
    const leaves = rows?.hasTarget(state) ?? hasImprovement(situation, focal, state);
    stable[state] = leaves ? 0 : 1;
  }
  return markedCells(stable);
}

/** The same where what is a reason to leave is written down. */
function withoutReason(situation: Situation, focal: number, cells: Iterable<number>): CellSet {
  const { space } = situation;
  const { starts } = reasonsByBeginning(situation, focal);
  const stable = new Uint8Array(space.cells);
  for (const state of cells) {
    if (space.isState(state) && starts[state] === starts[state + 1]) stable[state] = 1;
  }
  return markedCells(stable);
}

/** Ends of a search that is not meant to go far, and how many of these may find nothing out. */
const FEW_ENDS = 16;
const FEW_FAILURES = 8;

/** Where all moves are written down. */
function* stabilityByArcs(
  situation: Situation,
  focal: number,
  response: 'any' | 'improving',
  counter: SanctionComputation['counter'],
  cells: Iterable<number>,
): Steps<CellSet> {
  const { space } = situation;
  const { starts, neighbours } = reasonsByBeginning(situation, focal);
  const searcher = searchWhenAsked(situation, focal, response);
  const stable = new Uint8Array(space.cells);
  const pace = createPace();
  let known: KnownEnds | undefined;
  let looks = 0;
  let left = -1;
  const undeterred = situation.judgementOf(focal).undeterred();
  const accept = (cell: number) =>
    !prefers(undeterred, cell, left) &&
    (counter === 'none' || counterMove(situation, focal, left, cell) === undefined);
  const isDeterred = (from: number): boolean =>
    known?.someIs(from, accept) ||
    (!known?.areCarriedOver(from, left) && searcher.reaches(from, accept) === true);
  // Improvements are few, so that most searches end soon: often without the worst ends of anybody.
  let failuresLeft = response === 'improving' ? FEW_FAILURES : 0;
  let asked = false;
  for (const state of cells) {
    if (!space.isState(state)) continue;
    const end = starts[state + 1]!;
    let next = starts[state]!;
    left = state;
    for (; next < end; next++) {
      const from = neighbours[next]!;
      const quick = failuresLeft > 0 ? searcher.reaches(from, accept, FEW_ENDS) : undefined;
      if (quick === undefined) {
        failuresLeft--;
        if (!asked) known = yield* knownEnds(situation, focal, response);
        asked = true;
      }
      if (!(quick ?? isDeterred(from))) break;
    }
    stable[state] = next < end ? 0 : 1;
    if (pace.spend(1 + searcher.looks() - looks)) yield LOOKING;
    looks = searcher.looks();
  }
  searcher.close();
  return markedCells(stable);
}

/** A searcher that writes replies down by their beginnings when it is first asked. */
function searchWhenAsked(
  situation: Situation,
  focal: number,
  response: 'any' | 'improving',
): ReplySearcher {
  const { space } = situation;
  let searcher: ReplySearcher | undefined;
  const opened = (): ReplySearcher => {
    const replies = () =>
      response === 'any' ? movesByBeginning(space) : improvementsByBeginning(situation);
    searcher ??= createReplySearcher(space, focal, replies());
    return searcher;
  };
  return {
    reaches: (from, accept, mostEnds) => opened().reaches(from, accept, mostEnds),
    looks: () => searcher?.looks() ?? 0,
    close: () => searcher?.close(),
  };
}

/** The same for any space. Of a vote most is settled by the ends that are worst for those who vote. */
function* stabilityBySearch(
  situation: Situation,
  focal: number,
  response: 'any' | 'improving',
  counter: SanctionComputation['counter'],
  cells: Iterable<number>,
): Steps<CellSet> {
  const { space } = situation;
  const stable = new Uint8Array(space.cells);
  const pace = createPace();
  const known = yield* knownEnds(situation, focal, response);
  const rows = space.movers[focal]!.rows?.();
  const leaves = known && rows && (yield* markSureLeavers(rows, known));
  const isCombined =
    response === 'any' && counter === 'none' && canCombineReplies(situation, focal);
  if (rows && leaves && isCombined) return yield* stableByRows(situation, focal, rows, leaves);
  for (const state of cells) {
    if (pace.spend(1)) yield LOOKING;
    if (!space.isState(state) || leaves?.[state] === 1) continue;
    const accept = (end: number) => isSanction(situation, focal, state, end, counter);
    let deterred = true;
    for (const from of improvementsFrom(situation, focal, state)) {
      if (known?.someIs(from, accept)) continue;
      deterred = !known?.areCarriedOver(from, state);
      if (!deterred) break;
      const question = { focal, from, response, accept };
      deterred = 'sequence' in (yield* searchReplies(situation, question, pace));
      if (!deterred) break;
    }
    stable[state] = deterred ? 1 : 0;
  }
  return markedCells(stable);
}

/** What is known of the ends without a search, where the relation is a vote. */
function* knownEnds(
  situation: Situation,
  focal: number,
  response: 'any' | 'improving',
): Steps<KnownEnds | undefined> {
  const seats = seatsIn(situation, focal);
  return seats && (yield* findWorstEnds(situation, focal, seats, response));
}
