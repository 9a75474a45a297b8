import {
  levelsOf,
  type OptionForm,
  type Preference,
  type PrioritizedPreference,
  type StateCode,
  type WeightsPreference,
} from '@standoff/engine';
import { countOf, sumExceeds } from '../logic/numbers.ts';
import { FALSE, type Term, type Terms } from '../logic/terms.ts';
import type { Truth } from './formulas.ts';
import { levelTerms, type SymbolicState } from './symbolic-state.ts';

/** Whether a decision maker prefers one state to another, as a term. */
export type Prefers = (better: SymbolicState, worse: SymbolicState) => Term;

/** Sums of weights are compared after rounding to so many parts of one. */
export const WEIGHT_UNIT = 1e9;

/** Translates a preference. Throws a RangeError for an explicit relation or a vote. */
export function translatePreference(
  terms: Terms,
  form: OptionForm,
  truth: Truth,
  preference: Preference,
): Prefers {
  switch (preference.kind) {
    case 'prioritized':
      return byTiers(terms, truth, preference);
    case 'weights':
      return byWeights(terms, truth, preference);
    case 'ranking':
      return byPlaces(terms, form, preference.places);
    case 'utility':
      return byPlaces(terms, form, placesOf(preference.values));
    case 'relation':
      throw new RangeError('an explicit relation has no translation');
    case 'voting':
      throw new RangeError('the vote of a body has no translation');
  }
}

/** Tiers from the last to the first: each decides unless it leaves the two states tied. */
function byTiers(terms: Terms, truth: Truth, { tiers }: PrioritizedPreference): Prefers {
  return (better, worse) => {
    let preferred: Term = FALSE;
    for (const { conditions } of [...tiers].reverse()) {
      const more = conditions.map((node) => truth(node, better));
      const fewer = conditions.map((node) => truth(node, worse));
      preferred = decide(terms, countOf(terms, more), countOf(terms, fewer), preferred);
    }
    return preferred;
  };
}

function decide(
  terms: Terms,
  more: readonly Term[],
  fewer: readonly Term[],
  otherwise: Term,
): Term {
  const exceeds = more.map((term, m) => terms.and([term, -fewer[m]!]));
  const reaches = more.map((term, m) => terms.or([term, -fewer[m]!]));
  return terms.or([...exceeds, terms.and([...reaches, otherwise])]);
}

/** A negative weight on a condition counts as its size on the condition's failing. */
function byWeights(terms: Terms, truth: Truth, { terms: given }: WeightsPreference): Prefers {
  const sizes = inWholeUnits(given.map(({ weight }) => weight));
  const weighted = (state: SymbolicState) =>
    given.map(({ condition, weight }, k) => {
      const term = truth(condition, state);
      return { term: weight < 0 ? -term : term, weight: Math.abs(sizes[k]!) };
    });
  return (better, worse) => sumExceeds(terms, weighted(better), weighted(worse));
}

/** The same ratios in the smallest whole numbers. */
function inWholeUnits(weights: readonly number[]): number[] {
  const units = weights.map((weight) => Math.round(weight * WEIGHT_UNIT));
  const divisor = units.reduce(greatestDivisor, 0);
  return divisor === 0 ? units : units.map((unit) => unit / divisor);
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestDivisor(b, a % b);
}

/** State codes in places, best first. */
function byPlaces(
  terms: Terms,
  form: OptionForm,
  places: readonly (readonly StateCode[])[],
): Prefers {
  const known = new WeakMap<SymbolicState, Term[]>();
  const reached = (state: SymbolicState): Term[] => {
    const found = known.get(state) ?? placesReached(terms, form, places, state);
    known.set(state, found);
    return found;
  };
  return (better, worse) => {
    const other = reached(worse);
    return terms.or(reached(better).map((term, place) => terms.and([term, -other[place]!])));
  };
}

/** For each place whether the state stands there or at a better one. */
function placesReached(
  terms: Terms,
  form: OptionForm,
  places: readonly (readonly StateCode[])[],
  state: SymbolicState,
): Term[] {
  let reached: Term = FALSE;
  return places.map((codes) => {
    const here = codes.map((code) => terms.and(levelTerms(state, levelsOf(form, code))));
    reached = terms.or([reached, ...here]);
    return reached;
  });
}

function placesOf(values: readonly (readonly [StateCode, number])[]): StateCode[][] {
  const byValue = new Map<number, StateCode[]>();
  for (const [code, value] of values) byValue.set(value, [...(byValue.get(value) ?? []), code]);
  return [...byValue].sort(([a], [b]) => b - a).map(([, codes]) => codes);
}
