import { type Coalition, type CoalitionReading, moversOfOption, partiesOf } from '@standoff/engine';
import type { Term } from '../logic/terms.ts';
import type { Movable } from '../translation/moves.ts';
import type { SymbolicState } from '../translation/symbolic-state.ts';
import type { Translation } from '../translation/translate-model.ts';

/** Those who would leave a state: one decision maker, or all or some of a coalition. */
export interface Party {
  /** Those whose moves and preferences count. */
  readonly members: readonly number[];
  /** The coalition that they belong to. Nobody of it responds. */
  readonly coalition: readonly number[];
  readonly reading: CoalitionReading;
}

/** One decision maker, on its own. In a party of one all readings are the same. */
export function alone(decisionMaker: number): Party {
  return { members: [decisionMaker], coalition: [decisionMaker], reading: 'all' };
}

/** Those of a coalition who may act together by its reading. */
export function partiesIn({ members: coalition, reading }: Coalition): Party[] {
  return partiesOf(coalition, reading).map((members) => ({ members, coalition, reading }));
}

/** Whether somebody of the party can change an option. */
export function isOwn({ members }: Party): Movable {
  return (option) => moversOfOption(option).some((mover) => members.includes(mover));
}

/** Whether somebody outside the coalition can change an option. */
export function isTheirs({ coalition }: Party): Movable {
  return (option) => moversOfOption(option).some((mover) => !coalition.includes(mover));
}

/** Those outside the coalition. */
export function responders({ coalition }: Party, { movers }: Translation): number[] {
  return Array.from({ length: movers }, (_, mover) => mover).filter(
    (mover) => !coalition.includes(mover),
  );
}

/** Whether a state is an improvement on another for a party, as a term. */
export function gain(
  { terms, prefers }: Translation,
  { members, reading }: Party,
  better: SymbolicState,
  worse: SymbolicState,
): Term {
  const like = members.map((member) => prefers[member]!(better, worse));
  if (reading !== 'pareto') return terms.and(like);
  const none = members.map((member) => -prefers[member]!(worse, better));
  return terms.and([terms.or(like), ...none]);
}
