import { ruleAsAgreed, type StateCode } from '@standoff/engine';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody, movesFrom } from '../casebook/moves.ts';
import { barOn } from '../treaties/bindings.ts';
import { seatOf, takeVote } from '../votes/take-vote.ts';
import type { AsAgreed } from './as-agreed.ts';
import { partsOf } from './at-once.ts';
import type { MissingStep, Obstacle } from './deal.ts';

/** What some parties set out from, and what they can bring about. */
export interface WhatTheyCan {
  readonly from: StateCode;
  readonly parties: readonly number[];
  readonly reached: readonly StateCode[];
}

/**
 * Why parties cannot bring a state about: options of somebody who takes no part, or what fails in a state that differs
 * from it in as few options as any that they can bring about. Nothing of a model without options.
 */
export function obstacleTo(
  casebook: Casebook,
  { from, parties, reached }: WhatTheyCan,
  state: StateCode,
): Obstacle | undefined {
  if (casebook.options.length === 0 || state === from) return undefined;
  const outside = differingMovers(casebook, from, state).filter((one) => !parties.includes(one));
  if (outside.length > 0) {
    return {
      kind: 'outside',
      of: outside.map((mover) => ({ mover, are: levelsThere(casebook, mover, from, state) })),
    };
  }
  const nearest = nearestTo(casebook, [from, ...reached], state);
  const missing = differingMovers(casebook, nearest, state).map((mover) =>
    missingStep(casebook, { mover, parties }, nearest, state),
  );
  return { kind: 'steps', nearest, missing };
}

/** The same where one joint move has to lead there: those who cannot do their parts of it. */
export function obstacleAtOnce(
  acting: AsAgreed,
  { from, parties }: WhatTheyCan,
  state: StateCode,
): Obstacle {
  const { casebook } = acting;
  const parts = partsOf(acting, parties, from, state);
  const outside = parts.filter(({ problem }) => problem === 'no-party');
  const are = (mover: number) => levelsThere(casebook, mover, from, state);
  if (outside.length > 0) {
    return { kind: 'outside', of: outside.map(({ mover }) => ({ mover, are: are(mover) })) };
  }
  return {
    kind: 'at-once',
    missing: parts.flatMap(({ mover, problem }): MissingStep[] => {
      if (problem === 'limits') {
        const bar = isBody(casebook, mover) ? undefined : barOn(casebook, mover, from, state);
        const part = { mover, are: are(mover) };
        return [bar ? { ...part, why: 'bound', to: state, bar } : { ...part, why: 'limits' }];
      }
      if (problem !== 'vote') return [];
      const vote = voteAsAgreed(casebook, { mover, parties }, from, state);
      return [{ mover, are: are(mover), why: 'vote', from, vote }];
    }),
  };
}

/** The vote of a body that takes part on going from one state to another. */
function voteAsAgreed(
  casebook: Casebook,
  { mover, parties }: { readonly mover: number; readonly parties: readonly number[] },
  from: StateCode,
  to: StateCode,
) {
  const seat = seatOf(casebook, mover);
  return takeVote(casebook, { ...seat, rule: ruleAsAgreed(seat.rule, parties) }, from, to);
}

/** Of several as near one in which what differs is as it was at the start, as far as may be. */
function nearestTo(
  { states }: Casebook,
  candidates: readonly StateCode[],
  state: StateCode,
): StateCode {
  const start = states.levels(candidates[0]!);
  const wanted = states.levels(state);
  let [nearest, least] = [candidates[0]!, Number.POSITIVE_INFINITY];
  for (const candidate of candidates) {
    const levels = states.levels(candidate);
    const astray = wanted.length + 1;
    const far = wanted.reduce((sum, level, k) => {
      if (level === levels[k]) return sum;
      return sum + (levels[k] === start[k] ? astray : astray + 1);
    }, 0);
    if (far < least) [nearest, least] = [candidate, far];
  }
  return nearest;
}

/** Those whose options differ between two states, each once. */
export function differingMovers(
  { options, states }: Casebook,
  from: StateCode,
  to: StateCode,
): readonly number[] {
  const [before, after] = [states.levels(from), states.levels(to)];
  const movers = options.flatMap(({ decisionMaker }, k) =>
    before[k] === after[k] ? [] : [decisionMaker],
  );
  return [...new Set(movers)];
}

/** The options of one that differ, where they are in the second state. */
export function levelsThere(
  { options, states }: Casebook,
  mover: number,
  from: StateCode,
  to: StateCode,
): MissingStep['are'] {
  const [before, after] = [states.levels(from), states.levels(to)];
  return options.flatMap(({ decisionMaker, option: { owner, id } }, k) =>
    decisionMaker === mover && before[k] !== after[k]
      ? [{ option: `${owner}.${id}`, level: after[k]! }]
      : [],
  );
}

/** The step of one that would bring its options to where they are in a state. */
function missingStep(
  casebook: Casebook,
  { mover, parties }: { readonly mover: number; readonly parties: readonly number[] },
  from: StateCode,
  state: StateCode,
): MissingStep {
  const levels = casebook.states.levels(state);
  const own = casebook.options.flatMap(({ decisionMaker, option: { owner, id } }, k) =>
    decisionMaker === mover ? [{ option: { owner, option: id }, level: levels[k]! }] : [],
  );
  const step = { mover, are: levelsThere(casebook, mover, from, state) };
  const to = casebook.withLevels(from, own);
  if (to === undefined) return { ...step, why: 'infeasible' };
  if (!isBody(casebook, mover)) {
    const bar = barOn(casebook, mover, from, to);
    return bar === undefined ? { ...step, why: 'limits' } : { ...step, why: 'bound', to, bar };
  }
  if (!movesFrom(casebook, mover, from).includes(to)) return { ...step, why: 'limits' };
  const vote = voteAsAgreed(casebook, { mover, parties }, from, to);
  return { ...step, why: 'vote', from, vote };
}
