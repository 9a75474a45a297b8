import type { Concept, StateCode } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import type { Casebook } from '../casebook/casebook.ts';

/**
 * Under which foresight of each decision maker a state holds. A *profile* gives everybody a concept of
 * its own; a state is an equilibrium under it when it is stable for each under its own. Whether it is
 * stable for one does not depend on how far the others look, so the profiles under which it holds
 * are all combinations of what each stays under.
 */
export interface HoldingProfiles {
  readonly casebook: Casebook;
  /** Code of the state. */
  readonly state: StateCode;
  /** The concepts analysed. */
  readonly concepts: readonly Concept[];
  /** Those that have a move anywhere: decision makers in the order of the file, then bodies. */
  readonly movers: readonly MoverForesight[];
  /** Positions of the others, for whom every state is stable. */
  readonly unmoved: readonly number[];
  /** How many profiles of the movers there are, and under how many of them the state holds. */
  readonly profiles: number;
  readonly holding: number;
}

export interface MoverForesight {
  /** Position of the decision maker or body. */
  readonly decisionMaker: number;
  /** The concepts, of those analysed, under which it stays. */
  readonly staysUnder: readonly Concept[];
}

/** Reads off an analysis under which profiles a feasible state holds. */
export function holdingProfiles(
  { casebook, concepts, stability }: Analysis,
  state: StateCode,
): HoldingProfiles {
  const { space } = casebook;
  const cell = space.cellOf(state);
  const positions = casebook.movers.map((_, mover) => mover);
  const movers = positions
    .filter((dm) => space.movers[dm]!.canMove)
    .map((decisionMaker) => ({
      decisionMaker,
      staysUnder: concepts.filter(({ id }) => stability.get(id)![decisionMaker]!.has(cell)),
    }));
  return {
    casebook,
    state,
    concepts,
    movers,
    unmoved: positions.filter((dm) => !space.movers[dm]!.canMove),
    profiles: concepts.length ** movers.length,
    holding: movers.reduce((product, { staysUnder }) => product * staysUnder.length, 1),
  };
}
