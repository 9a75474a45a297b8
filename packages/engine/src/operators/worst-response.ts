import type { CellValues } from '../kernels/cell-values.ts';
import type { Mover } from '../moves/movers/mover.ts';
import type { Steps } from '../run/steps.ts';
import type { Settled, Situation } from '../situation/situation.ts';
import { fixpointByTurn, type Turn } from './fixpoint-by-turn.ts';
import { loweringOf } from './lowerings.ts';
import { settledFor } from './settled-responses.ts';
import { shareSweeps } from './shared-sweeps.ts';
import { worstByClasses } from './worst-by-classes.ts';

/**
 * The worst that some responders can do, in place of `ends`: for every state the minimum of `ends` over
 * the ends of their legal sequences that start there, in which nobody moves twice in a row. `ends`
 * holds 'no such value' in cells that are not states, and so does the result where the responders cannot
 * move.
 *
 * This is the least fixpoint over movers of
 *
 *     v_j(s) = min over t in R_j(s) of min( ends(t), min over k ≠ j of v_k(t) )
 *
 * with R_j⁺ in place of R_j for improving responses. Where every mover is closed one array serves
 * for all of them, and one serves for those who are closed beside a body, say, where their steps only rise, so that two of
 * them never lead back. The result may then include ends(s) itself, as it may with a single opponent, who has one
 * move; no caller minds, because it compares with the rank of s as well.
 *
 * `asked` names whose ends these are, where situations that differ in one mover alone ask for them again and again.
 */
export function* worstResponse(
  situation: Situation,
  responders: readonly number[],
  response: 'any' | 'improving',
  ends: CellValues,
  asked?: string,
): Steps<void> {
  const { space } = situation;
  if (response === 'any' && (yield* worstByClasses(space, responders, ends))) return;
  const settledBy = (movers: readonly number[]) =>
    settledApart(situation, { responders, movers, response, ends, asked });
  if (responders.length > 1 && !needNotTakeTurns(situation, responders, response)) {
    const turns = turnsOf(situation, responders, response);
    const together = turns.find(({ length }) => length > 1);
    const settled = together && (yield* settledBy(together));
    return yield* fixpointByTurn(situation, turns, response, ends, settled);
  }
  const settled = yield* settledBy(responders);
  if (settled) space.arrays.kernels.copy(settled.values, ends);
  // Whoever has not looked yet begins.
  const inTurn = [...responders].sort(
    (a, b) => Number(isIn(settled, a)) - Number(isIn(settled, b)),
  );
  const sweeps = shareSweeps(
    space,
    inTurn.map((index) => loweringOf(situation, index, response)),
    ends,
    (k) => isIn(settled, inTurn[k]!),
  );
  yield* sweeps.settle(isOneRound(situation, responders, response) ? 'one-round' : 'until-settled');
  sweeps.end();
}

interface AskedApart {
  readonly responders: readonly number[];
  /** Those of them whose moves may follow each other in any order. */
  readonly movers: readonly number[];
  readonly response: 'any' | 'improving';
  readonly ends: CellValues;
  readonly asked: string | undefined;
}

/** What these movers bring about without the one of them in whom alone some situations differ, where that is kept. */
function* settledApart(
  situation: Situation,
  { responders, movers, response, ends, asked }: AskedApart,
): Steps<Settled | undefined> {
  const { apart } = situation;
  if (apart === undefined || asked === undefined || !responders.includes(apart.mover)) return;
  const others = movers.filter((index) => index !== apart.mover);
  if (others.length === 0) return;
  return yield* settledFor(situation, apart, others, response, ends, asked);
}

/** Whether values are settled for a mover. */
function isIn(settled: Settled | undefined, mover: number): boolean {
  return settled?.movers.includes(mover) === true;
}

/**
 * Whether the rule that nobody moves twice in a row keeps nothing from being reached. It does not where everybody is closed,
 * nor where two can always go back on their moves, in turn: what lies between two moves of another is then no obstacle.
 */
function needNotTakeTurns(
  situation: Situation,
  responders: readonly number[],
  response: 'any' | 'improving',
): boolean {
  if (isClosedFor(situation, responders)) return true;
  if (response === 'improving') return false;
  const movers = responders.map((index) => situation.space.movers[index]!);
  // Of moves that are written down more is gained by looking at those alone that lead to where something fell.
  if (movers.some(({ lowerByFallen }) => lowerByFallen !== undefined)) return false;
  return movers.filter(canAlwaysGoBack).length > 1;
}

/** Whether from every state it has a move, and can take it back once another such mover has moved. */
export function canAlwaysGoBack({ movesFreely, commutes, mostTargets = 0 }: Mover): boolean {
  return movesFreely === true && commutes === true && mostTargets > 1;
}

/** Whether worst responses are found by following moves that are written down, not by folds. */
export function followsArcs(
  situation: Situation,
  focal: number,
  response: 'any' | 'improving',
): boolean {
  if (!situation.space.small) return false;
  return response === 'improving' || !isOneRound(situation, otherMovers(situation, focal), 'any');
}

/** Whether nothing changes after each of the others has folded once. */
function isOneRound(
  situation: Situation,
  others: readonly number[],
  response: 'any' | 'improving',
): boolean {
  const { movers } = situation.space;
  return (
    others.length === 1 ||
    (response === 'any' &&
      isClosedFor(situation, others) &&
      others.every((index) => movers[index]!.commutes))
  );
}

/** Whether it does not matter which of these moved last. */
export function isClosedFor(situation: Situation, movers: readonly number[]): boolean {
  return movers.every(
    (index) => situation.space.movers[index]!.closed && isRanked(situation, index),
  );
}

/** Whether it takes a higher rank, and no more, or a move as such to make a step of somebody's credible. */
function isRanked(situation: Situation, mover: number): boolean {
  return (
    situation.space.movers[mover]!.onlyImproves === true ||
    situation.judgementOf(mover).replies.kind === 'ranked'
  );
}

/** Those who can respond to a decision maker. */
export function otherMovers({ space }: Situation, focal: number): number[] {
  return [...space.movers.keys()].filter((k) => k !== focal && space.movers[k]!.canMove);
}

/**
 * All who are closed share a turn where every step is one to a higher rank. Of any moves two of one mover may lead back,
 * and whoever moved before would then move again.
 */
function turnsOf(
  situation: Situation,
  responders: readonly number[],
  response: 'any' | 'improving',
): Turn[] {
  const together =
    response === 'improving' ? responders.filter((index) => isClosedFor(situation, [index])) : [];
  const alone = responders.filter((index) => !together.includes(index));
  return [...(together.length > 0 ? [together] : []), ...alone.map((one) => [one])];
}
