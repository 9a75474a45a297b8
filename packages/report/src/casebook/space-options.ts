import type { CompiledConflict, Conflict, Option, OptionLevel } from '@standoff/language';

/** An option of the state space, at its place in the engine's model. */
export interface SpaceOption {
  /** Position of the decision maker that moves it. */
  readonly decisionMaker: number;
  readonly option: Option;
}

/** An option that stays at one level in every state: the options of bodies. */
export interface HeldOption {
  readonly option: Option;
  readonly level: number;
}

export function spaceOptions(
  { decisionMakers }: Conflict,
  { options }: CompiledConflict,
): SpaceOption[] {
  return options.map(({ owner, option }) => ({
    decisionMaker: decisionMakers.findIndex(({ id }) => id === owner),
    option,
  }));
}

/** Options of bodies stand where the status quo has them, or else at their first level. */
export function heldOptions({ bodies, statusQuo }: Conflict): HeldOption[] {
  const given = statusQuo?.kind === 'levels' ? statusQuo.levels : [];
  return bodies.flatMap(({ options }) =>
    options.map((option) => ({ option, level: levelIn(given, option) ?? 0 })),
  );
}

/** Whether a list of levels leaves every held option where it stands. */
export function leavesHeld(held: readonly HeldOption[], levels: readonly OptionLevel[]): boolean {
  return held.every(({ option, level }) => (levelIn(levels, option) ?? level) === level);
}

/** The level that a list gives to an option, if it names the option at all. */
function levelIn(levels: readonly OptionLevel[], option: Option): number | undefined {
  return levels.find(({ option: o }) => o.owner === option.owner && o.option === option.id)?.level;
}
