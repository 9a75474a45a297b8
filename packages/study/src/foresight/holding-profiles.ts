import type { CoalitionReading, Concept, StateCode } from '@standoff/engine';
import type { Analysis } from '../analysis/analysis.ts';
import { foresightMatters } from '../analysis/foresight-matters.ts';
import type { Casebook } from '../casebook/casebook.ts';
import type { CoalitionVerdicts } from '../coalitions/coalition-verdicts.ts';

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
  /**
   * Coalitions asked about besides, each with a concept of its own; none where none of the concepts has a
   * version for coalitions.
   */
  readonly coalitions: readonly CoalitionForesight[];
  /** How many profiles of the movers and the coalitions there are, and under how many of them the state holds. */
  readonly profiles: number;
  readonly holding: number;
}

export interface MoverForesight {
  /** Position of the decision maker or body. */
  readonly decisionMaker: number;
  /** The concepts, of those analysed, under which it stays. */
  readonly staysUnder: readonly Concept[];
}

export interface CoalitionForesight {
  /** Positions. */
  readonly members: readonly number[];
  /** How its improvements are read. */
  readonly reading: CoalitionReading;
  /** The concepts, of those analysed, that have a version for coalitions. */
  readonly concepts: readonly Concept[];
  /** Those of them under which its members would not leave together. */
  readonly staysUnder: readonly Concept[];
}

/** Reads off an analysis under which profiles a feasible state holds. Coalitions must have been asked about it. */
export function holdingProfiles(
  { casebook, concepts, stability }: Analysis,
  state: StateCode,
  verdicts?: CoalitionVerdicts,
): HoldingProfiles {
  const { space } = casebook;
  const cell = space.cellOf(state);
  const positions = casebook.movers.map((_, mover) => mover);
  const movers = positions
    .filter((dm) => foresightMatters(space.movers[dm]!, concepts))
    .map((decisionMaker) => ({
      decisionMaker,
      staysUnder: concepts.filter(({ id }) => stability.get(id)![decisionMaker]!.has(cell)),
    }));
  const coalitions = verdicts === undefined ? [] : foresightOfEach(verdicts, cell);
  const all = [...movers.map((mover) => ({ ...mover, concepts })), ...coalitions];
  return {
    casebook,
    state,
    concepts,
    movers,
    unmoved: positions.filter((dm) => !foresightMatters(space.movers[dm]!, concepts)),
    coalitions,
    profiles: all.reduce((product, each) => product * each.concepts.length, 1),
    holding: all.reduce((product, { staysUnder }) => product * staysUnder.length, 1),
  };
}

function foresightOfEach(verdicts: CoalitionVerdicts, cell: number): CoalitionForesight[] {
  const { coalitions, concepts, leaving, reading } = verdicts;
  if (concepts.length === 0) return [];
  return coalitions.map((members, k) => ({
    members,
    reading: reading.id,
    concepts,
    staysUnder: concepts.filter((concept) => !leaving(concept, cell).includes(k)),
  }));
}
