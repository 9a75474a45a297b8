import { codeOf, levelsOf, type StateCode } from '@standoff/engine';
import type { Conflict, DecisionMaker, Option, OptionLevel } from './conflict.ts';

/** An option that is a dimension of the state space. */
export interface Axis {
  /** Position of the owner among the decision makers. */
  readonly owner: number;
  readonly option: Option;
}

/** Options of all decision makers in the order of the file, the first one varying fastest. */
export function axesOf(decisionMakers: readonly DecisionMaker[]): Axis[] {
  return decisionMakers.flatMap(({ options }, owner) =>
    options.map((option) => ({ owner, option })),
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
  from: StateCode,
  levels: readonly OptionLevel[],
): StateCode {
  const positions = axisPositions(axes);
  const form = { options: axes.map(({ option }) => ({ levels: option.levels.length })) };
  const combined = levelsOf(form, from);
  for (const { option, level } of levels) {
    const position = positions.get(optionKey(option.owner, option.option));
    if (position !== undefined) combined[position] = level;
  }
  return codeOf(form, combined);
}
