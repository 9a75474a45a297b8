import { movesOfOption, type Option } from '@standoff/engine';
import { FALSE, type Term, type Terms, TRUE } from '../logic/terms.ts';

/** The terms that say at which of its levels one option stands; exactly one of them holds. */
export type SymbolicOption = readonly Term[];

/** A state in terms: one entry for each option. */
export type SymbolicState = readonly SymbolicOption[];

/** An option that may stand at any level, with the condition that it stands at exactly one. */
interface FreshOption {
  readonly option: SymbolicOption;
  readonly wellFormed: Term;
}

function freshOption(terms: Terms, levels: number): FreshOption {
  if (levels === 2) {
    const second = terms.variable();
    return { option: [-second, second], wellFormed: TRUE };
  }
  const option = Array.from({ length: levels }, () => terms.variable());
  return { option, wellFormed: terms.exactlyOne(option) };
}

/** Some state, with the condition that it is one at all. */
export interface FreshState {
  readonly state: SymbolicState;
  readonly wellFormed: Term;
}

/** A state like `base` but for the options that `changes` picks, which may stand anywhere. */
export function varyState(
  terms: Terms,
  options: readonly Option[],
  base: SymbolicState,
  changes: (option: Option) => boolean,
): FreshState {
  const conditions: Term[] = [];
  const state = options.map((option, k) => {
    if (!changes(option)) return base[k]!;
    const fresh = freshOption(terms, option.levels);
    conditions.push(fresh.wellFormed);
    return fresh.option;
  });
  return { state, wellFormed: terms.and(conditions) };
}

/** The option at a known level. */
function fixedOption(levels: number, level: number): SymbolicOption {
  return Array.from({ length: levels }, (_, k) => (k === level ? TRUE : FALSE));
}

/** A state of which all levels are known. */
export function fixedState(options: readonly Option[], levels: readonly number[]): SymbolicState {
  return options.map((option, k) => fixedOption(option.levels, levels[k]!));
}

/** A state like `base`, with the options that somebody can change at the levels that they have in `levels`. */
export function withOwnLevels(
  options: readonly Option[],
  base: SymbolicState,
  mover: number,
  levels: readonly number[],
): SymbolicState {
  return options.map((option, k) =>
    movesOfOption(option, mover) === undefined ? base[k]! : fixedOption(option.levels, levels[k]!),
  );
}

/** The first state where the condition holds, else the second. */
export function chooseState(
  terms: Terms,
  condition: Term,
  yes: SymbolicState,
  no: SymbolicState,
): SymbolicState {
  return yes.map((option, k) => {
    const other = no[k]!;
    if (option === other) return option;
    if (option.length > 2) return option.map((term, l) => terms.choose(condition, term, other[l]!));
    const second = terms.choose(condition, option[1]!, other[1]!);
    return [-second, second];
  });
}

export function sameOption(terms: Terms, a: SymbolicOption, b: SymbolicOption): Term {
  if (a === b) return TRUE;
  if (a.length === 2) return terms.iff(a[1]!, b[1]!);
  return terms.and(a.map((term, level) => terms.iff(term, b[level]!)));
}

export function sameState(terms: Terms, a: SymbolicState, b: SymbolicState): Term {
  return terms.and(a.map((option, k) => sameOption(terms, option, b[k]!)));
}

/** The terms that together say that the state has these levels. */
export function levelTerms(state: SymbolicState, levels: readonly number[]): Term[] {
  return state.map((option, k) => option[levels[k]!]!);
}

/** The levels of a state under values for its terms. */
export function levelsUnder(state: SymbolicState, valuation: (term: Term) => boolean): number[] {
  return state.map((option) => option.findIndex(valuation));
}
