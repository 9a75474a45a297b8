import { allowsMove, createPace, prefers, type StateCode, type Steps } from '@standoff/engine';
import { doing } from '@standoff/wording';
import { isBody } from '../casebook/moves.ts';
import type { AsAgreed } from './as-agreed.ts';

/** Why somebody cannot do its part of one joint move. */
export type PartProblem = 'no-party' | 'limits' | 'vote';

/** Somebody who changes an option in one joint move. */
export interface PartAtOnce {
  readonly mover: number;
  /** Whether that takes a vote. */
  readonly isVoted: boolean;
  /** What keeps it from that, if anything does. */
  readonly problem?: PartProblem;
}

/**
 * Who changes an option in one joint move from a cell to another, each with what keeps it from its part: it is no party; limits
 * of its options or a rule on moves; or it is a body, and the votes of the parties and of those who compare where things stand
 * with the whole end do not carry it. Whatever else a move has to change by itself does not count.
 */
export function partsOf(
  acting: AsAgreed,
  parties: readonly number[],
  from: StateCode,
  to: StateCode,
): PartAtOnce[] {
  const { options, states } = acting.casebook;
  const [before, after] = [states.levels(from), states.levels(to)];
  const movers = options.flatMap(({ decisionMaker }, k) =>
    before[k] === after[k] ? [] : [decisionMaker],
  );
  return [...new Set(movers)].map((mover) => {
    const part = partOf(acting, parties, [mover, from, to]);
    return parties.includes(mover) ? part : { ...part, problem: 'no-party' };
  });
}

function partOf(
  { casebook, agreed }: AsAgreed,
  parties: readonly number[],
  [mover, from, to]: readonly [mover: number, from: StateCode, to: StateCode],
): PartAtOnce {
  const { model, states, space } = casebook;
  if (model.form.kind !== 'options') return { mover, isVoted: false, problem: 'limits' };
  const { options, forbiddenMoves } = model.form;
  const [before, after] = [states.levels(from), states.levels(to)];
  const changed = options.flatMap((option, k) =>
    option.owner === mover && before[k] !== after[k]
      ? [{ ...option, was: before[k]!, is: after[k]! }]
      : [],
  );
  // What each party to an agreement may change takes no vote.
  const owned = changed.filter(
    ({ shared, was, is }) =>
      !(shared?.movers.some((one) => parties.includes(one)) && allowsMove(shared.moves, was, is)),
  );
  const isLimited = owned.some(({ moves, was, is }) => !allowsMove(moves, was, is));
  const isForbidden = forbiddenMoves.some(
    (rule) => rule.mover === mover && states.holds(rule.from, from) && states.holds(rule.to, to),
  );
  const isVoted = isBody(casebook, mover) && owned.length > 0;
  if (isLimited || isForbidden) return { mover, isVoted, problem: 'limits' };
  if (!isVoted || prefers(agreed.orders[mover]!, space.cellOf(to), space.cellOf(from))) {
    return { mover, isVoted };
  }
  return { mover, isVoted, problem: 'vote' };
}

/** The cells to which one joint move of some parties leads, where each of them does its part or nothing. */
export function* reachedAtOnce(
  acting: AsAgreed,
  parties: readonly number[],
  from: StateCode,
): Steps<number[]> {
  const { space } = acting.casebook;
  const reached: number[] = [];
  const pace = createPace();
  for (let cell = 0; cell < space.cells; cell++) {
    if (pace.spend(1)) {
      yield { what: doing.seekingDeals, passes: reached.length, share: cell / space.cells };
    }
    if (!space.isState(cell)) continue;
    const to = space.codeOf(cell);
    if (to === from) continue;
    const parts = partsOf(acting, parties, from, to);
    if (parts.every(({ problem }) => problem === undefined)) reached.push(cell);
  }
  return reached;
}
