import type { Conflict, DecisionMaker, Option, OptionLevel } from './conflict.ts';

/** An option that is a dimension of the state space. */
export interface Axis {
  /** Position of the owner among the decision makers. */
  readonly owner: number;
  readonly option: Option;
  /** How much the code of a state grows with one level. */
  readonly stride: number;
}

/** Options of all decision makers in the order of the file, the first one varying fastest. */
export function axesOf(decisionMakers: readonly DecisionMaker[]): Axis[] {
  let stride = 1;
  return decisionMakers.flatMap(({ options }, owner) =>
    options.map((option) => {
      const axis = { owner, option, stride };
      stride *= option.levels.length;
      return axis;
    }),
  );
}

/** The name of an option in the whole conflict; decision makers and bodies have different ids. */
export function optionKey(owner: string, option: string): string {
  return `${owner}.${option}`;
}

/** Positions of the axes by the names of their options. */
export function axisPositions(axes: readonly Axis[]): ReadonlyMap<string, number> {
  return new Map(
    axes.map(({ option }, position) => [optionKey(option.owner, option.id), position]),
  );
}

/**
 * Where the options of bodies stand: as in the status quo, or else at their first level. They do not
 * move.
 */
export function fixedLevels({ bodies, statusQuo }: Conflict): ReadonlyMap<string, number> {
  const given = new Map(
    (statusQuo?.kind === 'levels' ? statusQuo.levels : []).map(({ option, level }) => [
      optionKey(option.owner, option.option),
      level,
    ]),
  );
  const keys = bodies.flatMap(({ options }) =>
    options.map(({ owner, id }) => optionKey(owner, id)),
  );
  return new Map(keys.map((key) => [key, given.get(key) ?? 0]));
}

/**
 * The code of the state that is like the one with code `from` but for the given levels. Options that
 * are no axes are passed over.
 */
export function withLevels(
  axes: readonly Axis[],
  from: number,
  levels: readonly OptionLevel[],
): number {
  const positions = axisPositions(axes);
  return levels.reduce((code, { option, level }) => {
    const axis = axes[positions.get(optionKey(option.owner, option.option)) ?? -1];
    if (!axis) return code;
    const now = Math.floor(code / axis.stride) % axis.option.levels.length;
    return code + (level - now) * axis.stride;
  }, from);
}
