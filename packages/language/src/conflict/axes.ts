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
  const { positions, form, units } = layoutOf(axes);
  if (units !== undefined && typeof from === 'number') {
    return withLevelsByUnits({ positions, units }, from, levels);
  }
  const combined = levelsOf(form, from);
  for (const { option, level } of levels) {
    const position = positions.get(optionKey(option.owner, option.option));
    if (position !== undefined) combined[position] = level;
  }
  return codeOf(form, combined);
}

/** The same where codes are plain numbers, which may be asked of every state of a conflict. */
function withLevelsByUnits(
  { positions, units }: Required<Pick<Layout, 'positions' | 'units'>>,
  from: number,
  levels: readonly OptionLevel[],
): number {
  let code = from;
  for (const { option, level } of levels) {
    const position = positions.get(optionKey(option.owner, option.option));
    if (position === undefined) continue;
    const unit = units[position]!;
    const above = Math.floor(code / unit);
    const isLast = position + 2 === units.length;
    const base = units[position + 1]! / unit;
    code += (level - (isLast ? above : above % base)) * unit;
  }
  return code;
}

interface Layout {
  readonly positions: ReadonlyMap<string, number>;
  readonly form: Parameters<typeof levelsOf>[0];
  /** What a level more of each option adds to a code, and how many codes there are; left out where that is beyond plain numbers. */
  readonly units?: readonly number[];
}

/** Kept as long as the axes: codes are asked for of one state after the other. */
const layouts = new WeakMap<readonly Axis[], Layout>();

function layoutOf(axes: readonly Axis[]): Layout {
  const known = layouts.get(axes);
  if (known !== undefined) return known;
  const options = axes.map(({ option }) => ({ levels: option.levels.length }));
  const units = [1];
  for (const { levels } of options) units.push(units.at(-1)! * levels);
  const layout: Layout = {
    positions: axisPositions(axes),
    form: { options },
    ...(units.at(-1)! <= Number.MAX_SAFE_INTEGER && { units }),
  };
  layouts.set(axes, layout);
  return layout;
}
