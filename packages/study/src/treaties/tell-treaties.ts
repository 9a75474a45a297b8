import type { StateCode } from '@standoff/engine';
import type { Of } from '@standoff/propositions';
import { speakOfTreaties } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';
import { plainFormula } from '../said/plain-formula.ts';
import { type Bar, breachesAt } from './bindings.ts';

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
