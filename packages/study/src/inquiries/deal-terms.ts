import type { StateCode } from '@standoff/engine';
import type { Deal } from '@standoff/language';
import { stateProblem, within } from '@standoff/wording';
import { knownNames } from '../asking/words.ts';
import type { Casebook } from '../casebook/casebook.ts';
import { stateOfDeal } from '../casebook/state-names.ts';
import type { Sought } from '../deals/deal.ts';
import { dealOfFile } from '../deals/deal-of-file.ts';
import { called } from '../query/called.ts';
import { findState, findStates } from '../query/find-state.ts';
import { statesWhere } from '../query/states-where.ts';
import { plainFormula } from '../said/plain-formula.ts';
import { type Refusal, refuse } from './define-inquiry.ts';

/** What is asked of a deal. */
export interface Terms {
  /** Ids, or every group. */
  readonly parties: readonly string[] | 'all';
  /** The deal of the file that was asked about. */
  readonly written?: Deal;
  /** Bodies whose options the terms set. */
  readonly bodies?: readonly string[];
  /** Absent for everything. */
  readonly sought?: Sought;
  /** Absent for the status quo. */
  readonly against?: StateCode;
  readonly atOnce: boolean;
}

/** The parties of a question or of a deal of the file, what they are to agree on, and what that is held against. */
export function termsOf(
  casebook: Casebook,
  asked: { readonly [K in 'deal' | 'target' | 'else']?: string | undefined } & {
    readonly parties?: readonly string[] | 'all' | undefined;
    readonly atOnce?: boolean | undefined;
  },
): Terms | Refusal {
  const { deals } = casebook.conflict;
  const given: { readonly against?: StateCode } | Refusal =
    asked.else === undefined ? {} : againstBy(casebook, asked.else);
  if ('problem' in given) return given;
  if (asked.parties !== undefined) {
    const sought = asked.target === undefined ? undefined : soughtBy(casebook, asked.target);
    if (sought && 'status' in sought) return sought;
    const { parties, atOnce = false } = asked;
    return { parties, atOnce, ...given, ...(sought && { sought }) };
  }
  const deal = called(deals, asked.deal!);
  if (deal === undefined) {
    const known = deals.map(({ id }) => id);
    const name = asked.deal!;
    return refuse(stateProblem('unknown-deal', { name, ...knownNames(name, known) }));
  }
  const state = stateOfDeal(casebook, deal);
  if (state === undefined) return refuse(stateProblem('infeasible-deal', { deal: deal.id }));
  const { parties, bodies, atOnce, against } = dealOfFile(casebook, deal);
  if (deal.otherwise !== undefined && against === undefined && given.against === undefined) {
    return refuse(stateProblem('infeasible-else', { deal: deal.id }));
  }
  return {
    parties,
    written: deal,
    bodies,
    sought: onlyState(casebook, state),
    atOnce: asked.atOnce ?? atOnce,
    ...(against !== undefined && { against }),
    ...given,
  };
}

/** What a deal is held against. */
function againstBy(casebook: Casebook, asked: string): { readonly against: StateCode } | Refusal {
  const found = findState(casebook, asked);
  return found.status === 'not-found' ? refuse(within('else', found)) : { against: found.state };
}

/** A state by its name, or all in which a formula is true. */
function soughtBy(casebook: Casebook, target: string): Sought | Refusal {
  const found = findStates(casebook, target);
  if (found.status === 'not-found') return refuse(within('target', found));
  if (found.status === 'found') return onlyState(casebook, found.state);
  const states = statesWhere(casebook, found.formula);
  return states.length > 0
    ? { states: new Set(states), by: { where: plainFormula(found.formula) } }
    : refuse(within('target', stateProblem('no-state-where', { formula: target })));
}

function onlyState({ stateId }: Casebook, state: StateCode): Sought {
  return { states: new Set([state]), by: { state: stateId(state) } };
}
