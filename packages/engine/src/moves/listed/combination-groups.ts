import type { Axis } from '../axis.ts';
import type { Cells } from '../cells.ts';
import type { StateGroups } from './state-groups.ts';

/**
 * The same groups where cells are combinations of levels: states of one group differ only in the mover's own
 * options. Cells that are not states are in none.
 */
export function groupCombinations({ cells, feasible }: Cells, own: readonly Axis[]): StateGroups {
  const groupOf = new Int32Array(cells).fill(-1);
  const groupAt = new Int32Array(cells).fill(-1);
  const counts: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    if (feasible[cell] === 0) continue;
    let base = cell;
    for (const { stride, levels } of own) base -= (Math.floor(cell / stride) % levels) * stride;
    if (groupAt[base] === -1) groupAt[base] = counts.push(0) - 1;
    groupOf[cell] = groupAt[base]!;
    counts[groupAt[base]!]!++;
  }
  const starts = new Int32Array(counts.length + 1);
  for (const [group, count] of counts.entries()) starts[group + 1] = starts[group]! + count;
  const next = starts.slice();
  const members = new Int32Array(starts.at(-1)!);
  for (let cell = 0; cell < cells; cell++) {
    if (groupOf[cell] !== -1) members[next[groupOf[cell]!]!++] = cell;
  }
  return { members, starts, groupOf };
}
