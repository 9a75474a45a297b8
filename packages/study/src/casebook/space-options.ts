import { type CompiledConflict, type Conflict, moversOf, type Option } from '@standoff/language';

/** An option of the state space, at its place in the engine's model. */
export interface SpaceOption {
  /** Position of the decision maker or body that moves it. */
  readonly decisionMaker: number;
  readonly option: Option;
}

export function spaceOptions(conflict: Conflict, { options }: CompiledConflict): SpaceOption[] {
  const movers = moversOf(conflict);
  return options.map(({ owner, option }) => ({
    decisionMaker: movers.findIndex(({ id }) => id === owner),
    option,
  }));
}
