import { prefers } from '../orders/order.ts';
import type { Pace } from '../run/pace.ts';
import type { Progress, Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import { borrowMarks, giveMarksBack } from './marks.ts';

/** A move of one decision maker to a cell. */
export interface ReplyStep {
  readonly mover: number;
  readonly to: number;
}

export type ReplySearch =
  /** The shortest legal sequence to an accepted end. */
  | { readonly sequence: readonly ReplyStep[] }
  /** There is none: everything that is reached, an end together with who moved last. */
  | {
      readonly reached: readonly ReplyStep[];
      /** A shortest legal sequence to one of these ends, by its place among them. */
      readonly wayTo: (place: number) => ReplyStep[];
    };

/** What legal sequences are looked for. */
interface SequenceQuestion {
  /** The cell in which they start. */
  readonly from: number;
  readonly response: 'any' | 'improving';
  /** Whether a sequence that ends there is what is looked for. */
  readonly accept: (end: number) => boolean;
}

export interface ReplyQuestion extends SequenceQuestion {
  readonly focal: number;
}

/** Searches the legal sequences of everybody but the focal decision maker. */
export function searchReplies(
  situation: Situation,
  { focal, ...question }: ReplyQuestion,
  pace: Pace,
): Steps<ReplySearch> {
  const others = [...situation.space.movers.keys()].filter((mover) => mover !== focal);
  return searchSequences(situation, others, question, pace);
}

/**
 * Searches the legal sequences of some movers that start in a cell, shortest first, until one ends
 * where it should: nobody moves twice in a row, and with improving responses every step is an
 * improvement for its mover. Whether a sequence may go on depends only on where it is and who moved
 * last, so these pairs are the nodes of the search; what a decision maker may do in a cell depends
 * on neither who moved last nor the way there, so that is looked at once.
 */
export function* searchSequences(
  situation: Situation,
  members: readonly number[],
  { from, response, accept }: SequenceQuestion,
  pace: Pace,
): Steps<ReplySearch> {
  const { space } = situation;
  const decisionMakers = space.movers.length;
  const seen = borrowMarks(space);
  const expanded = borrowMarks(space);
  const nodes: number[] = [];
  const cameFrom: number[] = [];
  let found = -1;
  let looks = 0;
  for (let next = -1; next < nodes.length && found < 0; next++) {
    const at = next < 0 ? from : cellOf(nodes[next]!, decisionMakers);
    const last = next < 0 ? -1 : nodes[next]! % decisionMakers;
    for (const mover of members) {
      if (found >= 0) break;
      if (mover === last) continue;
      if (!expanded.add(at * decisionMakers + mover)) continue;
      const { forEachTarget, onlyImproves } = space.movers[mover]!;
      const counts =
        response === 'any' || onlyImproves ? undefined : situation.judgementOf(mover).replies;
      forEachTarget(at, (to) => {
        looks++;
        if (found >= 0) return;
        if (counts !== undefined && !prefers(counts, to, at)) return;
        const node = to * decisionMakers + mover;
        if (!seen.add(node)) return;
        if (accept(to)) found = nodes.length;
        nodes.push(node);
        cameFrom.push(next);
      });
      if (pace.spend(looks)) yield searching;
      looks = 0;
    }
  }
  giveMarksBack(space, seen);
  giveMarksBack(space, expanded);
  const step = (node: number) => ({
    mover: node % decisionMakers,
    to: cellOf(node, decisionMakers),
  });
  const wayTo = (place: number) => traceBack(nodes, cameFrom, place).map(step);
  if (found >= 0) return { sequence: wayTo(found) };
  return { reached: yield* toSteps(nodes, step, pace), wayTo };
}

const searching: Progress = { what: 'searching the replies of the others', passes: 0, share: 0 };

function cellOf(node: number, decisionMakers: number): number {
  return Math.floor(node / decisionMakers);
}

function traceBack(nodes: readonly number[], cameFrom: readonly number[], end: number): number[] {
  const sequence: number[] = [];
  for (let k = end; k >= 0; k = cameFrom[k]!) sequence.unshift(nodes[k]!);
  return sequence;
}

function* toSteps(
  nodes: readonly number[],
  step: (node: number) => ReplyStep,
  pace: Pace,
): Steps<ReplyStep[]> {
  const steps: ReplyStep[] = [];
  for (const node of nodes) {
    steps.push(step(node));
    if (pace.spend(1)) yield searching;
  }
  return steps;
}
