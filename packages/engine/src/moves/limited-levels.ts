import type { Axis } from './axis.ts';

/** The levels of a mover's limited options in every listed state, and what may become what. */
export interface LimitedLevels {
  readonly axes: readonly Axis[];
  /** `levels[cell * axes.length + k]` */
  readonly levels: Uint16Array;
}

/** Reads the levels of those among the axes that do not move freely. */
export function limitedLevels(codes: Float64Array, own: readonly Axis[]): LimitedLevels {
  const axes = own.filter((axis) => !axis.free);
  const levels = new Uint16Array(codes.length * axes.length);
  axes.forEach(({ stride, levels: count }, k) => {
    for (let cell = 0, at = k; cell < codes.length; cell++, at += axes.length) {
      levels[at] = Math.floor(codes[cell]! / stride) % count;
    }
  });
  return { axes, levels };
}

/** For each of some axes the levels that each level may become, as a table of 0 and 1. */
export function successorTables(axes: readonly Axis[]): Uint8Array[] {
  return axes.map(({ levels, successors }) => {
    const table = new Uint8Array(levels * levels);
    successors.forEach((next, from) => {
      for (const to of next) table[from * levels + to] = 1;
    });
    return table;
  });
}
