import type { StateWords } from '../../model/state-words.ts';
import type { Axis } from '../axis.ts';
import { compareKeys, sortByKeys } from './sort-by-keys.ts';

/** Listed states in groups: those of one group differ only in the mover's own options. */
export interface StateGroups {
  /** Cells of all groups, one group after the other, ascending within each. */
  readonly members: Int32Array;
  /** Where each group starts in `members`; one entry more than groups. */
  readonly starts: Int32Array;
  /** The group of each cell. */
  readonly groupOf: Int32Array;
}

/**
 * Groups states by what is left of their words once the mover's own options are taken out of them.
 * Those are numbers, so the states are sorted and nothing is hashed.
 */
export function groupStates({ words, count }: StateWords, own: readonly Axis[]): StateGroups {
  const others = words.map((values, w) =>
    withoutAxes(
      values,
      own.filter(({ word }) => word === w),
    ),
  );
  const members = sortByKeys(others);
  const groupOf = new Int32Array(count);
  const starts: number[] = [];
  members.forEach((cell, at) => {
    if (at === 0 || compareKeys(others, cell, members[at - 1]!) !== 0) starts.push(at);
    groupOf[cell] = starts.length - 1;
  });
  starts.push(count);
  return { members, starts: Int32Array.from(starts), groupOf };
}

function withoutAxes(words: Float64Array, axes: readonly Axis[]): Float64Array {
  return words.map((word) => {
    let rest = word;
    for (const { stride, levels } of axes) rest -= (Math.floor(word / stride) % levels) * stride;
    return rest;
  });
}
