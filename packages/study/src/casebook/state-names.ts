import type { StateCode } from '@standoff/engine';
import type { Deal } from '@standoff/language';
import type { Casebook } from './casebook.ts';

type Open = Pick<Casebook, 'conflict' | 'statusQuo' | 'stateOf' | 'stateWithId' | 'withLevels'>;

/**
 * Names of states by code: what the file calls a state, else the deal that leads to it, else the id
 * under which it is written.
 */
export function nameStates(casebook: Open): Map<StateCode, string> {
  const { namedStates, deals } = casebook.conflict;
  const codeOf = namedStates.map(({ pattern }) => casebook.stateOf(pattern));
  const written = namedStates.map(({ id }, k) => [codeOf[k], id] as const);
  const called = namedStates.map(({ name }, k) => [codeOf[k], name] as const);
  const dealt = deals.map((deal) => [stateOfDeal(casebook, deal), deal.name] as const);
  const names = new Map<StateCode, string>();
  for (const [code, name] of [...written, ...dealt, ...called]) {
    if (code !== undefined && name !== undefined) names.set(code, name);
  }
  return names;
}

/** The same casebook where the state that a deal leads to has its name, also where another deal leads there; a name of the state itself stays. */
export function calledAsDeal(casebook: Casebook, deal: Deal): Casebook {
  const state = stateOfDeal(casebook, deal);
  const { stateNames, stateOf, conflict } = casebook;
  const isCalled = conflict.namedStates.some(
    ({ name, pattern }) => name !== undefined && stateOf(pattern) === state,
  );
  if (state === undefined || isCalled || stateNames.get(state) === deal.name) return casebook;
  return { ...casebook, stateNames: new Map([...stateNames, [state, deal.name]]) };
}

/**
 * The status quo with the terms of a deal applied, or the state of a graph model that it leads to;
 * undefined where there is no such state.
 */
export function stateOfDeal(casebook: Open, { terms }: Pick<Deal, 'terms'>): StateCode | undefined {
  return stateOfTerms(casebook, terms);
}

/** The same of terms of any kind, such as what comes about without a deal. */
export function stateOfTerms(
  { statusQuo, stateWithId, withLevels }: Open,
  terms: Deal['terms'],
): StateCode | undefined {
  if ('state' in terms) return stateWithId(terms.state);
  return statusQuo === undefined ? undefined : withLevels(statusQuo, terms);
}
