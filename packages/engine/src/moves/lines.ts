import type { Line } from '../kernels/line.ts';
import type { Axis } from './axis.ts';

/**
 * The lines of a mover's own options. Options that move freely and lie side by side make one line
 * whose levels are their combinations, so that folding them takes one pass instead of one for each.
 */
export function linesOf(axes: readonly Axis[]): Line[] {
  const lines: Line[] = [];
  for (const axis of axes) {
    const line = lineOf(axis);
    const before = lines.at(-1);
    const merges =
      before?.reach === 'all' &&
      line.reach === 'all' &&
      before.stride * before.levels === line.stride;
    if (merges) lines.push({ ...lines.pop()!, levels: before.levels * line.levels });
    else lines.push(line);
  }
  return lines;
}

function lineOf({ levels, stride, successors, free }: Axis): Line {
  if (free) return { levels, stride, reach: 'all' };
  const onward = successors.every(
    (next, level) => next.length === levels - level && next[0] === level,
  );
  return { levels, stride, reach: onward ? 'onward' : successors };
}
