import type { StateCode } from '@standoff/engine';
import { fewOf, labels, listOf, setApart } from '@standoff/wording';
import type { Casebook } from '../casebook/casebook.ts';

/** What is the case in a state: the phrase of every option's level, or the description of the file. */
export function phrasesOf(casebook: Casebook, state: StateCode): string[] {
  const graphState = casebook.conflict.graphStates[Number(state)];
  if (graphState !== undefined) return [graphState.description ?? graphState.id];
  const levels = casebook.states.levels(state);
  return casebook.options.map(({ option }, k) => casebook.phrases.get(option)![levels[k]!]!);
}

/** The same without the options that are simply not taken, unless no option is. */
export function tellingPhrases(casebook: Casebook, state: StateCode): string[] {
  const phrases = phrasesOf(casebook, state);
  const levels = casebook.states.levels(state);
  const telling = phrases.filter((_, k) => levels[k] !== 0 || !casebook.options[k]?.option.yesNo);
  return telling.length > 0 ? telling : phrases;
}

/** What is the case in the second state and is not in the first; empty for the same state. */
export function changedPhrases(casebook: Casebook, from: StateCode, to: StateCode): string[] {
  if (from === to) return [];
  const phrases = phrasesOf(casebook, to);
  if (casebook.space.representation === 'graph') return phrases;
  const before = casebook.states.levels(from);
  const after = casebook.states.levels(to);
  return phrases.filter((_, k) => after[k] !== before[k]);
}

/** `tests frozen, Washington talks and exercises suspended`. */
export function sayChanges(casebook: Casebook, from: StateCode, to: StateCode): string {
  return listOf(changedPhrases(casebook, from, to).map(setApart));
}

/**
 * A state in words: how it differs from the status quo where there is one, and what is the case in
 * it where there is none.
 */
export function sayState(casebook: Casebook, state: StateCode): string {
  const { statusQuo } = casebook;
  if (state === statusQuo) return labels.statusQuo;
  return statusQuo === undefined
    ? listOf(tellingPhrases(casebook, state).map(setApart))
    : sayChanges(casebook, statusQuo, state);
}

/** So many parts of a state are said in passing. */
const FEW = 5;

/** The same in passing: of many parts the first, and how many more there are. */
export function sayStateBriefly(casebook: Casebook, state: StateCode): string {
  const { statusQuo } = casebook;
  if (state === statusQuo) return labels.statusQuo;
  const phrases =
    statusQuo === undefined
      ? tellingPhrases(casebook, state)
      : changedPhrases(casebook, statusQuo, state);
  return fewOf(phrases.map(setApart), FEW);
}

/** The same with its name, if it has one: `“Freeze for freeze” (tests frozen, …)`. */
export function sayNamedState(casebook: Casebook, state: StateCode): string {
  const name = casebook.stateNames.get(state);
  const words = sayState(casebook, state);
  return name === undefined || state === casebook.statusQuo ? words : `“${name}” (${words})`;
}
