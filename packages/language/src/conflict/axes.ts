import { codeOf, levelsOf, type StateCode } from '@standoff/engine';
import type { Body, DecisionMaker, Option, OptionLevel } from './conflict.ts';

/** An option that is a dimension of the state space. */
export interface Axis {
  /** Position of the owner among the decision makers and, after them, the bodies. */
  readonly owner: number;
  readonly option: Option;
}

/** Who moves options: the decision makers, then the bodies, each in the order of the file. */
export function moversOf({
  decisionMakers,
  bodies,
}: {
  readonly decisionMakers: readonly DecisionMaker[];
  readonly bodies: readonly Body[];
}): (DecisionMaker | Body)[] {
  return [...decisionMakers, ...bodies];
}

/** The options of all movers in their order, the first one varying fastest. */
export function axesOf(movers: readonly (DecisionMaker | Body)[]): Axis[] {
  return movers.flatMap(({ options }, owner) => options.map((option) => ({ owner, option })));
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

/** The code of the state that is like the one with code `from` but for the given levels. */
export function withLevels(
  axes: readonly Axis[],
  from: StateCode,
  levels: readonly OptionLevel[],
): StateCode {
  const { positions, form } = layoutOf(axes);
  const combined = levelsOf(form, from);
  for (const { option, level } of levels) {
    const position = positions.get(optionKey(option.owner, option.option));
    if (position !== undefined) combined[position] = level;
  }
  return codeOf(form, combined);
}

interface Layout {
  readonly positions: ReadonlyMap<string, number>;
  readonly form: Parameters<typeof levelsOf>[0];
}

/** Kept as long as the axes: codes are asked for of one state after the other. */
const layouts = new WeakMap<readonly Axis[], Layout>();

function layoutOf(axes: readonly Axis[]): Layout {
  const layout = layouts.get(axes) ?? {
    positions: axisPositions(axes),
    form: { options: axes.map(({ option }) => ({ levels: option.levels.length })) },
  };
  layouts.set(axes, layout);
  return layout;
}
