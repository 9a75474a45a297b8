import type { Levels } from '../../kernels/line.ts';
import type { StateWords } from '../../model/state-words.ts';
import type { Axis } from '../axis.ts';

/** The levels of a mover's limited options in every listed state, and what may become what. */
export interface LimitedLevels {
  readonly axes: readonly Axis[];
  /** `levels[cell * axes.length + k]` */
  readonly levels: Uint16Array;
  /** Whether level `from` of axis k may become level `to`: `tables[k][from * axis.levels + to]`. */
  readonly tables: readonly (Uint8Array | undefined)[];
}

/** Reads the levels of those among the axes that do not move freely. */
export function limitedLevels(states: StateWords, own: readonly Axis[]): LimitedLevels {
  const axes = own.filter((axis) => !axis.free);
  const levels = new Uint16Array(states.count * axes.length);
  axes.forEach(({ word, stride, levels: count }, k) => {
    const values = states.words[word]!;
    for (let cell = 0, at = k; cell < states.count; cell++, at += axes.length) {
      levels[at] = Math.floor(values[cell]! / stride) % count;
    }
  });
  return { axes, levels, tables: axes.map(successorTable) };
}

/** Levels whose pairs take little room; beyond, what may become what is looked up where it stands. */
const MOST_PAIRED = 1024;

function successorTable({ levels, successors }: Axis): Uint8Array | undefined {
  if (levels > MOST_PAIRED) return undefined;
  const table = new Uint8Array(levels * levels);
  successors.forEach((next, from) => {
    for (const to of next) table[from * levels + to] = 1;
  });
  return table;
}

/**
 * Whether the limits let each of the axes from `first` to before `end` go from its level in one state
 * to its level in another.
 */
export function mayBecome(
  { axes, levels, tables }: LimitedLevels,
  from: number,
  to: number,
  first = 0,
  end = axes.length,
): boolean {
  const count = axes.length;
  for (let k = first; k < end; k++) {
    const [before, after] = [levels[from * count + k]!, levels[to * count + k]!];
    const table = tables[k];
    const may =
      table === undefined
        ? includes(axes[k]!.successors[before]!, after)
        : table[before * axes[k]!.levels + after] === 1;
    if (!may) return false;
  }
  return true;
}

/** Whether a level is in an ascending list. */
function includes(list: Levels, level: number): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < level) low = middle + 1;
    else high = middle;
  }
  return list[low] === level;
}
