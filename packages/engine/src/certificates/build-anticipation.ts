import type { AnticipationComputation } from '../concepts/define-concept.ts';
import type { StateCode } from '../model/state-code.ts';
import { type Anticipation, anticipationFor } from '../operators/anticipation.ts';
import {
  type Horizon as Expectation,
  isSameHorizon,
  nextHorizon,
} from '../operators/anticipation-stability.ts';
import type { Steps } from '../run/steps.ts';
import type { Situation } from '../situation/situation.ts';
import type { Certificate, Horizon, Step } from './certificate.ts';
import type { Verdict } from './workshop.ts';

/**
 * The line of play that both foresee after each move of the decision maker; for a state in which it does
 * not stay, after the move that it makes. What is expected under every horizon is kept until it
 * comes round again, an array of the states for each of the two and each horizon.
 */
export function* certifyAnticipation(
  situation: Situation,
  { concept, decisionMaker, cell }: Verdict,
  { moves }: AnticipationComputation,
): Steps<Certificate> {
  const { space } = situation;
  const about = { concept, decisionMaker, state: space.codeOf(cell) };
  const inTheEnd = moves === Number.POSITIVE_INFINITY;
  if (!space.movers[decisionMaker]!.canMove) {
    return { verdict: 'stable', ...about, improvements: [] };
  }
  const play = yield* foresee(situation, decisionMaker, moves);
  const { stays } = play.anticipation;
  const isStableUnder = (h: number) => play.under(h).focal[cell] === stays[cell];
  const round = inTheEnd ? [...Array(play.period).keys()].map((k) => play.first + k) : [moves];
  const leaves = round.find((h) => !isStableUnder(h));
  const horizon = (h: number): Horizon => ({
    moves: h,
    ...(inTheEnd && { period: play.period }),
  });
  if (leaves !== undefined) {
    const [move, ...line] = lineFrom(situation, decisionMaker, play, 'focal', cell, leaves);
    return {
      verdict: 'unstable',
      ...about,
      improvement: move!.to,
      replies: [],
      others: [],
      horizon: horizon(leaves),
      line,
    };
  }
  const improvements: { to: StateCode; sanction: { kind: 'line'; steps: Step[] } }[] = [];
  space.movers[decisionMaker]!.forEachTarget(cell, (to) => {
    const steps = lineFrom(situation, decisionMaker, play, 'opponent', to, round[0]! - 1);
    improvements.push({ to: space.codeOf(to), sanction: { kind: 'line', steps } });
  });
  return { verdict: 'stable', ...about, improvements, horizon: horizon(round[0]!) };
}

/** What is expected under each horizon. */
interface Play {
  readonly anticipation: Anticipation;
  under(horizon: number): Expectation;
  /** From which horizon on what is expected repeats, and after how many; as far as that was looked for. */
  readonly first: number;
  readonly period: number;
}

/** Looks as many moves ahead as asked, or until what is expected comes round again. */
function* foresee(situation: Situation, decisionMaker: number, moves: number): Steps<Play> {
  const anticipation = anticipationFor(situation, decisionMaker);
  const { stays } = anticipation;
  const expected: Expectation[] = [{ focal: stays, opponent: stays }];
  let first = 0;
  let period = 0;
  while (period === 0 && expected.length <= Math.max(moves, 1)) {
    const next = nextHorizon(anticipation, expected.at(-1)!);
    const seen = expected.findIndex((earlier) => isSameHorizon(earlier, next));
    if (seen >= 0) [first, period] = [seen, expected.length - seen];
    else expected.push(next);
    yield { what: 'foreseeing moves', passes: expected.length, share: 0 };
  }
  return {
    anticipation,
    under: (horizon) =>
      horizon < expected.length
        ? expected[horizon]!
        : expected[first + ((horizon - first) % period)]!,
    // A horizon of no moves is none; what it expects may yet be part of the round.
    first: Math.max(first, 1),
    period,
  };
}

/** The moves that are expected when somebody has the turn in a cell with so many moves left. */
function lineFrom(
  { space }: Situation,
  decisionMaker: number,
  { anticipation, under }: Play,
  turn: 'focal' | 'opponent',
  cell: number,
  left: number,
): Step[] {
  const { opponent, stays } = anticipation;
  const steps: Step[] = [];
  let [at, who, moves] = [cell, turn, left];
  while (moves > 0) {
    const end = under(moves)[who][at]!;
    const mover = who === 'focal' ? decisionMaker : opponent;
    if (end === stays[at] || mover === undefined) break;
    const next: 'focal' | 'opponent' = who === 'focal' ? 'opponent' : 'focal';
    const following = under(moves - 1)[next];
    let to = -1;
    space.movers[mover]!.forEachTarget(at, (target) => {
      if (to < 0 && following[target] === end) to = target;
    });
    steps.push({ mover, to: space.codeOf(to) });
    [at, who, moves] = [to, next, moves - 1];
  }
  return steps;
}
