import type { Axis } from './axis.ts';
import { sortByKey } from './sort-by-key.ts';

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
 * Groups states by what is left of their code once the mover's own options are taken out of it. That
 * is a number, so the states are sorted and nothing is hashed.
 */
export function groupStates(codes: Float64Array, own: readonly Axis[]): StateGroups {
  const others = codes.map((code) => withoutAxes(code, own));
  const members = sortByKey(others);
  const groupOf = new Int32Array(codes.length);
  const starts: number[] = [];
  members.forEach((cell, at) => {
    if (at === 0 || others[cell] !== others[members[at - 1]!]) starts.push(at);
    groupOf[cell] = starts.length - 1;
  });
  starts.push(codes.length);
  return { members, starts: Int32Array.from(starts), groupOf };
}

function withoutAxes(code: number, axes: readonly Axis[]): number {
  let rest = code;
  for (const { stride, levels } of axes) rest -= (Math.floor(code / stride) % levels) * stride;
  return rest;
}
