import type { StateCode } from '@standoff/engine';
import type { Body } from '@standoff/language';
import type { Of } from '@standoff/propositions';
import { speakOfTreaties } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { isBody } from '../casebook/moves.ts';
import { plainFormula } from '../said/plain-formula.ts';
import { barredGain } from './barred-gains.ts';
import { type Bar, bondsOf, breachesAt } from './bindings.ts';

speakOfTreaties();

/** That a binding keeps somebody from going from one state to another. */
export function sayBar(
  { movers, stateId }: Casebook,
  mover: number,
  from: StateCode,
  to: StateCode,
  { agreement, formula, notice }: Bar,
): Of<'barredBy'> {
  return {
    kind: 'barredBy',
    who: movers[mover]!.id,
    from: stateId(from),
    to: stateId(to),
    agreement: agreement.id,
    bound: plainFormula(formula),
    notice,
  };
}

/** Of each of some movers what it would like best of what an agreement alone keeps it from. */
export function tellBars(
  casebook: Casebook,
  some: readonly number[],
  state: StateCode,
): Of<'barredBy'>[] {
  return some.flatMap((mover) => {
    if (isBody(casebook, mover)) return [];
    const gain = barredGain(casebook, mover, state);
    return gain === undefined ? [] : sayBar(casebook, mover, state, gain.to, gain.bar);
  });
}

/** What parties do in a state that an agreement in force binds them not to. */
export function tellBreaches(casebook: Casebook, state: StateCode): Of<'inBreach'>[] {
  return breachesAt(casebook, state).map(({ agreement, formula, who }) => ({
    kind: 'inBreach',
    who,
    at: casebook.stateId(state),
    agreement: agreement.id,
    bound: plainFormula(formula),
  }));
}

/** What an agreement binds its parties to while it stands at each of its levels. */
export function tellBonds(agreement: Body): Of<'bindsWhile'>[] {
  const [option] = agreement.options;
  return bondsOf(agreement).map(({ level, formulas, leaving }) => ({
    kind: 'bindsWhile',
    agreement: agreement.id,
    level: { words: option!.levels[level]!.phrase },
    bound: formulas.map(plainFormula),
    leaving,
  }));
}
