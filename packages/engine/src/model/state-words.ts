import { codeOfDigits, digitsOfCode, type StateCode } from './state-code.ts';

/**
 * Listed states, each as a few *words*: a word is the mixed-radix number of the levels of some options
 * in a row, as many as a double can count. Up to 2^53 combinations the one word of a state is its
 * code; beyond that the words are the digits of the code.
 */
export interface StateWords {
  readonly count: number;
  /** `words[w][k]` is word w of the k-th state; the first word counts least. */
  readonly words: readonly Float64Array[];
  /** What each word is below. */
  readonly bases: readonly number[];
}

/** The code of a listed state. */
export function codeOfState({ words, bases }: StateWords, position: number): StateCode {
  return codeOfDigits(
    bases,
    words.map((word) => word[position]!),
  );
}

/** Position of the state with this code among states in ascending order, or -1. */
export function positionOfCode(states: StateWords, code: StateCode): number {
  return positionOfWords(states, digitsOfCode(states.bases, code));
}

/** Position of the state with these words among states in ascending order, or -1. */
export function positionOfWords(states: StateWords, sought: readonly number[]): number {
  let low = 0;
  let high = states.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareWith(states, middle, sought) < 0) low = middle + 1;
    else high = middle;
  }
  return low < states.count && compareWith(states, low, sought) === 0 ? low : -1;
}

function compareWith({ words }: StateWords, position: number, sought: readonly number[]): number {
  for (let w = words.length - 1; w >= 0; w--) {
    const difference = words[w]![position]! - sought[w]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
