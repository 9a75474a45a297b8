import {
  levelsOf,
  type OptionForm,
  type OwnPreference,
  type PrioritizedPreference,
  type StateCode,
  type WeightsPreference,
} from '@standoff/engine';
import { countOf, sumExceeds, type Weighted } from '../logic/numbers.ts';
import { FALSE, type Term, type Terms } from '../logic/terms.ts';
import type { Truth } from './formulas.ts';
import { levelTerms, type SymbolicState } from './symbolic-state.ts';

/** Whether a decision maker prefers one state to another, as a term. */
export type Prefers = (better: SymbolicState, worse: SymbolicState) => Term;

/** Sums of weights are compared after rounding to so many parts of one. */
export const WEIGHT_UNIT = 1e9;

/** Translates a preference. Throws a RangeError for an explicit relation. */
export function translatePreference(
  terms: Terms,
  form: OptionForm,
  truth: Truth,
  preference: OwnPreference,
): Prefers {
  switch (preference.kind) {
    case 'prioritized':
      return byTiers(terms, truth, preference.tiers);
    case 'weights':
      return byWeights(terms, truth, preference);
    case 'ranking':
      return byPlaces(terms, form, preference.places);
    case 'utility':
      return byPlaces(terms, form, placesOf(preference.values));
    case 'relation':
      throw new RangeError('an explicit relation has no translation');
  }
}

/** Tiers from the last to the first: each decides unless it leaves the two states tied. */
export function byTiers(
  terms: Terms,
  truth: Truth,
  tiers: PrioritizedPreference['tiers'],
): Prefers {
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
function byWeights(terms: Terms, truth: Truth, preference: WeightsPreference): Prefers {
  const { sizes } = inWholeUnits(preference);
  const weighted = weigh(truth, preference, sizes);
  return (better, worse) => sumExceeds(terms, weighted(better), weighted(worse));
}

/** The sizes of weights, all above zero, as terms that add them up in a state. */
export function weigh(truth: Truth, { terms }: WeightsPreference, sizes: readonly number[]) {
  return (state: SymbolicState): Weighted[] =>
    terms.map(({ condition, weight }, k) => {
      const term = truth(condition, state);
      return { term: weight < 0 ? -term : term, weight: Math.abs(sizes[k]!) };
    });
}

/** Weights in the same ratios as the smallest whole numbers, and how many parts of one each counts. */
export function inWholeUnits({ terms }: WeightsPreference): {
  readonly sizes: readonly number[];
  readonly unit: number;
} {
  const units = terms.map(({ weight }) => Math.round(weight * WEIGHT_UNIT));
  const divisor = units.reduce(greatestDivisor, 0) || 1;
  return { sizes: units.map((size) => size / divisor), unit: divisor };
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
  const reached = standings(terms, form, places);
  return (better, worse) => {
    const other = reached(worse);
    return terms.or(reached(better).map((term, place) => terms.and([term, -other[place]!])));
  };
}

/** For each place whether a state stands there or at a better one. */
export function standings(
  terms: Terms,
  form: OptionForm,
  places: readonly (readonly StateCode[])[],
): (state: SymbolicState) => readonly Term[] {
  const known = new WeakMap<SymbolicState, readonly Term[]>();
  return (state) => {
    const found = known.get(state) ?? placesReached(terms, form, places, state);
    known.set(state, found);
    return found;
  };
}

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
  return byValue(values).map(({ codes }) => codes);
}

/** The states of each value, the highest first. */
export function byValue(
  values: readonly (readonly [StateCode, number])[],
): { readonly value: number; readonly codes: StateCode[] }[] {
  const found = new Map<number, StateCode[]>();
  for (const [code, value] of values) {
    const codes = found.get(value);
    if (codes === undefined) found.set(value, [code]);
    else codes.push(code);
  }
  return [...found].sort(([a], [b]) => b - a).map(([value, codes]) => ({ value, codes }));
}
