import type { StateKey } from './shown-conflict.ts';

const RADIX = 36;

/**
 * The level of every option: a digit for each as long as digits are enough, `0z21`; else each as a
 * number with a point before it, `.0.36.2.1`.
 */
export function keyOfLevels(levels: readonly number[]): StateKey {
  return levels.every((level) => level < RADIX)
    ? levels.map((level) => level.toString(RADIX)).join('')
    : levels.map((level) => `.${level}`).join('');
}

/** The levels that a key says; undefined if it is not written as keys are. */
export function levelsOfKey(key: StateKey): readonly number[] | undefined {
  const levels = key.startsWith('.')
    ? key.slice(1).split('.').map(Number)
    : [...key].map((digit) => Number.parseInt(digit, RADIX));
  return levels.every(Number.isInteger) && keyOfLevels(levels) === key ? levels : undefined;
}
